"""Months of Riwayat AK: over, each once, and before the rows of Angka Kredit."""

from __future__ import annotations

from evaluated import buku, dasar, riwayat, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.months import months_fill_the_period, months_run_forward
from skpdoc.rules.evaluation.months_before import earlier_months_do_not_overlap, earlier_years_are_over

_RULES = (months_run_forward, months_fill_the_period, earlier_years_are_over, earlier_months_do_not_overlap)


def _book(*rows: BarisAngkaKredit, earlier: tuple[RiwayatAngkaKredit, ...] = ()) -> BukuEvaluasi:
    return buku([dasar("1"), dasar("2")], angka_kredit=rows, riwayat_ak=earlier)


def test_earlier_years_do_not_overlap() -> None:
    right = (riwayat("1", 2024), riwayat("1", 2025, 1, 6), riwayat("1", 2025, 7, 12))
    assert said(earlier_months_do_not_overlap, _book(stretch("1"), earlier=right)) == []
    wrong = (riwayat("1", 2025, 1, 7), riwayat("1", 2025, 7, 12, row=3), riwayat("1", 2026, 1, 12, row=4))
    found = findings(earlier_months_do_not_overlap, _book(stretch("1"), earlier=wrong))
    assert [(one.code, one.cell.place, one.cause.partition(" di ")[0]) for one in found] == [
        ("E33", "Riwayat AK!D2", "Bulan Januari–Juli 2025 bertindih dengan Juli–Desember 2025"),
        ("E33", "Riwayat AK!D4", "Bulan Januari–Desember 2026 bertindih dengan Januari–Desember"),
    ]


def test_of_this_year_what_is_before_the_rows_stands_in_riwayat() -> None:
    def of(mulai: int, selesai: int) -> list[str]:
        book = _book(stretch("1", mulai=4, selesai=6), earlier=(riwayat("1", 2026, mulai, selesai),))
        return [
            f"{one.cell.address} {one.cause.partition(' di ')[0]}"
            for one in findings(earlier_months_do_not_overlap, book)
        ]

    assert of(1, 3) == []
    assert of(1, 4) == ["D2 Bulan Januari–April 2026 bertindih dengan April–Juni"]
    assert of(7, 9) == ["C2 Bulan Juli–September 2026 sesudah April–Juni"]


def test_a_year_to_come_is_called_that() -> None:
    book = _book(
        stretch("1"), earlier=(riwayat("1", 2028), riwayat("1", 2027, row=3), riwayat("1", 2025, row=4))
    )
    found = [one for rule in _RULES for one in findings(rule, book)]
    assert [(one.cell.place, one.cause) for one in found] == [
        ("Riwayat AK!B2", "Tahun 2028 sesudah tahun yang dievaluasi (2026)."),
        ("Riwayat AK!B3", "Tahun 2027 sesudah tahun yang dievaluasi (2026)."),
    ]


def test_reversed_months_do_not_overlap_besides() -> None:
    book = _book(stretch("1"), earlier=(riwayat("1", 2025, 12, 1), riwayat("1", 2025, 5, 6, row=3)))
    found = [(one.code, one.cell.place) for rule in _RULES for one in findings(rule, book)]
    assert found == [("E33", "Riwayat AK!C2")]
