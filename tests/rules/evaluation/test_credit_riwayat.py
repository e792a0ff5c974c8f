"""Riwayat AK beside LAMA and the TMT."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from evaluated import buku, dasar, riwayat, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import BarisAngkaKredit, Jenjang, RiwayatAngkaKredit, SumberAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.credit_riwayat import (
    riwayat_begins_with_the_post,
    riwayat_is_in_lama_or_new,
    riwayat_is_of_a_counted_jenjang,
    riwayat_leaves_no_gap,
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


@pytest.mark.parametrize(
    ("typed", "earlier", "place", "cause"),
    [
        (
            "20",
            YEARS,
            "Angka Kredit!G2",
            "Riwayat AK 2024 dan 2025 berjumlah 25, lebih besar daripada AK Konversi ",
        ),
        (
            "0",
            (riwayat("1", 2025, is_lama=True),),
            "Angka Kredit!G2",
            "lebih besar daripada AK Konversi lama 0",
        ),
        ("70", YEARS, "Riwayat AK!G2", "sebelum periode ini 70; bila belum, 95."),
        (
            "70",
            (*YEARS, riwayat("1", 2026, 1, 3, row=4)),
            "Riwayat AK!G2",
            "Riwayat AK 2024 dan 2025 (25) tidak",
        ),
        (
            "3.125",
            (riwayat("1", 2026, 1, 3),),
            "Riwayat AK!G2",
            "Riwayat AK Januari–Maret 2026 (3,125) tidak",
        ),
        ("12.5", YEARS, "", ""),
        ("25", YEARS, "", ""),
        ("0", YEARS, "", ""),
        ("70", tuple(replace(one, is_lama=True) for one in YEARS), "", ""),
        ("70", tuple(replace(one, is_lama=False) for one in YEARS), "", ""),
        ("70", (riwayat("1", 2026, 1, 3),), "", ""),
        ("25", (*YEARS, riwayat("1", 2026, 1, 3)), "", ""),
    ],
)
def test_it_is_known_what_lama_holds(
    typed: str, earlier: tuple[RiwayatAngkaKredit, ...], place: str, cause: str
) -> None:
    found = findings(riwayat_is_in_lama_or_new, _book(_konversi(typed), *earlier))
    assert [(one.code, one.cell.place) for one in found] == [("E38", place)] * bool(place)
    assert all(cause in one.cause for one in found)


def test_rows_of_another_jenjang_are_said() -> None:
    """107 of an examination: 18,75 were gone without a word."""
    high = riwayat("1", 2024, jenjang=Jenjang.AHLI_MUDA)
    (found,) = findings(riwayat_is_of_a_counted_jenjang, _book(stretch("1"), high, *YEARS[1:]))
    assert (found.code, found.cell.place) == ("E35", "Riwayat AK!F2")
    assert found.cause == (
        "Riwayat AK 2024 sebagai Ahli Muda tidak dihitung: di lembar Angka Kredit jenjangnya Ahli Pertama."
    )
    both = (stretch("1", selesai=4), stretch("1", Jenjang.AHLI_MUDA, "III/c", 5, row=3))
    assert (
        said(riwayat_is_of_a_counted_jenjang, buku([dasar("1")], angka_kredit=both, riwayat_ak=(high,))) == []
    )
    assert said(riwayat_is_of_a_counted_jenjang, buku([dasar("1")], riwayat_ak=(high,))) == []


@pytest.mark.parametrize(
    ("typed", "earlier", "cause"),
    [
        (
            "0",
            (riwayat("1", 2023), YEARS[1]),
            "Sesudah Januari–Desember 2023, tahun 2024 tidak ada",
        ),
        ("0", (riwayat("1", 2025, 1, 11),), "Sesudah Januari–November 2025, Desember 2025 tidak ada"),
        ("12.5", YEARS[:1], "Sesudah Januari–Desember 2024, tahun 2025 tidak ada"),
        ("0", (riwayat("1", 2022), YEARS[1]), "Sesudah Januari–Desember 2022, tahun 2023–2024 tidak ada"),
        (
            "0",
            (riwayat("1", 2023, 1, 4), *YEARS),
            "Sesudah Januari–April 2023, Mei 2023–Desember 2023 tidak ada",
        ),
        (
            "0",
            (riwayat("1", 2017), *YEARS),
            "Sesudah Januari–Desember 2017, April 2020–Desember 2023 tidak ada",
        ),
        ("0", (riwayat("1", 2023), riwayat("1", 2024, jenjang=Jenjang.MAHIR), YEARS[1]), ""),
        ("0", (riwayat("1", 2025, 1, 5), riwayat("1", 2025, 6, 12)), ""),
        ("0", YEARS, ""),
        ("0", (riwayat("1", 2023, 12, 1), YEARS[1]), ""),
        ("0", (), ""),
        ("70", (replace(YEARS[0], is_lama=True),), ""),
    ],
)
def test_a_year_between_is_not_forgotten(
    typed: str, earlier: tuple[RiwayatAngkaKredit, ...], cause: str
) -> None:
    found = findings(riwayat_leaves_no_gap, _book(_konversi(typed), *earlier))
    assert [(one.code, one.cell.place) for one in found] == [("E35", "Riwayat AK!D2")] * bool(cause)
    assert all(one.cause.startswith(cause) for one in found)


@pytest.mark.parametrize("typed", ["2.083", "2.08"])
def test_a_sum_of_two_decimals_is_the_same(typed: str) -> None:
    book = _book(_konversi(typed), *TWO_MONTHS)
    assert said(riwayat_is_in_lama_or_new, book) == said(riwayat_tells_all_of_lama, book) == []


@pytest.mark.parametrize(
    ("typed", "earlier", "cause"),
    [
        ("25", YEARS, ""),
        ("0", (), ""),
        ("25", (), "Riwayat AK tidak memuatnya: Akumulasi hanya menjumlahkan bulan-bulan di baris ini"),
        (
            "25",
            (replace(YEARS[0], is_lama=True),),
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
