"""Sheets and tables as they really stand: headers anywhere, footers, hidden rows, merged cells, wrong names."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from importlib.resources import files

import pytest
from tables import FILE, complete

from skpdoc import regulation
from skpdoc.findings import Finding, Severity
from skpdoc.model import choices
from skpdoc.model.predikat import Rating
from skpdoc.records.book import ReadBook, read_book
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.workbook.markdown import grids, read_markdown

pytestmark = pytest.mark.quick

KANTOR = """
## Pegawai
| NIP                | Nama | Status | Jabatan | Jenis Jabatan | Unit Kerja | Atasan |
|--------------------|------|--------|---------|---------------|------------|--------|
| 197203151998031004 | Kadis | PNS | Kepala Dinas | JPT Pratama | Dinas | BUPATI |
| 198609262015051001 | Ani | PNS | Analis | Fungsional | Dinas | 197203151998031004 |
| 199001012019031002 | Budi | PNS | Analis | Fungsional | Dinas | 197203151998031004 |

## Perjanjian Kinerja
| Kode | Pemilik            | Sasaran | Indikator | Target | Satuan | Perspektif    |
|------|--------------------|---------|-----------|--------|--------|---------------|
| PK1  | 197203151998031004 | Aman    | Indeks    | 80     | Indeks | Proses Bisnis |

## Peran
| Kode | NIP                | Mendukung | Rencana Hasil Kerja | Aspek     | Indikator | Target | Satuan |
|------|--------------------|-----------|---------------------|-----------|-----------|--------|--------|
| A1   | 198609262015051001 | PK1       | Hasil A             | Kuantitas | a         | 1      | Unit   |
|      |                    |           |                     | Kualitas  | b         | 2      | Nilai  |
| B1   | 199001012019031002 | PK1       | Hasil B             | Kuantitas | c         | 3      | Unit   |

## Renstra
| Kode | Tujuan | Sasaran Strategis | Indikator | Satuan | Target 2025 | Target 2026 |
|------|--------|-------------------|-----------|--------|-------------|-------------|
| S1   | T      | Aman              | Indeks    | Indeks | 79          | 80          |
"""


def _grids() -> dict[str, Grid]:
    return {grid.title: grid for grid in grids(complete(read_markdown(KANTOR)))}


def _read(changed: dict[str, Grid]) -> ReadBook:
    return read_book(FILE, list(changed.values()))


def _typed(value: str | float) -> Cell:
    return Cell(value, CellKind.TEXT if isinstance(value, str) else CellKind.NUMBER)


def _places(findings: Sequence[Finding], code: str) -> list[str]:
    return [f"{f.cell.sheet}!{f.cell.address}" for f in findings if f.code == code]


def _of(findings: Sequence[Finding], code: str) -> Finding:
    found = [finding for finding in findings if finding.code == code]
    assert len(found) == 1, "\n".join(map(str, findings))
    return found[0]


def _moved(grid: Grid, down: int = 0, right: int = 0) -> Grid:
    return replace(
        grid,
        rows={
            row + down: {column + right: cell for column, cell in cells.items()}
            for row, cells in grid.rows.items()
        },
    )


def _put(grid: Grid, row: int, column: int, value: str | None) -> Grid:
    """The grid with one cell changed; None empties it."""
    rows = {number: dict(cells) for number, cells in grid.rows.items()}
    cells = rows.setdefault(row, {})
    cells.pop(column, None)
    if value is not None:
        cells[column] = Cell(value, CellKind.TEXT)
    return replace(grid, rows=rows)


def _number(grid: Grid, row: int, column: int, value: float) -> Grid:
    """The grid with a number in one cell."""
    put = _put(grid, row, column, "")
    return replace(put, rows={**put.rows, row: {**put.rows[row], column: Cell(value, CellKind.NUMBER)}})


def _header(name: str, old: str, new: str) -> dict[str, Grid]:
    """The workbook with one header written otherwise."""
    changed = _grids()
    column = next(c for c, cell in changed[name].rows[1].items() if cell.value == old)
    changed[name] = _put(changed[name], 1, column, new)
    return changed


def test_the_office_itself_is_without_findings() -> None:
    read = _read(_grids())
    assert read.buku is not None
    assert [str(finding) for finding in read.findings] == []
    assert len(read.buku.pegawai) == 3
    assert [len(role.indikator) for role in read.buku.peran] == [2, 1]


@pytest.mark.parametrize("name", ["Pegawai", "Perjanjian Kinerja", "Peran", "Renstra"])
def test_titles_above_and_columns_to_the_left_keep_excel_s_addresses(name: str) -> None:
    changed = _grids()
    grid = _moved(changed[name], down=4, right=2)
    grid = _put(_put(grid, 1, 1, "PEMERINTAH KABUPATEN TIRTA KENCANA"), 2, 1, "DAFTAR TAHUN 2026")
    for column in grid.rows[5]:
        grid = _put(grid, 6, column, None)  # first record gone: a blank row under the header
    changed[name] = grid
    read = _read(changed)
    assert read.buku is not None
    assert not [f for f in read.findings if f.code in ("B03", "B17")]
    rows = {
        "Pegawai": read.buku.pegawai,
        "Perjanjian Kinerja": read.buku.perjanjian_kinerja,
        "Peran": read.buku.peran,
        "Renstra": read.buku.renstra,
    }[name]
    sources = [row.source for row in rows]
    assert [source.row for source in sources] == [n for n in sorted(grid.rows) if n > 6][: len(sources)]
    assert all(source.columns[field].letter >= "C" for source in sources for field in source.columns)


def test_shuffled_columns_and_sheets_read_the_same() -> None:
    changed = _grids()
    for name, grid in changed.items():
        if name != "Unit":
            width = max(max(cells) for cells in grid.rows.values())
            changed[name] = replace(
                grid,
                rows={
                    r: {width + 1 - c: cell for c, cell in cells.items()} for r, cells in grid.rows.items()
                },
            )
    mirrored = read_book(FILE, list(reversed(changed.values())))
    plain = _read(_grids())
    assert mirrored.buku is not None
    assert plain.buku is not None
    assert [p.nip for p in mirrored.buku.pegawai] == [p.nip for p in plain.buku.pegawai]
    assert [i.target for r in mirrored.buku.peran for i in r.indikator] == [
        i.target for r in plain.buku.peran for i in r.indikator
    ]
    assert not mirrored.findings


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Pegawai", "NIP", "N.I.P."),
        ("Pegawai", "NIP", " nip "),
        ("Pegawai", "NIP", "NIP/NI PPPK"),
        ("Pegawai", "Jenis Jabatan", "JENIS\nJABATAN"),
        ("Pegawai", "Jenis Jabatan", "Jenis  jabatan*"),
        ("Pegawai", "Atasan", "NIP Atasan"),
        ("Pegawai", "Unit Kerja", "Unit_Kerja"),
        ("Perjanjian Kinerja", "Sasaran", "Sasaran Strategis"),
        ("Perjanjian Kinerja", "Indikator", "Indikator Kinerja"),
        ("Peran", "Rencana Hasil Kerja", "RHK"),
        ("Peran", "Indikator", "IKI"),
        ("Renstra", "Target 2026", "Target Tahun 2026"),
        ("Renstra", "Target 2026", "TARGET\n2026"),
        ("Renstra", "Target 2026", "Target Th. 2026"),
    ],
)
def test_reasonable_aliases_are_accepted(name: str, old: str, new: str) -> None:
    read = _read(_header(name, old, new))
    assert read.buku is not None
    assert [str(finding) for finding in read.findings] == []
    assert all(p.nip and p.jenis_jabatan for p in read.buku.pegawai)
    assert 2026 in read.buku.renstra[0].target


def test_a_misspelt_header_is_named_with_a_suggestion() -> None:
    read = _read(_header("Pegawai", "Jenis Jabatan", "Jenis Jabtan"))
    assert read.buku is not None, "what stands below is judged in the same pass"
    assert all(p.jenis_jabatan for p in read.buku.pegawai)
    finding = _of(read.findings, "B03")
    assert (finding.cell.sheet, finding.cell.address) == ("Pegawai", "E1")
    assert 'Maksud Anda kolom "Jenis Jabtan"?' in finding.remedy
    assert '"Jenis Jabatan"' in finding.remedy


def test_a_missing_header_is_named() -> None:
    changed = _grids()
    changed["Peran"] = _put(changed["Peran"], 1, 4, None)
    finding = _of(_read(changed).findings, "B03")
    assert "Rencana Hasil Kerja" in finding.cause
    assert finding.severity is Severity.GALAT


def test_a_double_header_is_named_with_the_other_one() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 1, 9, "Nama Pegawai")
    read = _read(changed)
    assert read.buku is None
    finding = _of(read.findings, "B05")
    assert finding.cell.address == "I1"
    assert "B1" in finding.cause


def test_a_sheet_without_headers_is_said() -> None:
    changed = _grids()
    changed["Peran"] = Grid("Peran", {1: {1: Cell("Peran tahun ini", CellKind.TEXT)}})
    read = _read(changed)
    assert read.buku is None
    assert "Baris judul kolom tidak ditemukan" in _of(read.findings, "B03").cause


def test_unknown_columns_are_said_and_not_read() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 1, 9, "Golongan Darah")
    read = _read(changed)
    assert read.buku is not None
    finding = _of(read.findings, "B04")
    assert (finding.severity, finding.cell.address) == (Severity.SARAN, "I1")


def test_a_required_column_of_the_kuantitatif_approach_only() -> None:
    changed = _grids()
    for row in list(changed["Peran"].rows):
        changed["Peran"] = _put(changed["Peran"], row, 8, None)
    assert _read(changed).buku is None
    unit = changed["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == "Pendekatan Hasil Kerja")
    changed["Unit"] = _put(unit, row, 2, "Kualitatif")
    assert _read(changed).buku is not None


@pytest.mark.parametrize(
    "footer",
    [
        {1: "JUMLAH"},
        {2: "Total"},
        {1: "Jumlah :", 7: "6"},
        {4: "Tirta Kencana, 5 Januari 2026"},
        {6: "Kepala Dinas,"},
        {6: "NIP. 197203151998031004"},
        {1: "*) diisi oleh bagian kepegawaian"},
        {1: "Dicetak 02/01/2026 10:00"},
        {4: "Printed on 2/1/2026"},
        {1: "Hal. 1 dari 3"},
        {4: "https://contoh.go.id/pegawai"},
    ],
)
@pytest.mark.parametrize("name", ["Pegawai", "Peran"])
def test_totals_and_signatures_under_the_table_are_not_records(name: str, footer: dict[int, str]) -> None:
    changed = _grids()
    grid = changed[name]
    last = max(grid.rows) + 3
    for column, text in footer.items():
        grid = _put(grid, last, column, text)
    changed[name] = grid
    read = _read(changed)
    assert read.buku is not None
    assert len(read.buku.pegawai) == 3
    assert [len(role.indikator) for role in read.buku.peran] == [2, 1]
    assert _places(read.findings, "B17") == [f"{name}!{'ABCDEFGH'[min(footer) - 1]}{last}"]
    assert not [f for f in read.findings if f.severity is Severity.GALAT]


def test_a_total_row_directly_under_the_records() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 5, 1, "Jumlah")
    read = _read(changed)
    assert read.buku is not None
    assert len(read.buku.pegawai) == 3
    assert _places(read.findings, "B17") == ["Pegawai!A5"]


SIGNATURES = [
    # directly below, in one column, as in an export
    ["Mengetahui,", "Kepala Dinas", None, "Anggrek Wibisana, M.P.", "NIP. 197203151998031004"],
    ["Tirta Kencana, 5 Januari 2026", "Plt. Camat Tirta", None, None, "( Anggrek Wibisana )"],
    ["Kepala Dinas", "Anggrek Wibisana, M.P.", "NIP 19720315 199803 1 004"],
    ["Kepala Dinas,", None, None, "Anggrek Wibisana, M.P.", "Pembina Utama Muda", "NIP. ………………"],
    [
        "Tirta Kencana,    Januari 2026",
        "a.n. Bupati Tirta",
        "Sekretaris Daerah,",
        None,
        "ttd",
        None,
        "Anggrek",
    ],
    ["Dibuat oleh :", "Pengelola Kepegawaian", None, "____________"],
    ["Mengetahui Kepala Dinas", None, "..................", "NIP. 197203151998031004"],
    ["Keterangan:", "PNS: pegawai negeri sipil", "*) diisi bagian kepegawaian"],
    ["Jumlah", "Sumber: SIASN, 2 Januari 2026", "Catatan: sudah diperiksa"],
    ["Data per 1 Januari 2026", "Dicetak pada 3 Januari 2026", "Halaman 1 dari 2"],
]


@pytest.mark.parametrize("is_apart", [False, True], ids=["langsung", "berjarak"])
@pytest.mark.parametrize("column", [1, 2, 4, 6])
@pytest.mark.parametrize("name", ["Pegawai", "Perjanjian Kinerja", "Peran", "Renstra"])
def test_a_signature_or_note_under_the_list_is_told_once(name: str, column: int, is_apart: bool) -> None:
    for lines in SIGNATURES:
        changed = _grids()
        first = max(changed[name].rows) + (3 if is_apart else 1)
        for row, line in enumerate(lines, start=first):
            changed[name] = _put(changed[name], row, column, line)
        read, whole = _read(changed), _read(_grids())
        assert [str(f) for f in read.findings if f.severity is Severity.GALAT] == [], lines
        (told,) = (f for f in read.findings if f.code == "B17")
        assert all(f"baris {row} " in told.cause for row, line in enumerate(lines, start=first) if line)
        assert read.buku == whole.buku


def test_a_signature_of_two_beside_one_another() -> None:
    changed = _grids()
    for row, texts in enumerate(
        [
            {4: "Tirta Kencana, 5 Januari 2026"},
            {1: "Mengetahui,", 4: "Yang membuat,"},
            {1: "Sekretaris Daerah", 4: "Kepala Dinas"},
            {1: "Ir. Contoh", 4: "Anggrek Wibisana, M.P."},
            {1: "NIP. 196803151998031004", 4: "NIP. 197203151998031004"},
        ],
        start=5,
    ):
        for column, text in texts.items():
            changed["Pegawai"] = _put(changed["Pegawai"], row, column, text)
    read = _read(changed)
    assert read.buku == _read(_grids()).buku
    assert _places(read.findings, "B17") == ["Pegawai!D5"]
    assert not [f for f in read.findings if f.severity is Severity.GALAT]


def test_a_recapitulation_below_the_list_is_no_employee() -> None:
    changed = _grids()
    for row, (what, count) in enumerate(
        [("JUMLAH PEGAWAI", "3 orang"), ("Laki-laki", "1"), ("PNS", "3")], start=7
    ):
        changed["Pegawai"] = _put(_put(changed["Pegawai"], row, 2, what), row, 4, count)
    read = _read(changed)
    assert read.buku == _read(_grids()).buku
    assert not [f for f in read.findings if f.severity is Severity.GALAT]


@pytest.mark.parametrize("name", ["Pegawai", "Peran"])
def test_records_below_a_signature_are_read(name: str) -> None:
    """As where two lists were pasted one below the other."""
    changed = _grids()
    *above, last = sorted(changed[name].rows)
    rows = {number: changed[name].rows[number] for number in above} | {20: changed[name].rows[last]}
    changed[name] = replace(changed[name], rows=rows)
    for row, line in enumerate(SIGNATURES[0], start=last):
        changed[name] = _put(changed[name], row, 4, line)
    read = _read(changed)
    assert read.buku is not None
    assert len(read.buku.pegawai) == 3
    assert [len(role.indikator) for role in read.buku.peran] == [2, 1]
    assert not [f for f in read.findings if f.severity is Severity.GALAT]


@pytest.mark.parametrize(
    ("row", "cells", "code"),
    [
        (5, {2: "Cici"}, "B06"),  # directly below: a person without the rest
        (5, {1: "199203012019032005"}, "B06"),
        (8, {1: "199203012019032005"}, "B06"),  # an NIP that the list lacks
        (8, {1: "199203012019032005", 2: "Cici"}, "B06"),
        (8, {2: "Cici", 3: "PNS"}, "B06"),
        (8, {2: "Cici"}, "B68"),  # a name below a blank row
        (8, {2: "Cici Paramida, S.Sos.", 4: "Analis"}, "B68"),
    ],
)
def test_who_may_be_an_employee_is_asked_about(row: int, cells: dict[int, str], code: str) -> None:
    changed = _grids()
    for column, text in cells.items():
        changed["Pegawai"] = _put(changed["Pegawai"], row, column, text)
    asked = [f for f in _read(changed).findings if f.severity is Severity.GALAT]
    assert {f.code for f in asked} == {code}
    assert {f.cell.row for f in asked} == {row}


def test_the_signer_who_is_in_the_list_is_no_second_employee() -> None:
    changed = _grids()
    lines = ["Mengetahui,", "Kepala Dinas", "Kadis", "197203151998031004"]
    for row, line in enumerate(lines, start=5):
        changed["Pegawai"] = _put(changed["Pegawai"], row, 1, line)
    assert _read(changed).buku == _read(_grids()).buku
    changed["Pegawai"] = _put(changed["Pegawai"], 9, 1, "199203012019032005")
    assert "Pegawai!B9" in _places(_read(changed).findings, "B06")


@pytest.mark.parametrize(
    "text", ["Mengetahui kebutuhan warga", "Disusun dan ditetapkannya RKA", "Catatan rapat"]
)
def test_a_text_that_only_begins_like_a_sign_is_a_record(text: str) -> None:
    changed = _grids()
    changed["Peran"] = _put(changed["Peran"], 4, 4, text)
    read = _read(changed)
    assert read.buku is not None
    assert [role.rencana_hasil_kerja for role in read.buku.peran] == ["Hasil A", text]


def test_an_incomplete_record_after_a_blank_row_is_still_a_record() -> None:
    """Never guessed away: who has a name, a post and a superior is a person without a NIP."""
    changed = _grids()
    grid = changed["Pegawai"]
    for column, text in {2: "Cici", 3: "PNS", 4: "Analis", 5: "Fungsional", 6: "Dinas", 7: "BUPATI"}.items():
        grid = _put(grid, 8, column, text)
    changed["Pegawai"] = grid
    read = _read(changed)
    assert read.buku is not None
    assert len(read.buku.pegawai) == 4
    assert _places(read.findings, "B06") == ["Pegawai!A8"]


def test_rows_between_may_be_blank() -> None:
    changed = _grids()
    grid = changed["Peran"]
    changed["Peran"] = replace(grid, rows={(n if n < 4 else n + 5): cells for n, cells in grid.rows.items()})
    read = _read(changed)
    assert read.buku is not None
    assert [role.source.row for role in read.buku.peran] == [2, 9]
    assert not read.findings


def test_hidden_rows_are_read_and_said() -> None:
    changed = _grids()
    changed["Pegawai"] = replace(changed["Pegawai"], hidden_rows=frozenset({3, 4, 900}))
    read = _read(changed)
    assert read.buku is not None
    assert len(read.buku.pegawai) == 3
    finding = _of(read.findings, "B18")
    assert (finding.cell.address, finding.severity) == ("A3", Severity.SARAN)
    assert "2 baris" in finding.cause


def test_merged_role_columns_continue_the_role() -> None:
    changed = _grids()
    merges = tuple(Merge(2, column, 3, column) for column in range(1, 5))
    changed["Peran"] = replace(changed["Peran"], merges=merges)
    read = _read(changed)
    assert read.buku is not None
    assert [len(role.indikator) for role in read.buku.peran] == [2, 1]
    assert not [f for f in read.findings if f.severity is Severity.GALAT]


def test_merged_nip_over_two_roles_is_one_person_and_said() -> None:
    changed = _grids()
    grid = _put(changed["Peran"], 4, 2, None)
    changed["Peran"] = replace(grid, merges=(Merge(2, 2, 4, 2),))
    read = _read(changed)
    assert read.buku is not None
    assert [role.nip for role in read.buku.peran] == ["198609262015051001"] * 2
    assert _places(read.findings, "B10") == ["Peran!B4"]


@pytest.mark.parametrize(("name", "column", "letter"), [("Peran", 7, "G"), ("Pegawai", 4, "D")])
def test_other_merged_cells_are_refused_by_name(name: str, column: int, letter: str) -> None:
    changed = _grids()
    grid = _put(changed[name], 3, column, None)
    changed[name] = replace(grid, merges=(Merge(2, column, 3, column),))
    finding = _of(_read(changed).findings, "B09")
    assert finding.cell.address == f"{letter}2"
    assert f"{letter}2:{letter}3" in finding.cause
    assert finding.withholds == ((FILE, name, 2), (FILE, name, 3))


def test_a_merged_title_above_the_table_is_no_fault() -> None:
    changed = _grids()
    grid = _put(_moved(changed["Pegawai"], down=2), 1, 1, "DAFTAR PEGAWAI")
    changed["Pegawai"] = replace(grid, merges=(Merge(1, 1, 1, 7),))
    read = _read(changed)
    assert read.buku is not None
    assert not read.findings


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Pegawai", "Pegawai "),
        ("Pegawai", "PEGAWAI"),
        ("Pegawai", "Data Pegawai"),
        ("Perjanjian Kinerja", "PK"),
        ("Perjanjian Kinerja", "Perjanjian  Kinerja"),
        ("Pejabat Lain", "Pejabat_Lain"),
        ("Unit", " unit"),
    ],
)
def test_sheet_names_by_alias(name: str, title: str) -> None:
    changed = _grids()
    changed[name] = replace(changed[name], title=title)
    read = _read(changed)
    assert read.buku is not None
    assert not read.findings


@pytest.mark.parametrize(
    ("name", "title"),
    [("Pegawai", "Pegawia"), ("Unit", "Unitt"), ("Perjanjian Kinerja", "Perjanjian Kinerj")],
)
def test_a_misspelt_sheet_is_named_with_a_suggestion(name: str, title: str) -> None:
    changed = _grids()
    changed[name] = replace(changed[name], title=title)
    read = _read(changed)
    assert read.buku is not None, "what it holds is judged in the same pass"
    assert read.buku.pegawai
    finding = next(f for f in read.findings if f.code == "B01")
    assert f'Lembar "{name}" tidak ada' in finding.cause
    assert f'"{title}"' in finding.remedy


def test_a_missing_sheet_is_named_and_the_others_are_still_read() -> None:
    changed = _grids()
    del changed["Peran"]
    changed["Pegawai"] = _put(changed["Pegawai"], 1, 2, None)
    read = _read(changed)
    assert read.buku is None
    assert 'Lembar "Peran" tidak ada' in _of(read.findings, "B01").cause
    assert "Nama" in _of(read.findings, "B03").cause, "all findings in one pass"


def test_a_double_sheet_is_named() -> None:
    read = read_book(FILE, [*_grids().values(), Grid("Data Pegawai", _grids()["Pegawai"].rows)])
    finding = _of(read.findings, "B01")
    assert finding.cell.sheet == "Data Pegawai"


def test_hidden_and_unknown_sheets_are_said() -> None:
    changed = _grids()
    changed["Pegawai"] = replace(changed["Pegawai"], is_hidden=True)
    changed["Catatan"] = Grid("Catatan", {1: {1: Cell("x", CellKind.TEXT)}})
    changed["Petunjuk"] = Grid("Petunjuk", {1: {1: Cell("x", CellKind.TEXT)}})
    read = _read(changed)
    assert read.buku is not None
    assert [(f.cell.sheet, f.severity) for f in read.findings if f.code == "B02"] == [
        ("Pegawai", Severity.SARAN),
        ("Catatan", Severity.SARAN),
    ]


def test_optional_sheets_may_be_absent() -> None:
    changed = _grids()
    del changed["Renstra"]
    read = _read(changed)
    assert read.buku is not None
    assert [str(f) for f in read.findings] == [], "what is optional is not said"


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [
        ("Tahun", "dua ribu", "B16"),
        ("Periode Mulai", "32 Januari 2026", "B16"),
        ("Regulasi", "PP 30", "B13"),
        ("Periode Mulai", "1 Januari 2028", "B26"),
        ("Periode Mulai", "1 Januari 1899", "B26"),
        ("Periode Selesai", "31 Desember 2062", "B26"),
        ("Pendekatan Hasil Kerja", "Kuantitas", "B13"),
        ("Versi Format", "9", "B24"),
        ("Nama Unit Kerja", "#REF!", "B07"),
    ],
)
def test_settings_that_cannot_be(setting: str, value: str, code: str) -> None:
    changed = _grids()
    unit = changed["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == setting)
    changed["Unit"] = _put(unit, row, 2, value)
    finding = _of(_read(changed).findings, code)
    assert finding.cell.address == f"B{row}"
    assert finding.severity is Severity.GALAT


@pytest.mark.parametrize("version", ["1", "1.0", "1,0", 1, 1.0, "2", 2])
def test_both_versions_of_the_format_are_read(version: str | float) -> None:
    changed = _grids()
    unit = changed["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == "Versi Format")
    rows = {**unit.rows, row: {**unit.rows[row], 2: _typed(version)}}
    assert not _places(_read({**changed, "Unit": replace(unit, rows=rows)}).findings, "B24")


@pytest.mark.parametrize(
    ("version", "way_out"),
    [("3", "Perbarui skpdoc"), ("10,0", "Perbarui skpdoc"), ("0.9", "--from"), ("lama", "--from")],
)
def test_another_version_gets_the_way_out_that_fits(version: str, way_out: str) -> None:
    changed = _grids()
    unit = changed["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == "Versi Format")
    changed["Unit"] = _put(unit, row, 2, version)
    assert way_out in _of(_read(changed).findings, "B24").remedy


def test_a_missing_setting_is_named_with_a_suggestion() -> None:
    changed = _grids()
    unit = changed["Unit"]
    row = next(n for n, cells in unit.rows.items() if cells[1].value == "Nama Instansi")
    changed["Unit"] = _put(unit, row, 1, "Nama Instanse")
    finding = _of(_read(changed).findings, "B06")
    assert "Nama Instansi" in finding.cause
    assert 'Maksud Anda "Nama Instanse"?' in finding.remedy


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        (1, "1986092620150510", "R28"),
        (2, None, "B06"),
        (2, "Ani\x07", "B11"),
        (2, "A" * 256, "B19"),
        (3, "Honorer", "B13"),
        (5, "Fungsionalis Ahli", "B13"),
    ],
)
def test_cells_of_pegawai_that_cannot_be(column: int, value: str | None, code: str) -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 3, column, value)
    finding = _of(_read(changed).findings, code)
    assert finding.cell.address == f"{'ABCDE'[column - 1]}3"
    assert finding.remedy


def test_long_texts_reach_8000_characters() -> None:
    changed = _grids()
    changed["Peran"] = _put(changed["Peran"], 2, 4, "a" * 8000)
    assert not _read(changed).findings
    changed["Peran"] = _put(changed["Peran"], 2, 4, "a" * 8001)
    assert _places(_read(changed).findings, "B19") == ["Peran!D2"]


@pytest.mark.parametrize(
    ("cell", "code", "said"),
    [
        (Cell("#REF!", CellKind.ERROR), "B07", "#REF!"),
        (Cell("=A1*2", CellKind.FORMULA), "B08", "Buka di Excel"),
    ],
)
def test_error_and_formula_cells_are_never_empty(cell: Cell, code: str, said: str) -> None:
    changed = _grids()
    grid = changed["Peran"]
    rows = {number: dict(cells) for number, cells in grid.rows.items()}
    rows[2][7] = cell
    changed["Peran"] = replace(grid, rows=rows)
    finding = _of(_read(changed).findings, code)
    assert finding.cell.address == "G2"
    assert said in f"{finding.cause} {finding.remedy}"


@pytest.mark.parametrize(
    ("elsewhere", "hint"),
    [
        ("198609262015051007", " Mungkin 198609262015051007 (ada di Peran!B2); pastikan dahulu."),
        ("19860926 201505 1 007", " Mungkin 198609262015051007 (ada di Peran!B2); pastikan dahulu."),
        ("Ani", ""),
        ("198609262015051000", ""),
        (
            "198609262015051007; 198609262015051008",
            " Mungkin 198609262015051007 (ada di Peran!B2); pastikan dahulu.",
        ),
    ],
)
def test_a_nip_ruined_by_excel_is_asked_about(elsewhere: str, hint: str) -> None:
    changed = _grids()
    changed["Pegawai"] = _number(changed["Pegawai"], 3, 1, 1.98609262015051e17)
    changed["Peran"] = _put(changed["Peran"], 2, 2, elsewhere)
    read = _read(changed)
    finding = _of([one for one in read.findings if one.cell.sheet == "Pegawai"], "R28")
    assert finding.cell.address == "A3"
    assert "198609262015051…" in finding.cause
    assert finding.remedy == f"Ubah format sel menjadi Teks dan ketik ulang dari SK.{hint}"
    assert read.buku is not None
    assert read.buku.pegawai[1].nip == "198609262015051", "never completed by guessing"


_TWO = " Mungkin 198609262015051007 (ada di Lampiran!A2) atau 198609262015051008 (ada di Lampiran!A3); pastikan dahulu."


@pytest.mark.parametrize(
    ("nama", "hint"),
    [
        ("Ani", _TWO.replace("198609262015051007 (ada di Lampiran!A2) atau ", "")),
        ("Budi", _TWO),
    ],
    ids=["the one beside that name", "all, where the name tells none"],
)
@pytest.mark.parametrize("ruined", [1.98609262015051e17, "198609262015051000"], ids=["number", "text"])
def test_of_several_whole_nips_the_name_decides(ruined: str | float, nama: str, hint: str) -> None:
    changed = _grids()
    pegawai = _put(changed["Pegawai"], 3, 2, nama)
    changed["Pegawai"] = (
        _number(pegawai, 3, 1, ruined) if isinstance(ruined, float) else _put(pegawai, 3, 1, ruined)
    )
    changed["Peran"] = _put(changed["Peran"], 2, 2, "Ani")
    texts = {
        2: {1: Cell("198609262015051007 · Cici", CellKind.TEXT)},
        3: {1: _typed("198609262015051008 · ani")},
    }
    changed["Lampiran"] = replace(changed["Pegawai"], title="Lampiran", rows=texts)
    finding = _of([one for one in _read(changed).findings if one.cell.sheet == "Pegawai"], "R28")
    assert finding.remedy.endswith(f"dari SK{'.' if isinstance(ruined, float) else ', sebagai teks.'}{hint}")


def test_who_has_a_row_of_his_own_is_not_meant_by_a_ruined_nip() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(_put(changed["Pegawai"], 3, 1, "197203151998031000"), 3, 2, "Budi")
    finding = _of([one for one in _read(changed).findings if one.cell.sheet == "Pegawai"], "R28")
    assert finding.remedy == "Ketik ulang NIP dari SK, sebagai teks."


def test_of_many_that_begin_alike_none_is_named() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 3, 1, "198609262015051000")
    texts = {row: {1: _typed(f"19860926201505100{row} · Cici")} for row in range(2, 6)}
    changed["Lampiran"] = replace(changed["Pegawai"], title="Lampiran", rows=texts)
    finding = _of([one for one in _read(changed).findings if one.cell.sheet == "Pegawai"], "R28")
    assert "Mungkin" not in finding.remedy


@pytest.mark.parametrize(("sheet", "column"), [("Pegawai", 7), ("Peran", 2), ("Perjanjian Kinerja", 2)])
def test_a_ruined_reference_names_whom_it_can_mean(sheet: str, column: int) -> None:
    changed = _grids()
    changed[sheet] = _number(changed[sheet], 2 if sheet != "Pegawai" else 3, column, 1.97203151998031e17)
    assert "Mungkin 197203151998031004 (ada di Pegawai!A2)" in _of(_read(changed).findings, "R28").remedy


def test_tidied_texts_are_said_once_a_sheet() -> None:
    changed = _grids()
    changed["Peran"] = _put(_put(changed["Peran"], 2, 4, "Hasil  A "), 4, 6, "uk\u200buran")
    read = _read(changed)
    finding = _of(read.findings, "B12")
    assert (finding.cell.address, finding.severity) == ("D2", Severity.SARAN)
    assert "2 teks" in finding.cause
    assert read.buku is not None
    assert read.buku.peran[0].rencana_hasil_kerja == "Hasil A"


def test_a_target_read_with_a_remark() -> None:
    changed = _grids()
    changed["Peran"] = _put(_put(changed["Peran"], 2, 7, "1"), 2, 8, "Persen")
    finding = _of(_read(changed).findings, "B15")
    assert (finding.cell.address, finding.severity) == ("G2", Severity.PERINGATAN)
    assert "100%" in finding.remedy


def test_a_bagian_that_cannot_be_read_is_asked() -> None:
    changed = _grids()
    changed["Peran"] = _put(_put(changed["Peran"], 1, 9, "Bagian"), 2, 9, "separuh")
    finding = _of(_read(changed).findings, "B20")
    assert (finding.cell.address, finding.severity) == ("I2", Severity.GALAT)


@pytest.mark.parametrize("mark", ["sda", "s.d.a.", "Idem", '"', "''", "〃"])
def test_a_ditto_mark_is_asked_about_never_printed(mark: str) -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 3, 4, mark)
    changed["Peran"] = _put(changed["Peran"], 2, 7, mark)
    findings = [f for f in _read(changed).findings if f.severity is Severity.GALAT]
    assert [(f.code, f.cell.place) for f in findings] == [("B36", "Pegawai!D3"), ("B36", "Peran!G2")]


@pytest.mark.parametrize(
    ("column", "typed", "meant"),
    [
        (3, "P3K", "PPPK"),
        (3, "PPPK Paruh Waktu", "PPPK"),
        (3, "P3K Paruh Waktu", "PPPK"),
        (5, "Eselon III.a", "Administrator"),
        (5, "Esselon IV", "Pengawas"),
        (5, "JFT", "Fungsional"),
        (5, "Staf", "Pelaksana"),
        (5, "Jabatan Fungsional Umum", "Pelaksana"),
    ],
)
def test_what_offices_call_a_choice_is_suggested(column: int, typed: str, meant: str) -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 2, column, typed)
    remedy = _of(_read(changed).findings, "B13").remedy
    assert remedy.startswith(f'Maksud Anda "{meant}"? Begitu "{typed}" ditulis di buku kerja ini. Pilihan: ')


@pytest.mark.parametrize(("column", "typed"), [(3, "ASN"), (3, "ASN PPPK"), (5, "Staf Ahli Wali Kota")])
def test_a_name_of_two_choices_suggests_neither(column: int, typed: str) -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 2, column, typed)
    assert _of(_read(changed).findings, "B13").remedy.startswith("Pilihan: ")


def test_every_name_of_a_choice_is_a_choice() -> None:
    kinds = [kind for kind in vars(choices).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
    names = tomllib.loads(files(regulation).joinpath("sebutan.toml").read_text("utf-8"))
    known = {choice.value for kind in (*kinds, Rating) for choice in kind}
    assert set(names) <= known | set(regulation.perspektif_names())


def test_a_dash_fills_a_cell_that_has_nothing_to_say() -> None:
    changed = _grids()
    changed["Pegawai"] = _put(changed["Pegawai"], 2, 4, "-")
    changed["Peran"] = _put(_put(changed["Peran"], 2, 1, "-"), 4, 1, "–")
    read = _read(changed)
    assert [(f.code, f.cell.place) for f in read.findings if f.severity is Severity.GALAT] == [
        ("B06", "Pegawai!D2")
    ]
    assert read.buku is not None
    assert [role.kode for role in read.buku.peran] == ["", ""]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Output Kendali Tinggi", "R06"),
        ("output kendali tinngi", "R06"),
        ("Output Kendali Sedamg", "R06"),
        ("OKT", "R06"),
        ("Output Kendali Rndah", "B13"),
    ],
)
def test_a_level_of_control_that_the_form_lacks_is_explained(typed: str, code: str) -> None:
    """Also where it is misspelt or abbreviated: no list of the other three without a word of why."""
    heads = (
        "Kode",
        "Tujuan",
        "Definisi",
        "Formula",
        "Kualitas dan Tingkat Kendali",
        "Sumber Data",
        "Periode Pelaporan",
    )
    lines = [
        "## Manual IKU",
        *(f"| {' | '.join(row)} |" for row in (heads, "-" * 7, ("PK1", *"tdf", typed, "s", "Tahunan"))),
    ]
    book = read_markdown("\n".join((KANTOR, *lines)))
    found = read_book(FILE, grids(complete(book))).findings
    assert [one.code for one in found if one.cell.sheet == "Manual IKU" and one.value == typed] == [code]
