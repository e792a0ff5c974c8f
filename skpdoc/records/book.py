"""A workbook's grids become a :class:`Buku`; everything that could not be read is a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
from skpdoc.model.source import Source
from skpdoc.records.cells import Grid
from skpdoc.records.disagreeing import agreed, named_in
from skpdoc.records.extras import read_kelonggaran, read_lampiran, read_manual_iku, read_perilaku
from skpdoc.records.filling import Filled
from skpdoc.records.likeness import is_standard
from skpdoc.records.other_sheets import other_sheets
from skpdoc.records.people import read_pegawai, read_pejabat_lain
from skpdoc.records.peran import read_peran
from skpdoc.records.plan import read_perjanjian_kinerja, read_renstra, target_years
from skpdoc.records.print_order import print_order_doubts
from skpdoc.records.read_sheets import ReadSheets
from skpdoc.records.remarks import book_remarks
from skpdoc.records.renstra_years import with_target_years
from skpdoc.records.roles import group_roles
from skpdoc.records.sheets import find_sheets, no_standard_book
from skpdoc.records.table import Table, read_table
from skpdoc.records.unit import read_unit
from skpdoc.records.whole_numbers import WholeNumbers


@dataclass(frozen=True, slots=True)
class ReadBook:
    """What one workbook says: ``buku`` is None when a needed sheet could not be read."""

    buku: Buku | None
    findings: tuple[Finding, ...]


def read_book(file: str, grids: Sequence[Grid]) -> ReadBook:
    """Read every sheet of one workbook, in one pass, collecting all findings."""
    findings = list(book_remarks(file, grids))
    sheets_there = find_sheets(file, grids, findings)
    found = sheets_there.found
    if not is_standard(found):
        return ReadBook(None, (no_standard_book(file, grids),))
    if UNIT_SHEET in found:
        unit = read_unit(file, found[UNIT_SHEET], findings)
    else:
        unit = read_unit(file, Grid(UNIT_SHEET, {}), [])  # the missing sheet is said already
    is_kuantitatif = unit.pendekatan is Pendekatan.KUANTITATIF and "pendekatan" not in unit.tak_terbaca
    tables = _tables(file, found, is_kuantitatif, findings)
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
    return ReadBook(buku if is_whole else None, tuple(findings))


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
