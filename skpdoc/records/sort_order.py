"""Whether rows stand in the order that sorting by one of their columns gives: numbers, texts, blanks last."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise
from math import lgamma, log
from typing import Any

from skpdoc.records.cells import Cell, CellKind

_OUT_OF_PLACE = Fraction(1, 50)
_CHANCE = 500
"""An order that one arrangement in fewer than these has proves nothing."""
_FIRST_DAY = datetime(1899, 12, 30)
_IGNORED = re.compile(r"['’\-­]")
_NUMERAL = re.compile(r"\d{1,15}(?:[.,]\d+)?")

Key = tuple[int, Any]


def is_sorted(cells: Sequence[Cell | None], directions: Collection[int] = (1, -1)) -> bool:
    """Whether at most one cell in fifty is out of place, in one of the directions (1 rising, -1 falling), by the habits
    of some spreadsheet program; False where all are equal.
    """
    return any(
        _is_sorted([None if cell is None else _key(cell, text) for cell in cells], directions)
        for text in _TEXT_KEYS
    )


def is_by_chance(cells: Sequence[Cell | None]) -> bool:
    """Whether so few of the filled cells differ that their order proves nothing."""
    counts = Counter(_key(cell, _by_code) for cell in cells if cell is not None)
    return lgamma(counts.total() + 1) - sum(lgamma(count + 1) for count in counts.values()) < log(_CHANCE)


def counts_rows(cells: Sequence[Cell | None], *, is_code: bool) -> bool:
    """Whether a column that every row fills ascends and so tells that the rows stand as they were typed: codes in any
    way, other cells as whole numbers, each once.
    """
    keys = [_key(cell, _by_code) for cell in cells if cell is not None]
    steps = list(pairwise(keys))
    if len(keys) < len(cells):
        return False
    if is_code:
        return all(one <= other for one, other in steps)
    return all(isinstance(c.value, int) for c in cells if c) and all(one < other for one, other in steps)


def _is_sorted(keys: Sequence[Key | None], directions: Collection[int]) -> bool:
    if len(set(keys)) < 2:
        return False
    ranks = {key: rank for rank, key in enumerate(sorted({key for key in keys if key is not None}))}
    blank = len(ranks)
    return any(
        _is_rising([blank if key is None else direction * ranks[key] for key in keys])
        for direction in directions
    )


def _is_rising(ranks: Sequence[int]) -> bool:
    """All but one in fifty, blanks (the highest rank) at the end."""
    allowed = int(len(ranks) * _OUT_OF_PLACE)
    if sum(one > other for one, other in pairwise(ranks)) > allowed:
        return False
    tails: list[int] = []  # of the longest rising rows of each length
    for rank in ranks:
        at = bisect_right(tails, rank)
        tails[at : at + 1] = [rank]
    return len(ranks) - len(tails) <= allowed


def _key(cell: Cell, text: Callable[[str], Key]) -> Key:
    value = cell.value
    if cell.kind is CellKind.TEXT:
        return text(str(value).casefold())
    if isinstance(value, bool):
        return 2, value
    if isinstance(value, int | float):
        return 0, float(value)
    return (0, _days(value)) if cell.kind is CellKind.DATE else (3, str(value))


def _days(value: object) -> float:
    """Of a date or time, as Excel counts them."""
    if isinstance(value, datetime):
        return (value.replace(tzinfo=None) - _FIRST_DAY) / timedelta(days=1)
    if isinstance(value, date):
        return float((value - _FIRST_DAY.date()).days)
    if isinstance(value, time):
        return (value.hour + value.minute / 60 + value.second / 3600) / 24
    return value / timedelta(days=1) if isinstance(value, timedelta) else 0.0


def _by_code(text: str) -> Key:
    return 1, text


def _by_dictionary(text: str) -> Key:
    """Signs before digits before letters; hyphens and apostrophes do not count."""
    return 1, tuple((char.isalpha(), char.isdigit(), char) for char in _IGNORED.sub("", text))


def _by_amount(text: str) -> Key:
    """Texts that are numbers as numbers."""
    return (0, float(text.replace(",", "."))) if _NUMERAL.fullmatch(text) else (1, text)


_TEXT_KEYS = (_by_code, _by_dictionary, _by_amount)
