"""The sheet Temuan, of the index and of the annotated copy: every finding, gravest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import Finding, count_by_severity, gravest_first
from skpdoc.workbook.writing.listing import HEAD_ROW, ListColumn, ListLook, Place, put_cell_link, write_list
from skpdoc.workbook.writing.styles import GREY, SEVERITY_FILL, Styles

_FILE: ListColumn[Finding] = ListColumn("Berkas", 24, lambda finding: finding.cell.file)
_PLACE: ListColumn[Finding] = ListColumn("Sel", 9, lambda finding: finding.cell.address)
_USULAN: ListColumn[Finding] = ListColumn("Usulan", 40, lambda finding: finding.usulan)
_COLUMNS: Sequence[ListColumn[Finding]] = (
    _FILE,
    ListColumn(
        "Tingkat",
        12,
        lambda finding: finding.severity.value,
        lambda finding: {"bg_color": SEVERITY_FILL[finding.severity]},
    ),
    ListColumn("Lembar", 18, lambda finding: finding.cell.sheet),
    _PLACE,
    ListColumn("Kolom", 18, lambda finding: finding.cell.header),
    ListColumn("Isi", 24, lambda finding: finding.value),
    ListColumn("Temuan", 56, lambda finding: finding.cause),
    ListColumn("Cara memperbaiki", 48, lambda finding: finding.remedy),
    _USULAN,
    ListColumn("Tindak lanjut oleh", 20, lambda finding: finding.pelaku.value),
    ListColumn("Kode", 7, lambda finding: finding.code),
    ListColumn("Dasar", 18, lambda finding: finding.basis),
)
_LOOK = ListLook(under={"bold": True})
_MOST_LINKS = 65_000
"""Excel allows some more a sheet."""


def write_findings(
    sheet: Worksheet, styles: Styles, findings: Sequence[Finding], linked: Collection[str] = ()
) -> None:
    """Counts on top, then a row a finding; one of a sheet in ``linked`` has a link to its cell.

    Columns Berkas and Usulan stand there only where they say something.
    """

    def link(sheet: Worksheet, styles: Styles, at: Place, finding: Finding) -> bool:
        is_linked = finding.cell.sheet in linked and at[0] <= _MOST_LINKS
        return is_linked and put_cell_link(sheet, styles, at, finding.cell)

    counts = count_by_severity(findings)
    summary = " · ".join(f"{count} {severity.value}" for severity, count in counts.items())
    columns = [replace(one, put=link) if one is _PLACE else one for one in _shown(findings)]
    write_list(sheet, styles, ("Temuan", summary), columns, gravest_first(findings), look=_LOOK)
    if not findings:
        sheet.write_string(HEAD_ROW + 1, 0, "Tidak ada temuan.", styles(font_color=GREY, text_wrap=False))


def _shown(findings: Sequence[Finding]) -> list[ListColumn[Finding]]:
    hidden = set()
    if len({finding.cell.file for finding in findings}) < 2:
        hidden.add(_FILE)
    if not any(finding.usulan for finding in findings):
        hidden.add(_USULAN)
    return [column for column in _COLUMNS if column not in hidden]
