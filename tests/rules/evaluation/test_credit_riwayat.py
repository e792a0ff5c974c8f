"""Riwayat AK beside LAMA and the TMT."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from evaluated import buku, dasar, riwayat, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import BarisAngkaKredit, Jenjang, RiwayatAngkaKredit, SumberAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.credit_riwayat import (
    riwayat_begins_with_the_post,
    riwayat_is_part_of_lama,
    riwayat_tells_all_of_lama,
)

KONVERSI = SumberAngkaKredit.KONVERSI
YEARS = (riwayat("1", 2024), riwayat("1", 2025, row=3))
"""12,5 each"""
TWO_MONTHS = (riwayat("1", 2025, 11, 12),)
"""2,083"""


def _book(row: BarisAngkaKredit, *earlier: RiwayatAngkaKredit) -> BukuEvaluasi:
    return buku([dasar("1")], angka_kredit=(row,), riwayat_ak=earlier)


def _konversi(typed: str) -> BarisAngkaKredit:
    return stretch("1", lama={KONVERSI: Fraction(typed)})


def test_earlier_years_are_part_of_lama() -> None:
    (found,) = findings(riwayat_is_part_of_lama, _book(_konversi("12.5"), *YEARS))
    assert (found.code, found.cell.place) == ("E38", "Angka Kredit!G2")
    assert "Riwayat AK berjumlah 25, lebih besar daripada AK Konversi lama 12,5" in found.cause
    assert said(riwayat_is_part_of_lama, _book(_konversi("30"), *YEARS)) == []
    assert said(riwayat_is_part_of_lama, _book(stretch("1"), *YEARS)) == []


@pytest.mark.parametrize("typed", ["2.083", "2.08"])
def test_a_sum_of_two_decimals_is_the_same(typed: str) -> None:
    book = _book(_konversi(typed), *TWO_MONTHS)
    assert said(riwayat_is_part_of_lama, book) == said(riwayat_tells_all_of_lama, book) == []


@pytest.mark.parametrize(
    ("typed", "earlier", "cause"),
    [
        ("25", YEARS, ""),
        ("0", (), ""),
        ("25", (), "Riwayat AK tidak memuatnya: Akumulasi hanya menjumlahkan bulan-bulan di baris ini"),
        (
            "25",
            YEARS[:1],
            "12,5 dari Riwayat AK: Akumulasi hanya menjumlahkan itu dan bulan-bulan di baris ini",
        ),
        ("25", (riwayat("1", 2025, jenjang=Jenjang.AHLI_MUDA),), "Riwayat AK tidak memuatnya"),
    ],
)
def test_akumulasi_adds_up_to_the_pak(
    typed: str, earlier: tuple[RiwayatAngkaKredit, ...], cause: str
) -> None:
    found = findings(riwayat_tells_all_of_lama, _book(_konversi(typed), *earlier))
    assert [(one.code, one.cell.place) for one in found] == [("E47", "Angka Kredit!G2")] * bool(cause)
    assert all(cause in one.cause for one in found)


def test_earlier_years_begin_with_the_post() -> None:
    row = stretch("1", tmt_jabatan=date(2025, 3, 1))
    (found,) = findings(riwayat_begins_with_the_post, _book(row, *YEARS))
    assert (found.code, found.cell.place) == ("E34", "Riwayat AK!C2")
    assert found.cause == (
        "Dihitung sejak Januari 2024 (dan 1 baris sesudahnya), sedangkan TMT Jabatan 1 Maret 2025: bulan pertamanya "
        "Maret 2025."
    )
    assert said(riwayat_begins_with_the_post, _book(row, riwayat("1", 2025, 3, 12))) == []
    assert said(riwayat_begins_with_the_post, _book(row, riwayat("1", 2020, jenjang=Jenjang.AHLI_MUDA))) == []
    assert said(riwayat_begins_with_the_post, _book(stretch("1", tmt_jabatan=None), *YEARS)) == []
