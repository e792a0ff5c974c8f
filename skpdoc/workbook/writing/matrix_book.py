"""The matrices of one unit as a workbook: a list of them, the gap view, and a sheet each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.model.celah import Celah
from skpdoc.model.skp import MatriksPeranHasil
from skpdoc.regulation import Regulasi
from skpdoc.workbook.writing.celah_sheet import write_celah
from skpdoc.workbook.writing.matrix_sheet import write_matrix
from skpdoc.workbook.writing.sheet_names import cell_link, sheet_names
from skpdoc.workbook.writing.styles import (
    AS_DOCUMENTS,
    LINK,
    Styles,
    build,
    line_count,
    row_height,
    width_for,
)
from skpdoc.workbook.writing.table_sheet import print_set_up

DAFTAR, CELAH = "Daftar", "Celah"

_COLUMNS = (
    ("No", 5),
    ("Pimpinan / Ketua Tim", 36),
    ("Jabatan", 44),
    ("Kolom", 9),
    ("Pegawai", 10),
    ("Matriks", 36),
)


def write_matrix_book(regulasi: Regulasi, matrices: Sequence[MatriksPeranHasil], celah: Celah) -> bytes:
    """The workbook of a unit's ``matrices`` in their order, with the sheets Daftar and Celah in front.

    The same input gives the same bytes.
    """
    names = sheet_names(
        [(matrix.pimpinan.jabatan, matrix.pimpinan.nama) for matrix in matrices], (DAFTAR, CELAH)
    )
    unit = matrices[0].nama_unit if matrices else ""
    year = max((matrix.tahun for matrix in matrices), default=2000)

    def fill(book: Workbook, styles: Styles) -> None:
        _write_daftar(book.add_worksheet(DAFTAR), styles, matrices, names)
        write_celah(book.add_worksheet(CELAH), styles, celah)
        for matrix, name in zip(matrices, names, strict=True):
            write_matrix(book.add_worksheet(name), styles, regulasi, matrix, DAFTAR)

    return build(fill, f"Matriks Peran Hasil {unit}".strip(), datetime(year, 1, 1), AS_DOCUMENTS)


def _write_daftar(
    sheet: Worksheet, styles: Styles, matrices: Sequence[MatriksPeranHasil], names: Sequence[str]
) -> None:
    plain, number = styles.boxed(), styles.boxed(align="center")
    link = styles.boxed(font_color=LINK, underline=1)
    title = f"Matriks Peran Hasil {matrices[0].nama_unit}" if matrices else "Matriks Peran Hasil"
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, title, styles(bold=True, font_size=16, text_wrap=False))
    sheet.write_url(
        1, 0, cell_link(CELAH), styles(font_color=LINK, underline=1, text_wrap=False), "Lihat Celah"
    )
    people = [[matrix.pimpinan.nama for matrix in matrices], [matrix.pimpinan.jabatan for matrix in matrices]]
    texts_of = dict(zip(range(1, 3), people, strict=True))
    all_widths = [width_for(width, texts_of.get(at, ())) for at, (_, width) in enumerate(_COLUMNS)]
    for at, ((header, _), width) in enumerate(zip(_COLUMNS, all_widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(3, at, header, styles.plain_head())
    for row, (matrix, name) in enumerate(zip(matrices, names, strict=True), start=4):
        texts = (matrix.pimpinan.nama, matrix.pimpinan.jabatan)
        sheet.set_row(row, row_height(max(map(line_count, texts, all_widths[1:3]))))
        sheet.write_number(row, 0, row - 3, number)
        sheet.write_string(row, 1, matrix.pimpinan.nama, plain)
        sheet.write_string(row, 2, matrix.pimpinan.jabatan, plain)
        sheet.write_number(row, 3, len(matrix.kolom), number)
        sheet.write_number(row, 4, len(matrix.baris), number)
        sheet.write_url(row, 5, cell_link(name), link, name)
    sheet.freeze_panes(4, 0)
    print_set_up(sheet, 3)
