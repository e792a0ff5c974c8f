"""Who stands above a pejabat penilai, where the book says it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluated import buku, dasar, identitas, penilaian, source

from skpdoc.evaluation.derived import EvaluatedBook, derive_evaluation
from skpdoc.rules.evaluation.superiors import (
    penilai_are_in_office,
    superiors_are_known,
    superiors_are_named,
    superiors_are_one_of_those_named,
)

pytestmark = pytest.mark.quick

SEKDA, CAMAT = "197001011995031001", "197102021996032002"
ORANG = {
    "SEKDA": identitas("Drs. Budi Raharja, M.Si.", SEKDA, "Sekretaris Daerah"),
    "PLT": identitas("Drs. Budi Raharja, M.Si.", SEKDA, "Plt. Inspektur"),
    CAMAT: identitas("Budi Raharja, S.Sos.", CAMAT, "Camat"),
    "LAMA": identitas("Budi Raharja, S.Sos.", CAMAT, "Camat"),
}


def _book(typed: str) -> EvaluatedBook:
    row = penilaian("1", atasan_penilai=typed, source=source("Penilaian", 2, "nip", "atasan_penilai"))
    return derive_evaluation(buku([dasar("1")], [row], orang=ORANG))


@pytest.mark.parametrize(
    ("typed", "jabatan"),
    [
        ("SEKDA", "Sekretaris Daerah"),
        ("plt · drs. budi raharja, m.si.", "Plt. Inspektur"),
        ("Budi Raharja, S.Sos.", "Camat"),
        (f"NIP. {CAMAT}", "Camat"),
    ],
)
def test_one_person(typed: str, jabatan: str) -> None:
    """Two rows that print the same are one."""
    book = _book(typed)
    above = book.buku.dasar["1"].atasan_penilai
    assert above is not None
    assert above.jabatan == jabatan
    assert book.evaluasi["1"].dasar.atasan_penilai == above
    assert not [*superiors_are_one_of_those_named(book), *superiors_are_known(book)]


@pytest.mark.parametrize("typed", [SEKDA, "Drs. Budi Raharja, M.Si."])
def test_several_are_asked_about(typed: str) -> None:
    book = _book(typed)
    (found,) = superiors_are_one_of_those_named(book)
    assert found.code == "E87"
    assert found.cause.endswith("cocok dengan 2: SEKDA · Sekretaris Daerah; PLT · Plt. Inspektur.")
    assert book.buku.dasar["1"].atasan_penilai is None


@pytest.mark.parametrize(
    ("typed", "printed", "near"),
    [
        ("H. Orang Lain", "H. Orang Lain", ""),
        ("Budi Raharja, S.Sos", "Budi Raharja, S.Sos", 'Maksud Anda "Budi Raharja, S.Sos."?'),
        ("Raharja Drs", "Raharja Drs", 'Maksud Anda "Drs. Budi Raharja, M.Si."?'),
        ("198001012005011001", None, ""),
    ],
)
def test_nobody_of_the_workbook(typed: str, printed: str | None, near: str) -> None:
    """A name is printed alone, a number not at all."""
    book = _book(typed)
    (found,) = superiors_are_known(book)
    assert found.code == "E88"
    assert found.remedy.startswith(near)
    assert ("Maksud Anda" in found.remedy) == bool(near)
    above = book.buku.dasar["1"].atasan_penilai
    assert (above.nama if above else None) == printed


def test_who_is_not_in_office_is_asked_about() -> None:
    row = penilaian("1", source=source("Penilaian", 2, "nip", "penilai"))
    here = buku([dasar("1")], [row], luar_masa=frozenset({"1", "2"}))
    assert [(one.code, one.cell.place) for one in penilai_are_in_office(derive_evaluation(here))] == [
        ("E96", "Penilaian!B2")
    ]
    assert not list(penilai_are_in_office(derive_evaluation(replace(here, luar_masa=frozenset()))))


@pytest.mark.parametrize(
    ("typed", "nomor", "is_asked"), [("", SEKDA, True), ("", "", False), ("H. Orang Lain", SEKDA, False)]
)
def test_nobody_above_a_penilai_who_has_a_number(typed: str, nomor: str, is_asked: bool) -> None:
    """A kepala daerah has none, and nobody above him within the office."""
    book = _book(typed)
    own = book.buku.dasar["1"]
    skp = replace(own.skp, penilai=replace(own.skp.penilai, nomor=nomor))
    one = replace(own, skp=skp, atasan_penilai=None)
    found = [*superiors_are_named(replace(book, buku=replace(book.buku, dasar={"1": one})))]
    assert [one.code for one in found] == (["E88"] if is_asked else [])
