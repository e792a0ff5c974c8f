"""One Matriks Peran Hasil as a sheet (formats.md 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

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
)

_HEAD_ROW = 4
_PEOPLE_WIDTH = 30
_PAGE_WIDTH = 260
"""Characters that are still readable when one page is that wide; wider matrices take several pages."""

_FREEZABLE = 170.0
"""Points: a higher row of the pimpinan would leave a small screen no room if it stood still."""


@dataclass(frozen=True, slots=True)
class _MatrixCell:
    """A text in sub-rows ``first`` … ``first + span - 1`` of a person's block."""

    first: int
    span: int
    text: str


def write_matrix(
    sheet: Worksheet, styles: Styles, regulasi: Regulasi, matrix: MatriksPeranHasil, index: str
) -> None:
    """Write the matrix; ``index`` is the sheet that lists all of them."""
    width = _width(len(matrix.kolom))
    sheet.set_column(0, 1, _PEOPLE_WIDTH)
    sheet.set_column(2, 1 + max(1, len(matrix.kolom)), width)
    _write_title(sheet, styles, regulasi.judul["mph"], matrix, index)
    _write_head(sheet, styles, regulasi.kepala_mph, max(1, len(matrix.kolom)), _pages(matrix, width))
    height = _write_pimpinan(sheet, styles, matrix, width)
    row = _HEAD_ROW + 2
    for baris in matrix.baris:
        row = _write_person(sheet, styles, row, baris, width)
    sheet.freeze_panes(_HEAD_ROW + (2 if height <= _FREEZABLE else 1), 2)
    _print_set_up(sheet, matrix, width)


def _width(columns: int) -> int:
    return 46 if columns <= 3 else 36 if columns <= 6 else 30


def _write_title(sheet: Worksheet, styles: Styles, title: str, matrix: MatriksPeranHasil, index: str) -> None:
    periode = f"{tanggal(matrix.periode.mulai)} s.d. {tanggal(matrix.periode.selesai)}"
    sheet.write_string(0, 0, title, styles(bold=True, font_size=14, text_wrap=False))
    sheet.set_row(0, 21)
    unit = " – ".join(part for part in (matrix.nama_unit, matrix.nama_instansi) if part)
    sheet.write_string(1, 0, unit, styles(bold=True, text_wrap=False))
    sheet.write_string(2, 0, f"Periode penilaian: {periode}", styles(text_wrap=False))
    link = styles(font_color=LINK, underline=1, text_wrap=False)
    sheet.write_url(3, 0, cell_link(index), link, f"Kembali ke {index}")


def _pages(matrix: MatriksPeranHasil, width: int) -> int:
    """How many pages wide the matrix prints."""
    return ceil((2 * _PEOPLE_WIDTH + width * len(matrix.kolom)) / _PAGE_WIDTH)


def _write_head(sheet: Worksheet, styles: Styles, heads: Sequence[str], columns: int, pages: int) -> None:
    look = {"bold": True, "valign": "vcenter", "bg_color": SHADE, "border_color": "#7F7F7F"}
    style = styles.boxed(align="center", **look)
    sheet.set_row(_HEAD_ROW, 24)
    sheet.write_string(_HEAD_ROW, 0, heads[0], style)
    sheet.write_string(_HEAD_ROW, 1, heads[1], style)
    _merge(
        sheet, (_HEAD_ROW, 2, _HEAD_ROW, 1 + columns), heads[2], style if pages == 1 else styles.boxed(**look)
    )


def _write_pimpinan(sheet: Worksheet, styles: Styles, matrix: MatriksPeranHasil, width: int) -> float:
    """The row of the pimpinan with his items; returns its height in points."""
    row, look = _HEAD_ROW + 1, {"bg_color": STEEL, "border_color": "#7F7F7F"}
    sheet.write_string(row, 0, matrix.pimpinan.nama, styles.boxed(bold=True, **look))
    sheet.write_string(row, 1, matrix.pimpinan.jabatan, styles.boxed(bold=True, **look))
    lines = _people_lines(matrix.pimpinan.nama, matrix.pimpinan.jabatan)
    for at, kolom in enumerate(matrix.kolom, start=2):
        text = _item(kolom)
        sheet.write_string(row, at, text, styles.boxed(**look))
        lines = max(lines, line_count(text, width))
    height = row_height(lines)
    sheet.set_row(row, height)
    return height


def _item(kolom: KolomMatriks) -> str:
    return cell_text("\n".join([kolom.rencana_hasil_kerja, *(f"• {teks}" for teks in kolom.indikator)]))


def _people_lines(nama: str, jabatan: str) -> int:
    return max(line_count(nama, _PEOPLE_WIDTH - 2), line_count(jabatan, _PEOPLE_WIDTH))


def _write_person(sheet: Worksheet, styles: Styles, row: int, baris: BarisMatriks, width: int) -> int:
    """One person's sub-rows from ``row`` on; returns the row after them."""
    last, style = row + baris.tinggi - 1, styles.boxed()
    _merge(sheet, (row, 0, last, 0), baris.nama, styles.boxed(bold=True))
    _merge(sheet, (row, 1, last, 1), baris.jabatan, style)
    columns = [_cells(roles, baris.tinggi) for roles in baris.peran]
    for at, cells in enumerate(columns, start=2):
        for cell in cells:
            first = row + cell.first
            _merge(sheet, (first, at, first + cell.span - 1, at), cell.text, style)
    lines = _sub_row_lines(columns, width, baris)
    for sub, count in enumerate(lines):
        sheet.set_row(row + sub, row_height(count))
    return last + 1


def _cells(roles: tuple[str, ...], height: int) -> list[_MatrixCell]:
    """A column's roles, one a sub-row; the last one (or the blank) reaches down to the block's end."""
    texts = roles or ("",)
    last = len(texts) - 1
    return [_MatrixCell(sub, height - sub if sub == last else 1, text) for sub, text in enumerate(texts)]


def _sub_row_lines(columns: list[list[_MatrixCell]], width: int, baris: BarisMatriks) -> list[int]:
    """Lines of each sub-row, so that every text of the block can be read."""
    lines = [1] * baris.tinggi
    cells = [cell for column in columns for cell in column]
    for cell in sorted(cells, key=lambda cell: cell.span):
        room = sum(lines[cell.first : cell.first + cell.span])
        lines[cell.first + cell.span - 1] += max(0, line_count(cell.text, width) - room)
    lines[-1] += max(0, _people_lines(baris.nama, baris.jabatan) - sum(lines))
    return lines


def _merge(sheet: Worksheet, area: tuple[int, int, int, int], text: str, style: Format) -> None:
    """Write ``text`` over ``area`` (first row and column, last ones); a single cell is not merged."""
    if area[:2] == area[2:]:
        sheet.write_string(*area[:2], text, style)
    else:
        sheet.merge_range(*area, "", style)
        sheet.write_string(*area[:2], text, style)


def _print_set_up(sheet: Worksheet, matrix: MatriksPeranHasil, width: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(PAPER_CODE[matrix.ukuran_kertas])
    sheet.fit_to_pages(_pages(matrix, width), 0)
    sheet.repeat_rows(_HEAD_ROW, _HEAD_ROW + 1)
    sheet.repeat_columns(0, 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RHalaman &P dari &N")
