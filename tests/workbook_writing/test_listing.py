"""One writer for every list: what stands where, how high a row is, what else than a text may stand in a cell."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from skpdoc.findings import CellRef
from skpdoc.workbook.writing.listing import (
    ListColumn,
    ListLook,
    put_cell_link,
    put_file_link,
    write_list,
)
from skpdoc.workbook.writing.styles import build

NAME: ListColumn[str] = ListColumn("Nama", 20, lambda one: one)
LINK: ListColumn[str] = ListColumn(
    "Berkas", 9, put=lambda sheet, styles, at, one: put_file_link(sheet, styles, at, one, one)
)
CELL: ListColumn[str] = ListColumn(
    "Sel",
    9,
    lambda one: "tidak ada",
    put=lambda sheet, styles, at, one: (
        one == "AA" and put_cell_link(sheet, styles, at, CellRef("b", "S", "C3"))
    ),
)
RED: ListColumn[str] = ListColumn("Tahap", 9, lambda one: one, lambda one: {"bg_color": "#FF0000"})


def listed(columns: Sequence[ListColumn[str]], rows: Sequence[str], **options: object) -> Worksheet:
    data = build(
        lambda book, styles: write_list(
            book.add_worksheet("S"), styles, ("J", "k"), columns, rows, **options
        ),
        "t",
        datetime(2000, 1, 1),
    )
    return openpyxl.load_workbook(io.BytesIO(data))["S"]


def test_title_head_rows_filter_and_what_stays_in_sight() -> None:
    sheet = listed([NAME, RED], ["A", "B"], frozen=1)
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["J", None],
        ["k", None],
        [None, None],
        ["Nama", "Tahap"],
        ["A", "A"],
        ["B", "B"],
    ]
    assert (sheet.auto_filter.ref, sheet.freeze_panes, sheet.print_title_rows) == ("A4:B6", "B5", "$4:$4")
    assert sheet["B5"].fill.fgColor.rgb == "FFFF0000"
    assert sheet["A5"].fill.fill_type is None


def test_the_longest_text_of_a_row_makes_it_high() -> None:
    sheet = listed([NAME, RED], ["A", "kata " * 20])
    assert sheet.row_dimensions[6].height > sheet.row_dimensions[5].height


def test_an_empty_list_has_a_head_and_a_filter() -> None:
    assert listed([NAME], []).auto_filter.ref == "A4:A5"


def test_links_stand_in_place_of_texts() -> None:
    sheet = listed([CELL, LINK], ["AA", "a b.docx"])
    assert (sheet["A5"].value, sheet["A5"].hyperlink.location) == ("C3", "'S'!C3")
    assert (sheet["A6"].value, sheet["A6"].hyperlink) == ("tidak ada", None)
    assert (sheet["B6"].value, sheet["B6"].hyperlink.target) == ("Buka", "a%20b.docx")


@pytest.mark.parametrize(
    ("look", "heights"), [(ListLook(), (24, 30)), (ListLook(head_height=None), (24, None))]
)
def test_heights_of_title_and_head(look: ListLook, heights: tuple[float | None, ...]) -> None:
    sheet = listed([NAME], ["A"], look=look)
    assert (sheet.row_dimensions[1].height, sheet.row_dimensions[4].height) == heights


def test_a_text_too_long_for_excel_is_cut_and_not_left_out() -> None:
    assert listed([NAME], ["x" * 40_000])["A5"].value.endswith("…")
