"""What Rekap Evaluasi.xlsx shows of a unit and period: people, distributions, and who can be promoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from skpdoc.model.angka_kredit import Jenjang
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating


class PredikatChange(StrEnum):
    """Against the last period of the year."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    TIDAK_DIKETAHUI = ""


@dataclass(frozen=True, slots=True)
class RekapRow:
    """One SKP: its ratings and predikat (None: not evaluated), and the predikat before.

    ``is_dihitung``: it counts in the distribution. ``keterangan`` says why it does not, or why nobody rated it.
    """

    nip: str
    nama: str
    jabatan: str
    jenis_jabatan: JenisJabatan | None
    penilai: str
    rating_hasil: Rating | None
    rating_perilaku: Rating | None
    predikat: Predikat | None
    periode_sebelumnya: str
    sebelumnya: Predikat | None
    is_dihitung: bool
    is_dinilai: bool
    """False: he is not to be rated, for the reason in ``keterangan``"""
    keterangan: str

    @property
    def perubahan(self) -> PredikatChange:
        """Predikat now against before."""
        if self.predikat is None or self.sebelumnya is None:
            return PredikatChange.TIDAK_DIKETAHUI
        order = list(Predikat)
        step = order.index(self.sebelumnya) - order.index(self.predikat)
        if not step:
            return PredikatChange.TETAP
        return PredikatChange.NAIK if step > 0 else PredikatChange.TURUN


@dataclass(frozen=True, slots=True)
class RekapLimit:
    """One line of the pattern as a sentence; ``is_kept`` is None where there are too few people to test it."""

    teks: str
    is_kept: bool | None


@dataclass(frozen=True, slots=True)
class RekapPart:
    """A population: the unit (``penilai`` is ''), or those of one pejabat penilai.

    ``jumlah`` counts people, ``ideal`` is the ideal curve spread over as many people (no whole numbers).
    """

    penilai: str
    baris: tuple[RekapRow, ...]
    jumlah: Mapping[Predikat, int]
    ideal: Mapping[Predikat, Fraction]
    batas: tuple[RekapLimit, ...]
    catatan: str = ""
    """what is to be known of who counts here"""

    @property
    def dihitung(self) -> int:
        """How many people count."""
        return sum(self.jumlah.values())


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """A functional officer on the list for the Kasubbag: to what he can be proposed ('' : nothing yet); what lacks."""

    nip: str
    nama: str
    jabatan: str
    jenjang: Jenjang
    golongan: str
    tmt_golongan: date | None
    jumlah: Fraction
    selisih_pangkat: Fraction | None
    selisih_jenjang: Fraction | None
    usulan: str
    kurang: tuple[str, ...]
    desimal: int

    @property
    def is_ready(self) -> bool:
        """He can be proposed, and nothing lacks."""
        return bool(self.usulan) and not self.kurang


@dataclass(frozen=True, slots=True)
class RekapEvaluasi:
    """All of a unit and period: ``unit`` first of the parts."""

    regulasi: str
    nama_instansi: str
    nama_unit: str
    tahun: int
    periode: str
    capaian: CapaianOrganisasi
    pola: str
    unit: RekapPart
    penilai: tuple[RekapPart, ...]
    usulan: tuple[PromotionRow, ...]
    tahun_usulan: int


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """Some people of many units: what they are called (a text a column of the table), and how many of each predikat.

    ``belum``: to be rated, and not yet. ``batas`` is the pattern, of a unit alone.
    """

    nama: tuple[str, ...]
    jumlah: Mapping[Predikat, int]
    belum: int
    batas: tuple[RekapLimit, ...] = ()

    @property
    def dihitung(self) -> int:
        """How many people count."""
        return sum(self.jumlah.values())


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """People grouped in one way; ``kepala`` are the heads of what a group is called."""

    nama: str
    kepala: tuple[str, ...]
    baris: tuple[SummaryGroup, ...]


@dataclass(frozen=True, slots=True)
class EvaluationSummary:
    """The evaluations of many units in one period; the first table has a row a unit."""

    tahun: str
    periode: str
    tabel: tuple[SummaryTable, ...]

    @property
    def semua(self) -> SummaryGroup:
        """All units together."""
        units = self.tabel[0].baris
        jumlah = {predikat: sum(one.jumlah[predikat] for one in units) for predikat in Predikat}
        return SummaryGroup(("Semua unit",), jumlah, sum(one.belum for one in units))
