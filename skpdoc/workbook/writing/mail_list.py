"""``daftar kirim.xlsx``: who would get which document at which address, and what stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook

from skpdoc.model.kiriman import BarisKirim
from skpdoc.workbook.writing.styles import Styles, build, cell_text, line_count, row_height
from skpdoc.workbook.writing.table_sheet import print_set_up

_COLUMNS: tuple[tuple[str, int, Callable[[BarisKirim], str]], ...] = (
    ("Penerima", 34, lambda row: row.nama),
    ("Sebagai", 15, lambda row: row.sebagai),
    ("Surel", 36, lambda row: row.alamat),
    ("Dokumen", 13, lambda row: row.jenis),
    ("Milik", 34, lambda row: row.pemilik),
    ("Versi", 7, lambda row: str(row.versi)),
    ("Keadaan", 22, lambda row: row.keadaan),
    ("Sebab", 50, lambda row: row.sebab),
    ("Berkas", 60, lambda row: row.berkas),
)
_HEAD_ROW = 3


def write_mail_list(judul: str, baris: Sequence[BarisKirim]) -> bytes:
    """A row a document and recipient, under how many there are of each state. The same input gives the same bytes."""

    def fill(book: Workbook, styles: Styles) -> None:
        sheet = book.add_worksheet("Daftar kirim")
        counts = Counter(row.keadaan for row in baris)
        sheet.write_string(0, 0, judul, styles(bold=True, font_size=14, text_wrap=False))
        summary = " · ".join(f"{count} {state}" for state, count in counts.items()) or "tidak ada dokumen"
        sheet.write_string(1, 0, summary, styles(text_wrap=False))
        for at, (header, width, _) in enumerate(_COLUMNS):
            sheet.set_column(at, at, width)
            sheet.write_string(_HEAD_ROW, at, header, styles.plain_head())
        for number, row in enumerate(baris, start=_HEAD_ROW + 1):
            texts = [cell_text(text(row)) for _, _, text in _COLUMNS]
            lines = max(line_count(text, width) for text, (_, width, _) in zip(texts, _COLUMNS, strict=True))
            sheet.set_row(number, row_height(lines))
            for at, text in enumerate(texts):
                sheet.write_string(number, at, text, styles.boxed())
        sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + max(1, len(baris)), len(_COLUMNS) - 1)
        sheet.freeze_panes(_HEAD_ROW + 1, 1)
        print_set_up(sheet, _HEAD_ROW)

    return build(fill, judul, datetime(2000, 1, 1))
