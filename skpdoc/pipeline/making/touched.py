"""A document that the next run would touch: what with, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from skpdoc.findings import Finding
from skpdoc.pipeline.kinds.jenis import DocumentKind, called
from skpdoc.pipeline.making.cell_changes import ChangedCell


class DocumentFate(Enum):
    """What the next run would do with a document."""

    BARU = "dibuat baru"
    DIBUAT_ULANG = "dibuat ulang"
    DITAHAN = "ditahan"
    DIPINDAHKAN = "dipindahkan"
    TERBIT = "sudah terbit"
    """was sent or has come back: stays until it is issued again"""
    DIUBAH_TANGAN = "dibuat ulang, yang diubah tangan dipindahkan"
    DIBIARKAN = "diubah tangan, dibiarkan"


@dataclass(frozen=True, slots=True)
class TouchedDocument:
    """One document that would not stay as it stands.

    ``sel`` are the changed cells that it rests on, ``isi`` pairs of what it prints now and what it would print
    (former, present), ``path`` is where it lies in the folder of the unit, ``sebab`` a sentence where cells do not make
    the whole difference, '' where they do.
    """

    jenis: DocumentKind
    kunci: str
    nama: str
    nasib: DocumentFate
    sel: tuple[ChangedCell, ...] = ()
    isi: tuple[tuple[str, str], ...] = ()
    sebab: str = ""
    galat: tuple[Finding, ...] = ()
    path: str = ""

    @property
    def siapa(self) -> str:
        """``SKP Budi Santoso (198609262015051001)``: how it is told of; a workbook of a kind is nobody's."""
        return f"{self.jenis} {called(self.nama, self.kunci) if self.kunci else f'buku kerja {self.nama}'}"
