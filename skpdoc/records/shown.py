"""A cell's value as the office sees it in Excel."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from skpdoc.records import numbers
from skpdoc.records.cells import Cell, CellKind, Value
from skpdoc.records.number_format import is_percent_format
from skpdoc.text import indonesian


def as_text(cell: Cell, decimal: str = ",") -> str:
    """A cell's value as the office sees it: whole numbers without ``.0``, dates in Indonesian, times as ``07:30``."""
    value = cell.value
    if cell.kind is CellKind.TEXT:
        return str(value)
    if cell.kind is CellKind.NUMBER and isinstance(value, int | float):
        if is_percent_format(cell.number_format):
            return indonesian.angka(numbers.plain(numbers.of_float(float(value)) * 100)) + "%"
        if isinstance(value, int):
            return str(value)
        return format(numbers.plain(numbers.of_float(value)), "f").replace(".", decimal)
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    return _moment(value)


def _moment(value: Value) -> str:
    """A day, with its time where it has one; a time of day; a duration in hours and minutes."""
    if isinstance(value, datetime):
        day = indonesian.tanggal(value.date())
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return indonesian.tanggal(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)
