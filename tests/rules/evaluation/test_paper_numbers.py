"""A number of a paper is one person's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluated import buku, dasar, penilaian, source, stretch
from looked_on import findings

from skpdoc.model.angka_kredit import BarisAngkaKredit
from skpdoc.rules.evaluation.paper_numbers import numbers_are_used_once

pytestmark = pytest.mark.quick


def _row(row: int, number: str, kunci: str = "1") -> BarisAngkaKredit:
    return replace(
        stretch(kunci, row=row), nomor_pak=number, source=source("Angka Kredit", row, "nip", "nomor_pak")
    )


def test_a_number_is_one_persons() -> None:
    """His two stretches may share it."""
    rows = (
        _row(2, "800/1/2027"),
        _row(3, "800/1/2027"),
        _row(4, ""),
        _row(5, "", "2"),
        _row(6, "800/1/2027", "2"),
    )
    book = buku([dasar("1"), dasar("2")], [penilaian("1"), penilaian("2")], angka_kredit=rows)
    assert [(one.code, one.cell.place) for one in findings(numbers_are_used_once, book)] == [
        ("E63", "Angka Kredit!B6")
    ]
