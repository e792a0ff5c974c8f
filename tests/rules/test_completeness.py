"""The rules of completeness.py, each on a small office."""

from __future__ import annotations

import pytest
from small import PEOPLE, findings, said

from skpdoc.rules.completeness import (
    aspek_is_given,
    carried_targets_exist,
    every_employee_has_results,
    indikator_is_given,
    perspektif_is_given,
    satuan_is_given,
    target_is_given,
    target_is_not_zero,
)
from skpdoc.rules.registry import Rule


def _role(
    aspek: str = "Kuantitas", indikator: str = "Jumlah rambu", target: str = "5", satuan: str = "Unit"
) -> str:
    return f"""
## Peran
| NIP | Rencana Hasil Kerja | Aspek | Indikator | Target | Satuan |
|-----|---------------------|-------|-----------|--------|--------|
| Ani | Rambu lengkap | {aspek} | {indikator} | {target} | {satuan} |
"""


def _plan(columns: str, values: str) -> str:
    return f"## Perjanjian Kinerja\n| Kode | Pemilik | {columns} |\n|--|--|{'--|' * (columns.count('|') + 1)}\n{values}"


def test_who_has_no_rhk_is_named_at_his_row_and_withheld() -> None:
    found = findings(every_employee_has_results, PEOPLE, _role())
    assert [(one.code, one.value[-3:]) for one in found] == [("R10", "001"), ("R10", "002"), ("R10", "004")]
    assert all(one.withholds for one in found)
    assert "lembar Perjanjian Kinerja" in found[0].remedy
    assert "lembar Peran" in found[1].remedy


def test_a_row_without_indicator() -> None:
    assert said(indikator_is_given, PEOPLE, _role(indikator="")) == [("R07", "Peran!D2")]
    assert said(indikator_is_given, PEOPLE, _role()) == []


def test_a_role_without_aspek_only_where_the_form_has_the_column() -> None:
    unit = "## Unit\n| Isian | Nilai |\n|--|--|\n| Pendekatan Hasil Kerja | Kualitatif |\n"
    assert said(aspek_is_given, PEOPLE, _role(aspek="")) == [("B06", "Peran!C2")]
    assert said(aspek_is_given, unit, PEOPLE, _role(aspek="")) == []
    assert said(aspek_is_given, PEOPLE, _role(aspek="Mutu sekali")) == [], "the reader asks about it"


def test_an_indicator_without_target() -> None:
    assert said(target_is_given, PEOPLE, _role(target="")) == [("R07", "Peran!E2")]
    assert said(target_is_given, PEOPLE, _role()) == []


@pytest.mark.parametrize(("owner", "asked"), [("Kadis", target_is_given), ("BUPATI", carried_targets_exist)])
def test_a_carried_target_has_one_above_it(owner: str, asked: Rule) -> None:
    """Asked for at the upper one; below it, where that is nobody's of this office."""
    plan = _plan("Target", f"| PK1 | {owner} | |\n")
    carried = """
## Peran
| NIP   | Mendukung | Target | Metode Cascading | Cara Pembagian |
|-------|-----------|--------|------------------|----------------|
| Kabid | PK1       |        | Langsung         | Beban Target   |
"""
    places = {target_is_given: "Perjanjian Kinerja!C2", carried_targets_exist: "Peran!C2"}
    for rule, place in places.items():
        code = "R07" if rule is target_is_given else "K07"
        assert said(rule, PEOPLE, plan, carried) == ([(code, place)] if rule is asked else [])


@pytest.mark.parametrize(
    ("aspek", "target", "satuan", "said_at"),
    [
        ("Kuantitas", "5", "", [("B06", "Peran!F2")]),
        ("Kuantitas", "5", "Unit", []),
        ("Kualitas", "80%", "", []),
        ("Waktu", "31 Desember 2026", "", []),
        ("Biaya", "Murah", "", [("B06", "Peran!F2")]),
    ],
)
def test_a_target_has_a_satuan(aspek: str, target: str, satuan: str, said_at: list[tuple[str, str]]) -> None:
    assert said(satuan_is_given, PEOPLE, _role(aspek=aspek, target=target, satuan=satuan)) == said_at


def test_a_derived_target_may_take_its_parent_s_satuan_and_says_so() -> None:
    plan = _plan("Target | Satuan", "| PK1 | Kadis | 10 | Unit |\n")
    carried = """
## Peran
| NIP   | Mendukung | Target | Satuan | Metode Cascading | Cara Pembagian |
|-------|-----------|--------|--------|------------------|----------------|
| Kabid | PK1       |        |        | Langsung         | Beban Target   |
"""
    (one,) = findings(satuan_is_given, PEOPLE, plan, carried)
    assert (one.code, one.remedy) == ("K13", "Isi Unit.")


def test_a_jpt_names_the_perspektif_of_the_regulation() -> None:
    (one,) = findings(perspektif_is_given, PEOPLE, _plan("Perspektif", "| PK1 | Kadis | |\n"))
    assert (one.code, one.cell.place) == ("K14", "Perjanjian Kinerja!C2")
    assert one.remedy == "Pilih Penerima Layanan, Proses Bisnis, Penguatan Internal, atau Anggaran."
    assert said(perspektif_is_given, PEOPLE, _plan("Perspektif", "| PK1 | Kabid | |\n")) == []


def test_nothing_is_a_target_only_where_less_is_better() -> None:
    plan = "| PK1 | Kadis | 0 | {} |\n"
    assert said(target_is_not_zero, PEOPLE, _role(target="0")) == [("B14", "Peran!E2")]
    assert said(target_is_not_zero, PEOPLE, _plan("Target | Polarisasi", plan.format("Maksimum")))
    assert said(target_is_not_zero, PEOPLE, _plan("Target | Polarisasi", plan.format("Minimum"))) == []
