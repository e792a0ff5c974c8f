"""The rules of plan.py, each on a small office."""

from __future__ import annotations

import pytest
from small import PEOPLE, findings, said

from skpdoc.rules.plan import (
    indicators_agree_with_renstra,
    quarters_make_the_year,
    targets_agree_with_renstra,
)

RENSTRA = """
## Renstra
| Kode | Sasaran Strategis | Indikator     | Satuan | Target 2026 |
|------|-------------------|---------------|--------|-------------|
| S1   | Jalan aman        | Rambu terpasang | Unit | 110         |
"""


def _plan(indikator: str = "Rambu terpasang", target: str = "110", satuan: str = "Unit") -> str:
    return (
        "## Perjanjian Kinerja\n| Pemilik | Induk | Indikator | Target | Satuan |\n|--|--|--|--|--|\n"
        f"| Kadis | S1 | {indikator} | {target} | {satuan} |\n"
    )


def test_the_target_of_the_year_is_that_of_renstra() -> None:
    assert said(targets_agree_with_renstra, PEOPLE, RENSTRA, _plan()) == []
    (one,) = findings(targets_agree_with_renstra, PEOPLE, RENSTRA, _plan(target="100"))
    assert (one.code, one.cell.place) == ("K11", "Perjanjian Kinerja!D2")
    assert "Renstra!E2" in one.cause


def test_another_satuan_is_no_other_target() -> None:
    assert said(targets_agree_with_renstra, PEOPLE, RENSTRA, _plan(target="100", satuan="Persen")) == []


def test_indicator_and_satuan_are_those_of_renstra() -> None:
    assert said(indicators_agree_with_renstra, PEOPLE, RENSTRA, _plan()) == []
    other = said(indicators_agree_with_renstra, PEOPLE, RENSTRA, _plan(indikator="Lampu menyala"))
    unit = said(indicators_agree_with_renstra, PEOPLE, RENSTRA, _plan(satuan="Persen"))
    assert other == [("K22", "Perjanjian Kinerja!C2")]
    assert unit == [("K22", "Perjanjian Kinerja!E2")]


def _quarters(konsolidasi: str, *quarters: str, satuan: str = "Unit") -> str:
    heads = "| NIP | Target | Satuan | Konsolidasi | TW I | TW II | TW III | TW IV |"
    return (
        f"## Peran\n{heads}\n|{'--|' * 8}\n| Ani | 12 | {satuan} | {konsolidasi} | {' | '.join(quarters)} |\n"
    )


@pytest.mark.parametrize(
    ("konsolidasi", "quarters", "is_said"),
    [
        ("", ("3", "3", "3", "3"), False),
        ("", ("3", "3", "3", "4"), True),
        ("Nilai Terakhir", ("3", "6", "9", "12"), False),
        ("Nilai Terakhir", ("12", "12", "12", "9"), True),
        ("Rata-rata", ("10", "14", "", ""), False),
        ("Rata-rata", ("10", "10", "", ""), True),
        ("", ("", "", "", ""), False),
    ],
)
def test_quarters_make_the_year(konsolidasi: str, quarters: tuple[str, ...], is_said: bool) -> None:
    found = said(quarters_make_the_year, PEOPLE, _quarters(konsolidasi, *quarters))
    assert [code for code, _ in found] == (["R26"] if is_said else [])


def test_the_konsolidasi_that_would_fit_is_offered() -> None:
    (one,) = findings(quarters_make_the_year, PEOPLE, _quarters("Jumlah", "3", "6", "9", "12"))
    assert one.remedy.startswith("Isi Konsolidasi dengan Nilai Terakhir")
    assert said(quarters_make_the_year, PEOPLE, _quarters("", "3", "6", "9", "12", satuan="Persen")) == []
