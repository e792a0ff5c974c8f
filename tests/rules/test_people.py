"""The rules of people.py, each on a small office."""

from __future__ import annotations

import pytest
from small import findings, said

from skpdoc.rules.people import pangkat_fits_golongan, periods_follow_each_other


def _one(status: str, pangkat: str) -> str:
    return (
        "## Pegawai\n| Nama | Jenis Jabatan | Atasan | Status | Pangkat/Golongan |\n|--|--|--|--|--|\n"
        f"| Ani | Pelaksana | BUPATI | {status} | {pangkat} |\n"
    )


@pytest.mark.parametrize(
    ("status", "pangkat"),
    [
        ("PNS", "Penata, III/c"),
        ("PNS", "penata tk.I (III/d)"),
        ("PNS", "III/c"),
        ("PPPK", "IX"),
        ("PNS", "CPNS"),
    ],
)
def test_what_goes_together(status: str, pangkat: str) -> None:
    assert said(pangkat_fits_golongan, _one(status, pangkat)) == []


@pytest.mark.parametrize(
    ("status", "pangkat", "code", "words"),
    [
        ("PNS", "Pembina, III/c", "B27", "Golongan III/c berpangkat Penata"),
        ("PNS", "Penatta, III/c", "B27", "Penata"),
        ("PNS", "V/a", "B48", "bukan golongan PNS (I/a sampai IV/e, beserta ruangnya)"),
        ("PNS", "IX", "B48", "bukan golongan PNS"),
        ("PPPK", "III/c", "B48", "bukan golongan PPPK (I sampai XVII, tanpa pangkat)"),
        ("PPPK", "Penata", "B48", "tanpa pangkat"),
    ],
)
def test_what_does_not(status: str, pangkat: str, code: str, words: str) -> None:
    (one,) = findings(pangkat_fits_golongan, _one(status, pangkat))
    assert one.code == code
    assert words in one.cause


def _two(first: str, second: str) -> str:
    nip = "198609262015051001"
    return (
        "## Pegawai\n| NIP | Nama | Jenis Jabatan | Atasan | Periode Mulai | Periode Selesai |\n|--|--|--|--|--|--|\n"
        f"| {nip} | Ani | Pelaksana | BUPATI | {first} |\n| {nip} | Ani | Pengawas | BUPATI | {second} |\n"
    )


def test_periods_of_one_person_leave_out_no_day() -> None:
    first = "1 Januari 2026 | 31 Mei 2026"
    assert said(periods_follow_each_other, _two(first, "1 Juni 2026 | 31 Desember 2026")) == []
    (one,) = findings(periods_follow_each_other, _two(first, "3 Juni 2026 | 31 Desember 2026"))
    assert (one.code, one.cell.place) == ("R22", "Pegawai!E3")
    assert "2 hari tanpa SKP" in one.cause
