"""A cell of the sheet Pegawai, changed as somebody would in Excel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl


def in_pegawai(book: Path, nip: str, column: str, changed: Callable[[str], str]) -> None:
    """Of the first row of this NIP: what stands there becomes ``changed`` of it."""
    whole = openpyxl.load_workbook(book)
    sheet = whole["Pegawai"]
    heads = next(row for row in sheet.iter_rows() if any(cell.value == "NIP" for cell in row))
    columns = {cell.value: cell.column for cell in heads}
    at = next(r for r in range(1, sheet.max_row + 1) if str(sheet.cell(r, columns["NIP"]).value) == nip)
    cell = sheet.cell(at, columns[column])
    cell.value = changed(str(cell.value))
    whole.save(book)
