"""Rekap Masukan.xlsx: everything that was said or changed in the documents that came back, a row a remark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.model.kembali import BarisMasukan, JenisMasukan
from skpdoc.workbook.writing.index_book import link_to
from skpdoc.workbook.writing.styles import GREY, Styles, build, cell_text, line_count, row_height
from skpdoc.workbook.writing.table_sheet import print_set_up


class _Column(NamedTuple):
    header: str
    width: int
    text: Callable[[BarisMasukan], str]


_COLUMNS = (
    _Column("Nama", 28, lambda one: one.nama),
    _Column("NIP", 21, lambda one: one.nomor),
    _Column("Dokumen", 12, lambda one: f"{one.dokumen} v{one.versi}"),
    _Column("Bagian", 16, lambda one: one.masukan.letak.bagian),
    _Column("Rencana Hasil Kerja", 36, lambda one: one.masukan.letak.rhk),
    _Column("Kolom", 16, lambda one: one.masukan.letak.kolom),
    _Column("Jenis", 13, lambda one: one.masukan.jenis.value),
    _Column("Semula / teks yang dikomentari", 36, lambda one: one.masukan.lama),
    _Column("Menjadi / komentar", 40, lambda one: one.masukan.baru),
    _Column("Oleh", 20, lambda one: one.masukan.penulis),
    _Column("Tanggal", 17, lambda one: one.masukan.tanggal),
)
_FILE_WIDTH = 9
_HEAD_ROW = 3
_FILLS = {
    JenisMasukan.KOMENTAR: "#DDEBF7",
    JenisMasukan.TANPA_JEJAK: "#FFC7CE",
}
"""The rest are Word's tracked changes."""
_TRACKED = "#FFF2CC"


def write_remarks(judul: str, baris: Sequence[BarisMasukan]) -> bytes:
    """A row a remark, with a link to its file, relative to the folder of the workbook.

    The same input gives the same bytes.
    """

    def fill(book: Workbook, styles: Styles) -> None:
        sheet = book.add_worksheet("Rekap Masukan")
        _write_head(sheet, styles, judul, baris)
        for row, one in enumerate(baris, start=_HEAD_ROW + 1):
            _write_row(sheet, styles, row, one)
        last = _HEAD_ROW + max(1, len(baris))
        sheet.autofilter(_HEAD_ROW, 0, last, len(_COLUMNS))
        sheet.freeze_panes(_HEAD_ROW + 1, 1)
        sheet.ignore_errors({"number_stored_as_text": f"B{_HEAD_ROW + 2}:B{last + 1}"})
        print_set_up(sheet, _HEAD_ROW)

    return build(fill, judul, datetime(2000, 1, 1))


def _write_head(sheet: Worksheet, styles: Styles, judul: str, baris: Sequence[BarisMasukan]) -> None:
    counts = Counter(one.masukan.jenis for one in baris)
    people = len({one.nomor for one in baris})
    kinds = [f"{count} {jenis.value}" for jenis, count in counts.items()]
    summary = " · ".join([f"{len(baris)} masukan dari {people} pegawai", *kinds])
    sheet.write_string(0, 0, judul, styles(bold=True, font_size=16, text_wrap=False))
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, summary, styles(font_color=GREY, text_wrap=False))
    heads = [*((column.header, column.width) for column in _COLUMNS), ("Berkas", _FILE_WIDTH)]
    for at, (header, width) in enumerate(heads):
        sheet.set_column(at, at, width)
        sheet.write_string(_HEAD_ROW, at, header, styles.plain_head())
    sheet.set_row(_HEAD_ROW, 30)


def _write_row(sheet: Worksheet, styles: Styles, row: int, one: BarisMasukan) -> None:
    fill = _FILLS.get(one.masukan.jenis, _TRACKED)
    for at, column in enumerate(_COLUMNS):
        style = styles.boxed(bg_color=fill) if column.header == "Jenis" else styles.boxed()
        sheet.write_string(row, at, cell_text(column.text(one)), style)
    link_to(sheet, styles, (row, len(_COLUMNS)), one.path, one.path)
    lines = max(line_count(column.text(one), column.width) for column in _COLUMNS)
    sheet.set_row(row, row_height(lines))
