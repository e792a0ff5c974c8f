"""Targets and their units, in decimal arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from skpdoc.text import indonesian


class JenisSatuan(StrEnum):
    """What a satuan measures; decides whether quantities add up and how they are rounded."""

    PERSEN = "persen"
    SKALA = "skala"
    """indeks, nilai, skor, rasio, level, predikat: never added up"""
    WAKTU = "waktu"
    RUPIAH = "rupiah"
    HITUNGAN = "hitungan"
    """things counted: orang, dokumen …"""
    UKURAN = "ukuran"
    """measured quantities: hektar, ton, kilometer …; added up, decimals are meaningful"""
    LAIN = "lain"
    """a satuan we do not know: added up, nothing assumed about its decimals"""


RUPIAH_FORMULIR = ""
"""The spelling of rupiah that is left to the form (``format.toml``): no Perjanjian Kinerja says it."""


@dataclass(frozen=True, slots=True)
class Satuan:
    """A unit: as typed (or :data:`RUPIAH_FORMULIR`), and the key under which spellings of one satuan are equal."""

    teks: str
    kunci: str
    jenis: JenisSatuan

    @property
    def is_dijumlah(self) -> bool:
        """Whether parts in this satuan add up to a whole (workbook.md, How a target comes down)."""
        return self.jenis not in (JenisSatuan.PERSEN, JenisSatuan.SKALA)


@dataclass(frozen=True, slots=True)
class Target:
    """A number with its satuan, or a text (``BB``, ``70-85%``) that prints as typed.

    Exactly one of ``angka`` and ``teks`` is given. The exponent of ``angka`` is its precision as written.
    ``is_lengkap``: a text that needs no satuan (``31 Desember 2026``, ``Triwulan IV``, ``6 bulan 15 hari``).
    """

    angka: Decimal | None
    teks: str
    satuan: Satuan | None
    is_lengkap: bool = False

    def tertulis(self, *, spasi_rupiah: bool = False, satuan_rupiah: str = "Rp") -> str:
        """The TARGET cell: ``4.200 Dokumen``, ``85,9 Nilai``, ``100%``, ``Rp1.250.000``; a text as typed.

        ``Rp`` stands before its number, as in every form; the word ``Rupiah`` is a satuan like others.
        ``satuan_rupiah`` is the spelling where it is left to the form.
        """
        if self.angka is None:
            return self.teks
        teks = indonesian.angka(self.angka)
        satuan = self.satuan
        if satuan is None:
            return teks
        if satuan.jenis is JenisSatuan.PERSEN:
            return f"{teks}%"
        nama = satuan_rupiah if satuan.teks == RUPIAH_FORMULIR else satuan.teks
        if satuan.jenis is JenisSatuan.RUPIAH and nama.rstrip(".").casefold() == "rp":
            return f"Rp{' ' if spasi_rupiah else ''}{teks}"
        return f"{teks} {nama}"


class JenisBagian(StrEnum):
    """How a Bagian is meant."""

    BOBOT = "bobot"
    PERSEN = "persen"
    JUMLAH = "jumlah"
    MENDUKUNG = "mendukung"
    """``-``: this parent is only supported, no part of its target is carried"""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A child's share of a parent target: a weight, a percentage of it, or a quantity."""

    jenis: JenisBagian
    angka: Decimal = Decimal(1)
    satuan: Satuan | None = None
