"""What was probably meant: the nearest of the texts there are, and the question that asks about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from skpdoc.text.lines import fold

MEANT = "Maksud Anda"
"""how the question begins"""
NEAR_NAME = 60
"""per cent: so like is the misspelt name of a setting or a tag to the one that is meant"""
_NEAR = 80


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


def meant(near: str, what: str = "", mark: str = '"') -> str:
    """``Maksud Anda kolom "Nama"?``: ``what`` before the nearest text, ``mark`` around it; '' if none is near."""
    said = f"{what} {mark}{near}{mark}".lstrip()
    return f"{MEANT} {said}?" if near else ""
