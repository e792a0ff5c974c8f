"""The second half of the cycle: one evaluation book as it was read, and what is evaluated of one person.

Forms and rules: PermenPANRB 6/2022 (evaluasi kinerja pegawai, kuadran kinerja), SE MenPANRB 3/2023 (pola distribusi).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.model.choices import Aspek, JenisJabatan, JenisKinerja, Polarisasi
from skpdoc.model.office import Kelonggaran, Periode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.model.skp import SKP, Identitas
from skpdoc.model.source import Source
from skpdoc.model.target import Target


class JenisPeriode(StrEnum):
    """How long a period of evaluation is."""

    BULANAN = "Bulanan"
    TRIWULANAN = "Triwulanan"
    TAHUNAN = "Tahunan"


class CetakPeriode(StrEnum):
    """``PERIODE: TRIWULAN II`` alone, or all alternatives with those struck out that do not apply."""

    PILIHAN = "Pilihan"
    CORET = "Coret"


@dataclass(frozen=True, slots=True)
class PeriodeEvaluasi:
    """A month, a quarter or the year; ``nama`` as the office chooses it (``Triwulan II``, ``Juni``, ``Tahunan``).

    ``rentang``: first and last day, both included.
    """

    nama: str
    jenis: JenisPeriode
    rentang: Periode


@dataclass(frozen=True, slots=True)
class PengaturanEvaluasi:
    """The sheet Periode; ``sources`` maps each setting's field to its row.

    ``capaian`` is None where it is blank or could not be read (reported): nothing can be evaluated then.
    """

    regulasi: str
    """the name of the regulation under which the SKP were issued"""
    nama_instansi: str
    nama_unit_kerja: str
    tahun: int
    periode: PeriodeEvaluasi
    capaian: CapaianOrganisasi | None
    ditetapkan_oleh: str
    tempat: str
    tanggal_penilai: date | None
    tanggal_pegawai: date | None
    cetak_periode: CetakPeriode
    tak_terbaca: frozenset[str]
    """which of tahun, periode, rentang (for these something stands in) and capaian could not be read (reported)"""
    sources: Mapping[str, Source]

    @property
    def is_dated(self) -> bool:
        """Whether year, period and days are those that were typed."""
        return self.tak_terbaca <= {"capaian"}


@dataclass(frozen=True, slots=True)
class BarisCapaianPK:
    """One row of Capaian PK: an indicator of the head's Perjanjian Kinerja. It helps, and decides nothing."""

    kode: str
    sasaran: str
    indikator: str
    target_tahun: Target | None
    target_periode: Target | None
    polarisasi: Polarisasi | None
    realisasi: Target | None
    keterangan: str
    source: Source


@dataclass(frozen=True, slots=True)
class BarisRealisasi:
    """One row of Realisasi: an indicator of one SKP, known by ``kunci`` and ``baris_skp``.

    ``realisasi`` is cumulative, None where it is blank or unreadable; then ``realisasi_asli`` tells which ('' when
    blank). ``hasil`` rates the whole RHK, and stands at one of its rows. ``umpan_balik``: ``giver: text``, one each.
    """

    kunci: str
    rencana_hasil_kerja: str
    jenis: JenisKinerja
    aspek: Aspek | None
    indikator: str
    target_asli: str
    """the cell Target as it stands, to be compared with that of the SKP"""
    target_periode: Target | None
    realisasi: Target | None
    realisasi_asli: str
    berdasarkan: str
    bukti_dukung: tuple[str, ...]
    umpan_balik: tuple[str, ...]
    hasil: Rating | None
    baris_skp: str
    """``U2.1``: the first indicator of the second RHK utama (``T``: tambahan); '' in a row that the office added"""
    tak_terbaca: frozenset[str]
    source: Source
    rencana_aksi: tuple[str, ...] = ()
    """what was planned for the period, a line each; of the whole RHK, and stands at any of its rows"""


@dataclass(frozen=True, slots=True)
class BarisUmpanBalik:
    """One row of Umpan Balik Perilaku: core value → what was said, one text each."""

    kunci: str
    umpan_balik: Mapping[str, tuple[str, ...]]
    source: Source


@dataclass(frozen=True, slots=True)
class BarisPenilaian:
    """One row of Penilaian: how one SKP was rated.

    ``predikat`` is what the office typed, None where it is blank and follows from the kuadran. The ratings after an
    objection count instead of the others where ``is_keberatan``. ``tidak_dinilai`` says why somebody is not rated
    ('' : he is).
    """

    kunci: str
    nama: str
    rating_hasil: Rating | None
    rating_perilaku: Rating | None
    predikat: Predikat | None
    catatan: str
    is_keberatan: bool
    rating_hasil_keberatan: Rating | None
    rating_perilaku_keberatan: Rating | None
    tidak_dinilai: str
    periodik: Mapping[str, Predikat]
    """name of an earlier period of the year → its predikat, in their order (``Triwulan I``)"""
    tak_terbaca: frozenset[str]
    source: Source
    atasan_penilai: str = ""
    """NIP, Kode or name that was typed since the SKP knows of none above the pejabat penilai"""


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A row of which nothing could be made (reported), and the key of whose it is."""

    kunci: str
    source: Source


@dataclass(frozen=True, slots=True)
class TargetTurun:
    """That a target came down directly: an indicator of the superior's SKP, by his key and its ``baris_skp``, and
    those of his subordinates which add up to it.
    """

    kunci: str
    baris_skp: str
    pemikul: tuple[tuple[str, str], ...]
    """(key of the SKP, ``baris_skp``) of every indicator that carries a part"""


@dataclass(frozen=True, slots=True)
class ReachedBefore:
    """What an indicator of an SKP had reached at the end of ``periode``."""

    kunci: str
    baris_skp: str
    periode: str
    realisasi: Target


@dataclass(frozen=True, slots=True)
class DasarEvaluasi:
    """What is evaluated: an SKP as it was issued, and what its evaluation prints besides (sheet Data SKP)."""

    skp: SKP
    id_dokumen: str
    jenis_jabatan: JenisJabatan | None
    kunci_penilai: str
    """the key of the pejabat penilai, '' where he has none of his own here"""
    atasan_penilai: Identitas | None
    surel: str
    is_kepala: bool
    """heads the unit: his rating stands outside the distribution of his own people"""
    is_plt_plh: bool

    @property
    def kunci(self) -> str:
        """``NIP`` or, with two periods, ``NIP/1``."""
        return self.skp.kunci


@dataclass(frozen=True, slots=True)
class BukuEvaluasi:
    """One evaluation book, or several of one unit and period merged: every sheet's rows in their order.

    ``dasar`` maps keys to what is evaluated, in the order of the SKP; ``orang`` everybody in Pegawai and Pejabat
    Lain of the workbook behind them; ``seunit`` are the keys of every SKP of the unit and period, in whichever book;
    ``luar_masa`` of those whose pejabat penilai was not in office when the period ended.
    ``untuk`` names the periods for which its books were made (``Triwulan I 2026``), ``tercapai`` what an earlier period
    had reached.
    """

    file: str
    pengaturan: PengaturanEvaluasi
    capaian_pk: tuple[BarisCapaianPK, ...]
    realisasi: tuple[BarisRealisasi, ...]
    umpan_balik: tuple[BarisUmpanBalik, ...]
    penilaian: tuple[BarisPenilaian, ...]
    angka_kredit: tuple[BarisAngkaKredit, ...]
    riwayat_ak: tuple[RiwayatAngkaKredit, ...]
    kelonggaran: tuple[Kelonggaran, ...]
    dasar: Mapping[str, DasarEvaluasi]
    target_turun: tuple[TargetTurun, ...] = ()
    orang: Mapping[str, Identitas] = field(default_factory=dict)
    seunit: frozenset[str] = frozenset()
    luar_masa: frozenset[str] = frozenset()
    untuk: frozenset[str] = frozenset()
    tercapai: tuple[ReachedBefore, ...] = ()
    angka_kredit_tak_terbaca: tuple[UnreadRow, ...] = ()
    riwayat_tak_terbaca: tuple[UnreadRow, ...] = ()

    @property
    def di_buku_lain(self) -> frozenset[str]:
        """Keys of the SKP of the unit and period that only other books hold."""
        return self.seunit - self.dasar.keys()

    @property
    def credited(self) -> frozenset[str]:
        """Keys that have a row in Angka Kredit, read or not."""
        return frozenset(row.kunci for row in self.angka_kredit) | _keys(self.angka_kredit_tak_terbaca)

    @property
    def half_credited(self) -> frozenset[str]:
        """Keys that have a row in Angka Kredit or Riwayat AK that is not read: what the others say is not all."""
        return _keys(self.angka_kredit_tak_terbaca + self.riwayat_tak_terbaca)


def _keys(rows: tuple[UnreadRow, ...]) -> frozenset[str]:
    return frozenset(row.kunci for row in rows)


@dataclass(frozen=True, slots=True)
class RealisasiIndikator:
    """What the form prints beside one indicator."""

    realisasi: Target | None
    berdasarkan: str
    bukti_dukung: tuple[str, ...]
    umpan_balik: tuple[str, ...]
    rencana_aksi: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluasiPegawai:
    """The evaluation of one SKP in one period, as its documents print it.

    ``realisasi`` maps ``baris_skp`` to what was reached; ``umpan_balik`` maps each core value to what was said. The
    ratings and the predikat are those that hold, after an objection the later ones.
    """

    file: str
    dasar: DasarEvaluasi
    pengaturan: PengaturanEvaluasi
    capaian: CapaianOrganisasi
    realisasi: Mapping[str, RealisasiIndikator]
    umpan_balik: Mapping[str, tuple[str, ...]]
    rating_hasil: Rating
    rating_perilaku: Rating
    predikat: Predikat
    catatan: str
    is_keberatan: bool

    @property
    def kunci(self) -> str:
        """That of the SKP."""
        return self.dasar.kunci


def baris_skp(jenis: JenisKinerja, nomor_hasil: int, nomor_indikator: int) -> str:
    """``U2.1``: by what an indicator is known within its SKP; numbers from 1, each band of its own."""
    return f"{jenis.value[0]}{nomor_hasil}.{nomor_indikator}"
