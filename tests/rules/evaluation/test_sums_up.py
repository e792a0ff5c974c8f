"""The sum below is told with its arithmetic."""

from __future__ import annotations

from dataclasses import replace

from evaluated import buku, dasar, realisasi
from looked_on import findings

from skpdoc.model.evaluasi import TargetTurun
from skpdoc.rules.evaluation.sums_up import realisasi_adds_up


def test_what_does_not_add_up() -> None:
    people = [dasar(kunci) for kunci in "123"]
    rows = [realisasi("1", "100 Unit"), realisasi("2", "60 Unit", row=3), realisasi("3", "30 Unit", row=4)]
    turun = TargetTurun("1", "U1.1", (("2", "U1.1"), ("3", "U1.1")))
    found = findings(realisasi_adds_up, buku(people, realisasi=tuple(rows), target_turun=(turun,)))
    assert [(one.code, one.cell.place) for one in found] == [("E17", "Realisasi!B2")]
    assert found[0].cause == (
        "Realisasi 100 Unit, sedangkan realisasi bawahannya 60 (Realisasi!B3) + 30 (Realisasi!B4) = 90, kurang 10."
    )
    right = [*rows[:2], realisasi("3", "40 Unit", row=4)]
    assert findings(realisasi_adds_up, buku(people, realisasi=tuple(right), target_turun=(turun,))) == []


def test_another_book_is_named_once() -> None:
    rows = [realisasi("1", "100 Unit"), realisasi("2", "60 Unit", row=3), realisasi("3", "30 Unit", row=4)]
    rows[1:] = [replace(row, source=replace(row.source, file="lain.xlsx")) for row in rows[1:]]
    turun = TargetTurun("1", "U1.1", (("2", "U1.1"), ("3", "U1.1")))
    book = buku([dasar(kunci) for kunci in "123"], realisasi=tuple(rows), target_turun=(turun,))
    (found,) = findings(realisasi_adds_up, book)
    assert "60 (lain.xlsx › Realisasi!B3) + 30 (Realisasi!B4) = 90" in found.cause
