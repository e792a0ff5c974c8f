"""Sheets that were sorted: Urutan restores them, doubt asks about rows that only their place joins to another row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tables import FILE, complete, derive_office

from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.records.book import ReadBook, read_book
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.records.sort_order import is_sorted
from skpdoc.workbook.markdown import grids

pytestmark = pytest.mark.quick

PEGAWAI = [
    ["Nama", "Jenis Jabatan", "Atasan"],
    ["Kadis", "JPT Pratama", "BUPATI"],
    ["Ani", "Pelaksana", "Kadis"],
    ["Budi", "Pelaksana", "Kadis"],
]
PK = [["Kode", "Pemilik", "Sasaran"], ["PK1", "Kadis", "Aman"]]
HEAD = ["Kode", "NIP", "Mendukung", "Rencana Hasil Kerja", "Aspek", "Indikator", "Target", "Satuan", "Urutan"]

A1 = ["A1", "Ani", "PK1", "Hasil A", "Kuantitas", "m", "1", "Unit"]
A2 = ["", "", "", "", "Kualitas", "k", "2", "Nilai"]
B1 = ["B1", "Budi", "PK1", "Hasil B", "Kuantitas", "z", "3", "Unit"]
B2 = ["", "", "", "", "Waktu", "a", "4", "Hari"]
BLANK = [""] * 8
ROLES = {"Ani": {"Hasil A": ["m", "k"]}, "Budi": {"Hasil B": ["z", "a"]}}


def _numbered(grid: Grid) -> Grid:
    """Numbers under Urutan as Excel stores them; ``'7`` stays a text, ``=7`` is what a formula gives."""
    column = next((at for at, cell in grid.rows.get(1, {}).items() if cell.value == "Urutan"), 0)
    rows = {number: dict(row) for number, row in grid.rows.items()}
    for row in rows.values():
        typed = str(row[column].value) if column in row else ""
        if typed.strip("=").isdigit():
            row[column] = Cell(int(typed.strip("=")), CellKind.NUMBER, is_formula=typed.startswith("="))
    return replace(grid, rows=rows)


def _read(*rows: Sequence[str], merges: tuple[Merge, ...] = ()) -> ReadBook:
    """The rows of Peran, each with its number (or '') behind it."""
    peran = [HEAD, *(list(row) for row in rows)]
    book = complete({"Pegawai": PEGAWAI, "Perjanjian Kinerja": PK, "Peran": peran})
    found = [_numbered(grid) for grid in grids(book)]
    return read_book(FILE, [replace(g, merges=merges) if g.title == "Peran" else g for g in found])


def _roles(read: ReadBook) -> dict[str, dict[str, list[str]]]:
    assert read.buku is not None
    found: dict[str, dict[str, list[str]]] = {}
    for role in read.buku.peran:
        texts = [one.teks for one in role.indikator]
        found.setdefault(role.nip, {})[role.rencana_hasil_kerja] = texts
    return found


def _told(read: ReadBook) -> list[str]:
    return [f"{f.code} {f.cell.address}" for f in read.findings if f.code in {"B40", "B41", "B42", "B43"}]


def _held(read: ReadBook) -> set[str]:
    assert read.buku is not None
    office = derive_office(read.buku, read.findings)
    return {office.label(kunci) for kunci, why in office.ditahan[JENIS_SKP].items() if why}


def test_numbers_that_ascend_leave_the_rows_as_they_stand() -> None:
    read = _read([*A1, "3"], [*A2, "8"], [*B1, "9"], [*B2, "200"])
    assert (_told(read), _roles(read)) == ([], ROLES)


@pytest.mark.parametrize(
    "rows",
    [
        ([*B2, "4"], [*A2, "2"], [*A1, "1"], [*B1, "3"]),
        ([*A1, "1"], [*B1, "3"], [*A2, "2"], [*B2, "4"]),
        ([*B1, "30"], [*B2, "40"], [*A1, "10"], [*A2, "20"]),
    ],
)
def test_numbers_moved_along_restore_the_order(rows: tuple[list[str], ...]) -> None:
    read = _read(*rows)
    assert _roles(read) == ROLES
    assert [told.split()[0] for told in _told(read)] == ["B42"]


def test_findings_keep_the_cell_where_the_row_now_stands() -> None:
    read = _read([*B1, "3"], [*B2, "4"], [*A1[:4], "Kuantitass", *A1[5:], "1"], [*A2, "2"])
    assert [f.cell.address for f in read.findings if f.code == "B13"] == ["E4"]


@pytest.mark.parametrize(
    "numbers", [("7", "7", "7", "7"), ("'1", "'2", "'3", "'4"), ("=4", "=3", "=2", "=1")]
)
def test_doubled_numbers_texts_and_formulas_count_as_none(numbers: tuple[str, ...]) -> None:
    rows = [[*row, number] for row, number in zip((A1, A2, B1, B2), numbers, strict=True)]
    read = _read(*rows)
    assert _roles(read) == ROLES
    assert _told(read) == (["B43 I2"] if numbers[0] == "7" else [])


def test_a_merged_number_counts_as_none() -> None:
    read = _read([*A1, "1"], [*A2, "2"], [*B1, "0"], [*B2, "4"], merges=(Merge(4, 9, 4, 10),))
    assert (_told(read), _roles(read)) == ([], ROLES)


def test_a_row_that_holds_a_number_only_is_empty() -> None:
    numbers = [[*BLANK, str(number)] for number in range(5, 40)]
    read = _read([*A1, "1"], [*A2, "2"], [*B1, "3"], [*B2, "4"], *numbers)
    assert [str(finding) for finding in read.findings] == []


def test_a_whole_row_without_number_goes_behind_its_owner_s_last() -> None:
    more = ["A3", "Ani", "PK1", "Hasil C", "Kuantitas", "q", "1", "Unit"]
    read = _read([*more, ""], [*B1, "3"], [*B2, "4"], [*A1, "1"], [*A2, "2"])
    assert list(_roles(read)["Ani"]) == ["Hasil A", "Hasil C"]
    assert _roles(read)["Budi"] == ROLES["Budi"]


def test_in_a_reordered_sheet_a_continuation_without_number_is_asked_about() -> None:
    read = _read([*B1, "3"], [*B2, ""], [*A1, "1"], [*A2, "2"])
    assert _told(read) == ["B42 I2", "B41 B3"]
    assert _held(read) >= {"Ani", "Budi"}


def test_a_continuation_is_believed_between_numbers_and_asked_about_below_the_last() -> None:
    assert _told(_read([*A1, "1"], [*A2, ""], [*B1, "2"], [*B2, "3"])) == []
    below = _read([*A1, "1"], [*A2, "2"], [*B1, "3"], [*B2, ""])
    assert _told(below) == ["B41 B5"]
    assert _held(below) >= {"Ani", "Budi"}


def test_rows_that_say_the_same_role_are_one_wherever_they_stand() -> None:
    a2 = ["A1", "Ani", "PK1", "Hasil A", *A2[4:]]
    b2 = ["", "Budi", "", "hasil  b", *B2[4:]]
    read = _read([*a2, ""], [*b2, ""], [*B1, ""], [*A1, ""])
    assert _roles(read) == {"Ani": {"Hasil A": ["k", "m"]}, "Budi": {"hasil b": ["a", "z"]}}
    assert read.buku is not None
    assert [(role.kode, role.pembawaan.rujukan) for role in read.buku.peran] == [("A1", "PK1"), ("B1", "PK1")]
    assert not [f for f in derive_office(read.buku, read.findings).findings if f.code == "B21"]


def test_a_row_that_may_be_of_two_roles_is_asked_about() -> None:
    one, two = [*A1, ""], ["A9", *A1[1:4], "Kualitas", "v", "1", "Nilai", ""]
    open_row = ["", *A1[1:4], "Waktu", "w", "1", "Hari", ""]
    assert _told(_read(one, two, [*B1, ""], open_row))[0] == "B41 A5"


SIGNS = {
    "the first is a continuation": ([A2, A1, B1, B2], "baris pertamanya"),
    "an aspect twice": ([A1, A2, ["", "", "", "", "Kualitas", "x", "5", "Nilai"], B1], "mengulang Aspek"),
    "all at the end": ([A1, B1, A2, B2], "bagian bawah"),
    "below an empty row": ([A1, A2, B1, BLANK, B2], "di bawah baris kosong"),
}


@pytest.mark.parametrize("name", SIGNS)
def test_one_sign_and_every_continuation_is_in_doubt(name: str) -> None:
    rows, words = SIGNS[name]
    read = _read(*([*row, ""] for row in rows))
    (finding,) = [f for f in read.findings if f.code == "B40"]
    assert words in finding.cause
    assert "Sumber" in finding.remedy
    assert _held(read) >= {"Ani", "Budi"}


def test_numbers_that_ascend_do_not_hide_a_sign() -> None:
    assert _told(_read([*A1, "1"], [*B1, "2"], [*A2, "3"], [*B2, "4"])) == ["B40 B4"]


def _texts(*values: str) -> list[Cell | None]:
    return [Cell(value, CellKind.TEXT) if value else None for value in values]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("anak", "Bapak", "cucu", "", ""), True),
        (("cucu", "Bapak", "anak", ""), True),
        (("", "anak", "Bapak"), False),
        (("Bapak", "anak", "cucu"), False),
        (("anak", "anak", "anak"), False),
        (("coba", "co-op", "co-z"), True),
        (("9", "10", "11"), True),
    ],
)
def test_the_orders_that_programs_give(values: tuple[str, ...], expected: bool) -> None:
    assert is_sorted(_texts(*values)) is expected


def test_numbers_come_before_texts_and_one_in_fifty_may_be_out_of_place() -> None:
    cells: list[Cell | None] = [Cell(number, CellKind.NUMBER) for number in range(98)]
    assert is_sorted([*cells, *_texts("a", "b")])
    cells[40], cells[70] = cells[70], cells[40]
    assert is_sorted([*cells, *_texts("a", "b")])
    cells[10], cells[90] = cells[90], cells[10]
    assert not is_sorted([*cells, *_texts("a", "b")])
