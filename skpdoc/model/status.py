"""How far each document is on its way from draft to signature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SkpStage(StrEnum):
    """The stages, in their order."""

    DRAF = "draf"
    TERKIRIM = "terkirim"
    KEMBALI = "kembali"
    DITANDATANGANI = "ditandatangani"


BASAH, DIGITAL = "basah", "digital"
"""how a document was signed"""
TICKED = ("Ditandatangani", "Oleh", "Tanggal")
"""the columns of Status.xlsx in which an office says who has signed by hand"""
HEADERS = (
    *(
        "Unit",
        "Nama",
        "NIP",
        "Jabatan",
        "Pejabat Penilai",
        "Versi",
        "Tahap",
        "Dikirim",
        "Kembali",
        "Terlambat",
    ),
    *("Catatan", *TICKED, "Catatan skpdoc"),
)
"""all of them; the last one is hidden and tells which document a row is of"""


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One document: whose, which version, how far; ``dikirim`` and ``kembali`` are ISO days, '' where that was not yet.

    ``catatan`` says what a person ought to look at. Of a signed one ``cara`` is :data:`BASAH` or :data:`DIGITAL`,
    ``oleh`` who said so (or whose signatures they are), ``tanggal`` the ISO day.
    """

    unit: str
    tahun: int
    jenis: str
    nama: str
    nomor: str
    jabatan: str
    penilai: str
    versi: int
    tahap: SkpStage
    dikirim: str = ""
    kembali: str = ""
    catatan: str = ""
    is_terlambat: bool = False
    id_dokumen: str = ""
    cara: str = ""
    oleh: str = ""
    tanggal: str = ""
    is_menunggu: bool = False
    """he has done his part since his last draft; it is the office's turn"""
    kunci: str = ""
    masa: str = ""
    """from day to day, of one of several documents of a kind that he has; else ''"""

    @property
    def penanda(self) -> str:
        """His number; ``1985…/2`` where that alone does not tell which of his documents it is."""
        return self.kunci if self.masa else self.nomor

    @property
    def disebut(self) -> str:
        """The same, with the days."""
        return ", ".join(filter(None, (self.penanda, self.masa)))

    @property
    def siapa(self) -> str:
        """``SKP Budi Santoso (1985…/2, 2026-07-01 sampai 2026-12-31)``: how the document is told from any other."""
        return f"{self.jenis} {self.nama} ({self.disebut})"


@dataclass(frozen=True, slots=True)
class Tick:
    """A row of Status.xlsx as somebody left it: ticked now, and when we wrote it; '' and None where nothing stands.

    ``letak`` is how people are told of it: ``baris 7 (Budi Santoso)``.
    """

    letak: str
    id_dokumen: str
    is_dicentang: bool
    is_dicetak: bool
    oleh: str
    tanggal: date | None


@dataclass(frozen=True, slots=True)
class NextEvaluation:
    """Of a unit and year: what of its evaluation is due next (Indonesian), with its day, marked where an estimate."""

    judul: str
    langkah: str


@dataclass(frozen=True, slots=True)
class Status:
    """The documents of all units in the order of their indexes; ``jenis`` are the kinds that are followed,
    ``tenggat`` is None where none was set; ``berikutnya`` is what of the evaluation is due next.
    """

    baris: tuple[StatusRow, ...]
    tenggat: date | None
    jenis: tuple[str, ...]
    berikutnya: tuple[NextEvaluation, ...] = ()

    def next_steps(self) -> dict[str, list[str]]:
        """What is due next → the units and years of which it is."""
        found: dict[str, list[str]] = {}
        for one in self.berikutnya:
            found.setdefault(one.langkah, []).append(one.judul)
        return found

    @property
    def sebutan(self) -> str:
        """What its documents are called together."""
        return self.jenis[0] if len(self.jenis) == 1 else "Dokumen"

    def by_unit(self) -> dict[tuple[str, int], list[StatusRow]]:
        """The rows of each unit and year, in their order."""
        found: dict[tuple[str, int], list[StatusRow]] = {}
        for row in self.baris:
            found.setdefault((row.unit, row.tahun), []).append(row)
        return found


def counted(rows: Sequence[StatusRow]) -> list[int]:
    """All, then those of each stage, then the late ones."""
    stages = Counter(row.tahap for row in rows)
    return [len(rows), *(stages[tahap] for tahap in SkpStage), sum(row.is_terlambat for row in rows)]
