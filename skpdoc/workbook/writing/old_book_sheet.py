"""The sheet Dari Buku Lama: what of last year's workbook did not come along, is to be looked at, or was emptied."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from skpdoc import codes
from skpdoc.contract import OLD_BOOK_SHEET
from skpdoc.findings import Finding
from skpdoc.workbook.writing.listing import ListColumn, ListLook, Place, put_cell_link, write_list
from skpdoc.workbook.writing.styles import NAVY, Styles

_KINDS = {
    codes.B30_TIDAK_DIBAWA.code: ("Tidak dibawa", "#F8CBAD"),
    codes.B32_PERIKSA.code: ("Periksa", "#FFF2CC"),
    codes.B31_DIKOSONGKAN.code: ("Dikosongkan", "#DDEBF7"),
}
"""Code → what its rows are called and their colour, in the order of the sheet."""

_INTRO = (
    "Catatan skpdoc saat membuat buku kerja ini dari buku kerja lama. Lembar ini tidak dibaca dan boleh dihapus bila "
    "sudah selesai."
)


_LOOK = ListLook(title={"font_size": 16, "font_color": NAVY}, head_height=None)


def write_old_book(sheet: Worksheet, styles: Styles, file: str, findings: Sequence[Finding]) -> None:
    """A row a finding; places in ``file``, the workbook that holds this sheet, are links."""

    def link(sheet: Worksheet, styles: Styles, at: Place, finding: Finding) -> bool:
        is_here = finding.cell.file == file and bool(finding.cell.sheet)
        return is_here and put_cell_link(sheet, styles, at, finding.cell)

    columns: Sequence[ListColumn[Finding]] = (
        ListColumn(
            "Perihal", 14, lambda one: _KINDS[one.code][0], lambda one: {"bg_color": _KINDS[one.code][1]}
        ),
        ListColumn("Buku kerja", 24, lambda one: "buku ini" if one.cell.file == file else one.cell.file),
        ListColumn("Lembar", 19, lambda one: one.cell.sheet),
        ListColumn("Sel", 8, lambda one: one.cell.address, put=link),
        ListColumn("Kolom", 22, lambda one: one.cell.header),
        ListColumn("Isi", 44, lambda one: one.value),
        ListColumn("Keterangan", 52, lambda one: one.cause),
        ListColumn("Yang dapat dilakukan", 44, lambda one: one.remedy),
    )
    ordered = sorted(findings, key=lambda finding: list(_KINDS).index(finding.code))
    write_list(sheet, styles, (OLD_BOOK_SHEET, _INTRO), columns, ordered, look=_LOOK)
    sheet.set_tab_color("#ED7D31")
