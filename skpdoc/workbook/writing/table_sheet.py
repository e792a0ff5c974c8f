"""One table of the standard workbook as a sheet: heads with notes, input columns, dropdowns, rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import Kind, Required, SheetColumn, SheetSpec
from skpdoc.contract.guide import header_note
from skpdoc.text.lines import column_letter
from skpdoc.workbook.writing.dropdowns import add_validation
from skpdoc.workbook.writing.entries import TEXT_KINDS, Entry, column_format, entry
from skpdoc.workbook.writing.styles import (
    BLUE,
    FAINT,
    GIVEN_FILL,
    INPUT_FILL,
    STEEL,
    Styles,
    line_count,
    row_height,
)

ROWS = 500
"""Rows that the filter of an empty sheet spans; Excel extends it as rows are added."""

CHECKED_ROWS = 5000
"""Rows with dropdowns."""

NUMBERED_ROWS = 1500
"""The last row that the column Urutan numbers beforehand."""

_LEADING = frozenset({"kode", "nip", "pemilik", "nama"})
"""Fields that stay in view while one scrolls to the right, where they stand first."""


def write_table(
    sheet: Worksheet,
    styles: Styles,
    spec: SheetSpec,
    rows: Sequence[Sequence[str]],
    *,
    numbers_on: bool = True,
) -> None:
    """Write ``spec``'s sheet; each of ``rows`` has a text for each of its columns.

    With ``numbers_on`` the rows that are still to be filled are numbered.
    """
    for at, column in enumerate(spec.columns):
        _write_column(sheet, styles, column, at)
    _close_fold(sheet, spec)
    for number, row in enumerate(rows, start=1):
        for at, (column, text) in enumerate(zip(spec.columns, row, strict=True)):
            if text:
                write_entry(sheet, (number, at), styles, column, text)
        _fit_row(sheet, number, row, spec.columns)
    if numbers_on:
        _number_on(sheet, styles, spec, rows)
    _grey_repeats(sheet, styles, spec)
    _set_up(sheet, spec, max(ROWS, len(rows)))


def _number_on(sheet: Worksheet, styles: Styles, spec: SheetSpec, rows: Sequence[Sequence[str]]) -> None:
    """Number the rows that are still to be filled, unless those that are have no numbers."""
    at = next((at for at, column in enumerate(spec.columns) if column.kind is Kind.URUTAN), None)
    if at is None or (rows and not rows[-1][at]):
        return
    for number in range(len(rows) + 1, NUMBERED_ROWS):
        write_entry(sheet, (number, at), styles, spec.columns[at], str(number))


def _grey_repeats(sheet: Worksheet, styles: Styles, spec: SheetSpec) -> None:
    """Show in grey what a row that continues the row above repeats of it."""
    letters = {column.field: column_letter(at) for at, column in enumerate(spec.columns, start=1)}
    same = [f"${letters[field]}2=${letters[field]}1" for field in spec.anchors]
    for at, column in enumerate(spec.columns):
        if column.fill_down:
            here = column_letter(at + 1)
            formula = f'=AND({here}2<>"",{here}2={here}1,{",".join(same)})'
            options = {"type": "formula", "criteria": formula, "format": styles(font_color=FAINT)}
            sheet.conditional_format(1, at, CHECKED_ROWS, at, options)


def print_filled_rows(book: Workbook, spec: SheetSpec) -> None:
    """Let Excel print ``spec``'s sheet down to its last filled row: the numbers below are no content."""
    urutan = next(at for at, column in enumerate(spec.columns) if column.kind is Kind.URUTAN)
    content = f"'{spec.name}'!$A$2:${column_letter(urutan)}${CHECKED_ROWS}"
    last = f'MAX(1,SUMPRODUCT(MAX(({content}<>"")*ROW({content}))))'
    column = f"'{spec.name}'!${column_letter(len(spec.columns))}"
    area = f"='{spec.name}'!$A$1:INDEX({column}:${column_letter(len(spec.columns))},{last})"
    book.define_name(f"'{spec.name}'!_xlnm.Print_Area", area)


_LOOK: dict[Kind, dict[str, Any]] = {
    Kind.TARGET: {"align": "right", "indent": 1},  # else numbers run into the Satuan beside them
    Kind.ANGKA: {"align": "right", "indent": 1},
    Kind.SUREL: {"text_wrap": False},
    Kind.URUTAN: {"font_color": FAINT, "align": "right"},
}


def input_style(styles: Styles, column: SheetColumn, number_format: str, **properties: Any) -> Format:
    """The format of an input cell: its colour says whether it must be filled, or is."""
    look = _LOOK.get(column.kind, {}) | properties
    fill = GIVEN_FILL if column.is_given else INPUT_FILL[column.required]
    return styles.boxed(bg_color=fill, num_format=number_format, **look)


def write_entry(
    sheet: Worksheet, at: tuple[int, int], styles: Styles, column: SheetColumn, text: str, **properties: Any
) -> None:
    """Write ``text`` (not empty) at (row, column number) as an office would type it under ``column``."""
    typed: Entry = entry(column.kind, text)
    style = input_style(styles, column, typed.number_format, **properties)
    if isinstance(typed.value, str):
        sheet.write_string(*at, typed.value, style)
    elif isinstance(typed.value, date):
        sheet.write_datetime(*at, typed.value, style)
    else:
        sheet.write_number(*at, typed.value, style)


def add_note(sheet: Worksheet, row: int, at: int, column: SheetColumn) -> None:
    """The note of a header cell: what to fill in, an example, what a blank means."""
    note = header_note(column)
    options = {"author": "skpdoc", "font_name": "Calibri", "font_size": 10, "width": 290}
    sheet.write_comment(row, at, note, options | {"height": 16 * line_count(note, 46) + 10})


def _fit_row(sheet: Worksheet, number: int, row: Sequence[str], columns: Sequence[SheetColumn]) -> None:
    """Make a row high enough for its texts; one of a single line keeps Excel's own height."""
    wrapped = [(text, one.width) for text, one in zip(row, columns, strict=True) if one.kind not in _LOOK]
    lines = max((line_count(text, width) for text, width in wrapped), default=1)
    if lines > 1:
        sheet.set_row(number, row_height(lines))


def _write_column(sheet: Worksheet, styles: Styles, column: SheetColumn, at: int) -> None:
    folded = {"level": 1, "hidden": True} if column.folded else {}
    style = input_style(styles, column, column_format(column.kind))
    sheet.set_column(at, at, column.width, style, folded)
    head = styles.given_head() if column.is_given else styles.head(column.required)
    sheet.write_string(0, at, column.header, head)
    add_note(sheet, 0, at, column)
    add_validation(sheet, column, at, (1, CHECKED_ROWS))


def _close_fold(sheet: Worksheet, spec: SheetSpec) -> None:
    """Mark the column behind each folded group, where Excel shows its plus sign."""
    folded = [column.folded for column in spec.columns] + [False]
    for at in range(1, len(folded)):
        if folded[at - 1] and not folded[at]:
            if at < len(spec.columns):
                raise ValueError(f"{spec.name}: folded columns stand last in a sheet")
            sheet.set_column(at, at, None, None, {"collapsed": True})


def _set_up(sheet: Worksheet, spec: SheetSpec, rows: int) -> None:
    last = len(spec.columns) - 1
    sheet.set_row(0, 33)
    sheet.freeze_panes(1, _frozen(spec))
    sheet.autofilter(0, 0, rows, last)
    sheet.set_tab_color(BLUE if spec.needed else STEEL)
    texts = [at for at, column in enumerate(spec.columns) if column.kind in TEXT_KINDS | {Kind.LONG_TEXT}]
    ranges = " ".join(xl_range(1, at, CHECKED_ROWS, at) for at in texts)
    sheet.ignore_errors({"number_stored_as_text": ranges})
    print_set_up(sheet)


def print_set_up(sheet: Worksheet, head_row: int = 0) -> None:
    """Landscape A4, one page wide, the head on every page, page numbers."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head_row)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _frozen(spec: SheetSpec) -> int:
    for at, column in enumerate(spec.columns):
        if column.field not in _LEADING:
            return at
    return len(spec.columns)


def extra_column(header: str) -> SheetColumn:
    """A column that the contract does not know, written as it stands (the reader says so and skips it)."""
    note = "Kolom tambahan; tidak dibaca."
    return SheetColumn(header, header, Kind.TEXT, note, "", required=Required.NEVER, width=20)
