"""The column LAMA."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from evaluated import buku, dasar, riwayat, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import BarisAngkaKredit, Jenjang, RiwayatAngkaKredit, SumberAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.credit_lama import (
    ak_dasar_is_that_of_the_table,
    lama_holds_what_was_used,
    lama_is_typed_once,
    lama_lapses_with_its_jenjang,
    transfer_agrees_with_its_months,
)

DASAR, _, PENYESUAIAN, KONVERSI, *_ = SumberAngkaKredit
PERTAMA, MUDA = Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA


def _book(*rows: BarisAngkaKredit, earlier: tuple[RiwayatAngkaKredit, ...] = ()) -> BukuEvaluasi:
    return buku([dasar("1")], angka_kredit=rows, riwayat_ak=earlier)


def test_typed_once() -> None:
    rows = (
        stretch("1", PERTAMA, "III/a", 1, 6, lama={KONVERSI: 10}),
        stretch("1", PERTAMA, "III/a", 7, 12, lama={DASAR: 10}, row=3),
    )
    assert said(lama_is_typed_once, _book(*rows)) == [("E36", "Angka Kredit!F3")]


def test_nothing_is_taken_into_a_new_jenjang() -> None:
    old = stretch("1", PERTAMA, "III/b", 1, 4, lama={KONVERSI: 97})
    new = stretch("1", MUDA, "III/c", 5, 12, lama={DASAR: 0, KONVERSI: 97}, row=3)
    assert said(lama_lapses_with_its_jenjang, _book(old, new)) == [("E37", "Angka Kredit!G3")]
    assert (
        said(lama_lapses_with_its_jenjang, _book(old, stretch("1", MUDA, "III/d", 5, 12, lama={DASAR: 100})))
        == []
    )


def test_lama_counts_from_the_entry_on() -> None:
    """Case 13 in the other view: after III/b only the 25,63 that were left."""
    rest = stretch("1", PERTAMA, "III/b", lama={KONVERSI: Fraction("25.63")})
    found = findings(lama_holds_what_was_used, _book(rest))
    assert [(one.code, one.cell.place) for one in found] == [("E39", "Angka Kredit!G2")]
    assert "sudah dipakai 50" in found[0].cause
    whole = stretch("1", PERTAMA, "III/b", lama={KONVERSI: Fraction("75.63")})
    assert said(lama_holds_what_was_used, _book(whole)) == []
    entered = stretch(
        "1",
        PERTAMA,
        "III/b",
        lama={KONVERSI: 10},
        tmt_golongan=date(2020, 4, 1),
        tmt_jabatan=date(2024, 1, 1),
    )
    assert said(lama_holds_what_was_used, _book(entered)) == []


def test_an_empty_lama_above_the_first_golongan() -> None:
    blank = stretch("1", PERTAMA, "III/b")
    (one,) = findings(lama_holds_what_was_used, _book(blank))
    assert (one.code, one.cell.place) == ("E39", "Angka Kredit!F2")
    assert one.cause.startswith("Kolom LAMA kosong, ")
    assert said(lama_holds_what_was_used, _book(stretch("1", PERTAMA, "III/a"))) == []
    told = buku([dasar("1")], angka_kredit=(blank,), riwayat_ak=(riwayat("1", 2025),))
    assert said(lama_holds_what_was_used, told) == []


@pytest.mark.parametrize(("dasar_lama", "count"), [(50, 0), (40, 1), (0, 0), (100, 1)])
def test_ak_dasar_of_the_table(dasar_lama: int, count: int) -> None:
    book = _book(stretch("1", PERTAMA, "III/b", lama={DASAR: dasar_lama}))
    assert said(ak_dasar_is_that_of_the_table, book) == [("E40", "Angka Kredit!F2")] * count


@pytest.mark.parametrize(("dasar_lama", "count"), [(100, 0), (50, 0), (60, 1)])
def test_ak_dasar_of_a_golongan_above_those_of_the_jenjang(dasar_lama: int, count: int) -> None:
    """Whoever comes from a post of a pelaksana in IV/a has its line of the table."""
    book = _book(stretch("1", PERTAMA, "IV/a", lama={DASAR: dasar_lama}))
    assert said(ak_dasar_is_that_of_the_table, book) == [("E40", "Angka Kredit!F2")] * count


@pytest.mark.parametrize(("typed", "count"), [("42.708", 0), ("42.71", 0), ("40", 1)])
def test_what_is_brought_in(typed: str, count: int) -> None:
    row = stretch(
        "1", PERTAMA, "III/a", 3, 12,
        lama={PENYESUAIAN: Fraction(typed)}, tmt_golongan=date(2022, 10, 1), tmt_jabatan=date(2026, 3, 1),
    )  # fmt: skip
    found = findings(transfer_agrees_with_its_months, _book(row))
    assert [(one.code, one.cell.place) for one in found] == [("E42", "Angka Kredit!H2")] * count
    assert all("3 tahun 5 bulan" in one.cause for one in found)
