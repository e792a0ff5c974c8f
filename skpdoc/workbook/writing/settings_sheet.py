"""The sheet of the settings, Unit or Periode: a setting a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import Required, SheetColumn, fold_header
from skpdoc.contract.guide import setting_note
from skpdoc.workbook.writing.dropdowns import add_validation
from skpdoc.workbook.writing.entries import column_format
from skpdoc.workbook.writing.styles import BLUE, GREY, STARRED, Styles, line_count, row_height
from skpdoc.workbook.writing.table_sheet import extra_column, input_style, print_set_up, write_entry

HEADERS = ("Isian", "Nilai", "Keterangan")
_WIDTHS = (28, 46, 84)


def write_settings(
    sheet: Worksheet,
    styles: Styles,
    settings: Sequence[SheetColumn],
    rows: Sequence[Sequence[str]],
    defaults: Mapping[str, str],
) -> None:
    """Write ``settings`` and whatever else ``rows`` (``Isian``, ``Nilai``; no header) have.

    A setting that these leave out has its value of ``defaults`` (by field).
    """
    given = {fold_header(row[0]): row[1] for row in rows if row and row[0]}
    every = [*settings, *_unknown(settings, rows)]
    for at, (header, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, header, styles.plain_head())
    for number, setting in enumerate(every, start=1):
        _write_setting(sheet, styles, number, setting, _value(setting, given, defaults))
    sheet.set_row(0, 24)
    sheet.freeze_panes(1, 0)
    sheet.set_tab_color(BLUE)
    sheet.ignore_errors({"number_stored_as_text": f"B2:B{len(every) + 1}"})
    print_set_up(sheet)


def _spellings(setting: SheetColumn) -> tuple[str, ...]:
    return tuple(fold_header(name) for name in (setting.header, *setting.aliases))


def _unknown(settings: Sequence[SheetColumn], rows: Sequence[Sequence[str]]) -> list[SheetColumn]:
    known = {name for setting in settings for name in _spellings(setting)}
    return [extra_column(row[0]) for row in rows if row and row[0] and fold_header(row[0]) not in known]


def _value(setting: SheetColumn, given: Mapping[str, str], defaults: Mapping[str, str]) -> str:
    for name in _spellings(setting):
        if name in given:
            return given[name]
    return defaults.get(setting.field, "")


def _write_setting(sheet: Worksheet, styles: Styles, row: int, setting: SheetColumn, value: str) -> None:
    shown = "@" if setting.required is Required.NEVER else STARRED
    note = setting_note(setting)
    sheet.set_row(row, row_height(line_count(note, _WIDTHS[2])) + 2)
    sheet.write_string(row, 0, setting.header, styles.boxed(bold=True, valign="vcenter", num_format=shown))
    if value:
        write_entry(sheet, (row, 1), styles, setting, value, align="left", valign="vcenter")
    else:
        blank = input_style(styles, setting, column_format(setting.kind), align="left", valign="vcenter")
        sheet.write_blank(row, 1, None, blank)
    sheet.write_string(row, 2, note, styles.boxed(font_color=GREY, valign="vcenter"))
    add_validation(sheet, setting, 1, (row, row))
