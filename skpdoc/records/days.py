"""The day that a cell means."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.text import indonesian
from skpdoc.text.cleaning import clean

_SERIALS = range(36_526, 73_051)
"""2000 to 2099, counted from Excel's first day."""
_TIMED = re.compile(r"(.*?\d)(?:[ T,]+|\s+)(?:pukul |pkl\.? |jam )?(\d{1,2}[.:]\d{2}\b.*)", re.DOTALL)
_MIDNIGHT = re.compile(r"0?0[.:]00([.:]00)?")


def read_day(cell: Cell) -> tuple[date | None, bool]:
    """The day, None where the cell holds none; and whether it carries a time of day, other than midnight.

    A real date, a text, or Excel's number of days in a cell whose format is lost.
    """
    value = cell.value
    if isinstance(value, datetime):
        return value.date(), value.time() != time()
    if isinstance(value, date):
        return value, False
    if cell.kind is CellKind.TEXT:
        return _of_text(clean(str(value)).text)
    if cell.number_format == UNKNOWN_FORMAT and isinstance(value, int) and value in _SERIALS:
        return date(1899, 12, 30) + timedelta(days=value), False
    return None, False


def _of_text(text: str) -> tuple[date | None, bool]:
    day = indonesian.read_tanggal(text)
    match = None if day else _TIMED.fullmatch(text)
    if match is None:
        return day, False
    return indonesian.read_tanggal(match[1]), not _MIDNIGHT.fullmatch(match[2])
