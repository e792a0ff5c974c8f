"""The distribution is told with its sums, of the unit and of each pejabat penilai."""

from __future__ import annotations

from dataclasses import replace

from evaluated import RATINGS, buku, dasar, penilaian
from looked_on import findings

from skpdoc.findings import Severity
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.predikat import Predikat
from skpdoc.rules.evaluation.pattern import predikat_are_distributed


def _book(*predikat: Predikat, penilai: int = 1) -> BukuEvaluasi:
    people = [dasar(str(number), penilai=f"p{number % penilai}") for number in range(len(predikat))]
    rows = [penilaian(str(number), *RATINGS[one], row=number + 2) for number, one in enumerate(predikat)]
    return buku(people, rows)


def test_outside_the_pattern_with_its_sum() -> None:
    found = findings(predikat_are_distributed, _book(*[Predikat.BAIK] * 8, *[Predikat.SANGAT_BAIK] * 2))
    assert [(one.code, one.severity, one.cell.place) for one in found] == [
        ("E08", Severity.PERINGATAN, "Periode!B2")
    ] * 2
    assert found[0].cause == "Dinas Uji, capaian organisasi Baik: 8 dari 10 Baik, paling banyak 7."
    assert "0 dari 10 Butuh Perbaikan atau Kurang, paling sedikit 1" in found[1].cause


def test_within_the_pattern() -> None:
    kept = [Predikat.BAIK] * 7 + [Predikat.SANGAT_BAIK] * 2 + [Predikat.BUTUH_PERBAIKAN]
    assert findings(predikat_are_distributed, _book(*kept)) == []


def test_each_penilai_has_a_population_of_his_own() -> None:
    """Ten people of two penilai: the unit keeps to it, the one penilai has four times Baik of five."""
    b, sb, bp = Predikat.BAIK, Predikat.SANGAT_BAIK, Predikat.BUTUH_PERBAIKAN
    found = findings(predikat_are_distributed, _book(b, sb, b, sb, b, sb, b, b, bp, b, penilai=2))
    assert [(one.cell.place, one.cause) for one in found] == [
        ("Penilaian!B2", "Yang dinilai Penilai p0, capaian organisasi Baik: 4 dari 5 Baik, paling banyak 3."),
        (
            "Penilaian!B3",
            "Yang dinilai Penilai p1, capaian organisasi Baik: 0 dari 5 Butuh Perbaikan atau Kurang, paling sedikit 1.",
        ),
    ]


def test_nobody_is_judged_by_a_part_of_his_people() -> None:
    """Ten times Baik; then one who waits for his ratings, then somebody who stands in another book only."""
    whole = _book(*[Predikat.BAIK] * 10, penilai=2)
    outside = {one.cause.partition(",")[0] for one in findings(predikat_are_distributed, whole)}
    assert outside == {"Dinas Uji", "Yang dinilai Penilai p0", "Yang dinilai Penilai p1"}
    blank = replace(whole.penilaian[0], rating_hasil=None)
    found = findings(predikat_are_distributed, replace(whole, penilaian=(blank, *whole.penilaian[1:])))
    assert {one.cause.partition(",")[0] for one in found} == {"Yang dinilai Penilai p1"}
    part = replace(whole, seunit=frozenset({*whole.dasar, "lain"}))
    found = findings(predikat_are_distributed, part)
    assert {one.cause.partition(",")[0] for one in found} == outside - {"Dinas Uji"}
    alone = replace(_book(*[Predikat.BAIK] * 10), seunit=part.seunit)
    found = findings(predikat_are_distributed, alone)
    assert {one.cause.partition(",")[0] for one in found} == {"Yang dinilai Penilai p0"}
