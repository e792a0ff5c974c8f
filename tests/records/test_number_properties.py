"""Whatever the documents print as a number is read back as that number, or asked about."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.numbers import Ambiguous, Number, of_float, parse
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace
from skpdoc.regulation import satuan
from skpdoc.text import indonesian

pytestmark = pytest.mark.quick

numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**15), st.integers(0, 6)
)


@given(numbers)
@example(Decimal("1.824"))
@example(Decimal("0.286"))
@example(Decimal("1234.567"))
def test_a_printed_number_is_read_back_or_asked(number: Decimal) -> None:
    read = parse(indonesian.angka(number), dot_is_thousands=True)
    if isinstance(read, Ambiguous):
        assert number in read.readings
        assert number.as_tuple().exponent == -3, "only three digits behind one comma are ambiguous"
        assert 1 <= number < 1000
    else:
        assert read == Number(number, "")


@given(st.integers(0, 10**15))
def test_whole_numbers_of_counted_things_are_never_ambiguous(number: int) -> None:
    assert parse(indonesian.angka(Decimal(number)), dot_is_thousands=True) == Number(Decimal(number), "")
    assert parse(
        f"Rp {number:,},00".replace(",", ".", f"{number:,}".count(",")), dot_is_thousands=False
    ) == Number(Decimal(number).quantize(Decimal("0.01")), "Rp")


@given(st.integers(1, 10**9), st.sampled_from(["Dokumen", "Orang", "Rupiah", "Ton", "%", "Hari", "Kegiatan"]))
def test_a_printed_target_is_read_back(number: int, name: str) -> None:
    unit = satuan(name)
    if name == "%":
        number = number % 1000 + 1
    printed = f"{indonesian.angka(Decimal(number))} {name}"
    for typed in (printed, printed.replace(" ", ""), printed.replace(" ", "\n")):
        reading = read_target(Cell(typed, CellKind.TEXT), TargetPlace(unit))
        assert reading.target is not None, reading.question
        assert reading.target.angka == number


@given(st.decimals(0, 10**9, places=4))
def test_excel_s_doubles_come_back_as_typed(number: Decimal) -> None:
    assert of_float(float(number)) == number


@given(
    st.text(max_size=60),
    st.sampled_from(["", "%", "Dokumen", "Indeks", "Predikat", "Hari", "Rupiah", "apa saja"]),
)
def test_any_text_is_a_target_or_a_question(typed: str, name: str) -> None:
    reading = read_target(Cell(typed, CellKind.TEXT), TargetPlace(satuan(name) if name else None))
    assert (reading.target is None) is bool(reading.question)
    assert bool(reading.question or reading.note) is bool(reading.remedy)
