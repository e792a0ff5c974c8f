"""The sheet Petunjuk: the guide of the contract on one sheet, to read before filling in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import SheetColumn
from skpdoc.contract.guide import SINGKAT, TERISI, WAJIB, Guide, GuideTable, bawaan, columns_of
from skpdoc.workbook.writing.styles import (
    GIVEN_FILL,
    GREY,
    INPUT_FILL,
    LINK,
    NAVY,
    SHADE,
    Styles,
    line_count,
    row_height,
)
from skpdoc.workbook.writing.table_sheet import print_set_up

_WIDTHS = (4, 30, 34, 38, 60)
"""Widths of columns A–E: a number, then what the tables share."""

_LAST = len(_WIDTHS) - 1


class _Page:
    """The sheet with the row that comes next."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self.sheet, self.styles, self.row = sheet, styles, 0

    def wide(self, text: str, style: Format, first: int = 0, line: float = 15.0) -> None:
        """A text over the columns from ``first`` to the last."""
        lines = line_count(text, sum(_WIDTHS[first:]))
        self.sheet.set_row(self.row, row_height(lines, line))
        self.sheet.merge_range(self.row, first, self.row, _LAST, text, style)
        self.row += 1

    def heading(self, text: str) -> None:
        """A heading after a free row."""
        self.row += 1
        self.wide(
            text, self.styles(bold=True, font_size=13, font_color=NAVY, bottom=2, bottom_color=NAVY), line=19
        )

    def cells(self, texts: Sequence[str], style: Format, spans: Sequence[int]) -> None:
        """One row of a table from column B on; ``spans`` says how many columns each text takes."""
        at, lines = 1, 1
        for text, span in zip(texts, spans, strict=True):
            if span > 1:
                self.sheet.merge_range(self.row, at, self.row, at + span - 1, text, style)
            else:
                self.sheet.write_string(self.row, at, text, style)
            lines = max(lines, line_count(text, sum(_WIDTHS[at : at + span]) - 2))
            at += span
        self.sheet.set_row(self.row, row_height(lines))
        self.row += 1

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], spans: Sequence[int]) -> None:
        """A table with its head."""
        head_style = self.styles.boxed(bold=True, bg_color=SHADE, valign="vcenter", align="left", indent=1)
        self.cells(head, head_style, spans)
        for row in rows:
            self.cells(row, self.styles.boxed(align="left", indent=1), spans)


def write_petunjuk(sheet: Worksheet, styles: Styles, guide: Guide, subtitle: str) -> None:
    """Write the guide; ``subtitle`` (the year) stands behind its title."""
    page = _Page(sheet, styles)
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    page.wide(f"{guide.judul} {subtitle}", styles(bold=True, font_size=18, font_color=NAVY), line=26)
    page.wide(guide.pembuka, styles())
    _steps(page, guide)
    _legend(page, guide)
    page.heading("Bila dikosongkan, artinya")
    page.table(("Kolom", "Arti sel kosong", "Lembar"), bawaan(guide.book), (1, 2, 1))
    for table, spans in guide.tabel:
        _guide_table(page, table, spans)
    _sheets(page, guide)
    sheet.hide_gridlines(2)
    sheet.set_tab_color("#70AD47")
    sheet.activate()
    print_set_up(sheet)


def _steps(page: _Page, guide: Guide) -> None:
    page.heading("Urutan mengisi")
    link = page.styles(font_color=LINK, underline=1, bold=True)
    for number, step in enumerate(guide.langkah, start=1):
        page.sheet.write_number(page.row, 0, number, page.styles(bold=True, align="center"))
        if step.lembar:
            target = f"internal:'{step.lembar}'!A1"
            page.sheet.write_url(page.row, 1, target, link, step.judul, f"Buka lembar {step.lembar}")
        else:
            page.sheet.write_string(page.row, 1, step.judul, page.styles(bold=True))
        text = f"{step.uraian} Perintahnya:  {step.perintah}" if step.perintah else step.uraian
        page.wide(text, page.styles(), first=2)


def _legend(page: _Page, guide: Guide) -> None:
    page.heading("Arti warna")
    for required, text in guide.legenda:
        fill, word = (INPUT_FILL[required], WAJIB[required]) if required else (GIVEN_FILL, TERISI)
        page.sheet.write_string(page.row, 1, word, page.styles.boxed(bg_color=fill, align="center"))
        page.wide(text, page.styles(), first=2)
    page.row += 1
    page.wide(guide.catatan, page.styles(), first=1)


def _guide_table(page: _Page, table: GuideTable, spans: Sequence[int]) -> None:
    page.heading(table.judul)
    if table.pengantar:
        page.wide(table.pengantar, page.styles(), first=1)
    page.table(table.kepala, table.baris, spans)
    if table.penutup:
        page.row += 1
        page.wide(table.penutup, page.styles(), first=1)


def _sheets(page: _Page, guide: Guide) -> None:
    page.heading("Lembar dan kolom")
    head = ("Kolom", "Wajib", "Contoh", "Arti")
    settings = f"{guide.book.settings_sheet}: keterangan unit, satu baris satu isian."
    page.wide(settings, page.styles(bold=True, font_color=GREY), first=1)
    page.table(head, map(_column_row, guide.book.settings), (1, 1, 1, 1))
    for spec in guide.book.sheets:
        page.row += 1
        needed = "" if spec.needed else " (boleh menyusul)"
        text = f"{spec.name}{needed}: {spec.purpose}"
        page.wide(text, page.styles(bold=True, font_color=GREY), first=1)
        page.table(head, map(_column_row, columns_of(spec)), (1, 1, 1, 1))


def _column_row(column: SheetColumn) -> tuple[str, str, str, str]:
    required = TERISI if column.is_given else SINGKAT[column.required]
    return (column.header, required, column.example, column.note)
