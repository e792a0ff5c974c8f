"""``daftar kirim.xlsx``: who would get which document at which address, and what stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook

from skpdoc.model.kiriman import MailListRow
from skpdoc.workbook.writing.listing import ListColumn, ListLook, write_list
from skpdoc.workbook.writing.styles import Styles, build

_COLUMNS: Sequence[ListColumn[MailListRow]] = (
    ListColumn("Penerima", 34, lambda row: row.nama),
    ListColumn("Sebagai", 15, lambda row: row.sebagai),
    ListColumn("Surel", 36, lambda row: row.alamat),
    ListColumn("Dokumen", 13, lambda row: row.jenis),
    ListColumn("Milik", 34, lambda row: row.pemilik),
    ListColumn("Versi", 7, lambda row: str(row.versi)),
    ListColumn("Keadaan", 22, lambda row: row.keadaan),
    ListColumn("Sebab", 50, lambda row: row.sebab),
    ListColumn("Berkas", 60, lambda row: row.berkas),
)
_LOOK = ListLook(title={"font_size": 14}, under={}, title_height=None, head_height=None)


def write_mail_list(judul: str, baris: Sequence[MailListRow]) -> bytes:
    """A row a document and recipient, under how many there are of each state. The same input gives the same bytes."""

    def fill(book: Workbook, styles: Styles) -> None:
        counts = Counter(row.keadaan for row in baris)
        summary = " · ".join(f"{count} {state}" for state, count in counts.items()) or "tidak ada dokumen"
        sheet = book.add_worksheet("Daftar kirim")
        write_list(sheet, styles, (judul, summary), _COLUMNS, baris, frozen=1, look=_LOOK)

    return build(fill, judul, datetime(2000, 1, 1))
