"""Texts that say the same: equal but for order, small words and spelling.

Precision first: a number, a name, or any other word of its own makes two results two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

_SMALL = frozenset(
    {"yang", "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam"}
    | {"secara", "oleh", "atas", "bagi", "para", "serta", "sebagai", "agar", "guna"}
)
_WORD = re.compile(r"\w+")
_NEAR_TEXT, _NEAR_WORD = 90, 87
_MISSPELT = 2
"""so many words may differ in spelling"""
_WINDOW = 40
"""texts are compared with so many that follow them in alphabetical order: linear, and complete for small groups"""

Words = tuple[str, ...]
"""The words of a text that matter, folded and sorted."""


def words_of(text: str) -> Words:
    """The words that matter; ``-nya`` and case do not count."""
    folded = [
        word[:-3] if word.endswith("nya") and len(word) > 6 else word
        for word in _WORD.findall(text.casefold())
    ]
    return tuple(sorted([word for word in folded if word not in _SMALL]))


def similar(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Pairs of places (the earlier first) whose texts say the same, with their likeness in percent.

    Of several equal texts each is paired with the first one only.
    """
    places: dict[Words, list[int]] = {}
    for place, text in enumerate(texts):
        if words := words_of(text):
            places.setdefault(words, []).append(place)
    for equal in places.values():
        yield from ((equal[0], other, 100) for other in equal[1:])
    for words, other, score in _misspelt(places, _names(texts)):
        first, second = sorted((places[words][0], places[other][0]))
        yield first, second, score


def _misspelt(every: Iterable[Words], names: frozenset[str]) -> Iterator[tuple[Words, Words, int]]:
    """Pairs that differ in the spelling of a word or two; likeness in percent."""
    ordered = [(" ".join(words), words) for words in sorted(every, key=lambda words: (len(words), words))]
    for number, (text, words) in enumerate(ordered):
        for other_text, other in ordered[number + 1 : number + 1 + _WINDOW]:
            if len(words) != len(other):
                break
            score = fuzz.ratio(text, other_text, score_cutoff=_NEAR_TEXT)
            if score and _is_misspelt(words, other, names):
                yield words, other, int(score)


def _names(texts: Sequence[str]) -> frozenset[str]:
    """Words always written with a capital, also within a text: names of places, units, systems."""
    inner = {word for text in texts for word in _WORD.findall(text)[1:]}
    return frozenset(word.casefold() for word in inner if word[:1].isupper() and word.casefold() not in inner)


def _is_misspelt(words: Words, other: Words, names: frozenset[str]) -> bool:
    """The words that only one of the two has are spellings of each other, and none is a number or a name."""
    mine, theirs = (sorted(side.elements()) for side in _only(words, other))
    if len(mine) != len(theirs) or len(mine) > _MISSPELT:
        return False
    return all(
        one not in names and two not in names and one.isalpha() and two.isalpha() and _is_near(one, two)
        for one, two in zip(mine, theirs, strict=True)
    )


def _only(words: Words, other: Words) -> tuple[Counter[str], Counter[str]]:
    mine, theirs = Counter(words), Counter(other)
    return mine - theirs, theirs - mine


def _is_near(one: str, two: str) -> bool:
    return len(one) > 3 and len(two) > 3 and fuzz.ratio(one, two) >= _NEAR_WORD
