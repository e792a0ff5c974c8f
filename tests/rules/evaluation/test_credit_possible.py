"""Figures that cannot be, and those that count twice."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from evaluated import buku, dasar, stretch
from looked_on import findings, said

from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import Jenjang, SumberAngkaKredit
from skpdoc.rules.evaluation.credit_possible import earlier_figures_are_possible, integrasi_is_not_in_lama

DASAR, JF_LAMA, PENYESUAIAN, KONVERSI, PENDIDIKAN, INTEGRASI = SumberAngkaKredit
YOUNG = "199001012024031006"
"""PNS since March 2024"""


def _asked(
    figures: dict[SumberAngkaKredit, str],
    jenjang: Jenjang = Jenjang.AHLI_PERTAMA,
    *,
    kunci: str = "1",
    tmt: date | None = date(2020, 4, 1),
    integrasi: str = "0",
) -> list[Finding]:
    row = stretch(
        kunci,
        jenjang,
        tmt_jabatan=tmt,
        tmt_golongan=None,
        lama={sumber: Fraction(text) for sumber, text in figures.items()},
        integrasi=Fraction(integrasi),
    )
    return list(findings(earlier_figures_are_possible, buku([dasar(kunci)], angka_kredit=(row,))))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("3750", "37,5"), ("375", "37,5"), ("1250", "125"), ("232.9", ""), ("37.5", ""), ("100", "")],
)
def test_a_lost_comma_is_asked(typed: str, meant: str) -> None:
    """Since April 2020: 100 for the next jenjang, 25 of a degree, 69 months of 18,75 a year are 232,813."""
    found = _asked({KONVERSI: typed})
    is_asked = Fraction(typed) > Fraction("232.8125")
    assert [(one.code, one.cell.place) for one in found] == [("E45", "Angka Kredit!G2")] * is_asked
    assert all("sejak 1 April 2020 seluruhnya paling banyak 232,813" in one.cause for one in found)
    assert all(meant in one.remedy for one in found)


def test_every_column_is_asked_and_the_greatest_named() -> None:
    cells = {
        sumber: [(one.cell.field, one.value) for one in _asked({DASAR: "50"} | {sumber: "3750"})]
        for sumber in (PENYESUAIAN, KONVERSI, JF_LAMA)
    }
    assert cells[KONVERSI] == [("lama_konversi", "3.750")]
    assert all(found[0][1] == "3.750" for found in cells.values())
    assert _asked({DASAR: "3750"}) == [], "that is in no table, which E40 says"
    assert [one.value for one in _asked({}, integrasi="625")] == ["625"]
    assert "Bila maksudnya 62,5" in _asked({}, integrasi="625")[0].remedy
    assert [one.cell.field for one in _asked({INTEGRASI: "625"})] == ["lama_integrasi"]


def test_a_degree_gives_a_quarter_at_most() -> None:
    assert _asked({PENDIDIKAN: "25"}) == []
    (found,) = _asked({PENDIDIKAN: "125"})
    assert found.cause == (
        "AK yang diperoleh dari peningkatan pendidikan 125: sebagai Ahli Pertama ijazah memberi paling banyak 25."
    )
    assert found.remedy.startswith("Bila maksudnya 12,5, ketik dengan koma.")


def test_by_the_nip_where_no_tmt_is_known() -> None:
    """22 months of 18,75 a year and 125 are 159,375."""
    assert _asked({KONVERSI: "160"}, tmt=None) == [], "nobody knows since when"
    assert [one.value for one in _asked({KONVERSI: "160"}, kunci=YOUNG, tmt=None)] == ["160"]
    assert _asked({KONVERSI: "159"}, kunci=YOUNG, tmt=None) == []


def test_at_the_highest_jenjang_its_steps_count() -> None:
    assert _asked({KONVERSI: "600"}, Jenjang.AHLI_UTAMA) == []
    assert _asked({KONVERSI: "6000"}, Jenjang.AHLI_UTAMA)


@pytest.mark.parametrize(
    ("integrasi", "lama", "count"),
    [
        ("6.25", {JF_LAMA: "6.25"}, 1),
        ("6.25", {JF_LAMA: "30"}, 1),
        ("6.25", {KONVERSI: "6.25"}, 1),
        ("6.25", {KONVERSI: "30"}, 0),
        ("0", {JF_LAMA: "6.25"}, 0),
        ("6.25", {JF_LAMA: "0"}, 0),
        ("6.25", {INTEGRASI: "6.25"}, 1),
        ("6.25", {INTEGRASI: "10"}, 1),
        ("0", {INTEGRASI: "6.25"}, 0),
        ("6.25", {}, 0),
    ],
)
def test_integrasi_is_counted_once(integrasi: str, lama: dict[SumberAngkaKredit, str], count: int) -> None:
    row = stretch(
        "1", lama={one: Fraction(text) for one, text in lama.items()}, integrasi=Fraction(integrasi)
    )
    found = said(integrasi_is_not_in_lama, buku([dasar("1")], angka_kredit=(row,)))
    assert [code for code, _ in found] == ["E46"] * count
