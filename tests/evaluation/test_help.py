"""What only helps: the suggestion from single ratings (B.5), capaian by polarisasi; and sums of realisasi."""

from __future__ import annotations

from fractions import Fraction

import pytest
from evaluated import A, D, S, buku, dasar, hasil, realisasi, source, target

from skpdoc.evaluation.capaian import capaian, summary
from skpdoc.evaluation.rating import suggested, suggestion
from skpdoc.evaluation.sums import sums
from skpdoc.model.choices import Polarisasi
from skpdoc.model.evaluasi import BarisCapaianPK, TargetTurun
from skpdoc.model.predikat import Rating

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([A, A, S], A),
        ([A, A, D], S),
        ([S, S, D], S),
        ([D, D, S], D),
        ([A, S], S),
        ([], None),
        ([A], A),
        ([D, S], S),
    ],
)
def test_the_suggestion(ratings: list[Rating], expected: Rating | None) -> None:
    assert suggested(ratings) is expected


def test_nothing_is_suggested_while_an_rhk_is_not_rated_or_in_two_ways() -> None:
    skp = dasar(
        "1", utama=[hasil(1, "1 Dokumen", "80%"), hasil(2, "1 Dokumen")], tambahan=[hasil(1, "1 Unit")]
    ).skp
    whole = [
        realisasi("1", place="U1.1", hasil=A),
        realisasi("1", place="U1.2"),
        realisasi("1", place="U2.1", hasil=A),
        realisasi("1", place="T1.1", hasil=S),
    ]
    assert suggestion(skp, whole) is A
    assert suggestion(skp, whole[:-1]) is None
    assert suggestion(skp, [*whole, realisasi("1", place="U1.2", hasil=D)]) is None
    assert suggestion(skp, [*whole, realisasi("1", place="", hasil=D)]) is A, "a row that is none of the SKP"


@pytest.mark.parametrize(
    ("goal", "reached", "polarisasi", "expected"),
    [
        ("80%", "60%", Polarisasi.MAKSIMUM, 75),
        ("80%", "60%", None, 75),
        ("80%", "60%", Polarisasi.MINIMUM, 125),
        ("80%", "60%", Polarisasi.STABIL, 75),
        ("80%", "100%", Polarisasi.STABIL, 75),
        ("3 Unit", "1 Unit", Polarisasi.MAKSIMUM, Fraction(100, 3)),
        ("3 Unit", "1 Dokumen", Polarisasi.MAKSIMUM, None),
        ("3 Unit", "1", Polarisasi.MAKSIMUM, Fraction(100, 3)),
        ("0 Unit", "1 Unit", Polarisasi.MINIMUM, None),
        ("BB", "A", Polarisasi.MAKSIMUM, None),
    ],
)
def test_capaian(goal: str, reached: str, polarisasi: Polarisasi | None, expected: Fraction | None) -> None:
    assert capaian(target(goal), target(reached), polarisasi) == expected


def test_counts_and_mean_of_the_sheet() -> None:
    def row(goal: str, reached: str, period: str = "") -> BarisCapaianPK:
        return BarisCapaianPK(
            "",
            "",
            "",
            target(goal),
            target(period) if period else None,
            None,
            target(reached),
            "",
            source("Capaian PK", 2),
        )

    found = summary([row("80%", "60%"), row("80%", "60%", "40%"), row("BB", "A")])
    assert (found.indikator, found.terukur, found.tercapai, found.rata_rata) == (3, 2, 1, Fraction(225, 2))
    assert summary([]).rata_rata is None


@pytest.mark.parametrize(
    ("above", "below", "difference"),
    [
        ("100 Unit", ["60 Unit", "40 Unit"], 0),
        ("100 Unit", ["60 Unit", "30 Unit"], -10),
        ("100 Unit", ["60", "50"], 10),
        ("100 Unit", ["60 Unit", "40 Dokumen"], None),
        ("100 Unit", ["60 Unit", ""], None),
        ("80%", ["60%", "20%"], None),
        ("BB", ["60 Unit", "40 Unit"], None),
    ],
)
def test_realisasi_adds_up(above: str, below: list[str], difference: int | None) -> None:
    rows = [realisasi("1", above), realisasi("2", below[0]), realisasi("3", below[1], "U1.2")]
    turun = TargetTurun("1", "U1.1", (("2", "U1.1"), ("3", "U1.2")))
    book = buku([dasar("1"), dasar("2"), dasar("3")], realisasi=tuple(rows), target_turun=(turun,))
    assert [one.selisih for one in sums(book)] == ([] if difference is None else [difference])
