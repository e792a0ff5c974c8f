"""The property: a sheet sorted by any column gives the same SKP but for the order of their RHK, or holds them back.

Rows are sorted as spreadsheet programs do it: numbers, texts without regard to case, blanks last, equal ones as they
stood. With their numbers in Urutan moved along every SKP stays the same to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from tables import FILE, derive_office

from skpdoc.cascade.dialog import dialog_sheets
from skpdoc.contract import (
    LAMPIRAN,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    RENSTRA,
    ROLE_FIELDS,
    SHEETS,
    SheetSpec,
)
from skpdoc.findings import Finding
from skpdoc.model.skp import SKP, HasilKerja
from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.new import SAMPLE_YEAR, SAMPLES, sample_tables
from skpdoc.records.book import read_book
from skpdoc.records.cells import Cell, CellKind, Grid
from skpdoc.workbook.markdown import Tables, grids, read_markdown

MESSY = Path(__file__).parents[1] / "fixtures" / "kantor_berantakan" / "kantor.md"
OFFICES = (*SAMPLES, "kantor_berantakan")
SMALL = ("dinas_perpustakaan", "puskesmas_harapan")
"""Of the larger ones only the sheets that hold most are sorted here."""
_BY_ORDER = frozenset({"nomor", "source", "file", "cell", "pertanyaan"})
"""what a dialog sheet says by the order of rows: its questions name the first of several"""
ASKED = frozenset({"B40", "B41", "B42", "B43", "B44", "B45"})
_SOURCE = re.compile(
    r"source=Source\(file='[^']*', sheet='[^']*', row=\d+, columns=\{[^{}]*\}, taken=\{[^{}]*\}\)"
)
_CONTINUED: Mapping[str, tuple[str, ...]] = {
    RENSTRA.name: ("tujuan", "sasaran"),
    PERJANJIAN_KINERJA.name: ("pemilik", "sasaran", "induk"),
    PERAN.name: ROLE_FIELDS,
}
"""What people leave blank where it repeats the row above."""


@cache
def _tables(name: str) -> Tables:
    return (
        read_markdown(MESSY.read_text("utf-8"))
        if name == "kantor_berantakan"
        else sample_tables(name, SAMPLE_YEAR)
    )


def _spec(title: str) -> SheetSpec | None:
    return next((spec for spec in SHEETS if spec.name == title), None)


def _filled(title: str, table: Sequence[Sequence[str]], *, continued: bool) -> list[list[str]]:
    """A table with what repeats the row above written out, or left blank."""
    spec = _spec(title)
    names = _CONTINUED.get(title, ())
    headers = [spec.column(name).header for name in names] if spec else []
    at = [table[0].index(header) for header in headers if header in table[0]]
    found, above = [list(table[0])], [""] * len(table[0])
    anchors = [table[0].index(spec.column(name).header) for name in spec.anchors] if spec and names else []
    for row in table[1:]:
        whole = list(row)
        if at and (not any(row[n] for n in at) or all(row[n] in ("", above[n]) for n in anchors)):
            whole = [above[n] if n in at and not text else text for n, text in enumerate(row)]
        repeats = bool(at) and all(whole[n] == above[n] for n in at)
        found.append(["" if continued and repeats and n in at else text for n, text in enumerate(whole)])
        above = whole
    return found


@cache
def _book(office: str, continued: bool, numbered: bool) -> Mapping[str, Grid]:
    tables = {
        title: _filled(title, table, continued=continued) if _spec(title) else table
        for title, table in _tables(office).items()
    }
    found = {grid.title: grid for grid in grids(tables)}
    if numbered:
        for title, grid in found.items():
            spec = _spec(title)
            if spec is not None and spec.anchors:
                found[title] = _with_numbers(grid)
    return found


def _with_numbers(grid: Grid) -> Grid:
    column = max(grid.rows[1]) + 1
    rows = {
        number: {
            **row,
            column: Cell(number - 1, CellKind.NUMBER) if number > 1 else Cell("Urutan", CellKind.TEXT),
        }
        for number, row in grid.rows.items()
    }
    return replace(grid, rows=rows)


def _sorted(grid: Grid, column: int, *, descending: bool = False, with_header: bool = False) -> Grid:
    """The sheet sorted by one column, blanks last, equal ones as they stood."""
    first = 1 if with_header else 2
    rows = [row for number, row in sorted(grid.rows.items()) if number >= first]
    filled = sorted(
        (row for row in rows if column in row), key=lambda row: _key(row[column]), reverse=descending
    )
    ordered = [*filled, *(row for row in rows if column not in row)]
    kept = {number: row for number, row in grid.rows.items() if number < first}
    return replace(grid, rows=kept | dict(enumerate(ordered, start=first)))


def _key(cell: Cell) -> tuple[int, float, str]:
    is_number = cell.kind is CellKind.NUMBER
    return (0, float(str(cell.value)), "") if is_number else (1, 0.0, str(cell.value).casefold())


@dataclass(frozen=True, slots=True)
class Seen:
    """Everybody's SKP and every head's dialog sheet, as sets whatever the order of their RHK; whose are held back; what
    was found.
    """

    skp: Mapping[str, object]
    dialog: Mapping[str, object]
    held: frozenset[str]
    held_dialog: frozenset[str]
    findings: tuple[Finding, ...]


def _seen(book: Mapping[str, Grid]) -> Seen:
    read = read_book(FILE, tuple(book.values()))
    if read.buku is None:
        return Seen({}, {}, frozenset(), frozenset(), read.findings)
    office = derive_office(read.buku, read.findings)
    return Seen(
        {kunci: _printed(skp) for kunci, skp in office.skp.items()},
        {sheet.matriks.kunci: _unordered(sheet) for sheet in dialog_sheets(office.kantor, office.skp, ())},
        frozenset(kunci for kunci, why in office.ditahan[JENIS_SKP].items() if why),
        frozenset(kunci for kunci, why in office.ditahan[JENIS_DIALOG].items() if why),
        office.findings,
    )


def _unordered(value: object) -> object:
    """A noun as plain data in which no list has an order, without numbers and places that go by it."""
    if is_dataclass(value):
        return {
            one.name: _unordered(getattr(value, one.name))
            for one in fields(value)
            if one.name not in _BY_ORDER
        }
    if isinstance(value, tuple | list):
        return sorted((_unordered(one) for one in value), key=repr)
    return value


def _printed(skp: SKP) -> object:
    plain = {
        one.name: getattr(skp, one.name)
        for one in fields(skp)
        if one.name not in ("source", "utama", "tambahan")
    }
    bands = [sorted((_rhk(one) for one in band), key=repr) for band in (skp.utama, skp.tambahan)]
    return {**plain, "manual": sorted(map(repr, skp.manual)), "bands": bands}


def _rhk(one: HasilKerja) -> object:
    return replace(one, nomor=0, indikator=tuple(sorted(one.indikator, key=repr)))


def _clicks(
    book: Mapping[str, Grid], titles: Sequence[str], *, with_header: bool = False
) -> Iterator[tuple[str, Seen]]:
    """One column after the other, up and down: what was clicked, and what becomes of the office."""
    for title in titles:
        grid = book[title]
        for column, head in grid.rows[1].items():
            for descending in (False, True) if len(grid.rows) < 200 else (False,):
                after = _sorted(grid, column, descending=descending, with_header=with_header)
                if after.rows != grid.rows:
                    click = f"{title} › {head.value} {'Z-A' if descending else 'A-Z'}"
                    yield click, _seen({**book, title: after})


def _others(before: Seen, after: Seen) -> list[str]:
    """Who gets another SKP, or none, without a word; and whose dialog sheet is another one."""
    skp = [
        kunci
        for kunci, skp in before.skp.items()
        if kunci not in after.held and after.skp.get(kunci, skp) != skp
    ]
    sheets = [
        f"Dialog {kunci}"
        for kunci, sheet in before.dialog.items()
        if kunci not in after.held_dialog and after.dialog.get(kunci, sheet) != sheet
    ]
    return skp + sheets


def _asked(seen: Seen) -> list[str]:
    return [str(finding) for finding in seen.findings if finding.code in ASKED]


@pytest.mark.parametrize("continued", [False, True], ids=["written out", "continued"])
@pytest.mark.parametrize("office", OFFICES)
def test_no_sheet_of_an_office_that_nobody_sorted_is_doubted(office: str, continued: bool) -> None:
    assert _asked(_seen(_book(office, continued, False))) == []
    assert _asked(_seen(_book(office, continued, True))) == []


@pytest.mark.parametrize("continued", [False, True], ids=["written out", "continued"])
@pytest.mark.parametrize("office", OFFICES)
def test_sorted_without_numbers_nobody_gets_another_skp_without_a_word(office: str, continued: bool) -> None:
    book = _book(office, continued, False)
    before = _seen(book)
    titles = [title for title in book if _spec(title)] if office in SMALL else [PERAN.name]
    found = {click: _others(before, after) for click, after in _clicks(book, titles)}
    assert len(found) > 10
    assert {click: people for click, people in found.items() if people} == {}


@pytest.mark.parametrize("continued", [False, True], ids=["written out", "continued"])
@pytest.mark.parametrize("office", SMALL)
def test_sorted_with_their_numbers_the_rows_are_as_they_were(office: str, continued: bool) -> None:
    book = _book(office, continued, True)
    before = _texts(book)
    for title in (RENSTRA.name, PERJANJIAN_KINERJA.name, PERAN.name, PERILAKU.name, LAMPIRAN.name):
        for column in book[title].rows[1]:
            for descending in (False, True):
                after = {**book, title: _sorted(book[title], column, descending=descending)}
                assert _texts(after) == before, (title, column, descending)


def _texts(book: Mapping[str, Grid]) -> str:
    """Everything read of a workbook, but where it stands."""
    read = read_book(FILE, tuple(book.values()))
    assert read.buku is not None
    return _SOURCE.sub("", repr(read.buku))


@pytest.mark.parametrize("title", [PERAN.name, PERJANJIAN_KINERJA.name, PERILAKU.name, LAMPIRAN.name])
def test_a_header_sorted_along_withholds_what_its_sheet_feeds(title: str) -> None:
    book = _book(SMALL[0], False, False)
    before = _seen(book)
    for click, after in _clicks(book, [title], with_header=True):
        assert _others(before, after) == [], click
