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
from skpdoc.contract import (
    KELONGGARAN,
    PERAN,
    ROLE_FIELDS,
    SHEETS,
    UNIT_SETTINGS,
    UNIT_SHEET,
    Kind,
    SheetColumn,
    SheetSpec,
)
from skpdoc.findings import Finding, Severity
from skpdoc.model.office import Buku
from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG
from skpdoc.pipeline.kinds.jenis import DerivedOffice
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.new import sample_tables
from skpdoc.pipeline.withholding.contradictions import contradictory, unsteady
from skpdoc.pipeline.withholding.trail import withheld
from skpdoc.records.book import read_book
from skpdoc.records.completing import read_books
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
_OF_ROLE = {PERAN.column(field).header for field in ROLE_FIELDS}
"""what every row of a role says"""
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


Change = tuple[str, tuple[int, ...], str, str]
"""(sheet, rows, header, value)"""


def _changes() -> Iterator[Change]:
    """Of every column the first and the last cell filled, of a blank column one; what a role says of itself, once in
    all of its rows, once in that row alone, which tears the role in two.
    """
    for spec in _SPECS:
        table = TABLES.get(spec.name, [[], []])
        for column in _walked(spec):
            at = table[0].index(column.header) if column.header in table[0] else -1
            filled = [number for number, row in enumerate(table) if number and at >= 0 and row[at]]
            for number in dict.fromkeys((*filled[:1], *filled[-1:])) or (1,):
                value = _other(column, table[number][at] if filled else "")
                is_of_role = spec is PERAN and column.header in _OF_ROLE
                for rows in dict.fromkeys(((number,), _role(number) if is_of_role else (number,))):
                    yield spec.name, rows, column.header, value
    for number, (setting, value, *_) in enumerate(TABLES[UNIT_SHEET][1:], start=1):
        column = next(one for one in UNIT_SETTINGS if one.header == setting)
        if setting not in _SET_ASIDE and value:
            yield UNIT_SHEET, (number,), TABLES[UNIT_SHEET][0][1], _other(column, value)


def _walked(spec: SheetSpec) -> list[SheetColumn]:
    """Its columns but Urutan, whose numbers are each workbook's own and print nothing."""
    return [column for column in spec.columns if column.kind is not Kind.URUTAN]


def _role(number: int) -> tuple[int, ...]:
    """The rows of Peran that say the same of their role as this one."""
    head, *_ = table = TABLES[PERAN.name]
    places = [at for at, header in enumerate(head) if header in _OF_ROLE]
    said = [[row[at] for at in places] for row in table]
    return tuple(row for row, own in enumerate(said) if own == said[number])


def _name(change: Change) -> str:
    sheet, rows, header, _ = change
    return "-".join((sheet, *map(str, rows), header))


@dataclass(frozen=True)
class _Read:
    buku: Buku
    findings: tuple[Finding, ...]


def _read(name: str, tables: Tables) -> _Read:
    read = read_book(name, grids(tables))
    assert read.buku is not None
    return _Read(read.buku, read.findings)


def _read_both(tables: Tables) -> tuple[_Read, _Read]:
    """The office's workbook and another one of it, each with what it takes from the other."""
    read = read_books({"a.xlsx": grids(TABLES), "b.xlsx": grids(tables)})
    first, second = (_Read(one.buku, one.findings) for one in read if one.buku is not None)
    return first, second


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


def _merged(tables: Tables) -> Office:
    first, second = _read_both(tables)
    findings = [*first.findings, *second.findings]
    books = [first.buku, second.buku]
    office = derive_office(merge_books(books, findings), findings)
    goyah = unsteady(books, _derived(office)) if contradictory(office.findings) else None
    ditahan = withheld(office.kantor, office.skp, office.matriks, office.findings, goyah)
    return replace(office, ditahan=ditahan)


def _derived(office: Office) -> DerivedOffice:
    return DerivedOffice(office.kantor, office.skp, office.matriks, office.findings)


def _put(table: list[list[str]], rows: tuple[int, ...], header: str, value: str) -> None:
    if header not in table[0]:
        for line in table:
            line.append(header if line is table[0] else "")
    for row in rows:
        table[row][table[0].index(header)] = value


@pytest.mark.parametrize("change", list(_changes()), ids=_name)
def test_a_changed_cell_is_never_printed_unsaid(change: Change) -> None:
    sheet, rows, header, value = change
    tables = _copied()
    _put(tables[sheet], rows, header, value)
    second = _read("b.xlsx", tables)
    office = _merged(tables)
    first, alone = _first_alone(), _printed(derive_office(second.buku))
    merged = _printed(office)
    where = {
        "skp": office.ditahan[JENIS_SKP],
        "manual": office.ditahan[JENIS_MANUAL_IKU],
        "mph": office.ditahan[JENIS_MPH],
        "dialog": office.ditahan[JENIS_DIALOG],
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
    office = _merged(tables)
    assert [finding.code for finding in office.findings if finding.severity is Severity.GALAT] == ["B28"]
    assert list(office.ditahan[JENIS_SKP]) == [PEOPLE[-1]]
    assert not office.ditahan[JENIS_MPH]


def test_of_a_role_torn_in_two_what_does_not_rest_on_it_is_kept() -> None:
    """One of two rows names another result: his own documents and what his head's show of him."""
    tables, head = _copied(), TABLES["Peran"][0]
    tables["Peran"][-1][head.index("Mendukung")] = "ARS.1"
    office = _merged(tables)
    galat = [finding for finding in office.findings if finding.severity is Severity.GALAT]
    assert [(finding.code, finding.cell.address) for finding in galat] == [("B28", "A32")]
    held = PEOPLE[-1]
    atasan = TABLES["Pegawai"][-1][TABLES["Pegawai"][0].index("Atasan")]
    assert list(office.ditahan[JENIS_SKP]) == list(office.ditahan[JENIS_MANUAL_IKU]) == [held]
    assert list(office.ditahan[JENIS_MPH]) == list(office.ditahan[JENIS_DIALOG]) == [atasan]


def test_workbooks_number_their_rows_each_in_its_own_way() -> None:
    """A bidang that has left out rows numbers on with gaps."""
    tables = _copied()
    for spec in _SPECS:
        if spec.name in tables and len(_walked(spec)) < len(spec.columns):
            for number, row in enumerate(tables[spec.name]):
                row.append(str(10 * number) if number else "Urutan")
    office = _merged(tables)
    assert not [finding for finding in office.findings if finding.severity is Severity.GALAT]
    assert _printed(office) == _printed(_merged(TABLES))


def test_a_role_that_one_workbook_gives_to_nobody_withholds_what_its_head_shows() -> None:
    """The other one's matrix and dialog sheet would read otherwise."""
    tables, head = _copied(), TABLES["Peran"][0]
    number = len(tables["Peran"]) - 1
    owner = tables["Peran"][number][head.index("NIP")]
    for row in _role(number):
        tables["Peran"][row][head.index("NIP")] = "197001011990011009"
    office = _merged(tables)
    atasan = TABLES["Pegawai"][PEOPLE.index(owner) + 1][TABLES["Pegawai"][0].index("Atasan")]
    assert atasan in office.ditahan[JENIS_MPH]
    assert atasan in office.ditahan[JENIS_DIALOG]


def test_of_three_workbooks_the_one_in_the_middle_is_heard_too() -> None:
    tables, head = _copied(), TABLES["Peran"][0]
    tables["Peran"][-1][head.index("Target")] = "77"
    books = [_first().buku, _read("b.xlsx", tables).buku, _read("c.xlsx", TABLES).buku]
    office = derive_office(merge_books(books, []))
    assert unsteady(books, _derived(office)).dokumen[JENIS_SKP] == {PEOPLE[-1]}


def test_every_column_of_the_sheets_of_people_and_results_is_walked() -> None:
    walked = {(sheet, header) for sheet, _, header, _ in _changes()}
    assert {(spec.name, column.header) for spec in _SPECS for column in _walked(spec)} <= walked


def test_a_role_is_walked_whole_and_torn() -> None:
    several = {
        len(rows) > 1 for sheet, rows, header, _ in _changes() if (sheet, header) == ("Peran", "Mendukung")
    }
    assert several == {True, False}
