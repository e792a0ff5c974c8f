"""Where an Indonesian word may be parted at the end of a line (Ejaan yang Disempurnakan V: pemenggalan kata).

Only where that is sure without a dictionary: a boundary that depends on the root (*ber-orientasi*, but *be-rencana*)
is left out, since a long word has others.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_VOWELS = "aeiou"
_LETTER = re.compile("ng|ny|kh|sy|[^\\W\\d_]")
"""two letters that are one sound are never parted"""
_DOUBTFUL = re.compile("(?:ber|memper|diper|per|ter|meng|peng|antar)(?=[aiueo])")
"""prefixes before a vowel: the root may begin with it, or with the prefix's last letter"""
_BEFORE_ROOTS = re.compile(
    "(?:pasca|infra|supra|multi|mikro|makro|antar|inter|trans)(?=(?:s?[kptbdg]|f)[lr][aiueo])"
)
"""forms behind which a root that begins with several consonants stays whole: *infra-struktur*, *pasca-produksi*"""
_ENDINGS = ("lah", "kah", "nya", "mu", "ku")
_LEAST = 2
"""letters on either side"""
_VERBS = ("me", "di", "ter", "ber", "memper")
"""before these ``-kan`` is an ending; else ``k`` belongs to the root (*pendidik-an*)"""
_STAYS = ("ns", "ks", "bs", "rs")
"""of three consonants that begin so, the first two stay together: *ins-tansi*, *pers-pektif*"""


@lru_cache(4_096)
def syllable_breaks(word: str) -> tuple[int, ...]:
    """How many letters may stand before the hyphen: ``pertanggungjawaban`` → 3, 7, 11, 13, 16; none for an acronym."""
    low = word.lower()
    if len(low) != len(word) or not low.isalpha():
        return ()
    stem, places = _without_endings(low)
    root_end = places[-1] if places else len(low)
    found = {place for place in _between_sounds(stem) if place < root_end - 1} | set(places)
    if bound := _BEFORE_ROOTS.match(low):
        found = {place for place in found if not bound.end() - 2 < place < bound.end() + 3} | {bound.end()}
    if doubtful := _DOUBTFUL.match(low):
        found -= set(range(doubtful.end() - 2, doubtful.end() + 1))
    return tuple(sorted(place for place in found if _LEAST <= place <= len(low) - _LEAST))


def _without_endings(word: str) -> tuple[str, list[int]]:
    """The word without what is sure to be an ending, and where its endings begin, the last first."""
    places = []
    for ending in _ENDINGS:
        if word.endswith(ending) and _has_vowels(word[: -len(ending)], 3):
            word = word[: -len(ending)]
            places.append(len(word))
            break
    if word.endswith("kan") and word.startswith(_VERBS) and _has_vowels(word[:-3], 2):
        word = word[:-3]
        places.append(len(word))
    elif word.endswith("an") and _has_vowels(word[:-2], 3):
        word = word[:-2]
        places.append(len(word))
    return word, places


def _has_vowels(text: str, least: int) -> bool:
    return sum(letter in _VOWELS for letter in text) >= least


def _between_sounds(word: str) -> list[int]:
    """Boundaries between a vowel and the next: before one consonant, within several, between two equal vowels."""
    sounds = [(match[0], match.start()) for match in _LETTER.finditer(word)]
    vowels = [at for at, (sound, _) in enumerate(sounds) if sound in _VOWELS]
    found = []
    for left, right in pairwise(vowels):
        between = [sound for sound, _ in sounds[left + 1 : right]]
        if between or sounds[left][0] == sounds[right][0]:
            found.append(sounds[left + 1 + _staying(between)][1])
    return found


def _staying(consonants: list[str]) -> int:
    """How many of the consonants between two vowels stay with the first of them."""
    if len(consonants) < 2:
        return 0
    if len(consonants) == 2:
        return 1
    return 2 if len(consonants) > 3 or "".join(consonants[:2]) in _STAYS else 1
