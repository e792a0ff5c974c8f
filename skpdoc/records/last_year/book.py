"""An old workbook becomes the tables of a new one for another year, with a list of what could not come along.

People, Renstra, texts, roles, references and weights come along as they were typed; what holds for one
year only is left blank, so that last year's figure never becomes this year's unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import PEGAWAI, RENSTRA, SHEETS, UNIT_SHEET
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import Pendekatan
from skpdoc.records.cells import Grid
from skpdoc.records.last_year.periods import TwoPeriods, two_periods
from skpdoc.records.last_year.sheet import NewSheet, Years
from skpdoc.records.last_year.tables import Whereabouts, fill
from skpdoc.records.last_year.unit import carry_unit, year_of
from skpdoc.records.other_sheets import plain_remarks
from skpdoc.records.plan import target_years
from skpdoc.records.renstra_years import with_target_years
from skpdoc.records.row import Row
from skpdoc.records.row_cells import Repairs
from skpdoc.records.settings import Settings, read_settings
from skpdoc.records.sheets import find_sheets
from skpdoc.records.table import Table, read_table
from skpdoc.text.nearest import MEANT

_ABSENT = (codes.B03_KOLOM.code, codes.B06_KOSONG.code, codes.B09_GABUNG.code)


@dataclass(frozen=True, slots=True)
class Carried:
    """What an old workbook gives a new one.

    ``tables`` maps sheet names to rows of texts, the headers first; ``findings`` say what did not come
    along (at its old cell), what was left blank and what to look at (at its new cell).
    """

    tables: Mapping[str, list[list[str]]]
    findings: tuple[Finding, ...]


def carry_over(old: str, grids: Sequence[Grid], new: str, year: int) -> Carried:
    """The tables of the workbook ``new`` for ``year``. Raises SkpdocError where ``old`` has no sheet of ours."""
    said: list[Finding] = []
    sheets = find_sheets(old, grids, said)
    found = sheets.found
    said += plain_remarks(old, sheets.spare)
    if not found:
        raise SkpdocError(
            f"{old}: tidak ada lembar yang dikenal, jadi tidak ada yang dapat dibawa. Namanya harus "
            f"{', '.join(spec.name for spec in SHEETS)}."
        )
    settings = read_settings(old, found[UNIT_SHEET], said) if UNIT_SHEET in found else None
    years = Years(year_of(settings) if settings else None, year)
    old_tables = _tables(old, found, settings, said)
    findings: list[Finding] = []
    tables: dict[str, list[list[str]]] = {}
    if settings:
        tables[UNIT_SHEET] = carry_unit(new, settings, found[UNIT_SHEET], years, findings)
    for sheet in _sheets(new, old_tables, years, findings):
        tables[sheet.spec.name] = sheet.rows
    read = {grid.title for grid in found.values()}
    lost = [finding for one in said if (finding := _not_carried(one, read))]
    return Carried(tables, (*lost, *findings))


def _tables(
    old: str, found: Mapping[str, Grid], settings: Settings | None, said: list[Finding]
) -> dict[str, Table | None]:
    """The old tables as far as they can be read, by sheet."""
    typed = settings.rows["pendekatan"].folded("pendekatan") if settings else ""
    is_kuantitatif = typed != Pendekatan.KUALITATIF.value.casefold()
    return {
        spec.name: read_table(
            old,
            found[spec.name],
            with_target_years(found[spec.name]) if spec is RENSTRA else spec,
            is_kuantitatif,
            said,
            takes_partial=True,
        )
        for spec in SHEETS
        if spec.name in found
    }


def _rows(table: Table | None) -> list[Row]:
    """The rows of an old table; what is wrong in their cells is asked when the new workbook is read."""
    return [Row(raw, table, [], Repairs()) for raw in table.rows] if table else []


def _sheets(
    new: str, tables: Mapping[str, Table | None], years: Years, findings: list[Finding]
) -> list[NewSheet]:
    """The new sheets, filled."""
    periods = TwoPeriods() if years.is_same else two_periods(_rows(tables.get(PEGAWAI.name)))
    whereabouts = Whereabouts()
    sheets = []
    for spec in SHEETS:
        table = tables.get(spec.name)
        laid_out = (table.spec if table else spec).laid_out(table.columns if table else ())
        sheet = NewSheet(new, laid_out, years, periods, findings)
        fill(sheet, _rows(table), whereabouts)
        sheets.append(sheet)
    for sheet in sheets:
        sheet.close()
        _say_lost_references(sheet, whereabouts)
    findings.extend(_say_target_year(new, tables.get(RENSTRA.name), years))
    return sheets


def _say_lost_references(sheet: NewSheet, whereabouts: Whereabouts) -> None:
    for cell, text in sheet.references:
        lost = whereabouts.lost(text)
        if lost:
            cause = f'Merujuk "{lost}", yang tidak dibawa.'
            sheet.findings.append(codes.B32_PERIKSA(cell, text, cause, "Tunjuk hasil kerja yang berlaku."))


def _say_target_year(new: str, table: Table | None, years: Years) -> Iterator[Finding]:
    if table is None or not table.rows or years.new in target_years(tuple(table.columns)):
        return
    yield codes.B32_PERIKSA(
        CellRef(new, RENSTRA.name),
        "",
        f"Renstra lama tidak memuat target {years.new}.",
        f'Tambahkan kolom "Target {years.new}", atau ganti isinya dengan Renstra yang baru.',
    )


def _not_carried(finding: Finding, read: Collection[str]) -> Finding | None:
    """What the reader says of a sheet or column of the old workbook, as said of what did not come along."""
    if finding.code == codes.B18_TERSEMBUNYI.code:
        return codes.B32_PERIKSA(finding.cell, "", finding.cause, finding.remedy)
    if finding.code == codes.B02_LEMBAR_LAIN.code and finding.cell.sheet in read:
        return None  # hidden, but carried
    if MEANT in finding.remedy:
        remedy = f"{finding.remedy} Lalu ulangi, atau salin sendiri."
    elif finding.code in _ABSENT or not finding.cell.sheet:
        remedy = "Isi di buku kerja baru."
    else:
        remedy = "Salin sendiri ke buku kerja baru bila masih diperlukan."
    return codes.B30_TIDAK_DIBAWA(finding.cell, finding.value, finding.cause, remedy)
