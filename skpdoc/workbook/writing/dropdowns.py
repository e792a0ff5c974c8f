"""What Excel offers and checks while an office types (the reader checks all of it again)."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import Kind, SheetColumn
from skpdoc.workbook.writing.lists import list_name

Options = dict[str, Any]


def add_validation(sheet: Worksheet, column: SheetColumn, at: int, rows: tuple[int, int]) -> None:
    """Give the cells of ``rows`` (first, last, from 0) in column number ``at`` their dropdown or check."""
    options = _options(column, xl_rowcol_to_cell(rows[0], at, col_abs=True))
    if options:
        sheet.data_validation(rows[0], at, rows[1], at, options)


def _options(column: SheetColumn, first_cell: str) -> Options | None:
    name = list_name(column)
    if name:  # codes, NIP/1, several with ; and unknown satuan are typed freely
        return {"validate": "list", "source": f"={name}", "show_error": False}
    if column.kind is Kind.CHOICES or (column.choices and column.kind is Kind.TEXT):
        return {"validate": "list", "source": list(column.choices), "show_error": False}
    if column.choices:
        return _choice(column)
    return {Kind.NIP: _nip, Kind.YEAR: _year}.get(column.kind, _nothing)(first_cell)


def _choice(column: SheetColumn) -> Options:
    return {
        "validate": "list",
        "source": list(column.choices),
        "error_title": "Pilih dari daftar",
        "error_message": f"{column.header} diisi salah satu dari: {' / '.join(column.choices)}."[:255],
    }


def _nip(first_cell: str) -> Options:
    return {
        "validate": "custom",
        "value": f'=AND(ISTEXT({first_cell}),LEN(SUBSTITUTE({first_cell}," ",""))=18)',
        "error_type": "warning",
        "error_title": "NIP terdiri atas 18 angka",
        "error_message": "Ketik NIP sebagai teks, 18 angka. NIP yang tersimpan sebagai angka kehilangan tiga "
        "angka terakhirnya.",
    }


def _year(_: str) -> Options:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 2000,
        "maximum": 2100,
        "error_title": "Tahun",
        "error_message": "Isi empat angka, misalnya 2026.",
    }


def _nothing(_: str) -> None:
    return None
