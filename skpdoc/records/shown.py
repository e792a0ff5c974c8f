"""A cell's value as the office sees it in Excel."""

from __future__ import annotations

from datetime import date, datetime

from skpdoc import indonesian
from skpdoc.records import numbers
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.number_format import is_percent_format


def as_text(cell: Cell, decimal: str = ",") -> str:
    """A cell's value as the office sees it: whole numbers without ``.0``, dates in Indonesian."""
    value = cell.value
    if cell.kind is CellKind.TEXT:
        return str(value)
    if cell.kind is CellKind.NUMBER and isinstance(value, int | float):
        if is_percent_format(cell.number_format):
            return indonesian.angka(numbers.plain(numbers.of_float(float(value)) * 100)) + "%"
        if isinstance(value, int):
            return str(value)
        return format(numbers.plain(numbers.of_float(value)), "f").replace(".", decimal)
    if isinstance(value, date):
        return indonesian.tanggal(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    return str(value)
