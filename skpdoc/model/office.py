"""The rows of one workbook as nouns. References are still the texts that the office typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from skpdoc.findings import CellPlace, CellRef
from skpdoc.model.choices import (
    Aspek,
    BagianLampiran,
    BarisAtasMPH,
    Bentuk,
    CaraPembagian,
    JenisJabatan,
    JenisKinerja,
    JenisNomor,
    JenisPejabatLain,
    Kedudukan,
    KeteranganJabatan,
    Klasifikasi,
    Konsolidasi,
    KualitasKendali,
    MetodeCascading,
    Pendekatan,
    PeriodePelaporan,
    Polarisasi,
    StatusPegawai,
    TingkatKelonggaran,
    UkuranKertas,
)
from skpdoc.model.source import RowKey, Source
from skpdoc.model.target import Bagian, Satuan, Target


@dataclass(frozen=True, slots=True)
class Periode:
    """First and last day, both included."""

    mulai: date
    selesai: date


@dataclass(frozen=True, slots=True)
class Unit:
    """The sheet Unit; ``sources`` maps each setting's field to its row."""

    nama_instansi: str
    nama_unit_kerja: str
    tahun: int
    periode: Periode
    regulasi: str
    pendekatan: Pendekatan
    tempat: str
    tanggal: date | None
    baris_atas_mph: BarisAtasMPH
    ukuran_kertas: UkuranKertas
    tak_terbaca: frozenset[str]
    """which of tahun, periode, regulasi and pendekatan could not be read (reported): something stands in"""
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class IndikatorRenstra:
    """One row of Renstra; ``target`` maps a year to the target of that year."""

    kode: str
    tujuan: str
    sasaran: str
    indikator: str
    kondisi_awal: str
    target: Mapping[int, Target]
    source: Source


@dataclass(frozen=True, slots=True)
class Triwulan:
    """The four quarter targets; None where the cell is blank."""

    nilai: tuple[Target | None, Target | None, Target | None, Target | None]


@dataclass(frozen=True, slots=True)
class Indikator:
    """One row of an indicator, of Perjanjian Kinerja or of Peran.

    ``target`` is what the office typed (None: blank, so that it comes down, or unreadable: then
    ``target_asli`` is not empty). ``satuan`` is known even where the target is not.
    """

    kode: str
    aspek: Aspek | None
    teks: str
    target: Target | None
    target_asli: str
    """the target cell as typed, '' when blank"""
    satuan: Satuan | None
    perspektif: tuple[str, ...]
    polarisasi: Polarisasi | None
    konsolidasi: Konsolidasi | None
    triwulan: Triwulan
    tak_terbaca: frozenset[str]
    """columns that hold something that could not be read (reported); their value here is blank"""
    source: Source


@dataclass(frozen=True, slots=True)
class Pembawaan:
    """How a row or role carries its parents: references as typed, and the cascading columns."""

    rujukan: str
    metode: MetodeCascading | None
    cara: CaraPembagian | None
    bagian: tuple[Bagian, ...]
    """one for all parents, or one each, in the order of the references; empty: blank"""
    tak_terbaca: frozenset[str]
    """which of the column of references, metode, cara and bagian hold something that could not be read (reported)"""
    source: Source

    @property
    def is_mungkin_langsung(self) -> bool:
        """Langsung, or something in Metode Cascading that may have meant it."""
        return self.metode is MetodeCascading.LANGSUNG or "metode" in self.tak_terbaca


@dataclass(frozen=True, slots=True)
class BarisPerjanjianKinerja:
    """One row of Perjanjian Kinerja: an indicator under a sasaran, of one pemilik."""

    pemilik: str
    sasaran: str
    jenis: JenisKinerja
    penugasan_dari: str
    pembawaan: Pembawaan
    indikator: Indikator
    source: Source


@dataclass(frozen=True, slots=True)
class Pegawai:
    """One row of Pegawai: a person in one post for one period.

    ``nip`` is 18 digits, '' when unreadable; ``jenis_jabatan`` is None when unreadable (its galat is
    already reported and withholds his documents).
    """

    nip: str
    nama: str
    """with the titles of their own columns, as it is printed"""
    nama_diketik: str
    """the column Nama alone, as a reference may name him"""
    status: StatusPegawai | None
    pangkat_golongan: str
    jabatan: str
    jenis_jabatan: JenisJabatan | None
    unit_kerja: str
    atasan: str
    surel: str
    keterangan_jabatan: KeteranganJabatan
    periode: Periode
    tanggal: date | None
    pendekatan: Pendekatan
    tak_terbaca: frozenset[str]
    """``periode`` where it is not what the office meant (reported): the unit's dates stand in"""
    source: Source


@dataclass(frozen=True, slots=True)
class PejabatLain:
    """Someone without an SKP here; '' where the office left a cell blank."""

    kode: str
    nama: str
    nama_diketik: str
    jenis_nomor: JenisNomor
    nomor: str
    pangkat_golongan: str
    jabatan: str
    jenis_jabatan: JenisPejabatLain | None
    unit_kerja: str
    surel: str
    tak_terbaca: frozenset[str]
    """columns that hold something that could not be read (reported)"""
    source: Source


@dataclass(frozen=True, slots=True)
class Peran:
    """One role: an RHK of one person with its aspect rows, in sheet order."""

    kode: str
    nip: str
    rencana_hasil_kerja: str
    bentuk: Bentuk | None
    kedudukan: Kedudukan
    tim: str
    jenis: JenisKinerja
    klasifikasi: Klasifikasi
    penugasan_dari: str
    pembawaan: Pembawaan
    indikator: tuple[Indikator, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class ManualIKU:
    """One row of Manual IKU; ``kode`` names the indicator, as typed."""

    kode: str
    tujuan: str
    definisi: str
    formula: str
    kualitas: KualitasKendali | None
    sumber_data: str
    periode_pelaporan: PeriodePelaporan | None
    source: Source


@dataclass(frozen=True, slots=True)
class EkspektasiKhusus:
    """One row of Perilaku; ``untuk`` as typed."""

    untuk: str
    nilai: str | None
    ekspektasi: str
    source: Source


@dataclass(frozen=True, slots=True)
class ButirLampiran:
    """One row of Lampiran; ``untuk`` as typed."""

    untuk: str
    bagian: BagianLampiran | None
    uraian: str
    source: Source


@dataclass(frozen=True, slots=True)
class Kelonggaran:
    """One row of Kelonggaran: findings of ``kode`` count at most as ``menjadi``; ``untuk`` as typed, '' for all.

    Two rows that say the same in two workbooks are equal.
    """

    kode: str
    untuk: str
    menjadi: TingkatKelonggaran
    alasan: str
    oleh: str
    tanggal: date | None
    source: Source = field(compare=False)


@dataclass(frozen=True, slots=True)
class Buku:
    """One workbook, or several of one unit merged: every sheet's rows in their order.

    ``salinan`` maps the key of a row that was taken as a copy to that of the row kept; empty for one workbook.
    """

    file: str
    unit: Unit
    renstra: tuple[IndikatorRenstra, ...]
    perjanjian_kinerja: tuple[BarisPerjanjianKinerja, ...]
    pegawai: tuple[Pegawai, ...]
    pejabat_lain: tuple[PejabatLain, ...]
    peran: tuple[Peran, ...]
    manual_iku: tuple[ManualIKU, ...]
    perilaku: tuple[EkspektasiKhusus, ...]
    lampiran: tuple[ButirLampiran, ...]
    kelonggaran: tuple[Kelonggaran, ...] = ()
    salinan: Mapping[RowKey, RowKey] = field(default_factory=dict)
    berkas_salinan: Mapping[RowKey, frozenset[str]] = field(default_factory=dict)
    """key of a row kept → the other workbooks in which it stands too"""
    diambil: Mapping[CellPlace, CellRef] = field(default_factory=dict)
    """cells that are blank in one workbook → that of another one from which they were taken"""

    @property
    def is_kosong(self) -> bool:
        """Nobody, or nobody's results: no document can come of it."""
        return not self.pegawai or not (self.perjanjian_kinerja or self.peran)

    def files_of(self, source: Source) -> frozenset[str]:
        """The workbooks in which a row stands, those of its copies included."""
        return self.berkas_salinan.get(source.key, frozenset()) | {source.file}
