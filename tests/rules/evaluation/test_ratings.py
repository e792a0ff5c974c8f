"""Ratings against the kuadran, the results, the organisation and the year."""

from __future__ import annotations

import pytest
from evaluated import A, D, S, buku, dasar, hasil, pengaturan, penilaian, realisasi
from looked_on import findings, said

from skpdoc.model.evaluasi import JenisPeriode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.rules.evaluation.ratings import (
    head_is_rated_as_his_organisation,
    later_ratings_follow_an_objection,
    objections_have_later_ratings,
    predikat_follows_the_kuadran,
    rating_agrees_with_its_results,
    who_is_not_rated_has_no_ratings,
    year_resembles_a_period,
)


def test_a_typed_predikat_is_that_of_the_kuadran() -> None:
    wrong = buku([dasar("1")], [penilaian("1", S, A, predikat=Predikat.SANGAT_BAIK)])
    found = findings(predikat_follows_the_kuadran, wrong)
    assert [(one.code, one.cell.place) for one in found] == [("E01", "Penilaian!D2")]
    assert (
        "Sesuai Ekspektasi dengan Rating Perilaku Kerja Di Atas Ekspektasi berpredikat Baik."
        in found[0].cause
    )
    assert (
        said(predikat_follows_the_kuadran, buku([dasar("1")], [penilaian("1", S, A, predikat=Predikat.BAIK)]))
        == []
    )


def test_after_an_objection_the_later_ratings_make_the_predikat() -> None:
    row = penilaian("1", D, D, is_keberatan=True, rating_hasil_keberatan=S, rating_perilaku_keberatan=S)
    right = penilaian("1", D, D, predikat=Predikat.BAIK, is_keberatan=True, rating_hasil_keberatan=S,
                      rating_perilaku_keberatan=S)  # fmt: skip
    old = penilaian("1", D, D, predikat=Predikat.SANGAT_KURANG, is_keberatan=True, rating_hasil_keberatan=S,
                    rating_perilaku_keberatan=S)  # fmt: skip
    assert said(predikat_follows_the_kuadran, buku([dasar("1")], [row])) == []
    assert said(predikat_follows_the_kuadran, buku([dasar("1")], [right])) == []
    assert said(predikat_follows_the_kuadran, buku([dasar("1")], [old])) == [("E01", "Penilaian!D2")]


def test_an_objection_needs_both_later_ratings() -> None:
    half = penilaian("1", is_keberatan=True, rating_hasil_keberatan=S)
    assert said(objections_have_later_ratings, buku([dasar("1")], [half])) == [("E02", "Penilaian!G2")]
    whole = penilaian("1", is_keberatan=True, rating_hasil_keberatan=S, rating_perilaku_keberatan=S)
    assert said(objections_have_later_ratings, buku([dasar("1")], [whole])) == []


def test_later_ratings_need_an_objection() -> None:
    row = penilaian("1", rating_perilaku_keberatan=A)
    assert said(later_ratings_follow_an_objection, buku([dasar("1")], [row])) == [("E03", "Penilaian!G2")]


def test_who_is_not_rated_has_no_ratings() -> None:
    rated = penilaian("1", tidak_dinilai="CLTN")
    assert said(who_is_not_rated_has_no_ratings, buku([dasar("1")], [rated])) == [("E04", "Penilaian!H2")]
    bare = penilaian("1", None, None, tidak_dinilai="CLTN")
    assert said(who_is_not_rated_has_no_ratings, buku([dasar("1")], [bare])) == []


@pytest.mark.parametrize(("rated", "count"), [(A, 0), (S, 1)])
def test_the_suggestion_stands_beside_the_rating(rated: Rating, count: int) -> None:
    person = dasar("1", utama=[hasil(number, "1 Unit") for number in (1, 2, 3)])
    rows = tuple(
        realisasi("1", "1 Unit", f"U{number}.1", hasil=one) for number, one in enumerate((A, A, S), 1)
    )
    found = findings(rating_agrees_with_its_results, buku([person], [penilaian("1", rated)], realisasi=rows))
    assert [one.code for one in found] == ["E05"] * count
    assert all(
        "(2 di atas, 1 sesuai ekspektasi) disarankan Di Atas Ekspektasi." in one.cause for one in found
    )


@pytest.mark.parametrize(
    ("capaian", "rated", "count"),
    [
        (CapaianOrganisasi.ISTIMEWA, A, 0),
        (CapaianOrganisasi.BAIK, A, 1),
        (CapaianOrganisasi.BAIK, S, 0),
        (CapaianOrganisasi.KURANG, D, 0),
        (None, D, 0),
    ],
)
def test_the_head_and_his_organisation(capaian: CapaianOrganisasi | None, rated: Rating, count: int) -> None:
    people = [dasar("1", is_kepala=True), dasar("2")]
    book = buku(people, [penilaian("1", rated), penilaian("2", D)], pengaturan=pengaturan(capaian))
    assert said(head_is_rated_as_his_organisation, book) == [("E06", "Penilaian!B2")] * count


def test_the_year_resembles_a_period() -> None:
    before = {"Triwulan I": Predikat.BAIK, "Triwulan II": Predikat.BAIK}
    book = buku([dasar("1")], [penilaian("1", A, A, periodik=before)])
    found = findings(year_resembles_a_period, book)
    assert [(one.code, one.cell.place) for one in found] == [("E07", "Penilaian!B2")]
    assert "(Triwulan I Baik, Triwulan II Baik)" in found[0].cause
    assert said(year_resembles_a_period, buku([dasar("1")], [penilaian("1", S, S, periodik=before)])) == []
    quarter = buku([dasar("1")], [penilaian("1", A, A, periodik=before)],
                   pengaturan=pengaturan(jenis=JenisPeriode.TRIWULANAN))  # fmt: skip
    assert said(year_resembles_a_period, quarter) == []
