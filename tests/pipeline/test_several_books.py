"""One unit in several workbooks, one a bidang: merged as if it were one; where copies differ, both cells are named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from many_units import load_units
from search import searched

from skpdoc.findings import Finding, Severity
from skpdoc.model.choices import KeteranganJabatan
from skpdoc.model.office import Buku
from skpdoc.model.skp import SKP
from skpdoc.pipeline.checking.check import checked
from skpdoc.pipeline.checking.marked import write_annotated
from skpdoc.pipeline.folder.manifest import copy_path
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.new import sample_tables, sample_workbook
from skpdoc.pipeline.reading.load import load
from skpdoc.records.book import read_book
from skpdoc.records.completing import read_books, typed_at
from skpdoc.records.merge import merge_books
from skpdoc.workbook.markdown import Tables, grids
from skpdoc.workbook.writing.blank import write_workbook
from tests.tables import Office, derive_office

YEAR = 2026
TABLES = sample_tables("dinas_perhubungan", YEAR)
SMALL = sample_tables("dinas_perpustakaan", YEAR)
PEOPLE = [dict(zip(TABLES["Pegawai"][0], row, strict=True)) for row in TABLES["Pegawai"][1:]]
ATASAN = {person["NIP"]: person["Atasan"] for person in PEOPLE}
HEADS = set(ATASAN.values())
STAFF = sorted({nip for nip in ATASAN if nip not in HEADS})


def _line(nip: str) -> set[str]:
    found = {nip}
    while (nip := ATASAN.get(nip, "")) and nip not in found:
        found.add(nip)
    return found


def _part(people: set[str]) -> Tables:
    """The workbook of some people: their rows and those of everyone above them; the other sheets whole."""
    mine = {nip for one in people for nip in _line(one)}
    tables = {name: [list(row) for row in table] for name, table in TABLES.items()}
    column = TABLES["Pegawai"][0].index("NIP")
    tables["Pegawai"] = [tables["Pegawai"][0], *(r for r in tables["Pegawai"][1:] if r[column] in mine)]
    head, *roles = tables["Peran"]
    owner, kept = "", [head]
    for row in roles:
        owner = row[head.index("NIP")] or owner
        if owner.partition("/")[0] in mine:
            kept.append(row)
    tables["Peran"] = kept
    return tables


def _read(name: str, tables: Tables, findings: list[Finding]) -> Buku:
    read = read_book(name, grids(tables))
    findings += read.findings
    assert read.buku is not None
    return read.buku


def _office(parts: Mapping[str, Tables]) -> Office:
    read = read_books({name: grids(tables) for name, tables in parts.items()})
    findings = [finding for one in read for finding in one.findings]
    buku = merge_books([one.buku for one in read if one.buku is not None], findings)
    return derive_office(buku, typed_at(findings, buku.diambil))


def _plain(skp: Mapping[str, SKP]) -> dict[str, SKP]:
    return {key: replace(one, file="", source=("", "", 0)) for key, one in sorted(skp.items())}


@cache
def _small() -> dict[str, SKP]:
    return _plain(derive_office(_read("perpustakaan.xlsx", SMALL, []), []).skp)


@cache
def _whole() -> dict[str, SKP]:
    return _plain(derive_office(_read("dinas.xlsx", TABLES, []), []).skp)


@given(st.lists(st.sampled_from("abc"), min_size=len(STAFF), max_size=len(STAFF)), st.permutations("abc"))
@searched(4)
def test_split_by_people_in_any_order_gives_the_same_skp(where: list[str], order: list[str]) -> None:
    """Everyone is in one of the workbooks, his superiors in each that needs them."""
    others = {nip for nip in HEADS if nip in ATASAN}
    people = {name: {nip for nip, at in zip(STAFF, where, strict=True) if at == name} for name in "abc"}
    people["a"] |= others
    office = _office({f"{name}.xlsx": _part(people[name]) for name in order if people[name]})
    assert [str(f) for f in office.findings if f.severity is Severity.GALAT] == []
    assert _plain(office.skp) == _whole()


def _copy(office: Tables = TABLES) -> Tables:
    return {name: [list(row) for row in table] for name, table in office.items()}


_NAMING = {("Pejabat Lain", "Kode"), ("Perjanjian Kinerja", "Induk")}
"""what alone tells that two rows are one; a blank that means what another row of the RHK says"""


def _is_alone(sheet: str, number: int) -> bool:
    """Whether its role has one row: of several a blank in one of them says what the others say."""
    head, *_ = table = SMALL[sheet]
    if sheet != "Peran":
        return True
    places = [head.index(header) for header in ("NIP", "Rencana Hasil Kerja")]
    return sum(all(row[at] == table[number][at] for at in places) for row in table) == 1


def _changed(sheet: str, rows: int | range, header: str, value: str) -> Tables:
    tables = {name: [list(line) for line in table] for name, table in TABLES.items()}
    for row in (rows,) if isinstance(rows, int) else rows:
        tables[sheet][row][tables[sheet][0].index(header)] = value
    return tables


@pytest.mark.parametrize(
    ("sheet", "rows", "header", "value"),
    [
        ("Pegawai", 1, "Jabatan", "Jabatan lain"),
        ("Pegawai", 1, "Jenis Jabatan", "Fungsional"),
        ("Pejabat Lain", 1, "Nama", "Nama lain"),
        ("Perjanjian Kinerja", 2, "Target", "999"),
        ("Peran", range(1, 4), "Bentuk", "Output"),
        ("Peran", 1, "Target", "999"),
    ],
)
def test_copies_that_differ_are_a_conflict_at_both_cells(
    sheet: str, rows: int | range, header: str, value: str
) -> None:
    office = _office({"a.xlsx": TABLES, "b.xlsx": _changed(sheet, rows, header, value)})
    found = [finding for finding in office.findings if finding.code == "B28"]
    assert len(found) == 1
    cell = found[0].cell
    assert (cell.file, cell.sheet, cell.header) == ("b.xlsx", sheet, header)
    assert f"a.xlsx › {sheet}!{cell.address}" in found[0].cause
    assert office.ditahan[JENIS_SKP], "what is contradictory is not printed"


def test_of_a_role_changed_in_one_of_its_rows_the_number_of_rows_is_the_conflict() -> None:
    """The other rows are a role of their own then."""
    office = _office({"a.xlsx": TABLES, "b.xlsx": _changed("Peran", 1, "Bentuk", "Output")})
    found = [finding for finding in office.findings if finding.code == "B28"]
    assert [(f.cell.file, f.cell.sheet, f.cell.address) for f in found] == [("b.xlsx", "Peran", "A2")]
    assert "Banyaknya baris aspek berbeda dari a.xlsx › Peran!A2" in found[0].cause
    assert TABLES["Peran"][1][TABLES["Peran"][0].index("NIP")] in office.ditahan[JENIS_SKP]


def test_the_unit_is_one() -> None:
    tables = {name: [list(line) for line in table] for name, table in TABLES.items()}
    for row in tables["Unit"]:
        row[1] = "Kota Lain" if row[0] == "Tempat Penandatanganan" else row[1]
    office = _office({"a.xlsx": TABLES, "b.xlsx": tables})
    assert [(f.cell.file, f.value) for f in office.findings if f.code == "B28"] == [("b.xlsx", "Kota Lain")]
    assert set(office.ditahan[JENIS_SKP]) == set(office.skp)


def test_a_blank_is_filled_from_the_copy() -> None:
    office = _office({"a.xlsx": _changed("Pegawai", 1, "Surel", ""), "b.xlsx": TABLES})
    assert [f for f in office.findings if f.code == "B28"] == []
    assert office.buku.pegawai[0].surel == PEOPLE[0]["Surel"]


def _blank(sheet: str, row: int, header: str) -> Tables:
    return _changed(sheet, row, header, "")


_FILLED = [
    (sheet, number, header)
    for sheet, table in SMALL.items()
    if sheet not in ("Perilaku", "Lampiran", "Kelonggaran", "Unit")
    for at, header in enumerate(table[0])
    for number in [next((n for n, row in enumerate(table) if n and row[at] and _is_alone(sheet, n)), 0)]
    if number and (sheet, header) not in _NAMING
]


@pytest.mark.parametrize(("sheet", "number", "header"), _FILLED, ids=str)
def test_what_one_leaves_blank_is_taken_from_the_other(sheet: str, number: int, header: str) -> None:
    """Of every column of every sheet, in whichever workbook it is blank."""
    tables = _copy(SMALL)
    tables[sheet][number][SMALL[sheet][0].index(header)] = ""
    for parts in ({"a.xlsx": SMALL, "b.xlsx": tables}, {"a.xlsx": tables, "b.xlsx": SMALL}):
        office = _office(parts)
        assert [str(one) for one in office.findings if one.severity is Severity.GALAT] == []
        assert _plain(office.skp) == _small()


@pytest.mark.parametrize("setting", ["Tempat Penandatanganan", "Pendekatan Hasil Kerja", "Periode Mulai"])
def test_so_is_a_setting(setting: str) -> None:
    tables = _copy(SMALL)
    tables["Unit"] = [[row[0], "" if row[0] == setting else row[1], *row[2:]] for row in tables["Unit"]]
    for parts in ({"a.xlsx": SMALL, "b.xlsx": tables}, {"a.xlsx": tables, "b.xlsx": SMALL}):
        office = _office(parts)
        assert [str(one) for one in office.findings if one.severity is Severity.GALAT] == []
        assert any(one.code == "B60" and one.cell.sheet == "Unit" for one in office.findings)
        assert _plain(office.skp) == _small()


def test_a_default_contradicts_nothing_that_was_typed() -> None:
    """Blank in one workbook is Definitif, Organisasi or Utama by itself, and yet what the other one says."""
    typed = _changed("Pegawai", len(PEOPLE), "Keterangan Jabatan", "Plt.")
    office = _office({"a.xlsx": _blank("Pegawai", len(PEOPLE), "Keterangan Jabatan"), "b.xlsx": typed})
    assert [f for f in office.findings if f.code == "B28"] == []
    assert office.buku.pegawai[-1].keterangan_jabatan is KeteranganJabatan.PLT


def test_a_column_that_one_lacks_is_taken_too() -> None:
    tables = _copy()
    at = tables["Pegawai"][0].index("Surel")
    tables["Pegawai"] = [[*row[:at], *row[at + 1 :]] for row in tables["Pegawai"]]
    office = _office({"a.xlsx": tables, "b.xlsx": TABLES})
    (said,) = [finding for finding in office.findings if finding.code == "B60"]
    assert (said.cell.file, said.cell.place) == ("a.xlsx", "Pegawai")
    assert 'Kolom "Surel" tidak ada di sini' in said.cause
    assert office.buku.pegawai[0].surel == PEOPLE[0]["Surel"]


def test_what_is_wrong_in_a_cell_taken_is_said_where_it_was_typed() -> None:
    wrong = _changed("Pegawai", 3, "Jenis Jabatan", "Entahlah")
    office = _office({"a.xlsx": _blank("Pegawai", 3, "Jenis Jabatan"), "b.xlsx": wrong})
    galat = [(f.code, f.cell.file) for f in office.findings if f.severity is Severity.GALAT]
    assert galat == [("B13", "b.xlsx")]


def test_only_what_was_typed_is_quoted() -> None:
    """A satuan that differs is said once, in its own column; of quarters the one that differs."""
    head, row = TABLES["Perjanjian Kinerja"][:2]
    office = _office({"a.xlsx": TABLES, "b.xlsx": _changed("Perjanjian Kinerja", 1, "Satuan", "Paket")})
    (found,) = [finding for finding in office.findings if finding.code == "B28"]
    assert (found.cell.header, found.value) == ("Satuan", "Paket")
    assert f'"{row[head.index("Satuan")]}"' in found.cause
    first, second = (_changed("Perjanjian Kinerja", 1, "TW III", value) for value in ("7", "9"))
    office = _office({"a.xlsx": first, "b.xlsx": second})
    (found,) = [finding for finding in office.findings if finding.code == "B28"]
    assert (found.cell.header, found.value) == ("TW III", "9")


def test_of_three_workbooks_a_conflict_names_the_two_that_say_something() -> None:
    books = {
        "a.xlsx": _blank("Pegawai", 1, "Pangkat/Golongan"),
        "b.xlsx": TABLES,
        "c.xlsx": _changed("Pegawai", 1, "Pangkat/Golongan", "Pembina, IV/a"),
    }
    (found,) = [finding for finding in _office(books).findings if finding.code == "B28"]
    assert found.cell.file == "c.xlsx"
    assert "b.xlsx › Pegawai!" in found.cause


def test_what_is_completed_is_said_and_of_two_addresses_none_is_taken() -> None:
    office = _office({"a.xlsx": _changed("Pegawai", 1, "Pangkat/Golongan", ""), "b.xlsx": TABLES})
    said = [finding for finding in office.findings if finding.code == "B60"]
    assert [(f.cell.file, f.cell.address) for f in said] == [("a.xlsx", "D2")]
    assert "b.xlsx" in said[0].cause
    office = _office({"a.xlsx": TABLES, "b.xlsx": _changed("Pegawai", 1, "Surel", "lain@contoh.go.id")})
    assert [f.cell.header for f in office.findings if f.code == "B28"] == ["Surel"]
    assert office.buku.pegawai[0].surel == ""
    assert not office.ditahan[JENIS_SKP]


def test_rows_of_several_workbooks_that_are_not_copies_stay_apart() -> None:
    """The head's Perjanjian Kinerja, half in each workbook; roles of one person for two teams."""
    first, second = ({name: [list(row) for row in table] for name, table in TABLES.items()} for _ in range(2))
    first["Perjanjian Kinerja"] = [row for at, row in enumerate(first["Perjanjian Kinerja"]) if at != 3]
    second["Perjanjian Kinerja"] = [row for at, row in enumerate(second["Perjanjian Kinerja"]) if at != 5]
    office = _office({"a.xlsx": first, "b.xlsx": second})
    assert [str(f) for f in office.findings if f.code == "B28"] == []
    assert len(office.buku.perjanjian_kinerja) == len(TABLES["Perjanjian Kinerja"]) - 1


def test_a_galat_in_a_copy_withholds_the_person() -> None:
    office = _office({"a.xlsx": TABLES, "b.xlsx": _changed("Pegawai", 3, "Jenis Jabatan", "Entahlah")})
    nip = PEOPLE[2]["NIP"]
    assert [f.cell.file for f in office.ditahan[JENIS_SKP][nip]] == ["b.xlsx"]


def test_one_s_own_workbook_is_meant_first() -> None:
    """A Kode used again in another workbook of the unit names its own workbook's role."""
    tables = _part(set(STAFF[:1]))
    kode = tables["Peran"][0].index("Kode")
    codes = [row[kode] for row in tables["Peran"][1:] if row[kode]]
    assert codes
    whole = {name: [list(line) for line in table] for name, table in TABLES.items()}
    other = [row for row in whole["Peran"][1:] if row[kode] and row[kode] not in codes][-1]
    other[kode] = codes[-1]
    office = _office({"a.xlsx": whole, "b.xlsx": tables})
    assert [str(f) for f in office.findings if f.code in ("B21", "B23") and f.cell.file == "b.xlsx"] == []


# -- files ----------------------------------------------------------------------------------------------


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Tables], Path]:
    def written(name: str, tables: Tables) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(write_workbook(YEAR, tables))
        return path

    return written


def test_the_same_file_twice_is_read_once(write: Callable[[str, Tables], Path]) -> None:
    path = write("dinas.xlsx", TABLES)
    copy = path.with_name("salinan.xlsx")
    copy.write_bytes(path.read_bytes())
    units, refused = load_units([path, path, copy])
    assert not refused
    assert len(units) == 1
    assert [f.code for f in units[0].findings if f.code == "B29"] == ["B29", "B29"]
    assert _plain(units[0].skp) == _plain(load(path).skp)


def test_units_stay_apart_and_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    books = []
    for name in ("dinas_perhubungan", "puskesmas_harapan"):
        books.append(tmp_path / f"{name}.xlsx")
        books[-1].write_bytes(sample_workbook(name, YEAR))
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 bukan zip")
    units, refused = load_units([broken, *books])
    assert [list(unit.books) for unit in units] == [["dinas_perhubungan.xlsx"], ["puskesmas_harapan.xlsx"]]
    assert len(refused) == 1
    assert "rusak.xlsx" in str(refused[0])


def test_files_of_one_name_are_told_apart(write: Callable[[str, Tables], Path]) -> None:
    one = write("bidang_a/buku.xlsx", TABLES)
    other = write("bidang_b/buku.xlsx", _changed("Pegawai", 1, "Jabatan", "Jabatan lain"))
    units, _ = load_units([one, other])
    found = [f for f in units[0].findings if f.code == "B28"]
    assert [f.cell.file for f in found] == ["bidang_b/buku.xlsx"]
    assert "bidang_a/buku.xlsx" in found[0].cause


def test_so_are_files_whose_folders_have_one_name_too(
    write: Callable[[str, Tables], Path], tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    first = write("a/bidang/buku.xlsx", TABLES)
    second = write("b/bidang/buku.xlsx", _changed("Pegawai", 1, "Jabatan", "Jabatan lain"))
    third = write("a_bidang_Buku.xlsx", _changed("Pegawai", 1, "Jabatan", "Jabatan ketiga"))
    units, _ = load_units([first, second, third])
    assert [list(unit.books.values()) for unit in units] == [[first, second, third]]
    differ = {f.cell.file for f in units[0].findings if f.code == "B28"}
    assert differ == {"b/bidang/buku.xlsx", "a_bidang_Buku.xlsx"}
    assert len({copy_path(label).casefold() for label in units[0].books}) == 3
    copies = [one.path for one in write_annotated(tmp_path / "salinan", [checked(unit) for unit in units])]
    assert len({copy.name.casefold() for copy in copies}) == 3
    assert all(copy.is_file() for copy in copies)


def test_a_faulty_settings_file_stops_its_own_unit_only(tmp_path: Path) -> None:
    books = []
    for name in ("puskesmas_harapan", "dinas_perpustakaan"):
        books.append(tmp_path / name / "buku.xlsx")
        books[-1].parent.mkdir()
        books[-1].write_bytes(sample_workbook(name, YEAR))
    books[0].with_name("skpdoc.toml").write_text("[[kelonggaran]\n", "utf-8")
    units, refused = load_units(books)
    assert [list(unit.books.values()) for unit in units] == [[books[1]]]
    assert len(refused) == 1
    assert "skpdoc.toml" in str(refused[0])


def test_a_conflict_names_the_cell_in_which_it_was_typed() -> None:
    """Sasaran stands once above the rows of several indicators: that cell is named, once, not the blank ones below."""
    tables = {name: [list(row) for row in table] for name, table in TABLES.items()}
    head, *rows = tables["Perjanjian Kinerja"]
    pemilik, sasaran = head.index("Pemilik"), head.index("Sasaran")
    first = next(n for n, (one, two) in enumerate(pairwise(rows)) if one[sasaran] == two[sasaran] != "")
    group = [n for n in range(first, len(rows)) if rows[n][sasaran] == rows[first][sasaran]]
    other = {name: [list(row) for row in table] for name, table in tables.items()}
    for book in (tables, other):
        for number in group[1:]:
            for column in (pemilik, sasaran):
                book["Perjanjian Kinerja"][number + 1][column] = ""
    other["Perjanjian Kinerja"][first + 1][sasaran] = "Meningkatnya hal yang lain sama sekali"
    found = [f for f in _office({"a.xlsx": tables, "b.xlsx": other}).findings if f.code == "B28"]
    assert [(f.cell.file, f.cell.row) for f in found] == [("b.xlsx", first + 2)]
    assert f"a.xlsx › Perjanjian Kinerja!{found[0].cell.address} " in found[0].cause
