"""The gap view of an office's matrices: what nobody carries, who carries nothing, what overlaps."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.findings import CellRef


@dataclass(frozen=True, slots=True)
class KolomTanpaPeran:
    """A column of a matrix that nobody carries."""

    pimpinan: str
    kolom: str
    cell: CellRef


@dataclass(frozen=True, slots=True)
class PegawaiTanpaPeran:
    """Someone with an SKP to write and no RHK."""

    nama: str
    jabatan: str
    atasan: str
    cell: CellRef


@dataclass(frozen=True, slots=True)
class PeranMirip:
    """Two persons' roles in one column that say nearly the same; ``kemiripan`` in percent."""

    pimpinan: str
    kolom: str
    nama_pertama: str
    peran_pertama: str
    nama_kedua: str
    peran_kedua: str
    kemiripan: int
    cell: CellRef


@dataclass(frozen=True, slots=True)
class BebanPegawai:
    """How much one person carries: numbers of RHK and of indicators."""

    nama: str
    jabatan: str
    utama: int
    tambahan: int
    indikator: int


@dataclass(frozen=True, slots=True)
class Celah:
    """Everything the sheet Celah shows, each part in sheet order."""

    kolom_tanpa_peran: tuple[KolomTanpaPeran, ...]
    pegawai_tanpa_peran: tuple[PegawaiTanpaPeran, ...]
    peran_mirip: tuple[PeranMirip, ...]
    beban: tuple[BebanPegawai, ...]
