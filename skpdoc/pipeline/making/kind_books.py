"""``MPH/MPH_<unit>.xlsx``: every document of a kind in one workbook, which belongs to nobody."""

from __future__ import annotations

from pathlib import Path

from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.regulation import catalogue


def book_path(jenis: DocumentKind, folder: Path) -> str:
    """Of the workbook of a kind, in the unit's ``folder``."""
    return f"{jenis}/{jenis}_{folder.parent.name}.xlsx"


def book_content(jenis: DocumentKind, buku: KindBook, loaded: Loaded) -> bytes | None:
    """The workbook of a kind, without the documents withheld; None where there is none."""
    office, held = loaded.turunan, loaded.ditahan[jenis]
    shown = [noun for kunci, noun in jenis.nouns(office).items() if not held.get(kunci)]
    regulasi = catalogue()[office.kantor.buku.unit.regulasi]
    return buku.write(regulasi, shown, buku.of_unit(office.kantor)) if shown else None
