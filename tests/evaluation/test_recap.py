"""What the rekap shows: who counts, who is missing, who changed, who can be proposed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from evaluated import pengaturan
from recapped import evaluated_office, recapped

from skpdoc.evaluation.derived import derive_evaluation
from skpdoc.evaluation.promotion import promotion_rows
from skpdoc.evaluation.recap import recap
from skpdoc.model.evaluasi import JenisPeriode
from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import PredikatChange


def test_the_unit_and_its_pattern() -> None:
    unit = recapped().unit
    assert unit.dihitung == 9, "without the head, who is away, and who waits"
    assert unit.jumlah == dict(zip(Predikat, (2, 6, 1, 0, 0), strict=True))
    assert [(one.teks, one.is_kept) for one in unit.batas] == [
        ("6 dari 9 Baik, paling banyak 6", True),
        ("1 dari 9 Butuh Perbaikan atau Kurang, paling sedikit 1", True),
    ]
    assert unit.ideal[Predikat.BAIK] == Fraction(11 * 9, 24)
    assert sum(unit.ideal.values()) == 9


def test_a_part_a_penilai_with_all_his_people() -> None:
    parts = recapped().penilai
    assert [(one.penilai, len(one.baris), one.dihitung) for one in parts] == [
        ("Penilai luar", 1, 1),
        ("Penilai a", 8, 6),
        ("Penilai b", 3, 3),
    ]
    assert parts[2].batas[0].is_kept is None, "three are too few"
    assert "Kepala unit dihitung di sini" in parts[0].catatan
    assert not parts[0].batas, "the pattern is that of the unit above"
    assert [one.catatan for one in parts[1:]] == ["", ""]


def test_who_is_missing_and_who_changed() -> None:
    rows = recapped().unit.baris
    assert [row.keterangan for row in rows if row.predikat is None] == [
        "belum dinilai",
        "tidak dinilai: CLTN",
    ]
    assert rows[0].keterangan == "kepala unit: dihitung pada pejabat penilainya, tidak di unit ini"
    assert [
        (row.nama, row.perubahan.value) for row in rows if row.perubahan not in ("", PredikatChange.TETAP)
    ] == [
        ("Orang 7", "naik"),
        ("Orang 8", "naik"),
        ("Orang 9", "turun"),
    ]


def test_who_can_be_proposed_and_what_each_lacks() -> None:
    rows = promotion_rows(evaluated_office())
    assert [(one.nama, one.usulan, one.kurang) for one in rows] == [
        ("Orang 1", "Penata Tingkat I, III/d", ()),
        ("Orang 3", "Penata Tingkat I, III/d", ()),
        ("Orang 2", "", ("angka kredit kurang 5,417 untuk jenjang berikutnya",)),
        ("Orang 4", "", ("sudah di puncak jenjangnya", "TMT Golongan belum diisi")),
    ]


def test_in_a_quarter_the_year_itself_is_that_of_the_proposal() -> None:
    book = evaluated_office()
    quarter = replace(book.buku, pengaturan=pengaturan(jenis=JenisPeriode.TRIWULANAN))
    by_name = {one.nama: one for one in promotion_rows(derive_evaluation(quarter))}
    assert by_name["Orang 3"].kurang == ("belum 2 tahun dalam pangkat (baru 1 Agustus 2027)",)
    assert not by_name["Orang 3"].is_ready


def test_whose_documents_are_withheld_is_said() -> None:
    book = evaluated_office()
    made = recap(book, {book.unit.orang[0].kunci})
    assert made is not None
    assert [row.nama for row in made.unit.baris if "ditahan" in row.keterangan] == ["Orang 1"]


def test_nothing_while_the_capaian_is_unknown() -> None:
    blank = replace(evaluated_office().buku, pengaturan=pengaturan(capaian=None), angka_kredit=())
    assert recap(derive_evaluation(blank)) is None
