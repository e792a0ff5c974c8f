"""The days of a period, and of signing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from evaluated import buku, dasar, pengaturan, source, stretch
from looked_on import findings, said

from skpdoc.evaluation.periods import periode_of
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.office import Periode
from skpdoc.rules.evaluation.months import months_are_within_the_period, months_fill_the_period
from skpdoc.rules.evaluation.period import (
    signed_after_the_period,
    signed_soon_after_the_period,
    the_penilai_signs_first,
    the_period_is_whole,
)


def _book(nama: str, mulai: date, selesai: date, *spans: Periode, **others: object) -> BukuEvaluasi:
    setting = pengaturan()
    periode = replace(periode_of(nama, 2026), rentang=Periode(mulai, selesai))
    people = [dasar(str(number), periode=one) for number, one in enumerate(spans, 1)] or [dasar("1")]
    return buku(people, pengaturan=replace(setting, periode=periode), **others)


def _asked(book: BukuEvaluasi) -> Sequence[Finding]:
    return findings(the_period_is_whole, book)


@pytest.mark.parametrize(
    ("nama", "mulai", "selesai", "cell"),
    [
        ("Tahunan", (1, 1), (12, 31), ""),
        ("Tahunan", (1, 1), (9, 30), "B4"),
        ("Tahunan", (1, 2), (12, 31), "B3"),
        ("Tahunan", (4, 1), (9, 30), "B3"),
        ("Triwulan II", (4, 1), (6, 30), ""),
        ("Triwulan II", (4, 1), (6, 29), "B4"),
        ("Triwulan II", (5, 1), (6, 30), "B3"),
        ("Juni", (6, 1), (6, 30), ""),
        ("Juni", (6, 1), (6, 15), "B4"),
    ],
)
def test_a_period_of_another_length_is_asked(
    nama: str, mulai: tuple[int, int], selesai: tuple[int, int], cell: str
) -> None:
    found = _asked(_book(nama, date(2026, *mulai), date(2026, *selesai)))
    assert [(one.code, one.cell.place) for one in found] == ([("E23", f"Periode!{cell}")] if cell else [])


def test_a_period_is_as_long_as_the_skp_in_it() -> None:
    begun = Periode(date(2026, 4, 1), date(2026, 12, 31))
    assert not _asked(_book("Tahunan", date(2026, 4, 1), date(2026, 12, 31), begun, begun))
    (found,) = _asked(_book("Tahunan", date(2026, 4, 1), date(2026, 9, 30), begun))
    assert found.cell.place == "Periode!B4"
    assert (
        "1 April 2026 – 30 September 2026, sedangkan Tahunan 2026 dan SKP di dalamnya 1 April 2026"
        in found.cause
    )


def test_an_odd_period_is_asked_once_with_what_it_does_to_angka_kredit() -> None:
    rows = (stretch("1"), stretch("2", mulai=1, selesai=9, row=3))
    book = _book(
        "Tahunan", date(2026, 1, 1), date(2026, 9, 30), *[dasar("1").skp.periode] * 2, angka_kredit=rows
    )
    (found,) = _asked(book)
    assert found.cause.endswith(" 1 baris Angka Kredit memuat bulan di luarnya, dan tetap dihitung.")
    assert found.remedy.startswith(
        "Ganti Periode Mulai dan Periode Selesai menjadi 1 Januari 2026 – 31 Desember 2026, atau pilih Periode"
    )
    assert said(months_are_within_the_period, book) == []
    assert said(months_fill_the_period, book) == []


def _signed(penilai: date | None, pegawai: date | None) -> list[str]:
    setting = replace(
        pengaturan(),
        tanggal_penilai=penilai,
        tanggal_pegawai=pegawai,
        sources={
            "tanggal_penilai": source("Periode", 9, "isian", "tanggal_penilai"),
            "tanggal_pegawai": source("Periode", 10, "isian", "tanggal_pegawai"),
        },
    )
    rules = (signed_after_the_period, signed_soon_after_the_period, the_penilai_signs_first)
    return [f"{code} {place}" for rule in rules for code, place in said(rule, buku([], pengaturan=setting))]


@pytest.mark.parametrize(
    ("penilai", "pegawai", "asked"),
    [
        (date(2026, 12, 31), date(2026, 12, 31), []),
        (date(2027, 1, 5), date(2027, 1, 8), []),
        (None, date(2027, 1, 8), []),
        (None, None, []),
        (date(2026, 1, 5), date(2027, 1, 8), ["E22 Periode!B9"]),
        (date(2027, 1, 5), date(2072, 1, 8), ["E22 Periode!B10"]),
        (date(2072, 1, 5), date(2027, 1, 8), ["E22 Periode!B9"]),
        (date(2027, 1, 8), date(2027, 1, 5), ["E24 Periode!B10"]),
    ],
)
def test_signed_after_the_period_and_first_by_the_penilai(
    penilai: date | None, pegawai: date | None, asked: list[str]
) -> None:
    assert _signed(penilai, pegawai) == asked
