"""A workbook's grids become a :class:`Buku`; everything that could not be read is a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from skpdoc import codes
from skpdoc.contract import (
    KELONGGARAN,
    LAMPIRAN,
    MANUAL_IKU,
    PEGAWAI,
    PEJABAT_LAIN,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    RENSTRA,
    SHEETS,
    UNIT_SHEET,
)
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import Pendekatan
from skpdoc.model.office import Buku, Unit
from skpdoc.model.source import RowKey, Source
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.disagreeing import agreed, named_in
from skpdoc.records.extras import read_kelonggaran, read_lampiran, read_manual_iku, read_perilaku
from skpdoc.records.filling import Filled
from skpdoc.records.likeness import is_standard
from skpdoc.records.other_sheets import other_sheets
from skpdoc.records.people import read_pegawai, read_pejabat_lain
from skpdoc.records.peran import read_peran
from skpdoc.records.plan import read_perjanjian_kinerja, read_renstra, target_years
from skpdoc.records.print_order import print_order_doubts
from skpdoc.records.raw_row import RawRow
from skpdoc.records.read_sheets import ReadSheets
from skpdoc.records.remarks import book_remarks
from skpdoc.records.renstra_years import with_target_years
from skpdoc.records.roles import group_roles
from skpdoc.records.settings import Settings, read_settings
from skpdoc.records.sheets import find_sheets, no_standard_book
from skpdoc.records.table import Table, read_table
from skpdoc.records.unit import unit_of
from skpdoc.records.whole_numbers import WholeNumbers

_NOTHING: Mapping[RowKey, Mapping[str, Cell]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RawCells:
    """The cells of a row by field, and the fields that a merged area hides."""

    cells: Mapping[str, Cell]
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadBook:
    """What one workbook says, and the cells of its rows: ``buku`` is None when a needed sheet could not be read."""

    buku: Buku | None
    findings: tuple[Finding, ...]
    cells: Mapping[RowKey, RawCells] = field(default_factory=dict)


def read_book(
    file: str, grids: Sequence[Grid], taken: Mapping[RowKey, Mapping[str, Cell]] = _NOTHING
) -> ReadBook:
    """Read every sheet of one workbook, in one pass, collecting all findings.

    ``taken`` are cells from another workbook, by row and field, for those that are blank or missing here.
    """
    findings = list(book_remarks(file, grids))
    sheets_there = find_sheets(file, grids, findings)
    found = sheets_there.found
    if not is_standard(found):
        return ReadBook(None, (no_standard_book(file, grids),))
    settings, told = _unit_settings(file, found, findings, taken)
    unit = unit_of(settings, told)
    is_kuantitatif = unit.pendekatan is Pendekatan.KUANTITATIF and "pendekatan" not in unit.tak_terbaca
    tables = {
        name: _completed(table, taken)
        for name, table in _tables(file, found, is_kuantitatif, findings).items()
    }
    findings.extend(other_sheets(file, sheets_there.spare, found, tables, unit.tahun))
    sheets = ReadSheets(file, tables, findings, WholeNumbers(grids))
    years = target_years(tuple(tables[RENSTRA.name].columns)) if RENSTRA.name in tables else ()
    unit = _with_likely(unit, tables, years)
    renstra, perjanjian_kinerja, peran = Filled(), Filled(), Filled()
    roles = group_roles(agreed(sheets.rows(PERAN), named_in(tables.values())), peran)
    sheets.doubt(PERAN, roles.continuing)
    buku = Buku(
        file=file,
        unit=unit,
        renstra=read_renstra(sheets.rows(RENSTRA), years, renstra),
        perjanjian_kinerja=read_perjanjian_kinerja(sheets.rows(PERJANJIAN_KINERJA), unit, perjanjian_kinerja),
        pegawai=read_pegawai(sheets.rows(PEGAWAI), unit),
        pejabat_lain=read_pejabat_lain(sheets.rows(PEJABAT_LAIN), unit),
        peran=read_peran(roles),
        manual_iku=read_manual_iku(sheets.rows(MANUAL_IKU)),
        perilaku=read_perilaku(sheets.rows(PERILAKU), unit),
        lampiran=read_lampiran(sheets.rows(LAMPIRAN)),
        kelonggaran=read_kelonggaran(sheets.rows(KELONGGARAN)),
    )
    if buku.renstra and unit.tahun not in years and "tahun" not in unit.tak_terbaca:
        findings.append(_no_target_year(buku.renstra[0].source, unit.tahun))
    sheets.doubt(RENSTRA, renstra.leaning)
    sheets.doubt(PERJANJIAN_KINERJA, perjanjian_kinerja.leaning)
    for spec in (PERILAKU, LAMPIRAN):
        findings.extend(print_order_doubts(spec, sheets.ordered(spec)))
    for filled in (renstra, perjanjian_kinerja, peran):
        findings.extend(filled.findings())
    findings.extend(sheets.repairs())
    is_whole = all(spec.name in tables for spec in SHEETS if spec.needed)
    cells = {
        raw.source.key: RawCells(raw.cells, raw.hidden) for table in tables.values() for raw in table.rows
    }
    cells |= {settings.sources[name].key: RawCells({name: cell}) for name, cell in settings.cells.items()}
    return ReadBook(buku if is_whole else None, tuple(findings), cells)


def _unit_settings(
    file: str,
    found: Mapping[str, Grid],
    findings: list[Finding],
    taken: Mapping[RowKey, Mapping[str, Cell]],
) -> tuple[Settings, list[Finding]]:
    """The settings of the sheet Unit, and where to say what is wrong with them; of a missing sheet that is said."""
    told = findings if UNIT_SHEET in found else []
    grid = found.get(UNIT_SHEET, Grid(UNIT_SHEET, {}))
    own = {name: cell for key, cells in taken.items() if key[1] == grid.title for name, cell in cells.items()}
    return read_settings(file, grid, told, taken=own), told


def _completed(table: Table, taken: Mapping[RowKey, Mapping[str, Cell]]) -> Table:
    """The table with what is taken for its blank cells."""
    if not taken:
        return table
    return replace(table, rows=tuple(_with(raw, taken.get(raw.source.key, {})) for raw in table.rows))


def _with(raw: RawRow, cells: Mapping[str, Cell]) -> RawRow:
    if not cells:
        return raw
    typed = (raw.source.typed or frozenset()) | frozenset(cells)
    return replace(raw, source=replace(raw.source, typed=typed), cells={**raw.cells, **cells})


def _with_likely(unit: Unit, tables: Mapping[str, Table], years: Sequence[int]) -> Unit:
    """For settings that could not be read, what the other sheets suggest, so that these can be judged."""
    if "pendekatan" in unit.tak_terbaca:
        rows = tables[PERAN.name].rows if PERAN.name in tables else ()
        is_most = sum("aspek" in row.cells for row in rows) * 2 > len(rows)
        unit = replace(unit, pendekatan=Pendekatan.KUANTITATIF if is_most else Pendekatan.KUALITATIF)
    if "tahun" in unit.tak_terbaca and years and unit.tahun not in years:
        unit = replace(unit, tahun=years[0])
    return unit


def _tables(
    file: str, found: Mapping[str, Grid], is_kuantitatif: bool, findings: list[Finding]
) -> dict[str, Table]:
    tables = {}
    for spec in SHEETS:
        if spec.name in found:
            full = with_target_years(found[spec.name]) if spec is RENSTRA else spec
            table = read_table(file, found[spec.name], full, is_kuantitatif, findings)
            if table is not None:
                tables[spec.name] = table
    return tables


def _no_target_year(source: Source, tahun: int) -> Finding:
    return codes.B04_KOLOM_LAIN(
        CellRef(source.file, source.sheet),
        "",
        f'Kolom "Target {tahun}" tidak ada, sehingga target Perjanjian Kinerja tidak dibandingkan dengan Renstra.',
        f'Tambahkan kolom "Target {tahun}".',
    )
