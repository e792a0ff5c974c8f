"""The rules of manual.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.manual import manual_of_kuantitatif_has_formula, pimpinan_has_manuals

PLAN = (
    "## Perjanjian Kinerja\n| Kode | Pemilik |\n|--|--|\n| PK1 | Kadis |\n| PK2 | Kadis |\n| PK3 | Kabid |\n"
)


def _manual(kode: str, formula: str) -> str:
    return (
        "## Manual IKU\n| Kode | Tujuan | Definisi | Formula | Kualitas | Sumber Data | Periode Pelaporan |\n"
        f"|--|--|--|--|--|--|--|\n| {kode} | Tahu | Arti | {formula} | Outcome | Survei | Tahunan |\n"
    )


def test_the_indicators_of_a_pimpinan_have_manuals() -> None:
    (one,) = findings(pimpinan_has_manuals, PEOPLE, PLAN, _manual("PK1", "a / b"))
    assert one.code == "R19"
    assert one.cause.startswith("1 indikator Kadis belum mempunyai manual")
    assert one.value == "Indikator PK2"


def test_nobody_else_needs_one() -> None:
    assert said(pimpinan_has_manuals, PEOPLE, PLAN.replace("Kadis", "Kabid")) == []


def test_a_manual_has_a_formula_unless_the_approach_is_kualitatif() -> None:
    unit = "## Unit\n| Isian | Nilai |\n|--|--|\n| Pendekatan Hasil Kerja | Kualitatif |\n"
    assert said(manual_of_kuantitatif_has_formula, PEOPLE, PLAN, _manual("PK1", "")) == [
        ("R19", "Manual IKU!D2")
    ]
    assert said(manual_of_kuantitatif_has_formula, PEOPLE, PLAN, _manual("PK1", "a / b")) == []
    assert said(manual_of_kuantitatif_has_formula, unit, PEOPLE, PLAN, _manual("PK1", "")) == []
