"""The evaluation book, written from the contract with everything filled in that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import CAPAIAN_PK, DATA_SKP_SHEET, EVALUATION, SheetSpec
from skpdoc.contract.evaluation_guide import EVALUATION_GUIDE
from skpdoc.text.lines import column_letter
from skpdoc.workbook.writing.petunjuk import write_petunjuk
from skpdoc.workbook.writing.settings_sheet import write_settings
from skpdoc.workbook.writing.styles import Styles, build
from skpdoc.workbook.writing.table_sheet import input_style, write_table

Row = Mapping[str, str]
"""field → text; blank where it is absent"""

_CAPAIAN = (
    '=IF(AND(ISNUMBER({target}),ISNUMBER({realisasi}),N({target})<>0),IF({polarisasi}="Minimum",'
    '(2*{target}-{realisasi})/{target},IF({polarisasi}="Stabil",1-ABS({realisasi}-{target})/{target},'
    '{realisasi}/{target})),"")'
)


def write_evaluation_book(
    settings: Row,
    tables: Mapping[str, Sequence[Row]],
    data_skp: tuple[Sequence[str], Sequence[Sequence[str]]],
) -> bytes:
    """The book as .xlsx; the same input gives the same bytes.

    ``settings`` are those of Periode, ``tables`` maps names of sheets to their rows; ``data_skp`` are headers and rows
    of the hidden sheet.
    """
    year = int(settings["tahun"])

    def fill(book: Workbook, styles: Styles) -> None:
        subtitle = f"{settings['periode']} {year}"
        write_petunjuk(book.add_worksheet("Petunjuk"), styles, EVALUATION_GUIDE, subtitle)
        sheet = book.add_worksheet(EVALUATION.settings_sheet)
        write_settings(sheet, styles, EVALUATION.settings, (), settings)
        for spec in EVALUATION.sheets:
            sheet = book.add_worksheet(spec.name)
            rows = tables.get(spec.name, ())
            own = spec.laid_out({field for row in rows for field, text in row.items() if text})
            texts = [_texts(own, row, at) for at, row in enumerate(rows, start=1)]
            write_table(sheet, styles, own, texts, numbers_on=False)
            if spec is CAPAIAN_PK:
                _write_capaian(sheet, styles, len(rows))
        _write_data(book.add_worksheet(DATA_SKP_SHEET), data_skp)

    return build(fill, f"Buku Evaluasi {settings['periode']} {year}", datetime(year, 1, 1))


def _texts(spec: SheetSpec, row: Row, number: int) -> list[str]:
    return [row.get(column.field, str(number) if column.field == "urutan" else "") for column in spec.columns]


def _write_capaian(sheet: Worksheet, styles: Styles, rows: int) -> None:
    """How far each indicator came, as Excel works it out while one types."""
    letters = {column.field: column_letter(at) for at, column in enumerate(CAPAIAN_PK.columns, start=1)}
    at = next(at for at, column in enumerate(CAPAIAN_PK.columns) if column.field == "capaian")
    style = input_style(styles, CAPAIAN_PK.columns[at], "0.0%", align="right")
    for row in range(2, rows + 2):
        target = 'IF({0}{2}="",{1}{2},{0}{2})'.format(letters["target_periode"], letters["target_tahun"], row)
        cells = {name: f"{letters[name]}{row}" for name in ("realisasi", "polarisasi")}
        sheet.write_formula(row - 1, at, _CAPAIAN.format(target=target, **cells), style, "")


def _write_data(sheet: Worksheet, data_skp: tuple[Sequence[str], Sequence[Sequence[str]]]) -> None:
    headers, rows = data_skp
    for number, row in enumerate((headers, *rows)):
        for at, text in enumerate(row):
            if text:
                sheet.write_string(number, at, text)
    sheet.hide()
