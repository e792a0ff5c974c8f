"""Angka kredit, exact: the worked cases of the domain notes (C.6), and what carries over or lapses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from evaluated import RATINGS, buku, dasar, identitas, penilaian, riwayat, stretch

from skpdoc.evaluation.angka_kredit import assemble_angka_kredit, people_of
from skpdoc.evaluation.assemble import assemble
from skpdoc.evaluation.conversion import converted, of_degree, on_transfer
from skpdoc.evaluation.derived import derive_evaluation
from skpdoc.evaluation.promotion import promotion_rows
from skpdoc.evaluation.rounding import printed, rounded
from skpdoc.model.angka_kredit import (
    AngkaKreditPegawai,
    BarisAngkaKredit,
    Jenjang,
    RiwayatAngkaKredit,
    SumberAngkaKredit,
)
from skpdoc.model.predikat import Predikat
from skpdoc.regulation import DEFAULT_REGULASI, angka_kredit_of

pytestmark = pytest.mark.quick

ATURAN = angka_kredit_of(DEFAULT_REGULASI)
PERTAMA, MUDA, MADYA = Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA, Jenjang.AHLI_MADYA
SB, B, BP, SK = (Predikat(name) for name in ("Sangat Baik", "Baik", "Butuh Perbaikan", "Sangat Kurang"))
DASAR, JF_LAMA, PENYESUAIAN, KONVERSI, PENDIDIKAN, INTEGRASI = SumberAngkaKredit


def test_people_are_counted_by_their_nip() -> None:
    """Two SKP, or two stretches of angka kredit, are one person's."""
    assert people_of(["1/1", "1/2", "1/2:5", "2", "2:7"]) == 2


def of_rows(
    *rows: BarisAngkaKredit,
    predikat: Mapping[str, Predikat] | Predikat = B,
    earlier: Sequence[RiwayatAngkaKredit] = (),
    desimal: int = 3,
) -> dict[str, AngkaKreditPegawai]:
    """Angka kredit of these rows; of one predikat, or one a key."""
    keys = dict.fromkeys(row.kunci for row in rows)
    of_key = predikat if isinstance(predikat, Mapping) else dict.fromkeys(keys, predikat)
    book = buku(
        [dasar(kunci) for kunci in keys],
        [penilaian(kunci, *RATINGS[of_key[kunci]]) for kunci in keys],
        angka_kredit=rows,
        riwayat_ak=tuple(earlier),
    )
    return assemble_angka_kredit(book, assemble(book), desimal)


def of_row(*args: Any, predikat: Predikat = B, desimal: int = 3, **others: Any) -> AngkaKreditPegawai:
    """Angka kredit of one row, built by the same arguments."""
    return of_rows(stretch("1", *args, **others), predikat=predikat, desimal=desimal)["1"]


@pytest.mark.parametrize(
    ("case", "jenjang", "predikat", "months", "exact", "shown"),
    [
        (1, PERTAMA, SB, (1, 12), Fraction("18.75"), "18,75"),
        (2, PERTAMA, B, (1, 2), Fraction(25, 12), "2,083"),
        (5, PERTAMA, B, (1, 3), Fraction("3.125"), "3,125"),
        (6, PERTAMA, B, (3, 12), Fraction(125, 12), "10,417"),
        (9, MUDA, SB, (1, 7), Fraction("21.875"), "21,875"),
        (10, MADYA, BP, (1, 5), Fraction(5, 12) * Fraction("0.75") * Fraction("37.5"), "11,719"),
        (11, Jenjang.MAHIR, B, (1, 4), Fraction(50, 12), "4,167"),
        (11, Jenjang.PENYELIA, SB, (5, 12), Fraction(25), "25"),
        (15, Jenjang.PEMULA, SK, (1, 11), Fraction(11, 12) * Fraction(15, 16), "0,859"),
    ],
)
def test_a_predikat_over_some_months(
    case: int, jenjang: Jenjang, predikat: Predikat, months: tuple[int, int], exact: Fraction, shown: str
) -> None:
    line = converted(ATURAN, jenjang, predikat, 2026, *months)
    assert line.angka_kredit == exact, case
    assert printed(line.angka_kredit, 3) == shown
    assert of_row(jenjang, "", *months, predikat=predikat).konversi == (line,)


def test_case_2_with_two_decimals() -> None:
    assert printed(Fraction(25, 12), 2) == "2,08"


def test_case_3_years_accumulate() -> None:
    """The sum is that of the printed lines: 18,75 + 2,083, never 20,8333 rounded."""
    earlier = [riwayat("1", 2025, predikat=SB)]
    made = of_rows(stretch("1", PERTAMA, "III/a", 1, 2), earlier=earlier)["1"]
    assert [line.tahun for line in made.akumulasi] == [2025, 2026]
    assert made.baru == made.akumulasi
    assert made.jumlah == Fraction("20.833")
    assert of_rows(stretch("1", PERTAMA, "III/a", 1, 2), earlier=earlier, desimal=2)["1"].jumlah == Fraction(
        "20.83"
    )


def test_sums_are_those_of_printed_lines() -> None:
    """Six stretches of 2,083 are 12,498, though half a year is 6,25 twice."""
    earlier = [riwayat("1", 2025, month, month + 1) for month in range(1, 12, 2)]
    made = of_rows(stretch("1", PERTAMA, "III/a", 1, 2), earlier=earlier)["1"]
    assert made.jumlah == 7 * Fraction("2.083")


def test_what_stands_in_lama_is_not_new() -> None:
    earlier = [riwayat("1", 2025, predikat=SB)]
    made = of_rows(
        stretch("1", PERTAMA, "III/a", 1, 12, lama={KONVERSI: Fraction("18.75")}), earlier=earlier
    )["1"]
    assert [line.tahun for line in made.akumulasi] == [2025, 2026]
    assert [line.tahun for line in made.baru] == [2026]


def test_case_4_enough_for_the_next_jenjang() -> None:
    made = of_row(
        PERTAMA, "III/b", lama={KONVERSI: 50}, integrasi=Fraction("39.5"), tmt_golongan=date(2024, 4, 1)
    )
    assert made.jumlah == 102
    assert (made.minimal_pangkat, made.minimal_jenjang) == (50, 100)
    assert (made.selisih_pangkat, made.selisih_jenjang) == (None, 2)
    assert made.usulan == "Ahli Muda"


def test_case_7_a_pelaksana_becomes_functional() -> None:
    assert printed(on_transfer(ATURAN, PERTAMA, "III/a", 41), 3) == "42,708"
    assert printed(on_transfer(ATURAN, PERTAMA, "III/a", 41), 2) == "42,71"


def test_case_8_at_the_highest_pangkat_three_years_count() -> None:
    assert on_transfer(ATURAN, MUDA, "III/d", 80) == 175
    assert on_transfer(ATURAN, MUDA, "III/d", 12) == 125
    assert on_transfer(ATURAN, PERTAMA, "IV/a", 80) == 100, "no golongan of the jenjang: the table"


def test_case_11_a_change_of_jenjang_starts_again() -> None:
    made = of_rows(
        stretch("1/1", Jenjang.MAHIR, "III/b", 1, 4, lama={KONVERSI: 97}),
        stretch("1/2", Jenjang.PENYELIA, "III/c", 5, 12, lama={}),
        predikat={"1/1": B, "1/2": SB},
    )
    assert [(kunci, one.jumlah) for kunci, one in made.items()] == [("1/1", Fraction("101.167")), ("1/2", 25)]
    assert made["1/2"].selisih_pangkat == -75
    assert made["1/2"].minimal_jenjang is None


def test_case_11_under_the_one_skp_of_the_year() -> None:
    """SKP 1 closed and evaluated at the move: its stretch has a predikat of its own, the year another."""
    made = of_rows(
        stretch("1/2", Jenjang.MAHIR, "III/b", 1, 4, lama={KONVERSI: 97}, predikat=B),
        stretch("1/2", Jenjang.PENYELIA, "III/c", 5, 12),
        predikat=SB,
    )
    mahir, penyelia = made["1/2"], made["1/2:5"]
    assert [(line.predikat, printed(line.angka_kredit, 3)) for line in mahir.akumulasi] == [(B, "4,167")]
    assert [(line.predikat, printed(line.angka_kredit, 3)) for line in penyelia.akumulasi] == [(SB, "25")]
    assert (mahir.jumlah, penyelia.jumlah) == (Fraction("101.167"), 25)


def test_two_predikat_within_one_jenjang_are_one_line_each() -> None:
    """Ahli Muda, LAMA 70: January to July 21,875 of his former SKP, August to December 10,417 of the year's."""
    made = of_rows(
        stretch("1", MUDA, "III/c", 1, 7, lama={KONVERSI: 70}, predikat=SB),
        stretch("1", MUDA, "III/c", 8, 12),
        predikat=B,
    )["1"]
    assert [printed(line.angka_kredit, 3) for line in made.akumulasi] == ["21,875", "10,417"]
    assert made.baru == made.akumulasi == made.konversi
    assert (made.jumlah, made.selisih_pangkat) == (Fraction("102.292"), Fraction("2.292"))


def test_months_of_this_year_in_riwayat_are_new_although_lama_is_filled() -> None:
    def jumlah(is_lama: bool | None) -> Fraction:
        earlier = [riwayat("1", 2026, 1, 7, predikat=SB, jenjang=MUDA, is_lama=is_lama)]
        row = stretch("1", MUDA, "III/c", 8, 12, lama={KONVERSI: 70})
        return of_rows(row, earlier=earlier)["1"].jumlah

    assert [jumlah(said) for said in (None, False, True)] == [
        Fraction("102.292"),
        Fraction("102.292"),
        Fraction("80.417"),
    ]


@pytest.mark.parametrize(
    ("lama", "said", "new"),
    [
        ("0", (None, None), (2024, 2025)),
        ("18.75", (None, None), (2025,)),
        ("31.25", (None, None), ()),
        ("18.75", (False, None), (2024,)),
        ("70", (True, False), (2025,)),
        ("70", (None, False), (2025,)),
        ("70", (None, None), ()),
    ],
)
def test_a_former_year_is_new_unless_lama_holds_it(
    lama: str, said: tuple[bool | None, bool | None], new: tuple[int, ...]
) -> None:
    """Ahli Pertama: 18,75 of 2024 and 12,5 of 2025. Where nobody knows (E38 asks) nothing is added."""
    rows = (riwayat("1", 2024, predikat=SB, is_lama=said[0]), riwayat("1", 2025, is_lama=said[1]))
    made = of_rows(stretch("1", lama={KONVERSI: Fraction(lama)}), earlier=rows)["1"]
    assert tuple(line.tahun for line in made.baru) == (*new, 2026)
    assert len(made.akumulasi) == 3
    years = {2024: Fraction("18.75"), 2025: Fraction("12.5")}
    assert made.jumlah == Fraction(lama) + sum(years[tahun] for tahun in new) + Fraction("12.5")


def test_ak_dasar_is_new_with_the_years_since_the_entry() -> None:
    """Entered in III/b in 2025, and no PAK since: 50, 12,5 and 12,5; who rose to III/b afterwards has none."""

    def jumlah(tmt_golongan: date) -> Fraction:
        row = stretch("1", PERTAMA, "III/b", tmt_jabatan=date(2025, 1, 1), tmt_golongan=tmt_golongan)
        return of_rows(row, earlier=[riwayat("1", 2025)])["1"].jumlah

    assert (jumlah(date(2023, 4, 1)), jumlah(date(2025, 10, 1))) == (75, 25)


def test_two_jenjang_under_one_skp_are_two_sets_of_forms() -> None:
    made = of_rows(
        stretch("1", PERTAMA, "III/b", 1, 4), stretch("1", MUDA, "III/d", 5, 12, lama={KONVERSI: 60})
    )
    assert list(made) == ["1", "1:5"]
    baru = {line.sumber: line for line in made["1:5"].penetapan}
    assert baru[DASAR].baru == 100, "AK Dasar of the golongan on entry"
    assert baru[KONVERSI].lama == 0, "the surplus of the former jenjang lapses"


def test_two_skp_in_one_jenjang_are_one_conversion_of_two_lines() -> None:
    made = of_rows(
        stretch("1/1", PERTAMA, "III/a", 1, 6, lama={KONVERSI: 10}),
        stretch("1/2", PERTAMA, "III/a", 7, 12, lama={}),
        predikat={"1/1": B, "1/2": SB},
    )
    assert list(made) == ["1/2"]
    assert [printed(line.angka_kredit, 3) for line in made["1/2"].konversi] == ["6,25", "9,375"]
    assert (made["1/2"].bulan_mulai, made["1/2"].bulan_selesai) == (1, 12)
    assert made["1/2"].jumlah == Fraction("25.625")


def test_case_12_a_degree() -> None:
    assert [of_degree(ATURAN, one) for one in (PERTAMA, MUDA, MADYA, Jenjang.AHLI_UTAMA)] == [
        Fraction("12.5"),
        25,
        Fraction("37.5"),
        50,
    ]
    made = of_row(PERTAMA, "III/a", 1, 12, lama={KONVERSI: 25}, pendidikan_baru=of_degree(ATURAN, PERTAMA))
    assert (made.jumlah, made.selisih_pangkat) == (50, 0)
    assert made.usulan == "Penata Muda Tingkat I, III/b"


def test_case_13_a_surplus_is_carried_over_within_the_jenjang() -> None:
    made = of_row(PERTAMA, "III/a", lama={KONVERSI: Fraction("63.13")})
    assert (made.jumlah, made.selisih_pangkat) == (Fraction("75.63"), Fraction("25.63"))
    after = of_row(
        PERTAMA, "III/b", lama={KONVERSI: Fraction("75.63")}, predikat=SB, tmt_golongan=date(2026, 4, 1)
    )
    assert (after.jumlah, after.selisih_jenjang) == (Fraction("94.38"), Fraction("-5.62"))
    assert after.usulan == ""


def test_case_14_who_entered_above_the_lowest_golongan() -> None:
    """He needs the steps from there on; or has AK Dasar, and needs them all. What is missing is the same."""
    entry = {"tmt_golongan": date(2022, 4, 1), "tmt_jabatan": date(2024, 1, 1)}
    without = of_row(Jenjang.TERAMPIL, "II/c", lama={KONVERSI: 10}, **entry)
    given = of_row(Jenjang.TERAMPIL, "II/c", lama={KONVERSI: 10, DASAR: 20}, **entry)
    assert (without.minimal_jenjang, given.minimal_jenjang) == (40, 60)
    assert without.selisih_jenjang == given.selisih_jenjang == -25
    assert without.selisih_pangkat == given.selisih_pangkat == -5
    in_jenjang = of_row(
        Jenjang.TERAMPIL,
        "II/c",
        lama={KONVERSI: 30},
        tmt_golongan=date(2025, 4, 1),
        tmt_jabatan=date(2020, 1, 1),
    )
    assert in_jenjang.minimal_jenjang == 60, "promoted within the jenjang"


@pytest.mark.parametrize(
    ("tmt", "mulai", "lama", "dasar_baru"),
    [
        (date(2026, 3, 1), 3, {}, 50),
        (date(2026, 2, 10), 3, {}, 50),
        (date(2026, 3, 1), 3, {DASAR: 0}, 0),
        (date(2024, 3, 1), 1, {}, 0),
    ],
)
def test_ak_dasar_is_given_on_entry(
    tmt: date, mulai: int, lama: dict[SumberAngkaKredit, int], dasar_baru: int
) -> None:
    made = of_row(PERTAMA, "III/b", mulai, 12, lama=lama, tmt_jabatan=tmt, tmt_golongan=date(2023, 4, 1))
    assert made.penetapan[0].baru == dasar_baru


def test_lama_baru_jumlah_line_by_line() -> None:
    lama = {DASAR: 50, JF_LAMA: 3, PENYESUAIAN: 2, KONVERSI: Fraction("18.75"), PENDIDIKAN: 1}
    made = of_row(PERTAMA, "III/b", lama=lama, integrasi=Fraction("6.25"))
    assert [line.sumber for line in made.penetapan] == list(SumberAngkaKredit)
    assert [line.lama for line in made.penetapan] == [50, 3, 2, Fraction("18.75"), 1, 0]
    assert [line.baru for line in made.penetapan] == [0, 0, 0, Fraction("12.5"), 0, Fraction("6.25")]
    assert made.jumlah == Fraction("93.5") == sum(line.jumlah for line in made.penetapan)


def test_earlier_stretches_are_new_unless_lama_holds_them() -> None:
    earlier = [riwayat("1", 2025, predikat=SB)]
    old = of_rows(stretch("1", PERTAMA, "III/a", lama={KONVERSI: Fraction("18.75")}), earlier=earlier)["1"]
    assert (old.jumlah, len(old.akumulasi)) == (Fraction("31.25"), 2)
    other = [riwayat("1", 2025, jenjang=Jenjang.PENYELIA)]
    assert len(of_rows(stretch("1", PERTAMA, "III/a"), earlier=other)["1"].akumulasi) == 1


@pytest.mark.parametrize(
    ("jenjang", "golongan", "konversi", "pangkat", "jenjang_selisih", "usulan"),
    [
        (MADYA, "IV/a", 113, Fraction("0.5"), Fraction("-299.5"), "Pembina Tingkat I, IV/b"),
        (MADYA, "IV/b", 270, Fraction("7.5"), Fraction("-142.5"), "Pembina Utama Muda, IV/c"),
        (MADYA, "IV/c", 412, None, Fraction("-0.5"), ""),
        (MADYA, "III/d", 500, None, None, ""),
        (PERTAMA, "IV/a", 75, None, Fraction("-12.5"), ""),
        (PERTAMA, "IV/a", 100, None, Fraction("12.5"), "Ahli Muda"),
        (PERTAMA, "IV/b", 400, None, None, ""),
        (Jenjang.PENYELIA, "III/d", 300, None, None, ""),
    ],
)
def test_what_is_missing_counts_every_step_of_the_jenjang(
    jenjang: Jenjang,
    golongan: str,
    konversi: int,
    pangkat: Fraction | None,
    jenjang_selisih: Fraction | None,
    usulan: str,
) -> None:
    made = of_row(jenjang, golongan, lama={KONVERSI: konversi})
    assert (made.selisih_pangkat, made.selisih_jenjang, made.usulan) == (pangkat, jenjang_selisih, usulan)


@pytest.mark.parametrize(
    ("row", "usulan", "kurang"),
    [
        (stretch("1", PERTAMA, "IV/a", lama={DASAR: 100}), "Ahli Muda", ()),
        (stretch("1", PERTAMA, "IV/b", lama={DASAR: 100}), "", ("golongannya bukan golongan jenjangnya",)),
        (stretch("1", Jenjang.PENYELIA, "III/b"), "", ("golongannya bukan golongan jenjangnya",)),
        (stretch("1", Jenjang.PENYELIA, "III/d"), "", ("sudah di puncak jenjangnya",)),
    ],
)
def test_pak_and_list_agree_and_say_why(row: BarisAngkaKredit, usulan: str, kurang: tuple[str, ...]) -> None:
    """Kelebihan in the PAK is Dapat there, and a goal in the list; else the list gives the reason."""
    book = derive_evaluation(buku([dasar("1")], [penilaian("1", *RATINGS[B])], angka_kredit=(row,)))
    made, (one,) = book.angka_kredit["1"], promotion_rows(book)
    gaps = [gap for gap in (made.selisih_pangkat, made.selisih_jenjang) if gap is not None]
    assert any(gap >= 0 for gap in gaps) == bool(made.usulan)
    assert (made.usulan, one.usulan, one.kurang) == (usulan, usulan, kurang)


@pytest.mark.parametrize(
    ("predikat", "tmt", "hambatan"),
    [
        (Predikat.BAIK, date(2023, 4, 1), ()),
        (Predikat.BAIK, date(2025, 4, 1), ()),
        (Predikat.BAIK, date(2026, 4, 1), ("belum 2 tahun dalam pangkat (baru 1 April 2028)",)),
        (Predikat.BUTUH_PERBAIKAN, date(2023, 4, 1), ("predikat Butuh Perbaikan, perlu paling rendah Baik",)),
        (Predikat.KURANG, date(2023, 4, 1), ("predikat Kurang, perlu paling rendah Baik",)),
        (Predikat.SANGAT_KURANG, None, ("predikat Sangat Kurang, perlu paling rendah Baik",)),
    ],
)
def test_enough_angka_kredit_alone_is_no_proposal(
    predikat: Predikat, tmt: date | None, hambatan: tuple[str, ...]
) -> None:
    """PAK, explain and the list say Dapat of the same people (C.2, C.5)."""
    row = stretch("1", PERTAMA, "III/a", lama={KONVERSI: 60}, tmt_golongan=tmt)
    book = derive_evaluation(buku([dasar("1")], [penilaian("1", *RATINGS[predikat])], angka_kredit=(row,)))
    made, (one,) = book.angka_kredit["1"], promotion_rows(book)
    assert (made.usulan, made.hambatan) == ("Penata Muda Tingkat I, III/b", hambatan)
    assert made.can_be_proposed == (not hambatan)
    assert one.kurang == hambatan + (() if tmt else ("TMT Golongan belum diisi",))


def test_whose_predikat_is_not_there_gets_none() -> None:
    book = buku([dasar("1")], [penilaian("1", None)], angka_kredit=(stretch("1", PERTAMA, "III/a"),))
    assert assemble_angka_kredit(book, assemble(book)) == {}


def test_who_signs() -> None:
    kepala = dasar("9", is_kepala=True)
    atasan = identitas("Atasan", "8", "Sekretaris")
    people = [dasar("1", atasan_penilai=atasan), kepala]
    rows = [penilaian("1"), penilaian("9")]

    def signer(text: str) -> tuple[str, str]:
        book = buku(people, rows, angka_kredit=(stretch("1", PERTAMA, "III/a", penandatangan=text),))
        made = assemble_angka_kredit(book, assemble(book))["1"]
        return made.penandatangan.nama, made.jabatan_penandatangan

    assert signer("Pejabat Penilai") == ("Penilai luar", "Pejabat Penilai Kinerja")
    assert signer("sekretaris") == ("Atasan", "Sekretaris")
    assert signer("Pelaksana")[0] == "Penilai luar", "the post of the pejabat penilai himself"
    assert signer("Camat") == ("", "Camat")


@pytest.mark.parametrize(
    ("exact", "desimal", "text"),
    [
        (Fraction("12.5"), 3, "12,5"),
        (Fraction(100), 3, "100"),
        (Fraction("0.0005"), 3, "0,001"),
        (Fraction("1250.125"), 2, "1.250,13"),
        (Fraction("-5.625"), 2, "-5,63"),
        (Fraction(0), 3, "0"),
    ],
)
def test_figures_are_rounded_half_up_and_trimmed(exact: Fraction, desimal: int, text: str) -> None:
    assert printed(exact, desimal) == text
    assert rounded(rounded(exact, desimal), desimal) == rounded(exact, desimal)


def _as_printed(*rows: BarisAngkaKredit, pangkat: str, jabatan: str) -> list[tuple[str, str]]:
    one = dasar("1")
    dinilai = replace(one.skp.dinilai, pangkat=pangkat, jabatan=jabatan)
    book = buku(
        [replace(one, skp=replace(one.skp, dinilai=dinilai))],
        [penilaian("1", *RATINGS[B])],
        angka_kredit=rows,
    )
    made = assemble_angka_kredit(book, assemble(book), 3)
    return [(one.dinilai.pangkat, one.dinilai.jabatan) for one in made.values()]


def test_a_stretch_prints_the_golongan_and_jenjang_of_its_time() -> None:
    rows = (
        stretch("1", PERTAMA, "III/b", bulan_mulai=1, bulan_selesai=6),
        stretch("1", MUDA, "III/c", bulan_mulai=7, bulan_selesai=12),
    )
    then = ("Penata Muda Tingkat I, III/b", "Peneliti Ahli Pertama")
    now = ("Penata, III/c", "Peneliti Ahli Muda")
    assert _as_printed(*rows, pangkat="Penata, III/c", jabatan="Peneliti Ahli Muda") == [then, now]
    assert _as_printed(*rows, pangkat=then[0], jabatan=then[1]) == [then, now]
    odd = "Analis (Ahli Muda) Bidang"
    assert _as_printed(*rows, pangkat="Penata, III/c", jabatan=odd)[0][1] == "Analis (Ahli Pertama) Bidang"
    assert _as_printed(*rows, pangkat="", jabatan="Perawat") == [("", "Perawat"), ("", "Perawat")]


def test_who_has_one_jenjang_all_year_is_printed_as_in_his_skp_but_for_the_golongan() -> None:
    (one,) = _as_printed(stretch("1", MUDA, "III/d"), pangkat="Penata, III/c", jabatan="Guru Ahli Pertama")
    assert one == ("Penata Tingkat I, III/d", "Guru Ahli Pertama")


def test_who_rose_within_the_year_is_proposed_from_where_he_is_now() -> None:
    rows = (
        stretch("1", PERTAMA, "III/b", bulan_mulai=1, bulan_selesai=6, lama={DASAR: 50, KONVERSI: 60}),
        stretch("1", MUDA, "III/c", bulan_mulai=7, bulan_selesai=12),
    )
    book = derive_evaluation(buku([dasar("1")], [penilaian("1", *RATINGS[B])], angka_kredit=rows))
    assert len(book.angka_kredit) == 2
    assert [(one.jenjang, one.usulan) for one in promotion_rows(book)] == [(MUDA, "")]


def test_two_without_a_number_are_two_in_the_list_of_proposals() -> None:
    people = [
        replace(one, skp=replace(one.skp, dinilai=replace(one.skp.dinilai, nomor="")))
        for one in map(dasar, "12")
    ]
    rows = [penilaian(kunci, *RATINGS[B]) for kunci in "12"]
    book = derive_evaluation(buku(people, rows, angka_kredit=(stretch("1"), stretch("2", row=3))))
    assert len(promotion_rows(book)) == 2
