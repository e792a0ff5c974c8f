"""For what a book was made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluated import buku, dasar, pengaturan, penilaian, source
from looked_on import findings

from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.rules.evaluation.made_for import made_for_its_period, unit_is_that_of_the_skp

pytestmark = pytest.mark.quick


def _book(unit: str = "Dinas Uji", *untuk: str) -> BukuEvaluasi:
    fields = ("periode", "nama_unit_kerja")
    sources = {field: source("Periode", row, "isian", field) for row, field in enumerate(fields, 2)}
    setting = replace(pengaturan(), nama_unit_kerja=unit, sources={**pengaturan().sources, **sources})
    return buku([dasar("1")], [penilaian("1")], pengaturan=setting, untuk=frozenset(untuk))


def test_a_book_is_used_for_its_own_period() -> None:
    assert findings(made_for_its_period, _book("Dinas Uji", "Tahunan 2026")) == []
    assert findings(made_for_its_period, _book()) == [], "a book of before does not say"
    (found,) = findings(made_for_its_period, _book("Dinas Uji", "Triwulan III 2026"))
    assert (found.code, found.cell.place) == ("E98", "Periode!B2")
    assert "Di sini Tahunan 2026, sedangkan buku ini dibuat untuk Triwulan III 2026" in found.cause


def test_the_unit_is_called_as_in_the_skp() -> None:
    assert findings(unit_is_that_of_the_skp, _book("DINAS  UJI")) == []
    (found,) = findings(unit_is_that_of_the_skp, _book("Dns Uji"))
    assert (found.code, found.usulan, found.cell.place) == ("E99", "Dinas Uji", "Periode!B3")
