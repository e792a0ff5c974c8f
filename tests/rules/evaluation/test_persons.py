"""Two SKP of one person, and acting posts."""

from __future__ import annotations

from datetime import date

from evaluated import buku, dasar, penilaian
from looked_on import findings, said

from skpdoc.model.office import Periode
from skpdoc.rules.evaluation.persons import (
    acting_posts_do_not_count,
    two_skp_count_once,
)

FIRST, SECOND = (
    Periode(date(2026, 1, 1), date(2026, 6, 30)),
    Periode(date(2026, 7, 1), date(2026, 12, 31)),
)


def test_of_two_skp_one_counts() -> None:
    people = [dasar("1/1", periode=FIRST), dasar("1/2", periode=SECOND), dasar("2")]
    rows = [penilaian(one.kunci, row=row) for row, one in enumerate(people, 2)]
    found = findings(two_skp_count_once, buku(people, rows))
    assert [(one.code, one.cell.place) for one in found] == [("E20", "Penilaian!A3")]
    assert "dengan yang terakhir (1 Juli 2026–31 Desember 2026)" in found[0].cause


def test_an_acting_post_does_not_count() -> None:
    people = [dasar("1/1"), dasar("1/2", is_plt_plh=True), dasar("2", is_plt_plh=True)]
    rows = [penilaian(one.kunci, row=row) for row, one in enumerate(people, 2)]
    assert said(acting_posts_do_not_count, buku(people, rows)) == [("E21", "Penilaian!A3")]
    assert said(two_skp_count_once, buku(people, rows)) == []
