"""The rules of pimpinan.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.pimpinan import heads_have_results_first, perspektif_are_complete


def _plan(*perspektif: str, pemilik: str = "Kadis") -> str:
    rows = "".join(f"| {pemilik} | {one} |\n" for one in perspektif)
    return f"## Perjanjian Kinerja\n| Pemilik | Perspektif |\n|--|--|\n{rows}"


EVERY = ("Penerima Layanan; Proses Bisnis", "Penguatan Internal", "Anggaran")
ROLES = "## Peran\n| NIP |\n|--|\n| Ani |\n"


def test_every_perspektif_appears_among_a_jpt_s_indicators() -> None:
    assert said(perspektif_are_complete, PEOPLE, _plan(*EVERY)) == []
    (one,) = findings(perspektif_are_complete, PEOPLE, _plan(*EVERY[:2]))
    assert one.code == "R05"
    assert one.cause.endswith("berperspektif Anggaran.")


def test_a_blank_one_is_asked_for_by_another_rule_and_others_have_none() -> None:
    assert said(perspektif_are_complete, PEOPLE, _plan("", "Anggaran")) == []
    assert said(perspektif_are_complete, PEOPLE, _plan("Anggaran", pemilik="Kabid")) == []


def test_a_superior_whose_people_have_results_has_some_himself() -> None:
    assert said(heads_have_results_first, PEOPLE, ROLES) == [("R23", "Pegawai!A3")]
    both = f"{ROLES}| Kabid |\n"
    assert said(heads_have_results_first, PEOPLE, both) == [("R23", "Pegawai!A2")]
    assert said(heads_have_results_first, PEOPLE, _plan("Anggaran"), both) == []
