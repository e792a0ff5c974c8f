"""The rules of matrix.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.matrix import every_column_is_carried, teams_have_a_ketua

PLAN = "## Perjanjian Kinerja\n| Kode | Pemilik |\n|--|--|\n| PK1 | Kadis |\n| PK2 | Kadis |\n"


def _roles(*rows: str) -> str:
    return "## Peran\n| Kode | NIP | Mendukung | Kedudukan | Tim |\n|--|--|--|--|--|\n" + "".join(
        f"| R{number} | {row} |\n" for number, row in enumerate(rows, start=1)
    )


def test_a_result_that_nobody_carries() -> None:
    found = findings(every_column_is_carried, PEOPLE, PLAN, _roles("Kabid | PK1 | | ", "Ani | R1 | | "))
    assert [(one.code, one.value) for one in found] == [("R10", "Indikator PK2")]


def test_a_role_that_nobody_carries_may_become_one_s_own() -> None:
    carried = _roles("Kabid | PK1; PK2 | | ")
    (one,) = findings(every_column_is_carried, PEOPLE, PLAN, carried)
    assert "ubah Klasifikasi menjadi Individu" in one.remedy


def test_a_team_without_ketua_whose_name_is_near_another_s() -> None:
    head, member = "Kabid | PK1 | Ketua Tim | Tim Andalalin", "Ani | R1 | Anggota Tim | Tim {}"
    (one,) = findings(teams_have_a_ketua, PEOPLE, PLAN, _roles(head, member.format("Andalalim")))
    assert (one.code, one.usulan) == ("K18", "Tim Andalalin")
    assert said(teams_have_a_ketua, PEOPLE, PLAN, _roles(head, member.format("andalalin"))) == []
    assert said(teams_have_a_ketua, PEOPLE, PLAN, _roles(head, member.format("Keuangan"))) == []


def test_letters_and_numbers_tell_teams_apart() -> None:
    head, member = "Kabid | PK1 | Ketua Tim | Tim A", "Ani | R1 | Anggota Tim | Tim B"
    assert said(teams_have_a_ketua, PEOPLE, PLAN, _roles(head, member)) == []
