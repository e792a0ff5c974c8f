"""The rules of lampiran.py, each on a small office."""

from __future__ import annotations

from small import PEOPLE, findings, said

from skpdoc.rules.lampiran import lampiran_are_complete, skema_say_when_and_with_what


def _rows(*rows: str) -> str:
    return "## Lampiran\n| Untuk | Bagian | Uraian |\n|--|--|--|\n" + "".join(f"| {row} |\n" for row in rows)


SUPPORT = "SEMUA | Dukungan Sumber Daya | Komputer"
SCHEME = "SEMUA | Skema Pertanggungjawaban | Hasil dilaporkan setiap bulan disertai bukti dukung"
RESULT = "SEMUA | Konsekuensi | Penghargaan"


def test_three_parts_for_everybody() -> None:
    assert said(lampiran_are_complete, PEOPLE, _rows(SUPPORT, SCHEME, RESULT)) == []


def test_each_part_that_is_missing_is_said_once() -> None:
    assert said(lampiran_are_complete, PEOPLE, _rows(SUPPORT)) == [("R20", "Lampiran")] * 2


def test_a_part_that_some_lack_names_them() -> None:
    some = SUPPORT.replace("SEMUA", "Pelaksana")
    (one,) = findings(lampiran_are_complete, PEOPLE, _rows(some, SCHEME, RESULT))
    assert one.cause == "Dukungan Sumber Daya belum diisi bagi 2 pegawai: Kadis dan Kabid."


def test_a_scheme_says_when_and_with_what_evidence() -> None:
    spoken = "SEMUA | Skema Pertanggungjawaban | {}"
    told = [
        findings(skema_say_when_and_with_what, PEOPLE, _rows(spoken.format(text)))
        for text in ("Lisan", "Foto")
    ]
    assert [one.cause.split(" belum ")[1] for one in told[0]] == [
        "menyebut jadwal pelaporan.",
        "menyebut bukti dukung.",
    ]
    assert [one.cause.split(" belum ")[1] for one in told[1]] == ["menyebut jadwal pelaporan."]
    assert said(skema_say_when_and_with_what, PEOPLE, _rows(SCHEME)) == []


def test_who_has_no_scheme_at_all_is_not_asked_for_its_words() -> None:
    assert said(skema_say_when_and_with_what, PEOPLE, _rows(SUPPORT)) == []
