"""The sheet Dari Buku Lama: what of last year's workbook did not come along, is to be looked at, or was emptied."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from skpdoc import codes
from skpdoc.contract import OLD_BOOK_SHEET
from skpdoc.findings import Finding
from skpdoc.workbook.writing.sheet_names import cell_link
from skpdoc.workbook.writing.styles import GREY, LINK, NAVY, Styles, cell_text, line_count, row_height
from skpdoc.workbook.writing.table_sheet import print_set_up

_KINDS = {
    codes.B30_TIDAK_DIBAWA.code: ("Tidak dibawa", "#F8CBAD"),
    codes.B32_PERIKSA.code: ("Periksa", "#FFF2CC"),
    codes.B31_DIKOSONGKAN.code: ("Dikosongkan", "#DDEBF7"),
}
"""Code → what its rows are called and their colour, in the order of the sheet."""

_COLUMNS = (
    ("Perihal", 14),
    ("Buku kerja", 24),
    ("Lembar", 19),
    ("Sel", 8),
    ("Kolom", 22),
    ("Isi", 44),
    ("Keterangan", 52),
    ("Yang dapat dilakukan", 44),
)
_PLACE = 3
_HEAD_ROW = 3
_INTRO = (
    "Catatan skpdoc saat membuat buku kerja ini dari buku kerja lama. Lembar ini tidak dibaca dan boleh dihapus bila "
    "sudah selesai."
)


def write_old_book(sheet: Worksheet, styles: Styles, file: str, findings: Sequence[Finding]) -> None:
    """A row a finding; places in ``file``, the workbook that holds this sheet, are links."""
    sheet.write_string(
        0, 0, OLD_BOOK_SHEET, styles(bold=True, font_size=16, font_color=NAVY, text_wrap=False)
    )
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, _INTRO, styles(font_color=GREY, text_wrap=False))
    for at, (header, width) in enumerate(_COLUMNS):
        sheet.set_column(at, at, width)
        sheet.write_string(_HEAD_ROW, at, header, styles.plain_head())
    ordered = sorted(findings, key=lambda finding: list(_KINDS).index(finding.code))
    for row, finding in enumerate(ordered, start=_HEAD_ROW + 1):
        _write(sheet, styles, row, finding, is_here=finding.cell.file == file)
    sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + len(ordered), len(_COLUMNS) - 1)
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.set_tab_color("#ED7D31")
    print_set_up(sheet, _HEAD_ROW)


def _write(sheet: Worksheet, styles: Styles, row: int, finding: Finding, *, is_here: bool) -> None:
    kind, colour = _KINDS[finding.code]
    cell = finding.cell
    texts = (
        kind,
        "buku ini" if is_here else cell.file,
        cell.sheet,
        cell.address,
        cell.header,
        finding.value,
        finding.cause,
        finding.remedy,
    )
    for at, text in enumerate(texts):
        sheet.write_string(
            row, at, cell_text(text), styles.boxed(**({"bg_color": colour} if at == 0 else {}))
        )
    if is_here and cell.sheet:
        link = cell_link(cell.sheet, cell.address or "A1")
        sheet.write_url(row, _PLACE, link, styles.boxed(font_color=LINK, underline=1), cell.address or "A1")
    lines = max(line_count(text, width) for text, (_, width) in zip(texts, _COLUMNS, strict=True))
    sheet.set_row(row, row_height(lines))
