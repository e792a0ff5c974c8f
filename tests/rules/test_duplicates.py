"""The rules of duplicates.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.duplicates import results_are_distinct, roles_do_not_overlap

PLAN = "## Perjanjian Kinerja\n| Kode | Pemilik |\n|--|--|\n| PK1 | Kadis |\n"


def _roles(*rows: str, more: str = "") -> str:
    heads = f"| Kode | NIP | Mendukung | Rencana Hasil Kerja | Target |{more}"
    lines = "\n".join(f"| R{number} | {row} |" for number, row in enumerate(rows, start=1))
    return f"## Peran\n{heads}\n|{'--|' * heads[1:].count('|')}\n{lines}\n"


HEAD = "Kabid | PK1 | Rambu di semua ruas terpasang | 9"


def test_two_persons_with_one_role_under_one_result() -> None:
    same = _roles(
        HEAD, "Ani | R1 | Rambu ruas barat terpasang | 5", "Budi | R1 | Rambu ruas barat terpasang | 4"
    )
    (one,) = findings(roles_do_not_overlap, PEOPLE, PLAN, same)
    assert (one.code, one.cell.place) == ("R12", "Peran!D3")
    assert "Budi (Peran!D4)" in one.cause


def test_what_differs_or_is_shared_out_is_no_overlap() -> None:
    other = _roles(HEAD, "Ani | R1 | Rambu ruas barat terpasang | 5", "Budi | R1 | Lampu jalan menyala | 4")
    way = " Metode Cascading | Cara Pembagian |"
    shared = _roles(
        f"{HEAD} | |",
        "Ani | R1 | Rambu terpasang | 5 | Langsung | Beban Target",
        "Budi | R1 | Rambu terpasang | 4 | Langsung | Beban Target",
        more=way,
    ).replace("| | |", "| | |")
    assert said(roles_do_not_overlap, PEOPLE, PLAN, other) == []
    assert said(roles_do_not_overlap, PEOPLE, PLAN, shared) == []


def test_one_person_with_the_same_rhk_twice() -> None:
    twice = _roles(
        HEAD, "Ani | R1 | Rambu ruas barat terpasang | 5", "Ani | PK1 | Rambu ruas barat terpasang | 5"
    )
    assert said(results_are_distinct, PEOPLE, PLAN, twice) == [("R12", "Peran!D3")]
    assert said(results_are_distinct, PEOPLE, PLAN, _roles(HEAD)) == []
