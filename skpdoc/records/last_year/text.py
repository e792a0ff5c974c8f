"""One cell of an old workbook, as the text that reads the same in a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skpdoc.contract import Kind, SheetColumn
from skpdoc.records import nip, numbers
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.records.number_format import is_percent_format
from skpdoc.records.shown import as_text
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten

NO_VALUE = "#N/A"
"""Asked about when it is read (B07), whatever the column: a blank there might mean something."""

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character; no file can hold it."""

_EXACT = 10**15
"""Whole numbers from here on have lost digits in Excel."""


@dataclass(frozen=True, slots=True)
class Taken:
    """``text`` for the new cell; ``loss`` says (Indonesian) what was lost of the old one, '' if nothing."""

    text: str
    loss: str = ""


def take(column: SheetColumn, cell: Cell) -> Taken:
    """What the cell gives a new one under ``column``. A target that is text stays text: ``'1.824``."""
    why = _why_lost(column, cell)
    if why:
        return Taken(NO_VALUE, why)
    if column.kind is Kind.TARGET:
        return _target(cell)
    if cell.kind is CellKind.TEXT:
        return Taken(str(cell.value))
    if isinstance(cell.value, int | float) and abs(cell.value) >= _EXACT:
        return Taken(
            nip.surviving_digits(cell.value),
            "Tersimpan sebagai angka, sehingga Excel membuang angka-angka terakhirnya; dibawa yang tersisa",
        )
    return Taken(as_text(cell, decimal="." if column.kind in (Kind.KODE, Kind.REFERENCE) else ","))


def _why_lost(column: SheetColumn, cell: Cell) -> str:
    """Why nothing of the cell can be taken, an Indonesian clause; '' if something can."""
    if cell.kind is CellKind.FORMULA:
        return "Rumus tanpa nilai tersimpan, jadi nilainya tidak diketahui"
    if cell.kind is CellKind.ERROR:
        return f"Sel berisi galat Excel {shorten(str(cell.value))}"
    if _SURROGATE.search(str(cell.value)):
        return "Teks berisi karakter yang rusak, yang tidak dapat disimpan"
    if column.kind in (Kind.TARGET, Kind.BAGIAN) and _has_lost_format(cell):
        return f"Format angkanya tidak terbaca ({as_text(cell)}, mungkin persen)"
    return ""


def _has_lost_format(cell: Cell) -> bool:
    return cell.kind is CellKind.NUMBER and cell.number_format == UNKNOWN_FORMAT


def _target(cell: Cell) -> Taken:
    if cell.kind is CellKind.TEXT:
        return Taken(f"'{cell.value}")
    if cell.kind is not CellKind.NUMBER or not isinstance(cell.value, int | float):
        return Taken(NO_VALUE, f"Target tersimpan sebagai tanggal atau benar/salah ({as_text(cell)})")
    if "," in cell.number_format and not is_percent_format(cell.number_format):
        return Taken(indonesian.angka(numbers.of_float(float(cell.value))))
    return Taken(as_text(cell))
