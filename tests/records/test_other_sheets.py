"""Sheets that are none of ours: copies, sheets with our headers under another name, other people's workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tables import FILE, complete

from skpdoc.findings import Finding, Severity
from skpdoc.records.book import ReadBook, read_book
from skpdoc.records.cells import Cell, CellKind, Grid
from skpdoc.records.likeness import is_set_aside, named_like
from skpdoc.workbook.markdown import grids, read_markdown

pytestmark = pytest.mark.quick

KANTOR = """
## Pegawai
| NIP                | Nama | Status | Jabatan | Jenis Jabatan | Unit Kerja | Atasan |
|--------------------|------|--------|---------|---------------|------------|--------|
| 197203151998031004 | Kadis | PNS | Kepala Dinas | JPT Pratama | Dinas | BUPATI |
| 198609262015051001 | Ani | PNS | Analis | Fungsional | Dinas | 197203151998031004 |

## Perjanjian Kinerja
| Kode | Pemilik            | Sasaran | Indikator | Target | Satuan | Perspektif    |
|------|--------------------|---------|-----------|--------|--------|---------------|
| PK1  | 197203151998031004 | Aman    | Indeks    | 80     | Indeks | Proses Bisnis |

## Peran
| Kode | NIP                | Mendukung | Rencana Hasil Kerja | Aspek     | Indikator | Target | Satuan |
|------|--------------------|-----------|---------------------|-----------|-----------|--------|--------|
| A1   | 198609262015051001 | PK1       | Hasil A             | Kuantitas | a         | 1      | Unit   |
"""
COPIES = [
    "Salinan dari Pegawai",
    "Copy of Pegawai",
    "Pegawai (2)",
    "Pegawai - Copy",
    "Pegawai - Table 1",
    "Pegawai_1",
    "Pegawai 2026",
    "PEGAWAI revisi",
]


def _grids() -> dict[str, Grid]:
    return {grid.title: grid for grid in grids(complete(read_markdown(KANTOR)))}


def _read(changed: Mapping[str, Grid]) -> ReadBook:
    return read_book(FILE, list(changed.values()))


def _table(title: str, *rows: list[str]) -> Grid:
    return Grid(
        title,
        {
            number: {column: Cell(text, CellKind.TEXT) for column, text in enumerate(row, start=1) if text}
            for number, row in enumerate(rows, start=1)
        },
    )


def _only(read: ReadBook) -> Finding:
    assert len(read.findings) == 1, "\n".join(map(str, read.findings))
    return read.findings[0]


def _with(title: str, grid: Grid) -> dict[str, Grid]:
    return _grids() | {title: replace(grid, title=title)}


def _changed(name: str, row: int, column: int, text: str) -> Grid:
    grid = _grids()[name]
    return replace(grid, rows={**grid.rows, row: {**grid.rows[row], column: Cell(text, CellKind.TEXT)}})


def _emptied(name: str) -> Grid:
    return replace(_grids()[name], rows={1: _grids()[name].rows[1]})


@pytest.mark.parametrize("title", COPIES)
def test_a_copy_with_other_rows_is_asked_about(title: str) -> None:
    read = _read(_with(title, _changed("Pegawai", 3, 4, "Analis Ahli Muda")))
    asked = _only(read)
    assert (asked.code, asked.severity, asked.cell.place) == ("B66", Severity.GALAT, title)
    assert '"Pegawai"' in asked.cause
    assert "1 barisnya (pertama: 198609262015051001 · Ani" in asked.cause
    assert read.buku == _read(_grids()).buku


@pytest.mark.parametrize("title", COPIES)
def test_a_copy_instead_of_the_sheet_is_named_and_read(title: str) -> None:
    changed = _grids()
    changed["Pegawai"] = replace(changed["Pegawai"], title=title)
    read = _read(changed)
    asked = _only(read)
    assert asked.code == "B01"
    assert f'Maksud Anda lembar "{title}"?' in asked.remedy
    assert read.buku is not None
    assert len(read.buku.pegawai) == 2


def test_a_full_copy_beside_an_empty_sheet_is_asked_about() -> None:
    for name in ("Pegawai", "Peran", "Perjanjian Kinerja"):
        changed = _with(f"{name} lama", _grids()[name]) | {name: _emptied(name)}
        (asked,) = (f for f in _read(changed).findings if f.code == "B66")
        assert f'lembar "{name}" kosong' in asked.cause


@pytest.mark.parametrize("name", ["Unit", "Pegawai", "Peran"])
def test_a_copy_that_holds_nothing_else_is_said(name: str) -> None:
    said = _only(_read(_with(f"{name} (2)", _grids()[name])))
    assert (said.code, said.severity) == ("B02", Severity.SARAN)
    assert f'sudah ada di lembar "{name}"' in said.cause


def test_a_copy_of_unit_with_another_value_is_asked_about() -> None:
    unit = _grids()["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == "Nama Unit Kerja")
    asked = _only(_read(_with("Salinan dari Unit", _changed("Unit", row, 2, "Dinas Lain"))))
    assert asked.code == "B66"
    assert "Dinas Lain" in asked.cause


@pytest.mark.parametrize("title", ["Arsip Pegawai", "Pegawai lama", "Backup Pegawai", "Pegawai 2024"])
def test_what_is_set_aside_is_told(title: str) -> None:
    told = _only(_read(_with(title, _changed("Pegawai", 3, 4, "Analis Ahli Muda"))))
    assert (told.code, told.severity) == ("B67", Severity.PERINGATAN)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["198609262015051001", "Ani", "Analis"]], "B02"),
        ([["199001012019031002", "Budi", "Analis"]], "B67"),
        ([["198609262015051001", "Ani", "Analis Ahli Muda"]], "B67"),
        ([], "B02"),
    ],
)
def test_a_sheet_with_our_headers_is_compared_in_the_columns_that_both_have(
    rows: list[list[str]], code: str
) -> None:
    sheet = _table("Sheet1", ["DAFTAR PEGAWAI"], ["NIP", "Nama", "Jabatan"], *rows)
    said = _only(_read(_with("Sheet1", sheet)))
    assert said.code == code
    assert 'seperti lembar "Pegawai"' in said.cause


def test_a_sheet_that_holds_a_missing_one_under_any_name_is_asked_about() -> None:
    changed = _grids()
    changed["Peran"] = replace(changed["Peran"], title="Isian tim")
    read = _read(changed)
    assert 'Maksud Anda lembar "Isian tim"?' in _only(read).remedy
    assert read.buku is not None


def test_every_missing_sheet_is_named_once() -> None:
    changed = _grids()
    for name in ("Perjanjian Kinerja", "Pejabat Lain", "Peran"):
        del changed[name]
    said = _only(_read(changed))
    assert said.code == "B01"
    assert all(said.cause.count(f'"{name}"') == 1 for name in ("Perjanjian Kinerja", "Pejabat Lain", "Peran"))


OTHERS = [
    [_table("Worksheet", ["REKAP PEGAWAI"])],
    [_table("Pegawai", ["NIP", "Nama", "Jabatan"], ["198609262015051001", "Ani", "Analis"])],
    [_table("Unit", ["Kode", "Nama Unit"], ["1", "Sekretariat"]), _table("Data", ["No", "Uraian"])],
    [_table("Sheet1", ["NIP", "Nama", "Jabatan", "Golongan"]), _table("Sheet2"), _table("Peran", ["x"])],
    [],
]


@pytest.mark.parametrize("sheets", OTHERS, ids=["ekspor", "pegawai", "unit_lain", "beberapa", "kosong"])
def test_another_workbook_is_said_to_be_one_once(sheets: list[Grid]) -> None:
    read = read_book(FILE, sheets)
    said = _only(read)
    assert (said.code, said.severity, read.buku) == ("B65", Severity.GALAT, None)
    assert "skpdoc new" in said.remedy
    titles = {sheet.title for sheet in sheets}
    assert all((f'"{name}"' in said.cause) is (name not in titles) for name in ("Unit", "Pegawai", "Peran"))


def test_another_workbook_is_told_which_of_its_sheets_is_like_ours() -> None:
    sheet = _table("Sheet1", ["NIP", "Nama", "Jabatan"], ["198609262015051001", "Ani", "Analis"])
    assert 'lembar "Sheet1" mirip lembar "Pegawai"' in _only(read_book(FILE, [sheet])).remedy


def test_a_damaged_copy_is_told_with_what_is_wrong() -> None:
    told = _only(_read(_with("Pegawai (2)", Grid("", {}, fault='bagian lembar "Pegawai (2)" rusak.'))))
    assert (told.code, told.cell.place) == ("B67", "Pegawai (2)")
    assert "rusak" in told.cause
    changed = _with("Pegawai (2)", Grid("", {}, fault='bagian lembar "Pegawai (2)" rusak.'))
    del changed["Pegawai"]
    missing = next(f for f in _read(changed).findings if f.code == "B01")
    assert "rusak" in missing.cause


@pytest.mark.parametrize(
    "title", ["Catatan", "Unit Kerja", "Rekap Jabatan", "Sheet1", "Pegawaian", "2026", "Copy of"]
)
def test_other_names_are_no_copies(title: str) -> None:
    assert named_like(title) == ""
    assert not is_set_aside(title, 2026)
