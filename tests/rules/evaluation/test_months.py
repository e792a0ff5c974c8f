"""Months of angka kredit: each once, within the period, from the TMT on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evaluated import buku, dasar, pengaturan, riwayat, stretch
from looked_on import findings, said

from skpdoc.evaluation.periods import periode_of
from skpdoc.model.angka_kredit import BarisAngkaKredit, Jenjang, RiwayatAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi, UnreadRow
from skpdoc.model.office import Periode
from skpdoc.rules.evaluation.months import (
    months_are_within_the_period,
    months_begin_with_the_post,
    months_do_not_overlap,
    months_fill_the_period,
    months_run_forward,
)

_MONTHS = (
    months_run_forward,
    months_are_within_the_period,
    months_do_not_overlap,
    months_fill_the_period,
)
PERTAMA = Jenjang.AHLI_PERTAMA


def _book(*rows: BarisAngkaKredit, earlier: tuple[RiwayatAngkaKredit, ...] = ()) -> BukuEvaluasi:
    return buku([dasar("1"), dasar("2")], angka_kredit=rows, riwayat_ak=earlier)


def test_within_the_period() -> None:
    setting = replace(pengaturan(), periode=periode_of("Triwulan II", 2026))
    book = replace(_book(stretch("1", mulai=4, selesai=6)), pengaturan=setting)
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


def test_reversed_months_are_said_once() -> None:
    book = _book(stretch("1", mulai=12, selesai=1), earlier=(riwayat("2", 2025, 12, 1, row=3),))
    found = [(one.code, one.cell.place) for rule in _MONTHS for one in findings(rule, book)]
    assert found == [("E33", "Angka Kredit!D2"), ("E33", "Riwayat AK!C3")]


def test_not_before_the_tmt() -> None:
    def of(tmt: date, mulai: int) -> list[tuple[str, str]]:
        return said(months_begin_with_the_post, _book(stretch("1", mulai=mulai, tmt_jabatan=tmt)))

    assert of(date(2026, 3, 1), 3) == []
    assert of(date(2026, 3, 2), 4) == []
    assert of(date(2026, 3, 2), 3) == [("E34", "Angka Kredit!D2")]


def test_not_in_the_month_in_which_the_skp_begins() -> None:
    """Where the TMT is not known; of who was there before only the first row is asked about."""
    person = dasar("1", periode=Periode(date(2026, 2, 16), date(2026, 12, 31)))

    def of(*rows: BarisAngkaKredit) -> list[str]:
        book = buku([person], angka_kredit=rows)
        return [f"{one.cell.address} {one.cause}" for one in findings(months_begin_with_the_post, book)]

    assert of(stretch("1", mulai=2, tmt_jabatan=None)) == [
        "D2 Dihitung sejak Februari 2026, sedangkan SKP-nya dimulai 16 Februari 2026: bulan pertamanya Maret 2026."
    ]
    assert of(stretch("1", mulai=3, tmt_jabatan=None)) == of(stretch("1", mulai=2)) == []
    before = stretch("1", mulai=1, selesai=1, tmt_jabatan=None)
    assert of(before, stretch("1", mulai=2, tmt_jabatan=None, row=3)) == []


def test_no_month_forgotten() -> None:
    rows = (stretch("1", PERTAMA, "III/a", 1, 4), stretch("1", PERTAMA, "III/a", 6, 12, row=3, lama={}))
    found = findings(months_fill_the_period, _book(*rows))
    assert [(one.code, one.cell.place) for one in found] == [("E35", "Angka Kredit!D3")]
    assert found[0].cause.startswith("Bulan Mei tidak dihitung")
    assert "tulis bulan itu di baris Angka Kredit tersendiri" in found[0].remedy
    assert said(months_fill_the_period, _book(rows[0], stretch("1", PERTAMA, "III/a", 5, 12, row=3))) == []


def test_no_month_before_and_after_forgotten() -> None:
    def of(mulai: int, selesai: int, tmt: date | None) -> list[str]:
        row = stretch("1", mulai=mulai, selesai=selesai, tmt_jabatan=tmt)
        return [f"{one.cell.place} {one.cause[:18]}" for one in findings(months_fill_the_period, _book(row))]

    assert of(6, 12, date(2020, 1, 1)) == ["Angka Kredit!D2 Bulan Januari–Mei "]
    assert of(6, 12, date(2026, 6, 1)) == []
    assert of(6, 12, None) == ["Angka Kredit!D2 Bulan Januari–Mei "]
    (one,) = findings(months_fill_the_period, _book(stretch("1", mulai=6, tmt_jabatan=None)))
    assert one.cause.endswith(
        "dan TMT Jabatan belum diisi, sehingga tidak diketahui sejak kapan jabatannya dipegang."
    )
    assert one.remedy.startswith(
        "Isi TMT Jabatan, perbaiki bulannya, atau tulis bulan itu di baris Angka Kredit"
    )
    assert of(1, 10, None) == ["Angka Kredit!E2 Bulan November–Des"]


def test_what_riwayat_counts_is_not_forgotten() -> None:
    def of(*earlier: RiwayatAngkaKredit) -> list[str]:
        book = _book(stretch("1", mulai=7), earlier=earlier)
        return [one.cause.partition(" tidak")[0] for one in findings(months_fill_the_period, book)]

    assert of(riwayat("1", 2026, 1, 6)) == []
    assert of(riwayat("1", 2026, 1, 4)) == ["Bulan Mei–Juni"]
    assert of(riwayat("1", 2026, 2, 3), riwayat("1", 2026, 5, 6)) == ["Bulan Januari", "Bulan April"]
    assert of(riwayat("1", 2025, 1, 6)) == of(riwayat("2", 2026, 1, 6)) == of() == ["Bulan Januari–Juni"]
    (found,) = findings(months_fill_the_period, _book(stretch("1", mulai=7)))
    assert "tidak dihitung di Angka Kredit maupun Riwayat AK" in found.cause


def test_of_whom_a_row_is_not_read_nothing_more_is_said() -> None:
    unread = (UnreadRow("1", riwayat("1", 2025).source),)
    book = replace(_book(stretch("1", mulai=7)), riwayat_tak_terbaca=unread)
    assert said(months_fill_the_period, book) == []
    assert (
        said(months_fill_the_period, replace(book, riwayat_tak_terbaca=(), angka_kredit_tak_terbaca=unread))
        == []
    )


def test_who_leaves_within_the_period_is_counted_until_then() -> None:
    left = dasar("1", periode=Periode(date(2026, 1, 1), date(2026, 5, 31)))
    assert (
        said(months_fill_the_period, buku([left, dasar("2")], angka_kredit=(stretch("1", selesai=5),))) == []
    )
    (found,) = findings(
        months_fill_the_period, buku([left, dasar("2")], angka_kredit=(stretch("1", selesai=4),))
    )
    assert found.cause.endswith("padahal jabatannya dipegang sampai 31 Mei 2026 menurut SKP-nya.")
