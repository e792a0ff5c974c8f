"""What people do to a draft in Word, done with python-docx and Word's own markup for tracked changes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table
from docx.text.run import Run

WHEN = "2026-01-20T10:05:00Z"


def unit_of(output: Path) -> Path:
    return next(output.glob("*/*/manifest.json")).parent


def skp_of(output: Path, nomor: int = 0) -> Path:
    """The SKP, by number, of those in the form with a column for what the superior wants."""
    paths = sorted((unit_of(output) / "SKP").glob("*.docx"))
    return [path for path in paths if len(results(docx.Document(str(path))).columns) == 6][nomor]


def edited(source: Path, change: Callable[[Document], object]) -> bytes:
    document = docx.Document(str(source))
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def results(document: Document) -> Table:
    return next(table for table in document.tables if table.cell(0, 0).text.startswith("HASIL KERJA"))


def run_at(document: Document, row: int, column: int) -> Run:
    return results(document).rows[row].cells[column].paragraphs[0].runs[0]


def comment(document: Document, row: int, column: int, text: str, author: str = "Budi") -> None:
    document.add_comment(run_at(document, row, column), text, author=author, initials="B")


def tracked(document: Document, row: int, column: int, new: str, author: str = "Siti") -> None:
    """The cell's text struck out and ``new`` written behind it, as Word tracks it."""
    run = run_at(document, row, column)._r
    paragraph, old = run.getparent(), run.text
    place = paragraph.index(run)
    who = f'{nsdecls("w")} w:id="7" w:author="{author}" w:date="{WHEN}"'
    paragraph.remove(run)
    paragraph.insert(place, parse_xml(f"<w:del {who}><w:r><w:delText>{old}</w:delText></w:r></w:del>"))
    paragraph.insert(place + 1, parse_xml(f"<w:ins {who}><w:r><w:t>{new}</w:t></w:r></w:ins>"))


def retyped(document: Document, row: int, column: int, new: str) -> str:
    run = run_at(document, row, column)
    old, run.text = run.text, new
    return old


def with_parts(source: bytes, **parts: bytes) -> bytes:
    """The same archive with other or further parts."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(source)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, parts.pop(info.filename, None) or old.read(info))
        for name, data in parts.items():
            new.writestr(name, data)
    return target.getvalue()
