"""What is blank withholds whoever is rated, and nobody else."""

from __future__ import annotations

from evaluated import S, buku, dasar, hasil, penilaian, realisasi
from looked_on import findings, said

from skpdoc.evaluation.derived import derive_evaluation
from skpdoc.rules.evaluation.blanks import ratings_are_given, realisasi_are_given, unfilled


def test_blank_realisasi_of_one_person_are_one_finding() -> None:
    people = [dasar("1", utama=[hasil(1, "1 Dokumen", "80%", "3 Unit")]), dasar("2")]
    rows = tuple(
        realisasi("1", text, f"U1.{number}", row=number + 3)
        for number, text in enumerate(("1 Dokumen", "", ""), 1)
    )
    book = buku(
        people, [penilaian("1"), penilaian("2", tidak_dinilai="CLTN")], realisasi=(*rows, realisasi("2", ""))
    )
    found = findings(realisasi_are_given, book)
    assert [(one.code, one.cell.place) for one in found] == [("B06", "Realisasi!B5")]
    assert found[0].cause == "2 dari 3 realisasi Orang 1 belum diisi, juga Realisasi!B6."


def test_what_cannot_be_read_is_not_blank() -> None:
    unread = realisasi("1", "", realisasi_asli="dua belas", tak_terbaca=frozenset({"realisasi"}))
    assert said(realisasi_are_given, buku([dasar("1")], [penilaian("1")], realisasi=(unread,))) == []


def test_both_ratings_are_asked_for_at_once() -> None:
    book = buku([dasar(one) for one in "1234"], [
        penilaian("1", None, None, row=2),
        penilaian("2", S, None, row=3),
        penilaian("3", None, None, row=4, tidak_dinilai="MPP"),
        penilaian("4", None, None, row=5, is_keberatan=True),
    ])  # fmt: skip
    found = findings(ratings_are_given, book)
    assert [(one.code, one.cell.place) for one in found] == [("B06", "Penilaian!B2"), ("B06", "Penilaian!C3")]
    assert found[0].cause == "Rating Hasil Kerja dan Rating Perilaku Kerja Orang 1 belum diisi."


def test_of_two_skp_one_person_waits_for_his_ratings() -> None:
    people = [dasar("1/1"), dasar("1/2"), dasar("2")]
    book = derive_evaluation(buku(people, [penilaian(one.kunci, None, None) for one in people]))
    assert "rating 2 orang" in unfilled(book)


def test_what_is_still_to_be_filled_in_is_counted() -> None:
    people = [dasar("1", utama=[hasil(1, "1 Dokumen", "80%")]), dasar("2")]
    rows = (realisasi("1", "", "U1.1", row=3), realisasi("1", "", "U1.2", row=4))
    empty = buku(people, [penilaian("1", None, None), penilaian("2", None, None, row=3)], realisasi=rows)
    assert unfilled(derive_evaluation(empty)) == "realisasi 2 baris, rating 2 orang"
    excused = buku(people, [penilaian("1"), penilaian("2", None, None, row=3, tidak_dinilai="MPP")])
    assert unfilled(derive_evaluation(excused)) == ""
