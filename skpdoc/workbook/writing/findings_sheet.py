"""The sheet Temuan, of the index and of the annotated copy: every finding, gravest first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import Finding, count_by_severity, gravest_first
from skpdoc.workbook.writing.sheet_names import cell_link
from skpdoc.workbook.writing.styles import (
    GREY,
    LINK,
    SEVERITY_FILL,
    Styles,
    cell_text,
    line_count,
    row_height,
)
from skpdoc.workbook.writing.table_sheet import print_set_up


class _Column(NamedTuple):
    header: str
    width: int
    text: Callable[[Finding], str]


_FILE = _Column("Berkas", 24, lambda finding: finding.cell.file)
_SEVERITY = _Column("Tingkat", 12, lambda finding: finding.severity.value)
_PLACE = _Column("Sel", 9, lambda finding: finding.cell.address)
_USULAN = _Column("Usulan", 40, lambda finding: finding.usulan)
_COLUMNS = (
    _FILE,
    _SEVERITY,
    _Column("Lembar", 18, lambda finding: finding.cell.sheet),
    _PLACE,
    _Column("Kolom", 18, lambda finding: finding.cell.header),
    _Column("Isi", 24, lambda finding: finding.value),
    _Column("Temuan", 56, lambda finding: finding.cause),
    _Column("Cara memperbaiki", 48, lambda finding: finding.remedy),
    _USULAN,
    _Column("Tindak lanjut oleh", 20, lambda finding: finding.pelaku.value),
    _Column("Kode", 7, lambda finding: finding.code),
    _Column("Dasar", 18, lambda finding: finding.basis),
)
_HEAD_ROW = 3
_MOST_LINKS = 65_000
"""Excel allows some more a sheet."""


def write_findings(
    sheet: Worksheet, styles: Styles, findings: Sequence[Finding], linked: Collection[str] = ()
) -> None:
    """Counts on top, then a row a finding; one of a sheet in ``linked`` has a link to its cell.

    Columns Berkas and Usulan stand there only where they say something.
    """
    columns = _shown(findings)
    _write_head(sheet, styles, findings, columns)
    for row, finding in enumerate(gravest_first(findings), start=_HEAD_ROW + 1):
        is_linked = finding.cell.sheet in linked and row <= _MOST_LINKS
        _write_row(sheet, styles, row, finding, columns, is_linked)
    if not findings:
        sheet.write_string(_HEAD_ROW + 1, 0, "Tidak ada temuan.", styles(font_color=GREY, text_wrap=False))
    sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + max(1, len(findings)), len(columns) - 1)
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    print_set_up(sheet, _HEAD_ROW)


def _shown(findings: Sequence[Finding]) -> list[_Column]:
    hidden = set()
    if len({finding.cell.file for finding in findings}) < 2:
        hidden.add(_FILE)
    if not any(finding.usulan for finding in findings):
        hidden.add(_USULAN)
    return [column for column in _COLUMNS if column not in hidden]


def _write_head(
    sheet: Worksheet, styles: Styles, findings: Sequence[Finding], columns: Sequence[_Column]
) -> None:
    counts = count_by_severity(findings)
    summary = " · ".join(f"{count} {severity.value}" for severity, count in counts.items())
    sheet.write_string(0, 0, "Temuan", styles(bold=True, font_size=16, text_wrap=False))
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, summary, styles(bold=True, text_wrap=False))
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(_HEAD_ROW, at, column.header, styles.plain_head())
    sheet.set_row(_HEAD_ROW, 30)


def _write_row(
    sheet: Worksheet, styles: Styles, row: int, finding: Finding, columns: Sequence[_Column], is_linked: bool
) -> None:
    for at, column in enumerate(columns):
        text = cell_text(column.text(finding))
        if column is _PLACE and is_linked:
            address = finding.cell.address or "A1"
            link = styles.boxed(font_color=LINK, underline=1)
            sheet.write_url(row, at, cell_link(finding.cell.sheet, address), link, address)
        else:
            fill = {"bg_color": SEVERITY_FILL[finding.severity]} if column is _SEVERITY else {}
            sheet.write_string(row, at, text, styles.boxed(**fill))
    lines = max(line_count(column.text(finding), column.width) for column in columns)
    sheet.set_row(row, row_height(lines))
