"""Two workbooks of one unit, one cell of one sheet changed in the second: the two values are never printed unsaid.

Every column of every sheet in turn. A document that the two workbooks alone would print differently is withheld, or,
where one of the two leaves the cell blank, the completion is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from skpdoc.cascade.dialog import dialog_sheets
from skpdoc.contract import KELONGGARAN, SHEETS, UNIT_SETTINGS, UNIT_SHEET, Kind, SheetColumn
from skpdoc.findings import Finding, Severity
from skpdoc.model.office import Buku
from skpdoc.pipeline.contradiction import contradictory, unsteady
from skpdoc.pipeline.new import sample_tables
from skpdoc.pipeline.withhold import withheld
from skpdoc.records.book import read_book
from skpdoc.records.merge import merge_books
from skpdoc.workbook.markdown import Tables, grids
from tests.tables import Office, derive_office

YEAR = 2026
TABLES = sample_tables("dinas_perpustakaan", YEAR)
PEOPLE = [row[0] for row in TABLES["Pegawai"][1:]]
_SPECS = [spec for spec in SHEETS if spec is not KELONGGARAN]
"""a waiver prints nothing in a document; its own tests look after it"""
_SET_ASIDE = {"Versi Format", "Tahun", "Regulasi"}
"""settings of which a workbook of another kind or year is another unit's"""
_HARMLESS = {("Pejabat Lain", "Kode"), ("Pejabat Lain", "Jenis Nomor")}
"""each workbook names him in its own way, and means the same; the kind of a number that is not there"""


def _copied() -> Tables:
    return {name: [list(row) for row in table] for name, table in TABLES.items()}


_OTHER = {
    Kind.TARGET: "77",
    Kind.BAGIAN: "7",
    Kind.NIP: "199501012020121001",
    Kind.SUREL: "lain@contoh.go.id",
}


def _other(column: SheetColumn, old: str) -> str:
    """Another value that the column may hold."""
    if column.choices:
        return next(choice for choice in reversed(column.choices) if choice != old)
    if column.kind is Kind.DATE:
        return "1 Februari 2026" if "Selesai" not in column.header else "30 November 2026"
    if column.kind is Kind.SATUAN:
        return "Paket" if old != "Paket" else "Berkas"
    if column.kind is Kind.REFERENCE and old in PEOPLE:
        return next(nip for nip in reversed(PEOPLE) if nip != old)
    return _OTHER.get(column.kind, f"{old} lain")


def _changes() -> Iterator[tuple[str, int, str, str]]:
    """(sheet, row, header, value): of every column the first and the last cell filled, of a blank column one."""
    for spec in _SPECS:
        table = TABLES.get(spec.name, [[], []])
        for column in spec.columns:
            at = table[0].index(column.header) if column.header in table[0] else -1
            filled = [number for number, row in enumerate(table) if number and at >= 0 and row[at]]
            for number in dict.fromkeys((*filled[:1], *filled[-1:])) or (1,):
                yield spec.name, number, column.header, _other(column, table[number][at] if filled else "")
    for number, (setting, value, *_) in enumerate(TABLES[UNIT_SHEET][1:], start=1):
        column = next(one for one in UNIT_SETTINGS if one.header == setting)
        if setting not in _SET_ASIDE and value:
            yield UNIT_SHEET, number, TABLES[UNIT_SHEET][0][1], _other(column, value)


@dataclass(frozen=True)
class _Read:
    buku: Buku
    findings: tuple[Finding, ...]


def _read(name: str, tables: Tables) -> _Read:
    read = read_book(name, grids(tables))
    assert read.buku is not None
    return _Read(read.buku, read.findings)


@cache
def _first() -> _Read:
    return _read("a.xlsx", TABLES)


@cache
def _first_alone() -> dict[tuple[str, str], object]:
    return _printed(derive_office(_first().buku))


def _printed(office: Office) -> dict[tuple[str, str], object]:
    """Every document by (kind, key)."""
    skp = {key: replace(one, file="", source=("", "", 0)) for key, one in office.skp.items()}
    found: dict[tuple[str, str], object] = {("skp", key): replace(one, manual=()) for key, one in skp.items()}
    found |= {
        ("manual", key): (one.manual, one.dinilai, one.nama_unit) for key, one in skp.items() if one.manual
    }
    found |= {("mph", key): replace(one, file="") for key, one in office.matriks.items()}
    for sheet in dialog_sheets(office.kantor, office.skp, ()):
        found[("dialog", sheet.matriks.kunci)] = (sheet.hasil, sheet.peserta, sheet.tempat)
    return found


def _merged(second: _Read) -> Office:
    findings = [*_first().findings, *second.findings]
    books = [_first().buku, second.buku]
    office = derive_office(merge_books(books, findings), findings)
    goyah = unsteady(books, office.kantor, office.skp) if contradictory(office.findings) else None
    ditahan = withheld(office.kantor, office.skp, office.matriks, office.findings, goyah)
    return replace(office, ditahan=ditahan)


def _put(table: list[list[str]], row: int, header: str, value: str) -> None:
    if header not in table[0]:
        for line in table:
            line.append(header if line is table[0] else "")
    table[row][table[0].index(header)] = value


@pytest.mark.parametrize("change", _changes(), ids=lambda change: "-".join(map(str, change[:3])))
def test_a_changed_cell_is_never_printed_unsaid(change: tuple[str, int, str, str]) -> None:
    sheet, row, header, value = change
    tables = _copied()
    _put(tables[sheet], row, header, value)
    second = _read("b.xlsx", tables)
    office = _merged(second)
    first, alone = _first_alone(), _printed(derive_office(second.buku))
    merged = _printed(office)
    where = {
        "skp": office.ditahan.skp,
        "manual": office.ditahan.manual,
        "mph": office.ditahan.mph,
        "dialog": office.ditahan.dialog,
    }
    both = merged.keys() & first.keys() & alone.keys()
    differing = {key for key in both if not first[key] == alone[key] == merged[key]}
    unsaid = {(kind, key) for kind, key in differing if not where[kind].get(key)}
    galat = [f for f in office.findings if f.severity is Severity.GALAT]
    if any(f.code == "B60" for f in office.findings):
        return
    assert not unsaid, "\n".join(map(str, galat))
    assert galat or not differing
    if (sheet, header) not in _HARMLESS:
        assert galat, "the two values stand in two workbooks, and nobody is told"


def test_what_does_not_rest_on_it_is_kept() -> None:
    """The target of somebody without subordinates: his SKP and the dialog sheets that show it."""
    tables, head = _copied(), TABLES["Peran"][0]
    tables["Peran"][-1][head.index("Target")] = "77"
    office = _merged(_read("b.xlsx", tables))
    assert [finding.code for finding in office.findings if finding.severity is Severity.GALAT] == ["B28"]
    assert list(office.ditahan.skp) == [PEOPLE[-1]]
    assert not office.ditahan.mph


def test_of_three_workbooks_the_one_in_the_middle_is_heard_too() -> None:
    tables, head = _copied(), TABLES["Peran"][0]
    tables["Peran"][-1][head.index("Target")] = "77"
    books = [_first().buku, _read("b.xlsx", tables).buku, _read("c.xlsx", TABLES).buku]
    office = derive_office(merge_books(books, []))
    assert unsteady(books, office.kantor, office.skp).skp == {PEOPLE[-1]}


def test_every_column_of_the_sheets_of_people_and_results_is_walked() -> None:
    walked = {(sheet, header) for sheet, _, header, _ in _changes()}
    assert {(spec.name, column.header) for spec in _SPECS for column in spec.columns} <= walked
