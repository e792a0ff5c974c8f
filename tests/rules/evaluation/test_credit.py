"""Who has angka kredit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from evaluated import D, S, buku, dasar, penilaian, stretch
from looked_on import findings, said

from skpdoc.model.angka_kredit import Jenjang, SumberAngkaKredit
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.model.predikat import Predikat
from skpdoc.rules.evaluation.credit import (
    a_degree_gives_a_quarter,
    functional_officers_have_angka_kredit,
    golongan_is_of_the_jenjang,
    last_stretch_has_the_predikat_of_the_evaluation,
    only_functional_officers_have_angka_kredit,
    signers_are_known,
    stands_as_in_the_skp,
)


def _functional(kunci: str = "1", jenis_nomor: str = "NIP") -> DasarEvaluasi:
    one = dasar(kunci, jenis_jabatan=JenisJabatan.FUNGSIONAL)
    return replace(one, skp=replace(one.skp, dinilai=replace(one.skp.dinilai, jenis_nomor=jenis_nomor)))


def test_a_row_of_somebody_else() -> None:
    book = buku([dasar("1"), _functional("2")], angka_kredit=(stretch("1", row=2), stretch("2", row=3)))
    assert said(only_functional_officers_have_angka_kredit, book) == [("E30", "Angka Kredit!A2")]


def test_a_functional_officer_without_a_row() -> None:
    people = [_functional("1"), _functional("2", "NI PPPK"), _functional("3"), dasar("4")]
    rows = [penilaian(one.kunci, row=row) for row, one in enumerate(people, 2)]
    book = buku(people, rows, angka_kredit=(stretch("3"),))
    assert said(functional_officers_have_angka_kredit, book) == [("E31", "Penilaian!A2")]


@pytest.mark.parametrize(("golongan", "count"), [("III/a", 0), ("IV/a", 1)])
def test_the_golongan_of_the_jenjang(golongan: str, count: int) -> None:
    book = buku([_functional()], angka_kredit=(stretch("1", Jenjang.AHLI_PERTAMA, golongan),))
    assert said(golongan_is_of_the_jenjang, book) == [("E32", "Angka Kredit!C2")] * count


def test_a_degree() -> None:
    def of(figure: str, hasil: object = S) -> list[str]:
        row = stretch("1", pendidikan_baru=Fraction(figure))
        found = findings(
            a_degree_gives_a_quarter, buku([_functional()], [penilaian("1", hasil)], angka_kredit=(row,))
        )
        return [f"{one.code} {one.cell.place} {one.cause}" for one in found]

    assert of("12.5") == []
    assert of("25") == ["E41 Angka Kredit!I2 AK Pendidikan Baru 25; untuk Ahli Pertama 25% dari 50: 12,5."]
    assert "predikatnya Butuh Perbaikan, di bawah Baik" in of("12.5", D)[0]


@pytest.mark.parametrize(("before", "count"), [("12.5", 1), ("0", 0)])
def test_a_degree_counts_once(before: str, count: int) -> None:
    lama = {SumberAngkaKredit.PENDIDIKAN: Fraction(before)}
    book = buku([_functional()], angka_kredit=(stretch("1", lama=lama, pendidikan_baru=Fraction("12.5")),))
    found = findings(a_degree_gives_a_quarter, book)
    assert [one.cause for one in found] == [
        "AK Pendidikan Baru 12,5, dan kolom LAMA sudah mempunyai AK Pendidikan 12,5: keduanya dijumlahkan."
    ] * count


@pytest.mark.parametrize(
    ("predikat", "selesai", "count"),
    [(Predikat.SANGAT_BAIK, 12, 1), (Predikat.SANGAT_BAIK, 7, 0), (Predikat.BAIK, 12, 0), (None, 12, 0)],
)
def test_the_last_stretch_has_the_predikat_of_the_year(
    predikat: Predikat | None, selesai: int, count: int
) -> None:
    row = stretch("1", selesai=selesai, predikat=predikat)
    book = buku([_functional()], [penilaian("1")], angka_kredit=(row,))
    found = findings(last_stretch_has_the_predikat_of_the_evaluation, book)
    assert [(one.code, one.cell.field) for one in found] == [("E44", "predikat")] * count
    assert all("sedangkan evaluasinya Baik. Yang dikonversi Sangat Baik." in one.cause for one in found)


def test_an_unknown_signer() -> None:
    rows = (stretch("1", penandatangan="Camat"), stretch("1", 7, penandatangan="Pejabat Penilai", row=3))
    assert said(signers_are_known, buku([_functional()], angka_kredit=rows)) == [("E43", "Angka Kredit!J2")]


@pytest.mark.parametrize(
    ("pangkat", "jabatan", "places"),
    [
        ("Penata, III/c", "Peneliti Ahli Muda", []),
        ("Penata Tk. I / III.d", "Peneliti Ahli Muda", ["C2"]),
        ("Penata, III/c", "Peneliti Ahli Madya", ["B2"]),
        ("III/d", "Peneliti Pertama", ["C2"]),
        ("", "Perawat", []),
    ],
)
def test_the_golongan_and_jenjang_of_the_skp(pangkat: str, jabatan: str, places: list[str]) -> None:
    one = _functional()
    dinilai = replace(one.skp.dinilai, pangkat=pangkat, jabatan=jabatan)
    there = replace(one, skp=replace(one.skp, dinilai=dinilai))
    book = buku([there], angka_kredit=(stretch("1", Jenjang.AHLI_MUDA, "III/c"),))
    assert said(stands_as_in_the_skp, book) == [("E44", f"Angka Kredit!{place}") for place in places]


def test_a_stretch_of_its_own_is_of_its_own_time() -> None:
    one = _functional()
    dinilai = replace(one.skp.dinilai, pangkat="Penata, III/c", jabatan="Peneliti Ahli Muda")
    rows = (
        stretch("1", Jenjang.AHLI_PERTAMA, "III/b", bulan_selesai=6),
        stretch("1", Jenjang.AHLI_MUDA, "III/d", bulan_mulai=7),
    )
    book = buku([replace(one, skp=replace(one.skp, dinilai=dinilai))], angka_kredit=rows)
    assert said(stands_as_in_the_skp, book) == []
