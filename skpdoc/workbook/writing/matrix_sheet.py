"""One Matriks Peran Hasil as a sheet (formats.md 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from skpdoc.model.choices import UkuranKertas
from skpdoc.model.skp import BarisMatriks, KolomMatriks, MatriksPeranHasil
from skpdoc.regulation import Regulasi
from skpdoc.text.indonesian import tanggal
from skpdoc.workbook.writing.sheet_names import cell_link
from skpdoc.workbook.writing.styles import (
    LINK,
    PAPER_CODE,
    SHADE,
    STEEL,
    Styles,
    cell_text,
    line_count,
    row_height,
    width_for,
)

_HEAD_ROW = 4
_PEOPLE_WIDTH = 30
_PAGE_WIDTH = 260
"""Characters that are still readable when one page is that wide; wider matrices take several pages."""

_PIXELS, _PADDING, _PIXELS_AN_INCH = 7, 5, 96
"""of a character of Arial 10, beside the text of a cell, and of an inch (XlsxWriter, set_column)"""
_MARGIN = 0.4
_LONG_SIDE = {UkuranKertas.A4: 11.69, UkuranKertas.F4: 12.99}
"""inches"""

_FREEZABLE = 170.0
"""Points: a higher row of the pimpinan would leave a small screen no room if it stood still."""


@dataclass(frozen=True, slots=True)
class _MatrixCell:
    """A text in sub-rows ``first`` … ``first + span - 1`` of a person's block."""

    first: int
    span: int
    text: str


@dataclass(frozen=True, slots=True)
class _MatrixLayout:
    """Of the columns, in characters."""

    nama: int
    jabatan: int
    kolom: int


def write_matrix(
    sheet: Worksheet, styles: Styles, regulasi: Regulasi, matrix: MatriksPeranHasil, index: str
) -> None:
    """Write the matrix; ``index`` is the sheet that lists all of them."""
    widths = _widths(matrix)
    sheet.set_column(0, 0, widths.nama)
    sheet.set_column(1, 1, widths.jabatan)
    sheet.set_column(2, 1 + max(1, len(matrix.kolom)), widths.kolom)
    groups = _page_groups(len(matrix.kolom), widths)
    _write_title(sheet, styles, regulasi.judul["mph"], matrix, index)
    _write_head(sheet, styles, regulasi.kepala_mph, groups)
    height = _write_pimpinan(sheet, styles, matrix, widths)
    row = _HEAD_ROW + 2
    for baris in matrix.baris:
        row = _write_person(sheet, styles, row, baris, widths)
    sheet.freeze_panes(_HEAD_ROW + (2 if height <= _FREEZABLE else 1), 2)
    _print_set_up(sheet, matrix, groups, widths)


def _widths(matrix: MatriksPeranHasil) -> _MatrixLayout:
    """Wide enough for every word; the columns of the pimpinan's results are all as wide."""
    people = matrix.baris
    columns = len(matrix.kolom)
    width = width_for(
        46 if columns <= 3 else 36 if columns <= 6 else 30,
        (kolom.rencana_hasil_kerja for kolom in matrix.kolom),
        is_bold=True,
    )
    texts = [teks for kolom in matrix.kolom for teks in kolom.indikator]
    texts += [teks for baris in people for roles in baris.peran for teks in roles]
    return _MatrixLayout(
        width_for(_PEOPLE_WIDTH, [matrix.pimpinan.nama, *(one.nama for one in people)], is_bold=True),
        width_for(_PEOPLE_WIDTH, [matrix.pimpinan.jabatan, *(one.jabatan for one in people)]),
        width_for(width, texts),
    )


def _page_groups(columns: int, widths: _MatrixLayout) -> list[range]:
    """The columns of the pimpinan's results that are printed on one page, as many on each."""
    most = max(1, (_PAGE_WIDTH - widths.nama - widths.jabatan) // widths.kolom)
    columns = max(1, columns)
    pages = ceil(columns / most)
    edges = [columns * page // pages for page in range(pages + 1)]
    return [range(left, right) for left, right in pairwise(edges)]


def _write_title(sheet: Worksheet, styles: Styles, title: str, matrix: MatriksPeranHasil, index: str) -> None:
    periode = f"{tanggal(matrix.periode.mulai)} s.d. {tanggal(matrix.periode.selesai)}"
    sheet.write_string(0, 0, title, styles(bold=True, font_size=14, text_wrap=False))
    sheet.set_row(0, 21)
    unit = " – ".join(part for part in (matrix.nama_unit, matrix.nama_instansi) if part)
    sheet.write_string(1, 0, unit, styles(bold=True, text_wrap=False))
    sheet.write_string(2, 0, f"Periode penilaian: {periode}", styles(text_wrap=False))
    link = styles(font_color=LINK, underline=1, text_wrap=False)
    sheet.write_url(3, 0, cell_link(index), link, f"Kembali ke {index}")


def _write_head(sheet: Worksheet, styles: Styles, heads: Sequence[str], groups: Sequence[range]) -> None:
    """Over the columns of every page once more."""
    style = styles.boxed(bold=True, align="center", valign="vcenter", bg_color=SHADE, border_color="#7F7F7F")
    sheet.set_row(_HEAD_ROW, 24)
    sheet.write_string(_HEAD_ROW, 0, heads[0], style)
    sheet.write_string(_HEAD_ROW, 1, heads[1], style)
    for group in groups:
        _merge(sheet, (_HEAD_ROW, 2 + group.start, _HEAD_ROW, 1 + group.stop), heads[2], style)


def _write_pimpinan(
    sheet: Worksheet, styles: Styles, matrix: MatriksPeranHasil, widths: _MatrixLayout
) -> float:
    """The row of the pimpinan with his items, bold what is in Word; returns its height in points."""
    row, look = _HEAD_ROW + 1, {"bg_color": STEEL, "border_color": "#7F7F7F"}
    plain, bold = styles.boxed(**look), styles.boxed(bold=True, **look)
    sheet.write_string(row, 0, matrix.pimpinan.nama, bold)
    sheet.write_string(row, 1, matrix.pimpinan.jabatan, plain)
    lines = _people_lines(matrix.pimpinan.nama, matrix.pimpinan.jabatan, widths)
    for at, kolom in enumerate(matrix.kolom, start=2):
        rhk, rest = _item(kolom)
        if rhk and rest:
            sheet.write_rich_string(row, at, styles(bold=True), rhk, styles(), rest, plain)
        else:
            sheet.write_string(row, at, rhk or rest, bold)
        lines = max(
            lines, line_count(rhk, widths.kolom - 2) + line_count(rest.removeprefix("\n"), widths.kolom)
        )
    height = row_height(lines)
    sheet.set_row(row, height)
    return height


def _item(kolom: KolomMatriks) -> tuple[str, str]:
    """The RHK, and its indicators below it; together no longer than Excel takes."""
    rhk = cell_text(kolom.rencana_hasil_kerja)
    whole = cell_text(rhk + "".join(f"\n• {teks}" for teks in kolom.indikator))
    return rhk, whole[len(rhk) :]


def _people_lines(nama: str, jabatan: str, widths: _MatrixLayout) -> int:
    return max(line_count(nama, widths.nama - 2), line_count(jabatan, widths.jabatan))


def _write_person(
    sheet: Worksheet, styles: Styles, row: int, baris: BarisMatriks, widths: _MatrixLayout
) -> int:
    """One person's sub-rows from ``row`` on; returns the row after them."""
    last, style = row + baris.tinggi - 1, styles.boxed()
    _merge(sheet, (row, 0, last, 0), baris.nama, styles.boxed(bold=True))
    _merge(sheet, (row, 1, last, 1), baris.jabatan, style)
    columns = [_cells(roles, baris.tinggi) for roles in baris.peran]
    for at, cells in enumerate(columns, start=2):
        for cell in cells:
            first = row + cell.first
            _merge(sheet, (first, at, first + cell.span - 1, at), cell.text, style)
    lines = _sub_row_lines(columns, widths, baris)
    for sub, count in enumerate(lines):
        sheet.set_row(row + sub, row_height(count))
    return last + 1


def _cells(roles: tuple[str, ...], height: int) -> list[_MatrixCell]:
    """A column's roles, one a sub-row; the last one (or the blank) reaches down to the block's end."""
    texts = roles or ("",)
    last = len(texts) - 1
    return [_MatrixCell(sub, height - sub if sub == last else 1, text) for sub, text in enumerate(texts)]


def _sub_row_lines(columns: list[list[_MatrixCell]], widths: _MatrixLayout, baris: BarisMatriks) -> list[int]:
    """Lines of each sub-row, so that every text of the block can be read."""
    lines = [1] * baris.tinggi
    cells = [cell for column in columns for cell in column]
    for cell in sorted(cells, key=lambda cell: cell.span):
        room = sum(lines[cell.first : cell.first + cell.span])
        lines[cell.first + cell.span - 1] += max(0, line_count(cell.text, widths.kolom) - room)
    lines[-1] += max(0, _people_lines(baris.nama, baris.jabatan, widths) - sum(lines))
    return lines


def _merge(sheet: Worksheet, area: tuple[int, int, int, int], text: str, style: Format) -> None:
    """Write ``text`` over ``area`` (first row and column, last ones); a single cell is not merged."""
    if area[:2] == area[2:]:
        sheet.write_string(*area[:2], text, style)
    else:
        sheet.merge_range(*area, "", style)
        sheet.write_string(*area[:2], text, style)


def _print_set_up(
    sheet: Worksheet, matrix: MatriksPeranHasil, groups: Sequence[range], widths: _MatrixLayout
) -> None:
    """One page wide, or a group of columns a page: Excel keeps breaks only where it does not fit pages itself."""
    sheet.set_landscape()
    sheet.set_paper(PAPER_CODE[matrix.ukuran_kertas])
    if len(groups) == 1:
        sheet.fit_to_pages(1, 0)
    else:
        columns = max(map(len, groups))
        sheet.set_v_pagebreaks([2 + group.start for group in groups[1:]])
        sheet.set_print_scale(
            _scale(matrix.ukuran_kertas, widths.nama + widths.jabatan + columns * widths.kolom, 2 + columns)
        )
    sheet.repeat_rows(_HEAD_ROW, _HEAD_ROW + 1)
    sheet.repeat_columns(0, 1)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _scale(kertas: UkuranKertas, characters: int, columns: int) -> int:
    """Per cent at which so many columns fill the width of a page, with a little to spare."""
    inches = (characters * _PIXELS + columns * _PADDING) / _PIXELS_AN_INCH
    return max(10, min(100, int(92 * (_LONG_SIDE[kertas] - 2 * _MARGIN) / inches)))
