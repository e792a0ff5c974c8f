"""Workbooks for the page: the sample office with faults at known cells, and hostile texts."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from skpdoc.pipeline.new import new_workbook

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}"


def office(path: Path, *, post: str = "", texts: str = "") -> Path:
    """The health centre; ``post`` as the Jenis Jabatan of its third person, ``texts`` as the first RHK."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new_workbook(path, 2026, "puskesmas_harapan")
    if post or texts:
        _spoil(path, post, texts)
    return path


def _spoil(path: Path, post: str, texts: str) -> None:
    book = openpyxl.load_workbook(path)
    for sheet, header, row, value in (
        ("Pegawai", "Jenis Jabatan", 4, post),
        ("Peran", "Rencana Hasil Kerja", 2, texts),
    ):
        columns = [cell.value for cell in book[sheet][1]]
        if value:
            book[sheet].cell(row, columns.index(header) + 1).value = value
    book.save(path)
