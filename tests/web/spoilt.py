"""Workbooks for the page: the sample office with faults at known cells, and hostile texts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from docx.text.run import Run

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


def commented(content: bytes, text: str = "Terlalu tinggi") -> bytes:
    """A document in which somebody has put a comment."""
    document = docx.Document(BytesIO(content))
    document.add_comment(_first_run(document), text, author="Budi", initials="B")
    return _saved(document)


def retyped(content: bytes, text: str) -> bytes:
    """A document of which somebody has changed a cell without tracking."""
    document = docx.Document(BytesIO(content))
    _first_run(document).text = text
    return _saved(document)


def _first_run(document: Document) -> Run:
    cells = (cell for table in document.tables for row in table.rows[4:] for cell in row.cells[1:])
    return next(run for cell in cells for paragraph in cell.paragraphs for run in paragraph.runs if run.text)


def _saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
