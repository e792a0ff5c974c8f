"""Figures in which a letter or a space was typed: ``O,9``, ``l2``, ``9O%``, ``4 ,5``."""

from __future__ import annotations

import re

from skpdoc.records import numbers
from skpdoc.records.targets.moments import is_moment
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading, ask
from skpdoc.records.targets.target_words import bound_unit, is_bound
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import meant

_TOKEN = re.compile(r"(?:(?<!\w)|(?<=Rp))[\dOoIlS](?:[\dOoIlS]|[.,](?=[\dOoIlS]))*(?!\w)")
_IS_MIXED = re.compile(r"(?=.*\d).*[OoIlS]")
_FIGURES = str.maketrans("OoIlS", "00115")
_SPACE = re.compile(r"(?<=\d)\s+(?=[.,]\d)")
_NAMES = re.compile(r"[IS]+\d|[IS]+\d?(?:\.\d\d?)+|\d[IS]|\d[\d.,]*l|O\d+")
"""what has a meaning of its own: ``S1``, ``SS.7``, ``5S``; ``5l`` is in litres, ``O2`` is oxygen"""


def of_mistyped(text: str, at: TargetPlace) -> TargetReading | None:
    """The question what is meant; None where it would be no figure without its letters and spaces either."""
    figures = _SPACE.sub("", _TOKEN.sub(_with_figures, text))
    if figures == text or not _is_figure(figures):
        return None
    return ask(
        at,
        f'{at.noun} "{shorten(text)}" belum berupa angka, karena ada huruf atau spasi di antara angkanya.',
        f"{meant(figures)} Ketik ulang angkanya.",
    )


def _is_figure(text: str) -> bool:
    """A number, be it one with two readings, a bound, a range, or a moment."""
    is_number = not isinstance(numbers.parse(text, dot_is_thousands=True), numbers.NotNumber)
    return is_number or is_bound(text) or bool(bound_unit(text)) or is_moment(text)


def _with_figures(match: re.Match[str]) -> str:
    token, behind = match[0], match.string[match.end() :].lstrip()
    is_name = bool(_NAMES.fullmatch(token)) and not behind.startswith("%")
    return token.translate(_FIGURES) if _IS_MIXED.match(token) and not is_name else token
