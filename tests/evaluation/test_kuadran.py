"""Ratings meet in the kuadran; of a book everybody whose ratings are there is evaluated."""

from __future__ import annotations

import pytest
from evaluated import A, D, S, buku, dasar, pengaturan, penilaian, realisasi

from skpdoc.evaluation.assemble import assemble
from skpdoc.evaluation.kuadran import HeldRatings, held_ratings
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.regulation import DEFAULT_REGULASI, evaluasi_of

pytestmark = pytest.mark.quick

_ORDER = (D, S, A)
_TABLE = {  # rows: hasil; columns: perilaku di bawah, sesuai, di atas
    A: "Kurang|Baik|Sangat Baik",
    S: "Kurang|Baik|Baik",
    D: "Sangat Kurang|Butuh Perbaikan|Butuh Perbaikan",
}


@pytest.mark.parametrize("hasil", _ORDER)
@pytest.mark.parametrize("perilaku", _ORDER)
def test_the_nine_cells(hasil: Rating, perilaku: Rating) -> None:
    expected = Predikat(_TABLE[hasil].split("|")[_ORDER.index(perilaku)])
    assert HeldRatings(hasil, perilaku).predikat(evaluasi_of(DEFAULT_REGULASI)) is expected


def test_after_an_objection_the_later_ratings_hold() -> None:
    row = penilaian("1", D, D, is_keberatan=True, rating_hasil_keberatan=S, rating_perilaku_keberatan=A)
    assert held_ratings(row) == HeldRatings(S, A)
    assert assemble(buku([dasar("1")], [row]))["1"].predikat is Predikat.BAIK


def test_an_objection_without_an_answer_has_no_ratings() -> None:
    assert held_ratings(penilaian("1", S, S, is_keberatan=True, rating_hasil_keberatan=S)) is None


@pytest.mark.parametrize("row", [penilaian("1", None), penilaian("1", tidak_dinilai="CLTN")])
def test_who_is_not_rated_has_no_evaluation(row: object) -> None:
    assert assemble(buku([dasar("1")], [row])) == {}  # type: ignore[list-item]


def test_nothing_is_evaluated_while_the_capaian_is_unknown() -> None:
    assert assemble(buku([dasar("1")], [penilaian("1")], pengaturan=pengaturan(capaian=None))) == {}


def test_the_kuadran_decides_whatever_was_typed() -> None:
    row = penilaian("1", A, A, predikat=Predikat.KURANG)
    assert assemble(buku([dasar("1")], [row]))["1"].predikat is Predikat.SANGAT_BAIK


def test_an_evaluation_holds_what_the_rows_say_in_the_order_of_the_skp() -> None:
    two = buku(
        [dasar("2"), dasar("1")],
        [penilaian("1", catatan="Pertahankan", row=2), penilaian("2", row=3), penilaian("1", D, D, row=4)],
        realisasi=(realisasi("1", "8 Dokumen"), realisasi("1", "5 Dokumen", row=3), realisasi("1", place="")),
    )
    made = assemble(two)
    assert list(made) == ["2", "1"]
    assert made["1"].predikat is Predikat.BAIK, "the first of two rows"
    assert made["1"].catatan == "Pertahankan"
    assert list(made["1"].realisasi) == ["U1.1"]
    assert str(made["1"].realisasi["U1.1"].realisasi.angka) == "8"  # type: ignore[union-attr]
    assert made["2"].realisasi == {}
