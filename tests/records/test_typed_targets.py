"""What an evaluation book is filled in with is read back as exactly what was meant, whatever the satuan and size."""

from __future__ import annotations

import pytest

from skpdoc.model.target import Target
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading
from skpdoc.records.targets.typed import typed_target
from skpdoc.regulation import known_satuan, satuan

_NUMBERS = (
    *(
        0,
        1,
        0.5,
        0.05,
        0.125,
        1.5,
        1.824,
        2.25,
        7.3,
        12,
        12.345,
        99.9,
        100,
        999,
        1000,
        1000.5,
        1234,
        5200,
        5200.25,
    ),
    *(5200.125, 12000, 12345.678, 999999, 1250000, 1250000.5, 36e9, 1.5e12, 2e15),
)
_UNKNOWN = (
    *(
        "Permintaan",
        "Berkas Layanan",
        "Orang/Bulan",
        "Orang-Hari",
        "Ribu Ton",
        "Juta Rupiah",
        "Rp",
        "Nilai SAKIP",
    ),
    *("m2", "Km²", "Kasus per 1.000 kelahiran", "Indeks (skala 4)", "Skor (1-5)", ""),
)
_WORDS = (
    "≤ 40 Menit",
    "85% - 95%",
    "31 Desember 2026",
    "6 bulan 15 hari",
    "BB",
    "Triwulan IV",
    "maksimal 3 hari",
)


def _read(cell: Cell, name: str) -> TargetReading:
    return read_target(cell, TargetPlace(satuan(name) if name else None))


def _is_read_back(target: Target, *, is_bare: bool) -> bool:
    text = typed_target(target, is_bare=is_bare)
    column = target.satuan.teks if target.satuan else ""
    reading = _read(Cell(text, CellKind.TEXT), column)
    is_same = reading.target == target and reading.target.tertulis() == target.tertulis()
    return is_same and not reading.question and not reading.note


@pytest.mark.parametrize("name", [*known_satuan(), *_UNKNOWN])
def test_a_number_is_read_back_as_it_was_meant(name: str) -> None:
    for number in _NUMBERS:
        target = _read(Cell(number, CellKind.NUMBER), name).target
        for is_bare in (False, True) if target else ():
            assert target is not None
            assert _is_read_back(target, is_bare=is_bare), (number, typed_target(target, is_bare=is_bare))


@pytest.mark.parametrize("text", _WORDS)
def test_words_are_read_back(text: str) -> None:
    target = _read(Cell(text, CellKind.TEXT), "").target
    assert target is not None
    assert _is_read_back(target, is_bare=False)


def test_a_dot_that_could_be_a_decimal_point_is_left_out() -> None:
    target = _read(Cell(5200, CellKind.NUMBER), "Permintaan").target
    assert target is not None
    assert target.tertulis() == "5.200 Permintaan"
    assert typed_target(target) == "5200 Permintaan"


@pytest.mark.parametrize("typed", ["12 Kasus per 1.000 kelahiran", "12 kasus per 1.000 kelahiran", "12"])
def test_a_satuan_with_figures_of_its_own_is_no_second_number(typed: str) -> None:
    found = _read(Cell(typed, CellKind.TEXT), "Kasus per 1.000 kelahiran").target
    assert found is not None
    assert found.tertulis() == "12 Kasus per 1.000 kelahiran"
