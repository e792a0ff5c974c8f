"""Evidence, sources and feedback: one finding a person."""

from __future__ import annotations

from evaluated import buku, dasar, penilaian, realisasi, source
from looked_on import findings, said

from skpdoc.contract.sheets.evaluation.umpan_balik import NILAI_FIELDS
from skpdoc.model.evaluasi import BarisUmpanBalik, BukuEvaluasi
from skpdoc.regulation import nilai_names
from skpdoc.rules.evaluation.evidence import (
    realisasi_have_evidence,
    realisasi_say_their_source,
    results_have_feedback,
    values_have_feedback,
)


def _book(*rows: object, reason: str = "") -> BukuEvaluasi:
    return buku([dasar("1")], [penilaian("1", tidak_dinilai=reason)], realisasi=rows)


def test_what_names_no_evidence() -> None:
    bare = [realisasi("1", place=f"U1.{n}", row=n, bukti_dukung=()) for n in (2, 3)]
    found = findings(realisasi_have_evidence, _book(realisasi("1"), *bare))
    assert [(one.code, one.cell.place) for one in found] == [("E14", "Realisasi!D2")]
    assert found[0].cause == "2 dari 3 realisasi Orang 1 belum menyebut bukti dukungnya (juga Realisasi!D3)."
    assert said(realisasi_have_evidence, _book(*bare, reason="CLTN")) == []
    assert said(realisasi_have_evidence, _book(realisasi("1", "", bukti_dukung=()))) == [], (
        "blank realisasi are B06"
    )


def test_what_says_no_source() -> None:
    assert said(realisasi_say_their_source, _book(realisasi("1", berdasarkan=""))) == [
        ("E18", "Realisasi!C2")
    ]
    assert said(realisasi_say_their_source, _book(realisasi("1"))) == []


def test_results_without_any_feedback() -> None:
    assert said(results_have_feedback, _book(realisasi("1", umpan_balik=()))) == [("E15", "Realisasi!E2")]
    assert said(results_have_feedback, _book(realisasi("1", umpan_balik=()), realisasi("1"))) == []


def test_values_without_feedback_are_named() -> None:
    first, *others = nilai_names()
    where = source("Umpan Balik Perilaku", 2, "nip", *NILAI_FIELDS)

    def of(*told: str) -> list[tuple[str, str]]:
        row = BarisUmpanBalik("1", dict.fromkeys(told, ("baik",)), where)
        found = findings(values_have_feedback, buku([dasar("1")], [penilaian("1")], umpan_balik=(row,)))
        return [(one.cell.place, one.cause) for one in found]

    assert of(*others) == [
        ("Umpan Balik Perilaku!B2", f"Belum ada umpan balik perilaku kerja Orang 1 untuk {first}.")
    ]
    assert of()[0][1].endswith("untuk semua nilai.")
    assert of(first, *others) == []
