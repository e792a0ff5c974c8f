"""Months of angka kredit: each once, within the period, from the TMT on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evaluated import buku, dasar, pengaturan, riwayat, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import BarisAngkaKredit, Jenjang, RiwayatAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.office import Periode
from skpdoc.rules.evaluation.months import (
    earlier_months_do_not_overlap,
    months_are_within_the_period,
    months_begin_with_the_post,
    months_do_not_overlap,
    months_fill_the_period,
)

PERTAMA = Jenjang.AHLI_PERTAMA


def _book(*rows: BarisAngkaKredit, earlier: tuple[RiwayatAngkaKredit, ...] = ()) -> BukuEvaluasi:
    return buku([dasar("1"), dasar("2")], angka_kredit=rows, riwayat_ak=earlier)


def test_within_the_period() -> None:
    setting = pengaturan()
    quarter = replace(
        setting.periode,
        rentang=replace(setting.periode.rentang, mulai=date(2026, 4, 1), selesai=date(2026, 6, 30)),
    )
    book = replace(_book(stretch("1", mulai=4, selesai=6)), pengaturan=replace(setting, periode=quarter))
    assert said(months_are_within_the_period, book) == []
    late = replace(
        book, angka_kredit=(stretch("1", mulai=4, selesai=12), stretch("2", mulai=1, selesai=6, row=3))
    )
    assert said(months_are_within_the_period, late) == [
        ("E33", "Angka Kredit!E2"),
        ("E33", "Angka Kredit!D3"),
    ]


def test_no_month_twice() -> None:
    rows = (stretch("1", PERTAMA, "III/a", 1, 6), stretch("1", Jenjang.AHLI_MUDA, "III/c", 6, 12, row=3))
    found = findings(months_do_not_overlap, _book(*rows))
    assert [(one.code, one.cell.place) for one in found] == [("E33", "Angka Kredit!D3")]
    assert "Juni–Desember bertindih dengan Januari–Juni di Angka Kredit!D2" in found[0].cause
    assert said(months_do_not_overlap, _book(rows[0], stretch("2", PERTAMA, "III/a", 1, 6, row=3))) == []


def test_earlier_years_do_not_overlap() -> None:
    right = (riwayat("1", 2024), riwayat("1", 2025, 1, 6), riwayat("1", 2025, 7, 12))
    assert said(earlier_months_do_not_overlap, _book(stretch("1"), earlier=right)) == []
    wrong = (riwayat("1", 2025, 1, 7), riwayat("1", 2025, 7, 12, row=3), riwayat("1", 2026, 1, 12, row=4))
    assert said(earlier_months_do_not_overlap, _book(stretch("1"), earlier=wrong)) == [
        ("E33", "Riwayat AK!D2"),
        ("E33", "Riwayat AK!D4"),
    ]


def test_not_before_the_tmt() -> None:
    def of(tmt: date, mulai: int) -> list[tuple[str, str]]:
        return said(months_begin_with_the_post, _book(stretch("1", mulai=mulai, tmt_jabatan=tmt)))

    assert of(date(2026, 3, 1), 3) == []
    assert of(date(2026, 3, 2), 4) == []
    assert of(date(2026, 3, 2), 3) == [("E34", "Angka Kredit!D2")]


def test_no_month_forgotten() -> None:
    rows = (stretch("1", PERTAMA, "III/a", 1, 4), stretch("1", PERTAMA, "III/a", 6, 12, row=3, lama={}))
    found = findings(months_fill_the_period, _book(*rows))
    assert [(one.code, one.cell.place) for one in found] == [("E35", "Angka Kredit!D3")]
    assert found[0].cause.startswith("Bulan Mei tidak dihitung")
    assert said(months_fill_the_period, _book(rows[0], stretch("1", PERTAMA, "III/a", 5, 12, row=3))) == []


def test_no_month_before_and_after_forgotten() -> None:
    def of(mulai: int, selesai: int, tmt: date | None) -> list[str]:
        row = stretch("1", mulai=mulai, selesai=selesai, tmt_jabatan=tmt)
        return [f"{one.cell.place} {one.cause[:18]}" for one in findings(months_fill_the_period, _book(row))]

    assert of(6, 12, date(2020, 1, 1)) == ["Angka Kredit!D2 Bulan Januari–Mei "]
    assert of(6, 12, date(2026, 6, 1)) == []
    assert of(6, 12, None) == []
    assert of(1, 10, None) == ["Angka Kredit!E2 Bulan November–Des"]


def test_who_leaves_within_the_period_is_counted_until_then() -> None:
    left = dasar("1", periode=Periode(date(2026, 1, 1), date(2026, 5, 31)))
    assert said(months_fill_the_period, buku([left], angka_kredit=(stretch("1", selesai=5),))) == []
