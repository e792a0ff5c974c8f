"""Angka kredit of functional officers (PermenPANRB 1/2023 pasal 36-39, PerBKN 3/2023): rows read, and what is printed.

All figures are exact fractions. A conversion is printed rounded; sums are sums of printed lines
(``skpdoc/evaluation/rounding.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from skpdoc.model.choices import UkuranKertas
from skpdoc.model.predikat import Predikat
from skpdoc.model.skp import Identitas
from skpdoc.model.source import Source


class Jenjang(StrEnum):
    """Jenjang jabatan fungsional, keterampilan first."""

    PEMULA = "Pemula"
    TERAMPIL = "Terampil"
    MAHIR = "Mahir"
    PENYELIA = "Penyelia"
    AHLI_PERTAMA = "Ahli Pertama"
    AHLI_MUDA = "Ahli Muda"
    AHLI_MADYA = "Ahli Madya"
    AHLI_UTAMA = "Ahli Utama"


class SumberAngkaKredit(StrEnum):
    """The lines of a Penetapan Angka Kredit, in their order."""

    DASAR = "AK Dasar yang diberikan"
    JF_LAMA = "AK JF lama"
    PENYESUAIAN = "AK Penyesuaian/Penyetaraan"
    KONVERSI = "AK Konversi"
    PENDIDIKAN = "AK yang diperoleh dari peningkatan pendidikan"
    INTEGRASI = "AK Integrasi"


@dataclass(frozen=True, slots=True)
class DataFungsional:
    """What the three forms print of a functional officer besides his SKP's identity; '' and None where unknown."""

    jenjang: Jenjang
    golongan: str
    """``III/c``"""
    tmt_golongan: date | None
    tmt_jabatan: date | None
    nomor_kartu: str
    tempat_lahir: str
    tanggal_lahir: date | None
    jenis_kelamin: str


@dataclass(frozen=True, slots=True)
class BarisAngkaKredit:
    """One row of Angka Kredit: a functional officer and a stretch of months in one jenjang.

    ``lama`` is the column LAMA of his PAK, line by line (blank cells absent). ``bulan_mulai`` and ``bulan_selesai``:
    1 to 12, both included. ``predikat`` is the stretch's own, None where it is that of the evaluation.
    """

    kunci: str
    data: DataFungsional
    bulan_mulai: int
    bulan_selesai: int
    predikat: Predikat | None
    lama: Mapping[SumberAngkaKredit, Fraction]
    pendidikan_baru: Fraction
    integrasi: Fraction
    nomor_konversi: str
    nomor_akumulasi: str
    nomor_pak: str
    penandatangan: str
    tak_terbaca: frozenset[str]
    source: Source


@dataclass(frozen=True, slots=True)
class RiwayatAngkaKredit:
    """One row of Riwayat AK: an earlier stretch that is accumulated.

    ``is_lama``: whether the column LAMA holds it; None where the row does not say.
    """

    kunci: str
    tahun: int
    bulan_mulai: int
    bulan_selesai: int
    predikat: Predikat
    jenjang: Jenjang
    is_lama: bool | None
    source: Source


@dataclass(frozen=True, slots=True)
class BarisKonversi:
    """A line of Konversi and Akumulasi: ``persen`` (150 …) of ``koefisien`` a year over so many months of ``tahun``."""

    tahun: int
    bulan_mulai: int
    bulan_selesai: int
    predikat: Predikat
    jenjang: Jenjang
    persen: int
    koefisien: Fraction
    angka_kredit: Fraction
    """exact: months / 12 × persen / 100 × koefisien"""

    @property
    def bulan(self) -> int:
        """How many months, first and last included."""
        return self.bulan_selesai - self.bulan_mulai + 1


@dataclass(frozen=True, slots=True)
class BarisPenetapan:
    """A line of Penetapan Angka Kredit, its figures as they are printed."""

    sumber: SumberAngkaKredit
    lama: Fraction
    baru: Fraction

    @property
    def jumlah(self) -> Fraction:
        """LAMA and BARU."""
        return self.lama + self.baru


@dataclass(frozen=True, slots=True)
class AngkaKreditPegawai:
    """One functional officer's angka kredit in one jenjang and period: what Konversi, Akumulasi and Penetapan print.

    ``kunci`` is that of the (last) SKP; of a second jenjang under one SKP with its first month, ``NIP:5``. Figures are
    printed with at most ``desimal`` decimals. ``minimal_pangkat`` is for one step of golongan, None where no pangkat is
    left; ``minimal_jenjang`` is None at the highest jenjang. ``selisih_pangkat`` and ``selisih_jenjang`` count every
    step since the jenjang was entered, so that a surplus is carried over: above zero kelebihan, below it kekurangan;
    ``selisih_pangkat`` is None where the next pangkat needs the next jenjang, or the golongan is none of the jenjang.
    ``usulan`` says for what his angka kredit are enough (``Penata Tingkat I, III/d``; ``Ahli Muda``), '' where for
    nothing yet; ``hambatan`` what else stands against it, each as a part of a sentence.
    """

    kunci: str
    file: str
    dinilai: Identitas
    nama_instansi: str
    nama_unit: str
    tempat: str
    tanggal: date | None
    tahun: int
    bulan_mulai: int
    bulan_selesai: int
    data: DataFungsional
    penandatangan: Identitas
    jabatan_penandatangan: str
    """``Pejabat Penilai Kinerja``, or the post under which he signs"""
    nomor_konversi: str
    nomor_akumulasi: str
    nomor_pak: str
    konversi: tuple[BarisKonversi, ...]
    akumulasi: tuple[BarisKonversi, ...]
    baru: tuple[BarisKonversi, ...]
    """those of ``akumulasi`` that the Penetapan counts as BARU"""
    penetapan: tuple[BarisPenetapan, ...]
    jumlah: Fraction
    """Jumlah angka kredit kumulatif"""
    minimal_pangkat: Fraction | None
    minimal_jenjang: Fraction | None
    selisih_pangkat: Fraction | None
    selisih_jenjang: Fraction | None
    usulan: str
    hambatan: tuple[str, ...]
    desimal: int
    ukuran_kertas: UkuranKertas
    source: Source

    @property
    def can_be_proposed(self) -> bool:
        """His angka kredit are enough, and nothing else that is known stands against it."""
        return bool(self.usulan) and not self.hambatan
