"""A small good workbook, and ways to take its parts apart and put them together again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from tables import complete

from skpdoc.records.cells import Grid
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.reading.grids import grids_of
from skpdoc.workbook.reading.preflight import inspect
from skpdoc.workbook.writing.blank import write_workbook

KANTOR = """
## Pegawai
| NIP                | Nama | Status | Jabatan | Jenis Jabatan | Unit Kerja | Atasan |
|--------------------|------|--------|---------|---------------|------------|--------|
| 197203151998031004 | Kadis | PNS | Kepala Dinas | JPT Pratama | Dinas | BUPATI |
| 198609262015051001 | Ani   | PNS | Analis | Fungsional | Dinas | 197203151998031004 |

## Perjanjian Kinerja
| Kode | Pemilik            | Sasaran | Indikator | Target | Satuan | Perspektif    |
|------|--------------------|---------|-----------|--------|--------|---------------|
| PK1  | 197203151998031004 | Aman    | Indeks    | 95     | Persen | Proses Bisnis |

## Peran
| Kode | NIP                | Mendukung | Rencana Hasil Kerja | Aspek     | Indikator | Target | Satuan |
|------|--------------------|-----------|---------------------|-----------|-----------|--------|--------|
| A1   | 198609262015051001 | PK1       | Hasil A             | Kuantitas | a         | 12     | Unit   |
|      |                    |           |                     | Kualitas  | b         | 80     | Nilai  |
"""

Parts = dict[str, bytes]
Spoil = Callable[[Parts], None]

STYLES, STRINGS, BOOK, TYPES = (
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "[Content_Types].xml",
)


@cache
def good() -> bytes:
    """The office as skpdoc writes it."""
    return write_workbook(2026, complete(read_markdown(KANTOR)))


def parts_of(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def spoilt(spoil: Spoil) -> bytes:
    """The good workbook after ``spoil`` has had its way with its parts."""
    parts = parts_of(good())
    spoil(parts)
    return packed(parts)


def replaced(part: str, old: str, new: str, count: int = 1) -> Spoil:
    def spoil(parts: Parts) -> None:
        before = parts[part].decode()
        assert old in before, f"{part} holds no {old}"
        parts[part] = before.replace(old, new, count).encode()

    return spoil


def read(content: bytes) -> tuple[Grid, ...]:
    """The grids of a file's bytes, inspected and read in this process."""
    inspect(content)
    return grids_of(content)


@cache
def sheet(title: str) -> str:
    """The part of a sheet; skpdoc's own workbooks number them in order, the guide first."""
    book = parts_of(good())[BOOK].decode()
    titles = [piece.split('"', 1)[0] for piece in book.split('<sheet name="')[1:]]
    return f"xl/worksheets/sheet{titles.index(title) + 1}.xml"
