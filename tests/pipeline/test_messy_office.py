"""A messy workbook of another office: every fault is found at its cell, nothing else is accused, and once mended
by typing what the remedies say, it passes.

``kantor.md`` is the office as mended. ``kekeliruan.md`` lists every cell that stood otherwise: what the office had
typed, the finding (at that cell, or at the one named behind the code), and what is typed on reading its remedy.
``(2)`` before a code: the finding can only be told when others are mended. The second table holds findings that
follow from a fault elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from tables import FILE, derive_office

from skpdoc.findings import Finding, Severity
from skpdoc.records.book import read_book
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.workbook.markdown import grids, read_markdown

HERE = Path(__file__).parents[1] / "fixtures" / "kantor_berantakan"
MERGED, RENAMED = "Pegawai!G11:G12", "Perilaku Kerja ASN"
NOTICES = frozenset(("B04", "B10", "B12", "B17", "B18", "R10", "R21", "R25"))
"""peringatan and saran that the mended office still has"""


@dataclass(frozen=True, slots=True)
class Fault:
    """One cell: what the office typed, which findings (code, place) say so in which round, what is typed instead."""

    sheet: str
    address: str
    typed: str
    findings: tuple[tuple[str, str], ...]
    round: int
    mended: str


def _faults() -> Iterator[Fault]:
    table = read_markdown((HERE / "kekeliruan.md").read_text("utf-8"))["Kekeliruan"]
    for sheet, address, typed, told, mended in table[1:]:
        words = told.removeprefix("(2)").split(";")
        findings = [one.strip().partition(" ") for one in words if one.strip()]
        places = tuple((code, place or f"{sheet}!{address}") for code, _, place in findings)
        yield Fault(sheet, address, typed, places, 2 if told.startswith("(2)") else 1, mended)


FAULTS = tuple(_faults())


def _cell(typed: str) -> Cell | None:
    kind, _, rest = typed.partition(") ")
    if typed == "(kosong)":
        return None
    if kind == "(angka":
        return Cell(float(rest), CellKind.NUMBER)
    return Cell(rest, CellKind.FORMULA) if kind == "(rumus" else Cell(typed, CellKind.TEXT)


def _put(grid: Grid, fault: Fault) -> Grid:
    letters, row = coordinate_from_string(fault.address)
    cells = dict(grid.rows.get(row, {}))
    cell = _cell(fault.typed)
    if cell is None:
        cells.pop(column_index_from_string(letters), None)
    else:
        cells[column_index_from_string(letters)] = cell
    return replace(grid, rows={**grid.rows, row: cells})


def _findings(*, rounds_mended: int = 0) -> list[Finding]:
    """The findings of the workbook after that many rounds of mending."""
    book: Mapping[str, Grid] = {
        grid.title: grid for grid in grids(read_markdown((HERE / "kantor.md").read_text("utf-8")))
    }
    found = dict(book)
    for fault in FAULTS:
        if fault.round > rounds_mended:
            found[fault.sheet] = _put(found[fault.sheet], fault)
    if not rounds_mended:
        found["Perilaku"] = replace(found["Perilaku"], title=RENAMED)
        found["Pegawai"] = replace(found["Pegawai"], merges=(Merge(11, 7, 12, 7),))
    read = read_book(FILE, tuple(found.values()))
    assert read.buku is not None
    return list(derive_office(read.buku, read.findings).findings)


@pytest.fixture(scope="module")
def messy() -> list[Finding]:
    return _findings()


def _place(place: str) -> str:
    return place.replace("Perilaku!", f"{RENAMED}!")


def test_every_fault_is_found_at_its_cell(messy: list[Finding]) -> None:
    found = {(finding.code, finding.cell.place) for finding in messy}
    expected = [
        (code, _place(place)) for fault in FAULTS if fault.round == 1 for code, place in fault.findings
    ]
    assert len(expected) >= 60
    assert [one for one in expected if one not in found] == []


def test_nobody_else_is_accused(messy: list[Finding]) -> None:
    table = read_markdown((HERE / "kekeliruan.md").read_text("utf-8"))["Akibat"]
    expected = {(code, _place(place)) for fault in FAULTS for code, place in fault.findings}
    follows = {(code, place) for code, place, _ in table[1:]}
    others = {(f.code, f.cell.place) for f in messy if f.severity is Severity.GALAT} - expected
    assert others == follows


def test_mended_as_the_remedies_say_it_passes() -> None:
    second = [f for f in _findings(rounds_mended=1) if f.severity is Severity.GALAT]
    assert {f.cell.place for f in second} == {"Peran!B20", "Pegawai!A24"}, (
        "a NIP of two periods that overlapped"
    )
    last = _findings(rounds_mended=2)
    assert [str(f) for f in last if f.severity is Severity.GALAT] == []
    assert {f.code for f in last} <= NOTICES


def test_where_a_spelling_is_suggested_it_is_the_one_that_mends(messy: list[Finding]) -> None:
    remedies = {(f.code, f.cell.place): f.remedy for f in messy}
    suggested = {
        place: (remedies[code, _place(place)], fault.mended)
        for fault in FAULTS
        for code, place in fault.findings
        if fault.round == 1 and "Maksud Anda" in remedies[code, _place(place)]
    }
    assert len(suggested) >= 20
    assert [place for place, (remedy, mended) in suggested.items() if f'"{mended}"' not in remedy] == []
