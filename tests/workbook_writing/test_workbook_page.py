"""docs/buku_kerja.md follows the contract."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skpdoc.contract import SHEETS
from skpdoc.contract.guide import TARGET_TURUN, header_note
from tools.workbook_page import workbook_page

pytestmark = pytest.mark.quick

PAGE = Path(__file__).parents[2] / "docs" / "buku_kerja.md"


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == workbook_page(), "run: make refresh"


def test_every_row_has_the_cells_of_its_head() -> None:
    page = workbook_page()
    for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(bars) == 1, table


def test_every_column_is_explained() -> None:
    page = workbook_page()
    for spec in SHEETS:
        assert f"### {spec.name}\n" in page
        for column in spec.columns:
            assert re.search(rf"^\| {re.escape(column.header)}(?: ↓)? \|", page, re.MULTILINE)
            assert column.note
            assert len(header_note(column)) < 1000


def test_the_worked_example_adds_up() -> None:
    numbers = [int(row[2].split()[0]) for row in TARGET_TURUN.baris]
    assert sum(numbers[:-1]) == numbers[-1] == 120
    assert numbers[2] == 2 * numbers[1]
