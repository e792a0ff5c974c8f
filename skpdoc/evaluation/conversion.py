"""From predikat to angka kredit (PerBKN 3/2023 pasal 13): months / 12 × per cent × coefficient, exact."""

from __future__ import annotations

from fractions import Fraction

from skpdoc.model.angka_kredit import BarisKonversi, Jenjang
from skpdoc.model.predikat import Predikat
from skpdoc.regulation import AturanAngkaKredit


def converted(
    aturan: AturanAngkaKredit,
    jenjang: Jenjang,
    predikat: Predikat,
    tahun: int,
    bulan_mulai: int = 1,
    bulan_selesai: int = 12,
) -> BarisKonversi:
    """A predikat over some months of a year, the first and the last included."""
    persen, koefisien = aturan.persen[predikat], aturan.jenjang[jenjang].koefisien
    months = bulan_selesai - bulan_mulai + 1
    return BarisKonversi(
        tahun=tahun,
        bulan_mulai=bulan_mulai,
        bulan_selesai=bulan_selesai,
        predikat=predikat,
        jenjang=jenjang,
        persen=persen,
        koefisien=koefisien,
        angka_kredit=Fraction(months, 12) * Fraction(persen, 100) * koefisien,
    )


def of_degree(aturan: AturanAngkaKredit, jenjang: Jenjang) -> Fraction:
    """What a higher degree gives once: a quarter of the least for a pangkat in the present jenjang."""
    return Fraction(aturan.persen_ijazah, 100) * aturan.jenjang[jenjang].minimal_pangkat


def on_transfer(
    aturan: AturanAngkaKredit,
    jenjang: Jenjang,
    golongan: str,
    months: int,
    predikat: Predikat = Predikat.BAIK,
) -> Fraction:
    """What somebody brings who moves into a jabatan fungsional after so many months in his pangkat: the conversion of
    these months and the AK Dasar. At the highest pangkat of the jenjang only some years count; in a golongan that is
    none of the jenjang the figure of the table alone.
    """
    ketentuan = aturan.jenjang[jenjang]
    ak_dasar = ketentuan.ak_dasar.get(golongan, Fraction(0))
    if golongan not in ketentuan.golongan:
        return ak_dasar
    most = 12 * aturan.tahun_puncak if golongan == ketentuan.golongan[-1] else months
    counted = Fraction(min(months, most), 12) * Fraction(aturan.persen[predikat], 100) * ketentuan.koefisien
    return counted + ak_dasar
