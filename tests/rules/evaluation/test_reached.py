"""Realisasi against the target of its indicator."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from evaluated import A, D, S, buku, dasar, hasil, pengaturan, penilaian, realisasi, source, target
from looked_on import findings, said

from skpdoc.model.choices import Aspek, Polarisasi
from skpdoc.model.evaluasi import BarisCapaianPK, BukuEvaluasi, JenisPeriode
from skpdoc.model.skp import HasilKerja, IndikatorKinerja
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace
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


@pytest.mark.parametrize(
    ("goal", "reached", "row", "word"),
    [
        ("≤ 40 Menit", "50 Menit", {}, "melewati ≤ 40 Menit"),
        ("≤ 40 Menit", "1 jam 10 menit", {}, "melewati"),
        ("≤ 40 Menit", "35 Menit", {}, ""),
        ("maksimal 3 hari kerja", "4 Hari Kerja", {}, "melewati"),
        ("maksimal 3 hari kerja", "4 Hari", {}, ""),
        ("tidak lebih dari 5%", "7%", {}, "melewati"),
        ("min. 80%", "79%", {}, "belum mencapai min. 80%"),
        ("≥ 80%", "80%", {}, ""),
        ("80% ke atas", "75%", {}, "belum mencapai"),
        ("85% - 95%", "97%", {}, "melewati 85% - 95%"),
        ("85% - 95%", "84%", {}, "belum mencapai"),
        ("85% - 95%", "95%", {}, ""),
        ("30 September", "15 November", {}, "melewati 30 September"),
        ("30 September", "30 September 2026", {}, ""),
        ("paling lambat 31 Maret 2026", "2 April 2026", {}, "melewati"),
        ("Triwulan III", "Oktober", {}, "melewati"),
        ("Triwulan III", "September", {}, ""),
        ("07.30 WIB", "08.15 WIB", {}, "melewati"),
        ("07.30 WIB", "07.15 WIB", {}, ""),
        ("6 bulan 15 hari", "7 Bulan", {"aspek": Aspek.WAKTU}, "melewati"),
        ("45 Menit", "1 jam", {}, "melewati"),
        ("45 Menit", "30 Menit", {}, ""),
        ("12 Bulan", "10 Bulan", {}, "belum mencapai"),
        ("12 Bulan", "10 Bulan", {"aspek": Aspek.WAKTU}, ""),
        ("BB", "B", {}, ""),
    ],
)
def test_whatever_a_target_is_it_is_kept_above_expectation(
    goal: str, reached: str, row: dict[str, Any], word: str
) -> None:
    book = _measured(goal, reached, **row)
    found = findings(above_expectation_is_reached, book)
    assert [one.code for one in found] == ["E12"] * bool(word)
    assert all(word in one.cause for one in found)


def test_a_limit_of_the_year_holds_in_each_quarter_what_it_is_to_reach_does_not() -> None:
    quarter = {"pengaturan": pengaturan(jenis=JenisPeriode.TRIWULANAN)}
    assert said(above_expectation_is_reached, _measured("≤ 40 Menit", "50 Menit", others=quarter))
    assert said(above_expectation_is_reached, _measured("85% - 95%", "40%", others=quarter)) == []


@pytest.mark.parametrize(
    ("goal", "reached", "code"),
    [
        ("≤ 40 Menit", "200 Menit", ["E10"]),
        ("≤ 40 Menit", "80 Menit", []),
        ("45 Menit", "1 jam 10 menit", []),
        ("45 Menit", "2 jam", ["E10"]),
        ("≤ 40 Menit", "3 Kali", ["E11"]),
        ("85% - 95%", "Baik", ["E11"]),
        ("30 September", "15 November", []),
    ],
)
def test_limits_and_durations_are_measured(goal: str, reached: str, code: list[str]) -> None:
    book = _measured(goal, reached)
    rules = (realisasi_is_near_its_target, realisasi_is_in_the_satuan_of_its_target)
    assert [one.code for rule in rules for one in findings(rule, book)] == code


def _measured(goal: str, reached: str, *, others: Any = None, **row: Any) -> BukuEvaluasi:
    """Both read as an office types them, of an RHK rated above expectation."""
    known, found = (read_target(Cell(text, CellKind.TEXT), TargetPlace()).target for text in (goal, reached))
    aspek = row.pop("aspek", None)
    one = HasilKerja(1, "Hasil", "", (), (IndikatorKinerja(aspek, "Indikator 1.1", known, ()),))
    kept = realisasi("1", "", realisasi_asli=reached, hasil=A, **row)
    return buku(
        [dasar("1", utama=[one])],
        [penilaian("1")],
        realisasi=(replace(kept, realisasi=found),),
        **(others or {}),
    )
