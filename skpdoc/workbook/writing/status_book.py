"""Status.xlsx: how far every document is, and how many of each unit are at which stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import Required
from skpdoc.model.status import BASAH, DIGITAL, HEADERS, TICKED, SkpStage, Status, StatusRow, counted
from skpdoc.records.ticks import row_mark
from skpdoc.text import indonesian
from skpdoc.text.cleaning import clean
from skpdoc.workbook.writing.listing import HEAD_ROW, ListColumn, Place, write_list, write_title
from skpdoc.workbook.writing.styles import (
    GREEN,
    GREY,
    INPUT_FILL,
    RED,
    Styles,
    build,
    cell_text,
    line_count,
    row_height,
)
from skpdoc.workbook.writing.table_sheet import print_set_up

_LATE, _WAITING = "terlambat", "menunggu Anda"
_LOOKS: dict[str, dict[str, Any]] = {
    "draf": {"bg_color": "#EDEDED"},
    "terkirim": {"bg_color": "#DDEBF7"},
    "kembali": {"bg_color": "#FFF2CC"},
    "ditandatangani": {"font_color": GREEN, "bg_color": "#E2EFDA"},
    _LATE: {"font_color": RED, "bg_color": "#FFC7CE"},
    _WAITING: {"bg_color": "#FFEB9C"},
    "": {},
}
_TICKS: Mapping[str, str] = {BASAH: "✓", DIGITAL: DIGITAL}
_HINT = (
    "Centang (✓) bila pegawai dan pejabat penilai sudah menandatangani di kertas; Oleh dan Tanggal boleh diisi. "
    "skpdoc status mencatatnya. Hapus ✓ untuk mencabutnya."
)


def _late(one: StatusRow) -> str:
    return "" if not one.is_terlambat else _WAITING if one.is_menunggu else _LATE


def _to_fill(one: StatusRow) -> dict[str, Any]:
    """What the office may tick and write, unless a digital signature says it."""
    return {} if one.cara == DIGITAL else {"bg_color": INPUT_FILL[Required.NEVER]}


def _put_day(sheet: Worksheet, styles: Styles, at: Place, one: StatusRow) -> bool:
    look = styles.boxed(num_format="yyyy-mm-dd", align="left", **_to_fill(one))
    if one.tanggal:
        sheet.write_datetime(*at, datetime.fromisoformat(one.tanggal), look)
    else:
        sheet.write_blank(*at, None, look)
    return True


_COLUMNS: Sequence[ListColumn[StatusRow]] = (
    ListColumn("Unit", 26, lambda one: one.unit),
    ListColumn("Nama", 32, lambda one: one.nama),
    ListColumn("NIP", 21, lambda one: one.penanda),
    ListColumn("Jabatan", 34, lambda one: one.jabatan),
    ListColumn("Pejabat Penilai", 32, lambda one: one.penilai),
    ListColumn("Versi", 8, lambda one: str(one.versi) if one.versi else "-"),
    ListColumn("Tahap", 16, lambda one: one.tahap.value, lambda one: _LOOKS[one.tahap]),
    ListColumn("Dikirim", 13, lambda one: one.dikirim),
    ListColumn("Kembali", 13, lambda one: one.kembali),
    ListColumn("Terlambat", 12, _late, lambda one: _LOOKS[_late(one)]),
    ListColumn("Catatan", 48, lambda one: one.catatan),
    ListColumn("Ditandatangani", 16, lambda one: _TICKS.get(one.cara, ""), _to_fill),
    ListColumn("Oleh", 24, lambda one: one.oleh, _to_fill),
    ListColumn("Tanggal", 13, lambda one: one.tanggal, put=_put_day),
)
_UNIT_WIDTH, _COUNT_WIDTH = 54, 14
_OURS = len(_COLUMNS) - len(TICKED)


def write_status(status: Status) -> bytes:
    """A sheet with the counts of each unit, and one with a row a document. The same input gives the same bytes."""

    def fill(book: Workbook, styles: Styles) -> None:
        _write_counts(book.add_worksheet("Ringkasan"), styles, status)
        _write_rows(book.add_worksheet("Status"), styles, status)

    return build(fill, f"Status {indonesian.daftar(status.jenis)}", datetime(2000, 1, 1))


def _deadline(status: Status) -> str:
    return f"Tenggat: {indonesian.tanggal(status.tenggat)}" if status.tenggat else "Tenggat belum ditetapkan"


def _write_counts(sheet: Worksheet, styles: Styles, status: Status) -> None:
    write_title(sheet, styles, f"Status {indonesian.daftar(status.jenis)}", _deadline(status))
    heads = ("Unit", "Tahun", status.sebutan, *(tahap.value.capitalize() for tahap in SkpStage), "Terlambat")
    for at, head in enumerate(heads):
        sheet.set_column(at, at, _UNIT_WIDTH if at == 0 else _COUNT_WIDTH)
        sheet.write_string(HEAD_ROW, at, head, styles.plain_head())
    units = status.by_unit()
    rows = [(unit, str(tahun), counted(rows)) for (unit, tahun), rows in units.items()]
    if len(rows) > 1:
        rows.append(("Semua unit", "", counted(status.baris)))
    for row, (unit, tahun, counts) in enumerate(rows, start=HEAD_ROW + 1):
        is_total = not tahun
        sheet.write_string(row, 0, cell_text(unit), styles.boxed(bold=is_total))
        sheet.set_row(row, row_height(line_count(unit, _UNIT_WIDTH)))
        sheet.write_string(row, 1, tahun, styles.boxed(align="center"))
        for at, count in enumerate(counts, start=2):
            sheet.write_number(row, at, count, styles.boxed(align="center", bold=is_total))
    _write_next(sheet, styles, HEAD_ROW + 2 + len(rows), len(heads), status)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    print_set_up(sheet, HEAD_ROW)


def _write_next(sheet: Worksheet, styles: Styles, row: int, columns: int, status: Status) -> None:
    """What of the evaluation is due next, below the counts: a row a unit and year."""
    if not status.berikutnya:
        return
    sheet.write_string(row, 0, "Evaluasi berikutnya", styles(bold=True, text_wrap=False))
    for number, one in enumerate(status.berikutnya, start=row + 1):
        text = cell_text(one.langkah)
        sheet.write_string(number, 0, cell_text(one.judul), styles.boxed())
        sheet.merge_range(number, 1, number, columns - 1, text, styles.boxed())
        sheet.set_row(number, row_height(line_count(text, _COUNT_WIDTH * (columns - 1))))


def _write_rows(sheet: Worksheet, styles: Styles, status: Status) -> None:
    title = (f"Status setiap {indonesian.daftar(status.jenis)}", _deadline(status))
    write_list(sheet, styles, title, _COLUMNS, status.baris, frozen=2, digits="C:F")
    sheet.write_string(1, _OURS, _HINT, styles(font_color=GREY, text_wrap=False))
    last = HEAD_ROW + max(1, len(status.baris))
    ticks = {"validate": "list", "source": ["✓"], "error_type": "warning", "ignore_blank": True}
    sheet.data_validation(HEAD_ROW + 1, _OURS, last, _OURS, ticks)
    _write_marks(sheet, styles, len(_COLUMNS), status.baris)


def _write_marks(sheet: Worksheet, styles: Styles, at: int, baris: Sequence[StatusRow]) -> None:
    """A hidden column: which document a row is of, and what stood in it."""
    sheet.set_column(at, at, None, None, {"hidden": True})
    sheet.write_string(HEAD_ROW, at, HEADERS[at], styles.plain_head())
    for row, one in enumerate(baris, start=HEAD_ROW + 1):
        printed = one.cara if one.cara == BASAH else "-"
        mark = row_mark([clean(cell_text(column.text(one))).text for column in _COLUMNS[:_OURS]])
        sheet.write_string(row, at, f"{one.id_dokumen} {printed} {mark}", styles())
