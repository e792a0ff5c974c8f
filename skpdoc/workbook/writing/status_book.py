"""Status.xlsx: how far every SKP is, and how many of each unit are at which stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc import indonesian
from skpdoc.contract import Required
from skpdoc.model.status import BASAH, DIGITAL, HEADERS, TICKED, BarisStatus, Status, Tahap
from skpdoc.records.ticks import row_mark
from skpdoc.text.cleaning import clean
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


class _Column(NamedTuple):
    header: str
    width: int
    text: Callable[[BarisStatus], str]


_COLUMNS = (
    _Column("Unit", 26, lambda one: one.unit),
    _Column("Nama", 32, lambda one: one.nama),
    _Column("NIP", 21, lambda one: one.nomor),
    _Column("Jabatan", 34, lambda one: one.jabatan),
    _Column("Pejabat Penilai", 32, lambda one: one.penilai),
    _Column("Versi", 8, lambda one: str(one.versi) if one.versi else "-"),
    _Column("Tahap", 16, lambda one: one.tahap.value),
    _Column("Dikirim", 13, lambda one: one.dikirim),
    _Column("Kembali", 13, lambda one: one.kembali),
    _Column("Terlambat", 12, lambda one: "terlambat" if one.is_terlambat else ""),
    _Column("Catatan", 48, lambda one: one.catatan),
    _Column("Ditandatangani", 16, lambda one: _TICKS.get(one.cara, "")),
    _Column("Oleh", 24, lambda one: one.oleh),
    _Column("Tanggal", 13, lambda one: one.tanggal),
)
_TICKS: Mapping[str, str] = {BASAH: "✓", DIGITAL: DIGITAL}
_OURS, _DAY = len(_COLUMNS) - len(TICKED), len(_COLUMNS) - 1
_HINT = (
    "Centang (✓) bila pegawai dan pejabat penilai sudah menandatangani di kertas; Oleh dan Tanggal boleh diisi. "
    "skpdoc status mencatatnya. Hapus ✓ untuk mencabutnya."
)
_HEAD_ROW = 3
_INPUT = INPUT_FILL[Required.NEVER]
_LOOKS = {
    "draf": {"bg_color": "#EDEDED"},
    "terkirim": {"bg_color": "#DDEBF7"},
    "kembali": {"bg_color": "#FFF2CC"},
    "ditandatangani": {"font_color": GREEN, "bg_color": "#E2EFDA"},
    "terlambat": {"font_color": RED, "bg_color": "#FFC7CE"},
}


def write_status(status: Status) -> bytes:
    """A sheet with the counts of each unit, and one with a row an SKP. The same input gives the same bytes."""

    def fill(book: Workbook, styles: Styles) -> None:
        _write_counts(book.add_worksheet("Ringkasan"), styles, status)
        _write_rows(book.add_worksheet("Status"), styles, status)

    return build(fill, "Status SKP", datetime(2000, 1, 1))


def counted(rows: Sequence[BarisStatus]) -> list[int]:
    """All, then those of each stage, then the late ones."""
    stages = Counter(row.tahap for row in rows)
    return [len(rows), *(stages[tahap] for tahap in Tahap), sum(row.is_terlambat for row in rows)]


def by_unit(status: Status) -> dict[tuple[str, int], list[BarisStatus]]:
    """The rows of each unit and year, in their order."""
    found: dict[tuple[str, int], list[BarisStatus]] = {}
    for row in status.baris:
        found.setdefault((row.unit, row.tahun), []).append(row)
    return found


def _title(sheet: Worksheet, styles: Styles, title: str, status: Status) -> None:
    day = f"Tenggat: {indonesian.tanggal(status.tenggat)}" if status.tenggat else "Tenggat belum ditetapkan"
    sheet.write_string(0, 0, title, styles(bold=True, font_size=16, text_wrap=False))
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, day, styles(font_color=GREY, text_wrap=False))


def _write_counts(sheet: Worksheet, styles: Styles, status: Status) -> None:
    _title(sheet, styles, "Status SKP", status)
    heads = ("Unit", "Tahun", "SKP", *(tahap.value.capitalize() for tahap in Tahap), "Terlambat")
    for at, head in enumerate(heads):
        sheet.set_column(at, at, 40 if at == 0 else 15)
        sheet.write_string(_HEAD_ROW, at, head, styles.plain_head())
    units = by_unit(status)
    rows = [(unit, str(tahun), counted(rows)) for (unit, tahun), rows in units.items()]
    if len(rows) > 1:
        rows.append(("Semua unit", "", counted(status.baris)))
    for row, (unit, tahun, counts) in enumerate(rows, start=_HEAD_ROW + 1):
        is_total = not tahun
        sheet.write_string(row, 0, cell_text(unit), styles.boxed(bold=is_total))
        sheet.write_string(row, 1, tahun, styles.boxed(align="center"))
        for at, count in enumerate(counts, start=2):
            sheet.write_number(row, at, count, styles.boxed(align="center", bold=is_total))
    sheet.freeze_panes(_HEAD_ROW + 1, 1)
    print_set_up(sheet, _HEAD_ROW)


def _write_rows(sheet: Worksheet, styles: Styles, status: Status) -> None:
    _title(sheet, styles, "Status setiap SKP", status)
    sheet.write_string(1, _OURS, _HINT, styles(font_color=GREY, text_wrap=False))
    for at, head in enumerate(HEADERS):
        sheet.write_string(_HEAD_ROW, at, head, styles.plain_head())
    for at, column in enumerate(_COLUMNS):
        sheet.set_column(at, at, column.width)
    sheet.set_column(len(_COLUMNS), len(_COLUMNS), None, None, {"hidden": True})
    sheet.set_row(_HEAD_ROW, 30)
    for row, one in enumerate(status.baris, start=_HEAD_ROW + 1):
        _write_row(sheet, styles, row, one)
    last = _HEAD_ROW + max(1, len(status.baris))
    ticks = {"validate": "list", "source": ["✓"], "error_type": "warning", "ignore_blank": True}
    sheet.data_validation(_HEAD_ROW + 1, _OURS, last, _OURS, ticks)
    sheet.autofilter(_HEAD_ROW, 0, last, len(_COLUMNS) - 1)
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    sheet.ignore_errors({"number_stored_as_text": f"C{_HEAD_ROW + 2}:F{last + 1}"})
    print_set_up(sheet, _HEAD_ROW)


def _write_row(sheet: Worksheet, styles: Styles, row: int, one: BarisStatus) -> None:
    texts = [cell_text(column.text(one)) for column in _COLUMNS]
    for at, text in enumerate(texts[:_DAY]):
        look = {"bg_color": _INPUT} if at >= _OURS and one.cara != DIGITAL else _LOOKS.get(text, {})
        sheet.write_string(row, at, text, styles.boxed(**look))
    look = styles.boxed(
        num_format="yyyy-mm-dd", align="left", **({} if one.cara == DIGITAL else {"bg_color": _INPUT})
    )
    if one.tanggal:
        sheet.write_datetime(row, _DAY, datetime.fromisoformat(one.tanggal), look)
    else:
        sheet.write_blank(row, _DAY, None, look)
    printed = one.cara if one.cara == BASAH else "-"
    mark = row_mark([clean(text).text for text in texts[:_OURS]])
    sheet.write_string(row, _DAY + 1, f"{one.id_dokumen} {printed} {mark}", styles())
    lines = max(line_count(text, column.width) for text, column in zip(texts, _COLUMNS, strict=True))
    sheet.set_row(row, row_height(lines))
