"""The sheet Temuan of the index: every finding of the run, gravest first."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import Finding, Severity
from skpdoc.workbook.styles import GREEN, GREY, RED, Styles, cell_text, line_count, row_height
from skpdoc.workbook.table_sheet import print_set_up

_COLUMNS = (
    ("Tingkat", 12),
    ("Lembar", 20),
    ("Sel", 9),
    ("Kolom", 22),
    ("Isi", 28),
    ("Temuan", 70),
    ("Cara memperbaiki", 60),
    ("Kode", 8),
    ("Dasar", 22),
)
_COLOURS = {
    Severity.GALAT: {"font_color": RED, "bg_color": "#FFC7CE"},
    Severity.PERINGATAN: {"font_color": "#7F6000", "bg_color": "#FFF2CC"},
    Severity.SARAN: {"font_color": GREEN, "bg_color": "#E2EFDA"},
}


def write_findings(sheet: Worksheet, styles: Styles, findings: Sequence[Finding]) -> None:
    """A row a finding, in the order galat, peringatan, saran; within one, as found."""
    ordered = sorted(findings, key=lambda finding: list(Severity).index(finding.severity))
    for at, (header, width) in enumerate(_COLUMNS):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, header, styles.plain_head())
    for row, finding in enumerate(ordered, start=1):
        _write(sheet, styles, row, finding)
    if not ordered:
        sheet.write_string(1, 0, "Tidak ada temuan.", styles(font_color=GREY, text_wrap=False))
    sheet.autofilter(0, 0, max(1, len(ordered)), len(_COLUMNS) - 1)
    sheet.freeze_panes(1, 0)
    print_set_up(sheet)


def _write(sheet: Worksheet, styles: Styles, row: int, finding: Finding) -> None:
    cell = finding.cell
    texts = (
        finding.severity.value,
        cell.sheet,
        cell.address,
        cell.header,
        finding.value,
        finding.cause,
        finding.remedy,
        finding.code,
        finding.basis,
    )
    for at, text in enumerate(texts):
        style = styles.boxed(**_COLOURS[finding.severity]) if at == 0 else styles.boxed()
        sheet.write_string(row, at, cell_text(text), style)
    lines = max(line_count(text, width) for text, (_, width) in zip(texts, _COLUMNS, strict=True))
    sheet.set_row(row, row_height(lines))
