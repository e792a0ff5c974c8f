"""Numbers that a cell shows otherwise than it holds them, and bounds and times in other words: asked about or said."""

from __future__ import annotations

import pytest

from skpdoc.model.target import JenisBagian
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.odd_format import shows_otherwise
from skpdoc.records.targets.bagian import read_bagian
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading
from skpdoc.regulation import satuan

PLAIN = (
    *("General", "GENERAL", "@", "0", "0000", "0;0", "0.00", "##0.0#", "0.0E+0", "0%", "0.0%", "0_ "),
    *("#,##0", "0,000", "#,##0.00", "#,##0;[Red]-#,##0", "#,##0_);(#,##0)", '#"."##0', "# ##0", "#\\ ##0"),
    *('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "[Red]0"),
    *('"Rp"#,##0', "[$Rp-421]#,##0.00", "[$Rp-421]* #,##0", '_-"Rp"* #,##0_-', "Rp#,##0", "[$-421]#,##0"),
    *('0" Dokumen"', '0\\ "Orang/Bulan"', '0" m2"', '#,##0.00\\ "Ha"', "0\\%", '0"%"'),
)
OTHERWISE = (
    *("#,##0,", "0.0,,", '0.0,"rb"', '"Rp"#,##0,,"jt"'),
    *('"≥ "0', '"<= "0%', '"<"0', ">0", '0"+"', '"±"0', '"~"0', '"-"0', "\\-0"),
    *('00":"00', "00\\:00", "00\\.00", '00\\:00" WIB"', "000\\-000", "?/?", "# ?/?"),
    *('0" dari 20"', '0"/12"', '"1"0', '"2x"0', ";;;", '"tiga"', '[>40]"baik";"buruk"'),
)


@pytest.mark.parametrize(("formats", "is_other"), [(PLAIN, False), (OTHERWISE, True)])
def test_a_format_shows_the_number_or_something_else(formats: tuple[str, ...], is_other: bool) -> None:
    assert [one for one in formats if shows_otherwise(one) is not is_other] == []


def _read(value: object, name: str, number_format: str = "General") -> TargetReading:
    kind = CellKind.TEXT if isinstance(value, str) else CellKind.NUMBER
    return read_target(Cell(value, kind, number_format), TargetPlace(satuan(name) if name else None))  # type: ignore[arg-type]


@pytest.mark.parametrize("number_format", OTHERWISE)
def test_what_a_format_shows_otherwise_is_asked_about(number_format: str) -> None:
    reading = _read(730, "Dokumen", number_format)
    assert reading.target is None
    assert reading.question


@pytest.mark.parametrize(
    ("value", "name", "number_format", "printed", "seen"),
    [
        (85.6666666, "Nilai", "0.00", "85,6666666 Nilai", "85,67 Nilai"),
        (99.6, "Persen", "0", "99,6%", "100%"),
        (0.956666, "", "0%", "95,6666%", "96%"),
        (2.5, "Hektar", "#,##0", "2,5 Hektar", "3 Hektar"),
    ],
)
def test_decimals_that_the_cell_hides_are_told(
    value: float, name: str, number_format: str, printed: str, seen: str
) -> None:
    reading = _read(value, name, number_format)
    assert reading.target is not None
    assert reading.target.tertulis() == printed
    assert seen in reading.note
    assert not _read(value, name, "0.0########" if "%" not in number_format else "0.0#######%").note


@pytest.mark.parametrize(
    ("value", "name", "number_format"),
    [
        ("0730", "Jam", "@"),
        ("0730 Jam", "", "@"),
        ("0015", "Menit", "@"),
        (730, "Jam", "0000"),
        (845, "WIB", "0000"),
    ],
)
def test_hours_and_minutes_run_together_are_asked_about(value: object, name: str, number_format: str) -> None:
    assert _read(value, name, number_format).question


def test_a_number_of_hours_is_no_time_of_day() -> None:
    assert not _read(730, "Jam").question
    assert not _read("1730", "Jam").question


@pytest.mark.parametrize(
    ("typed", "name", "whole"),
    [
        ("lebih dari 80", "Persen", "lebih dari 80%"),
        ("sekurang-kurangnya 80", "Persen", "sekurang-kurangnya 80%"),
        ("kurang dari 15", "Menit", "kurang dari 15 Menit"),
        ("paling lama 15", "Menit", "paling lama 15 Menit"),
        ("≥80", "Persen", "≥80%"),
        ("7-8", "Hari", "7-8 Hari"),
    ],
)
def test_a_bound_in_words_that_prints_without_its_satuan_is_told(typed: str, name: str, whole: str) -> None:
    reading = _read(typed, name)
    assert reading.note
    assert f'"{whole}"' in reading.remedy
    assert not _read(whole, "").note


@pytest.mark.parametrize("number_format", ['0"%"', "0\\%", '0" Orang"', "#,##0,", '"≥"0'])
def test_a_bagian_that_shows_more_than_a_number_is_asked_about(number_format: str) -> None:
    """``40"%"`` is a share to whoever sees it, a weight to whoever reads it."""
    assert read_bagian(Cell(40, CellKind.NUMBER, number_format)) is None
    plain = read_bagian(Cell(40, CellKind.NUMBER, "0.00"))
    assert plain is not None
    assert plain[0].jenis is JenisBagian.BOBOT
