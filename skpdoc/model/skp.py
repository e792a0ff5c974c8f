"""What is printed: the SKP, the Manual IKU and the Matriks Peran Hasil of one office, derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from skpdoc.model.choices import (
    Aspek,
    BagianLampiran,
    KualitasKendali,
    Pendekatan,
    PeriodePelaporan,
    UkuranKertas,
)
from skpdoc.model.office import Periode
from skpdoc.model.source import RowKey
from skpdoc.model.target import Satuan, Target


class BentukSKP(StrEnum):
    """Form 1 for JPT and Pimpinan Unit Kerja Mandiri, form 2 for everyone else."""

    JPT = "jpt"
    JA_JF = "ja_jf"


@dataclass(frozen=True, slots=True)
class Identitas:
    """A person as the identity table and the signature block print him.

    ``jenis_nomor`` is ``NIP``, ``NI PPPK``, ``NRP`` or '' (kepala daerah); '' where nothing is known
    (the table prints ``-``). ``jabatan`` already carries ``Plt.`` or ``Plh.``.
    """

    nama: str
    jenis_nomor: str
    nomor: str
    pangkat: str
    jabatan: str
    unit_kerja: str


@dataclass(frozen=True, slots=True)
class Diintervensi:
    """A result of the pimpinan that an RHK supports; ``indikator`` only for JPT, UKM, Pejabat Lain."""

    rencana_hasil_kerja: str
    indikator: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndikatorKinerja:
    """One line of an RHK in the form; ``target`` is final (typed or derived), None if absent."""

    aspek: Aspek | None
    teks: str
    target: Target | None
    perspektif: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilKerja:
    """One numbered RHK of the form with its indicators."""

    nomor: int
    rencana_hasil_kerja: str
    penugasan_dari: str
    diintervensi: tuple[Diintervensi, ...]
    indikator: tuple[IndikatorKinerja, ...]


@dataclass(frozen=True, slots=True)
class PerilakuKerja:
    """One of the core values with the pimpinan's special expectations, one a line."""

    nilai: str
    ekspektasi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManualIndikator:
    """One page of a Manual IKU."""

    rencana_hasil_kerja: str
    indikator: str
    target: Target | None
    tujuan: str
    definisi: str
    formula: str
    satuan: Satuan | None
    kualitas: KualitasKendali
    sumber_data: str
    periode_pelaporan: PeriodePelaporan


@dataclass(frozen=True, slots=True)
class SKP:
    """The SKP of one person and period, with its Lampiran and the pages of his Manual IKU."""

    kunci: str
    """``NIP`` or, with two periods, ``NIP/1``: unique in the office"""
    file: str
    bentuk: BentukSKP
    pendekatan: Pendekatan
    nama_instansi: str
    nama_unit: str
    tahun: int
    periode: Periode
    dinilai: Identitas
    penilai: Identitas
    tempat: str
    tanggal: date | None
    ukuran_kertas: UkuranKertas
    utama: tuple[HasilKerja, ...]
    tambahan: tuple[HasilKerja, ...]
    perilaku: tuple[PerilakuKerja, ...]
    """always seven, in the form's order"""
    lampiran: Mapping[BagianLampiran, tuple[str, ...]]
    manual: tuple[ManualIndikator, ...]
    source: RowKey


@dataclass(frozen=True, slots=True)
class KolomMatriks:
    """A column head: a result of the pimpinan, with its indicators at JPT level."""

    rencana_hasil_kerja: str
    indikator: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One person in the matrix; ``peran[k]`` holds his roles in column ``k`` (often none)."""

    kunci: str
    nama: str
    jabatan: str
    peran: tuple[tuple[str, ...], ...]

    @property
    def tinggi(self) -> int:
        """Number of sub-rows: his fullest column, at least one."""
        return max((len(sel) for sel in self.peran), default=1) or 1


@dataclass(frozen=True, slots=True)
class MatriksPeranHasil:
    """The matrix of one pimpinan or ketua tim (formats.md 4.2)."""

    kunci: str
    file: str
    nama_instansi: str
    nama_unit: str
    tahun: int
    periode: Periode
    pimpinan: Identitas
    is_tim: bool
    """a ketua tim without subordinates: the columns are his Ketua Tim roles"""
    ukuran_kertas: UkuranKertas
    kolom: tuple[KolomMatriks, ...]
    baris: tuple[BarisMatriks, ...]
