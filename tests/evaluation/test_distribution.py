"""The pola distribusi in exact integers: who counts, and every figure of the domain notes (B.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from evaluated import RATINGS, YEAR, A, D, S, buku, dasar, penilaian

from skpdoc.evaluation.assemble import assemble
from skpdoc.evaluation.distribution import by_penilai, counted, limits_of, of_unit
from skpdoc.model.office import Periode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat
from skpdoc.regulation import DEFAULT_REGULASI, evaluasi_of

pytestmark = pytest.mark.quick

ATURAN = evaluasi_of(DEFAULT_REGULASI)
ISTIMEWA, BAIK, BUTUH, KURANG, SANGAT_KURANG = CapaianOrganisasi
SHORT = dict(zip(("SB", "B", "BP", "K", "SK"), Predikat, strict=True))


def _limits(capaian: CapaianOrganisasi, text: str) -> list[tuple[str, int, int | None, int | None, bool]]:
    """Of people said as ``8 B 2 SB``: predikat, there are, at most, at least, kept."""
    words = text.split()
    people = [
        SHORT[short] for count, short in zip(words[::2], words[1::2], strict=True) for _ in range(int(count))
    ]
    book = buku(
        [dasar(str(number)) for number in range(len(people))],
        [penilaian(str(number), *RATINGS[one]) for number, one in enumerate(people)],
    )
    limits = limits_of(ATURAN, capaian, of_unit(counted(book, assemble(book))).jumlah)
    return [
        ("+".join(one.predikat), one.ada, one.paling_banyak, one.paling_sedikit, one.is_kept)
        for one in limits
        if one.is_tested
    ]


@pytest.mark.parametrize(
    ("people", "cap70", "least60", "cap10", "least10"),
    [(1, 0, 1, 0, 1), (3, 2, 2, 0, 1), (5, 3, 3, 0, 1), (7, 4, 5, 0, 1), (10, 7, 6, 1, 1), (13, 9, 8, 1, 2),
     (28, 19, 17, 2, 3), (40, 28, 24, 4, 4)],
)  # fmt: skip
def test_caps_round_down_and_minima_up(
    people: int, cap70: int, least60: int, cap10: int, least10: int
) -> None:
    book = buku([dasar(str(n)) for n in range(people)], [penilaian(str(n)) for n in range(people)])
    unit = of_unit(counted(book, assemble(book))).jumlah
    assert limits_of(ATURAN, ISTIMEWA, unit)[0].paling_banyak == cap70
    low = limits_of(ATURAN, KURANG, unit)
    assert [low[0].paling_sedikit, low[1].paling_sedikit, low[2].paling_banyak] == [least60, least10, cap10]


@pytest.mark.parametrize(
    ("capaian", "people", "broken"),
    [
        (BAIK, "8 B 2 SB", ["Baik", "Butuh Perbaikan+Kurang"]),
        (BAIK, "7 B 2 SB 1 BP", []),
        (ISTIMEWA, "7 SB 3 B", []),
        (ISTIMEWA, "8 SB 2 B", ["Sangat Baik"]),
        (BUTUH, "8 BP 1 SB 4 B", []),
        (BUTUH, "8 BP 2 SB 3 B", ["Sangat Baik"]),
        (KURANG, "17 K 3 BP 2 SB 6 B", []),
        (KURANG, "16 K 2 BP 3 SB 7 B", ["Kurang", "Butuh Perbaikan", "Sangat Baik"]),
        (SANGAT_KURANG, "6 SK 1 K 3 B", []),
        (SANGAT_KURANG, "6 SK 1 SB 3 B", ["Kurang+Butuh Perbaikan", "Sangat Baik"]),
    ],
)
def test_the_pattern_of_each_capaian(capaian: CapaianOrganisasi, people: str, broken: list[str]) -> None:
    assert [name for name, *_, kept in _limits(capaian, people) if not kept] == broken


def test_few_people_are_not_tested() -> None:
    assert _limits(BAIK, "3 B") == []
    assert _limits(BAIK, "4 B") == [("Baik", 4, 2, None, False)], "a cap from four people on"
    assert [limit[0] for limit in _limits(BAIK, "5 B")] == ["Baik", "Butuh Perbaikan+Kurang"]


def test_a_person_counts_once_by_his_latest_skp() -> None:
    first, second = (
        Periode(date(2026, 1, 1), date(2026, 6, 30)),
        Periode(date(2026, 7, 1), date(2026, 12, 31)),
    )
    people = [dasar("1/2", periode=second), dasar("1/1", periode=first), dasar("2")]
    book = buku(people, [penilaian("1/2", D, S), penilaian("1/1", A, A), penilaian("2")])
    assert [one.kunci for one in counted(book, assemble(book))] == ["1/2", "2"]
    unrated = replace(book, penilaian=(penilaian("1/2", tidak_dinilai="CLTN"), penilaian("1/1", A, A)))
    assert [one.kunci for one in counted(unrated, assemble(unrated))] == ["1/1"]


def test_a_plt_does_not_count_where_the_person_has_another_skp() -> None:
    own = dasar("1/1", periode=Periode(date(2026, 1, 1), date(2026, 6, 30)))
    book = buku(
        [own, dasar("1/2", is_plt_plh=True), dasar("2", is_plt_plh=True)],
        [penilaian(kunci) for kunci in ("1/1", "1/2", "2")],
    )
    assert [one.kunci for one in counted(book, assemble(book))] == ["1/1", "2"]


def test_the_head_stands_outside_his_own_unit() -> None:
    book = buku(
        [dasar("1", is_kepala=True), dasar("2", penilai="1"), dasar("3", penilai="2")], map(penilaian, "123")
    )
    orang = counted(book, assemble(book))
    assert [one.kunci for one in of_unit(orang).orang] == ["2", "3"]
    assert [(one.penilai, one.banyak) for one in by_penilai(orang)] == [("Penilai 1", 1), ("Penilai 2", 1)]


def test_whole_year_is_the_default() -> None:
    assert dasar("1").skp.periode == YEAR
