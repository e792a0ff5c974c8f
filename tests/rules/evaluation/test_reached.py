"""Realisasi against the target of its indicator."""

from __future__ import annotations

from typing import Any

import pytest
from evaluated import A, D, S, buku, dasar, hasil, pengaturan, penilaian, realisasi, source, target
from looked_on import findings, said

from skpdoc.model.choices import Polarisasi
from skpdoc.model.evaluasi import BarisCapaianPK, BukuEvaluasi, JenisPeriode
from skpdoc.rules.evaluation.reached import (
    above_expectation_is_reached,
    an_rhk_is_rated_once,
    realisasi_is_in_the_satuan_of_its_target,
    realisasi_is_near_its_target,
)


def _book(goal: str, reached: str, *, others: Any = None, **row: Any) -> BukuEvaluasi:
    return buku(
        [dasar("1", utama=[hasil(1, goal)])],
        [penilaian("1")],
        realisasi=(realisasi("1", reached, **row),),
        **(others or {}),
    )


@pytest.mark.parametrize(
    ("goal", "reached", "count"),
    [
        ("10 Dokumen", "20 Dokumen", 0),
        ("10 Dokumen", "21 Dokumen", 1),
        ("10 Dokumen", "100", 1),
        ("10 Dokumen", "50 Unit", 0),
        ("0 Dokumen", "5 Dokumen", 0),
        ("BB", "5 Dokumen", 0),
    ],
)
def test_far_from_its_target(goal: str, reached: str, count: int) -> None:
    found = findings(realisasi_is_near_its_target, _book(goal, reached))
    assert [(one.code, one.cell.place) for one in found] == [("E10", "Realisasi!B2")] * count


def test_far_is_told_in_per_cent() -> None:
    found = findings(realisasi_is_near_its_target, _book("40 Dokumen", "100 Dokumen"))
    assert found[0].cause == "Realisasi 100 Dokumen adalah 250% dari target 40 Dokumen."


@pytest.mark.parametrize(("reached", "count"), [("170%", 0), ("171%", 1)])
def test_far_from_a_range_is_far_from_its_upper_end(reached: str, count: int) -> None:
    assert said(realisasi_is_near_its_target, _book("70-85%", reached)) == [("E10", "Realisasi!B2")] * count


@pytest.mark.parametrize(("reached", "count"), [("69,5%", 1), ("70%", 0)])
def test_a_range_is_reached_from_its_lower_end_on(reached: str, count: int) -> None:
    book = _book("70-85%", reached, hasil=A)
    assert said(above_expectation_is_reached, book) == [("E12", "Realisasi!B2")] * count


@pytest.mark.parametrize(
    ("goal", "reached", "count"),
    [("10 Dokumen", "10 Unit", 1), ("10 Dokumen", "Baik", 1), ("10 Dokumen", "9", 0), ("BB", "9 Unit", 0)],
)
def test_in_another_satuan(goal: str, reached: str, count: int) -> None:
    book = _book(goal, reached)
    assert said(realisasi_is_in_the_satuan_of_its_target, book) == [("E11", "Realisasi!B2")] * count


def test_words_beside_a_number_are_no_other_satuan() -> None:
    (found,) = findings(realisasi_is_in_the_satuan_of_its_target, _book("84 Indeks", "Sangat Baik"))
    assert found.cause == "Realisasi Sangat Baik, sedangkan targetnya 84 Indeks: bukan angka."


def test_an_rhk_is_rated_once() -> None:
    person = dasar("1", utama=[hasil(1, "1 Unit", "2 Unit")])
    rows = (realisasi("1", place="U1.1", hasil=A), realisasi("1", place="U1.2", hasil=D, row=3))
    found = findings(an_rhk_is_rated_once, buku([person], [penilaian("1")], realisasi=rows))
    assert [(one.code, one.cell.place) for one in found] == [("E13", "Realisasi!F3")]
    assert "Di Atas Ekspektasi di Realisasi!F2 dan Di Bawah Ekspektasi di sini" in found[0].cause
    same = (realisasi("1", place="U1.1", hasil=S), realisasi("1", place="U1.2", hasil=S))
    assert said(an_rhk_is_rated_once, buku([person], [penilaian("1")], realisasi=same)) == []


@pytest.mark.parametrize(
    ("goal", "reached", "row", "count"),
    [
        ("10 Dokumen", "9 Dokumen", {"hasil": A}, 1),
        ("10 Dokumen", "10 Dokumen", {"hasil": A}, 0),
        ("10 Dokumen", "9 Dokumen", {"hasil": S}, 0),
        ("10 Dokumen", "9 Unit", {"hasil": A}, 0),
    ],
)
def test_above_expectation_but_not_reached(goal: str, reached: str, row: dict[str, Any], count: int) -> None:
    assert (
        said(above_expectation_is_reached, _book(goal, reached, **row)) == [("E12", "Realisasi!B2")] * count
    )


def test_in_a_quarter_the_target_of_the_period_counts() -> None:
    quarter = {"pengaturan": pengaturan(jenis=JenisPeriode.TRIWULANAN)}
    assert said(above_expectation_is_reached, _book("40 Dokumen", "9 Dokumen", hasil=A, others=quarter)) == []
    book = _book("40 Dokumen", "9 Dokumen", hasil=A, target_periode=target("10 Dokumen"), others=quarter)
    assert said(above_expectation_is_reached, book) == [("E12", "Realisasi!B2")]


def test_what_should_be_low_is_not_asked_about() -> None:
    low = BarisCapaianPK(
        "", "", "indikator 1.1", None, None, Polarisasi.MINIMUM, None, "", source("Capaian PK", 2)
    )
    assert (
        said(
            above_expectation_is_reached, _book("10 Kasus", "9 Kasus", hasil=A, others={"capaian_pk": (low,)})
        )
        == []
    )
