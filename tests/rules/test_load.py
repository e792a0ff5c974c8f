"""The rules of load.py, each on a small office."""

from __future__ import annotations

import pytest
from small import findings, said

from skpdoc.rules.load import load_is_usual

PEOPLE = (
    "## Pegawai\n| Nama | Jenis Jabatan | Atasan |\n|--|--|--|\n| Kabid | Administrator | BUPATI |\n"
    + "".join(f"| P{number} | Pelaksana | Kabid |\n" for number in range(1, 7))
)


def _roles(**counts: int) -> str:
    rows = [f"| {who} | Hasil {who} {number} |" for who, count in counts.items() for number in range(count)]
    return "## Peran\n| NIP | Rencana Hasil Kerja |\n|--|--|\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize(("count", "is_said"), [(1, True), (2, False), (8, False), (9, True)])
def test_a_person_has_some_rhk_but_not_many(count: int, is_said: bool) -> None:
    assert said(load_is_usual, PEOPLE, _roles(P1=count)) == [("R25", "Pegawai!A3")] * is_said


def test_who_has_none_is_another_rule_s() -> None:
    assert said(load_is_usual, PEOPLE, _roles(P1=3)) == []


def test_somebody_who_carries_far_more_than_his_colleagues() -> None:
    usual = dict.fromkeys(("P2", "P3", "P4", "P5"), 2)
    (one,) = findings(load_is_usual, PEOPLE, _roles(P1=8, **usual))
    assert (one.title, one.cell.place) == ("Beban jauh di atas rekan", "Pegawai!A3")
    assert said(load_is_usual, PEOPLE, _roles(P1=7, **usual)) == [], "not six more"
    assert said(load_is_usual, PEOPLE, _roles(P1=8, P2=2, P3=2)) == [], "too few to compare"
