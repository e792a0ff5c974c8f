"""How far each SKP is on its way from draft to signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tahap(StrEnum):
    """The stages, in their order."""

    DRAF = "draf"
    TERKIRIM = "terkirim"
    KEMBALI = "kembali"
    DITANDATANGANI = "ditandatangani"


@dataclass(frozen=True, slots=True)
class BarisStatus:
    """One SKP: whose, which version, how far; ``dikirim`` and ``kembali`` are ISO days, '' where that was not yet.

    ``catatan`` says what a person ought to look at.
    """

    unit: str
    tahun: int
    nama: str
    nomor: str
    jabatan: str
    penilai: str
    versi: int
    tahap: Tahap
    dikirim: str = ""
    kembali: str = ""
    catatan: str = ""
    is_terlambat: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """The SKP of all units in the order of their indexes; ``tenggat`` is None where none was set."""

    baris: tuple[BarisStatus, ...]
    tenggat: date | None
