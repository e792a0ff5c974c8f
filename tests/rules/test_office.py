"""The rules of office.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.office import every_sasaran_is_taken_up, office_is_not_empty

RENSTRA = """
## Renstra
| Kode | Sasaran Strategis | Indikator | Satuan | Target 2026 |
|------|-------------------|-----------|--------|-------------|
| S1   | Jalan aman        | Rambu     | Unit   | 5           |
| S2   | Udara bersih      | Mutu      | Indeks | {}          |
"""
PLAN = "## Perjanjian Kinerja\n| Pemilik | Induk | Sasaran |\n|--|--|--|\n| Kadis | S1 | Selamat di jalan |\n"
ROLE = "## Peran\n| NIP |\n|--|\n| Ani |\n"


def test_an_office_that_holds_nothing() -> None:
    (one,) = findings(office_is_not_empty)
    assert (one.code, one.severity) == ("K20", "galat")
    assert "Pegawai, Perjanjian Kinerja, dan Peran" in one.cause


def test_one_sheet_without_rows_is_looked_at_again() -> None:
    assert said(office_is_not_empty, PEOPLE, PLAN) == [("K20", "Peran")]
    assert said(office_is_not_empty, PEOPLE, ROLE) == [("K20", "Perjanjian Kinerja")]
    assert said(office_is_not_empty, PEOPLE, PLAN, ROLE) == []


def test_a_sasaran_of_the_year_that_nobody_agreed_to() -> None:
    assert said(every_sasaran_is_taken_up, PEOPLE, RENSTRA.format("70"), PLAN) == [("K21", "Renstra!B3")]
    assert said(every_sasaran_is_taken_up, PEOPLE, RENSTRA.format(""), PLAN) == [], "no target this year"
    own = PLAN.replace("Selamat di jalan", "udara  bersih")
    assert said(every_sasaran_is_taken_up, PEOPLE, RENSTRA.format("70"), own) == [], "its text is a Sasaran"
