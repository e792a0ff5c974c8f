"""The settings of an old workbook for the year of a new one."""

from __future__ import annotations

import re
from dataclasses import replace

from skpdoc import codes
from skpdoc.contract import UNIT_SETTINGS, UNIT_SHEET, Required, SheetColumn, fold_header
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.last_year.sheet import Years
from skpdoc.records.last_year.text import take
from skpdoc.records.settings import Settings
from skpdoc.records.shown import as_text
from skpdoc.text.lines import shorten

_HEADERS = ("Isian", "Nilai")
_OF_FORMAT = ("versi",)
_OF_YEAR = ("tahun", "periode_mulai", "periode_selesai")
"""Left out, so that the blank workbook's own stand: this format, the whole new year."""


def year_of(settings: Settings) -> int | None:
    """The year that the old workbook is for; None where it cannot be read."""
    match = re.search(r"20\d\d", settings.rows["tahun"].folded("tahun"))
    return int(match[0]) if match else None


def carry_unit(
    file: str, settings: Settings, grid: Grid, years: Years, findings: list[Finding]
) -> list[list[str]]:
    """The rows of the new sheet, headers first; a setting left out gets the blank workbook's default."""
    left_out = _OF_FORMAT if years.is_same else (*_OF_FORMAT, *_OF_YEAR)
    rows = [list(_HEADERS)]
    for number, setting in enumerate(UNIT_SETTINGS, start=2):
        cell = settings.rows[setting.field].cell(setting.field)
        if setting.field in left_out or (cell is None and setting.required is not Required.ALWAYS):
            continue
        here = CellRef(file, UNIT_SHEET, f"B{number}", setting.header, number, setting.field)
        rows.append([setting.header, _value(setting, cell, here, years, findings) if cell else ""])
    findings += _unknown(settings, grid)
    return rows


def _value(setting: SheetColumn, cell: Cell, here: CellRef, years: Years, findings: list[Finding]) -> str:
    shown = shorten(as_text(cell))
    if setting.field == "tanggal" and not years.is_same:
        cause = f"Tanggal {years.name} dikosongkan."
        findings.append(codes.B31_DIKOSONGKAN(here, shown, cause, "Isi bila sudah pasti."))
        return ""
    taken = take(setting, cell)
    if taken.loss:
        findings.append(codes.B32_PERIKSA(here, shown, f"{taken.loss}.", "Ketik yang benar."))
    elif years.is_named_in(taken.text):
        findings.append(years.naming(here, taken.text))
    return taken.text


def _unknown(settings: Settings, grid: Grid) -> list[Finding]:
    """Settings with a value that the contract does not know."""
    return [
        codes.B30_TIDAK_DIBAWA(
            replace(cell, header=shorten(label)),
            shorten("; ".join(as_text(one) for one in list(grid.rows[cell.row].values())[1:])),
            "Isian ini tidak dikenal.",
            "Salin sendiri ke buku kerja baru bila masih diperlukan.",
        )
        for label, cell in settings.unknown.items()
        if label and fold_header(label) != fold_header(_HEADERS[0]) and len(grid.rows[cell.row]) > 1
    ]
