"""The rules of aspects.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.aspects import aspects_are_distinct, results_have_two_aspects

ONE = """
## Peran
| Kode | NIP | Rencana Hasil Kerja | Aspek     | Indikator    | Target |
|------|-----|---------------------|-----------|--------------|--------|
| R1   | Ani | Rambu lengkap       | Kuantitas | Jumlah rambu | 1      |
| R2   | Ani | Jalan terang        | Kualitas  | Mutu lampu   | 1      |
"""
TWO = ONE.replace("| R2   | Ani | Jalan terang        |", "|      |     |                     |")
TWICE = TWO.replace("Kualitas ", "Kuantitas")


def test_an_rhk_of_one_aspect_is_said_once_a_person() -> None:
    (one,) = findings(results_have_two_aspects, PEOPLE, ONE)
    assert (one.code, one.cell.place) == ("R08", "Peran!D2")
    assert one.cause.startswith("2 dari 2 RHK Ani")
    assert "Tambahkan baris Kualitas" in one.remedy


def test_two_aspects_are_enough() -> None:
    assert said(results_have_two_aspects, PEOPLE, TWO) == []


def test_a_jpt_has_no_aspects_and_a_kualitatif_skp_none() -> None:
    plan = "## Perjanjian Kinerja\n| Pemilik |\n|---------|\n| Kadis |\n"
    unit = "## Unit\n| Isian | Nilai |\n|---|---|\n| Pendekatan Hasil Kerja | Kualitatif |\n"
    assert said(results_have_two_aspects, PEOPLE, plan) == []
    assert said(results_have_two_aspects, unit, PEOPLE, ONE) == []


def test_an_aspect_that_a_role_names_twice_is_said_at_the_second() -> None:
    assert said(aspects_are_distinct, PEOPLE, TWICE) == [("R08", "Peran!D3")]
    assert said(aspects_are_distinct, PEOPLE, TWO) == []
    assert said(results_have_two_aspects, PEOPLE, TWICE) == [], "it is said once"
