"""What was probably meant: the nearest of the texts there are, and the question that asks about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from skpdoc.text.lines import bare_words, fold
from skpdoc.text.words import without_numbering

MEANT = "Maksud Anda"
"""how the question begins"""
NEAR_NAME = 60
"""per cent: so like is the misspelt name of a setting or a tag to the one that is meant"""
_NEAR = 80
_ABBREVIATION, _LONG = 3, 8
"""letters: a slip in so few makes another word (``Plt``, ``Plh``), in so many there may be two"""
_ENDING = 3
"""letters that an ending has at most: ``Tahun``, ``Tahunan``"""


def nearest(
    text: str, candidates: Iterable[str], least: int = _NEAR, key: Callable[[str], str] | None = fold
) -> str:
    """The candidate most like ``text``, of equals the first; '' if none is like it by ``least`` per cent.

    They are compared by ``key``; with None as they are.
    """
    match = process.extractOne(text, list(candidates), scorer=fuzz.ratio, processor=key, score_cutoff=least)
    return match[0] if match else ""


def all_nearest(text: str, candidates: Sequence[str], least: int) -> list[str]:
    """The candidates most like ``text``, equally so; none if none is like it by ``least`` per cent."""
    near = process.extract(
        text, candidates, scorer=fuzz.ratio, processor=None, score_cutoff=least, limit=None
    )
    return [one for one, score, _ in near if score == near[0][1]]


def misspelt(text: str, candidates: Sequence[str], most: int) -> str:
    """The candidate with the fewest letters wrong, missing, too many or changed about, at most ``most``; else ''."""
    match = process.extractOne(text, candidates, scorer=OSA.distance, score_cutoff=most)
    return match[0] if match else ""


def all_misspelt(text: str, candidates: Sequence[str], most: int) -> list[str]:
    """All that are no further off, the nearest first."""
    return [
        one
        for one, *_ in process.extract(text, candidates, scorer=OSA.distance, score_cutoff=most, limit=None)
    ]


def nearest_choice(text: str, options: Sequence[str]) -> str:
    """The one option that ``text`` is with slips alone; '' if none is, or several are.

    Every word typed must be one of the option's, and of its words only those may lack that all options have: a word too
    many or too few is another value (``Output Kendali Tinggi``, ``Tidak Baik``), however like the letters are.
    """
    typed = bare_words(without_numbering(text))
    words = {option: bare_words(option) for option in options}
    shared = set.intersection(*map(set, words.values()))
    off = {
        option: OSA.distance(" ".join(typed), " ".join(words[option]))
        for option in options
        if typed and _are_slips(typed, words[option], shared)
    }
    near = [option for option, letters in off.items() if letters == min(off.values())]
    return near[0] if len(near) == 1 else ""


def _are_slips(typed: Iterable[str], words: Iterable[str], shared: Set[str]) -> bool:
    """Whether the words typed are ``words``, each once, of which those ``shared`` may lack."""
    left = list(words)
    for word in typed:
        meant_word = next((one for one in left if _is_slip(word, one)), None)
        if meant_word is None:
            return False
        left.remove(meant_word)
    return set(left) <= shared


def _is_slip(typed: str, word: str) -> bool:
    """The same word, but for a letter (two in a long one) or its ending; the first letter is right."""
    if min(len(typed), len(word)) <= _ABBREVIATION or typed[0] != word[0]:
        return typed == word
    short, long = sorted((typed, word), key=len)
    is_ending = long.startswith(short) and len(long) - len(short) <= _ENDING
    return is_ending or OSA.distance(typed, word) <= (2 if len(word) >= _LONG else 1)


def meant(near: str, what: str = "", mark: str = '"') -> str:
    """``Maksud Anda kolom "Nama"?``: ``what`` before the nearest text, ``mark`` around it; '' if none is near."""
    said = f"{what} {mark}{near}{mark}".lstrip()
    return f"{MEANT} {said}?" if near else ""
