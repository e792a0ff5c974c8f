"""The standard workbook, opened again."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from skpdoc.contract import (
    IGNORED_SHEETS,
    PEGAWAI,
    PERAN,
    SHEETS,
    UNIT_SETTINGS,
    Kind,
    Required,
    fold_header,
    renstra_of,
)
from skpdoc.workbook.writing.blank import write_workbook
from skpdoc.workbook.writing.lists import LISTS_SHEET

pytestmark = pytest.mark.quick

Tables = dict[str, list[list[str]]]


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def blank() -> Workbook:
    return opened(write_workbook(2026))


def headers(sheet: Worksheet) -> list[str]:
    return [cell.value for cell in sheet[1] if cell.value]


def validation(sheet: Worksheet, address: str) -> DataValidation | None:
    found = [one for one in sheet.data_validations.dataValidation if address in one.sqref]
    return found[0] if found else None


def column(sheet: Worksheet, header: str) -> str:
    return sheet.cell(1, headers(sheet).index(header) + 1).column_letter


def dimension(sheet: Worksheet, header: str) -> ColumnDimension:
    number = headers(sheet).index(header) + 1
    return next(one for one in sheet.column_dimensions.values() if one.min <= number <= one.max)


def test_sheets_in_order_and_helper_hidden(blank: Workbook) -> None:
    assert blank.sheetnames == ["Petunjuk", "Unit", *(spec.name for spec in SHEETS), LISTS_SHEET]
    assert blank[LISTS_SHEET].sheet_state == "hidden"
    assert LISTS_SHEET in IGNORED_SHEETS
    assert blank.active.title == "Petunjuk"


@pytest.mark.parametrize("spec", SHEETS, ids=lambda spec: spec.name)
def test_headers_are_those_of_the_contract(blank: Workbook, spec: object) -> None:
    sheet = blank[spec.name]
    spec = renstra_of(range(2025, 2030)) if spec.name == "Renstra" else spec.laid_out()
    assert headers(sheet) == [column.header for column in spec.columns]
    for cell, one in zip(sheet[1], spec.columns, strict=True):
        assert fold_header(cell.value) == fold_header(one.header)
        assert ("*" in cell.number_format) is (one.required is not Required.NEVER)
        assert one.note in cell.comment.text
    assert sheet.freeze_panes[-1] == "2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_nothing_is_protected(blank: Workbook) -> None:
    assert not any(sheet.protection.sheet for sheet in blank)
    assert blank.security is None or not blank.security.lockStructure


def test_colours_tell_required_from_optional(blank: Workbook) -> None:
    sheet = blank["Pegawai"]
    fills = [dimension(sheet, name).fill.fgColor.rgb for name in ("Nama", "Surel")]
    assert fills == ["FFFFF2CC", "FFF7FAFD"]


def test_numbers_of_people_are_text_and_dates_are_indonesian(blank: Workbook) -> None:
    for spec in SHEETS:
        sheet = blank[spec.name]
        for one in spec.laid_out().columns:
            shown = dimension(sheet, one.header).number_format
            if one.kind in {Kind.NIP, Kind.KODE, Kind.REFERENCE} or one.field == "nomor":
                assert shown == "@", one
            if one.kind is Kind.DATE:
                assert shown == "[$-421]d mmmm yyyy"


@pytest.mark.parametrize("name", ["Perjanjian Kinerja", "Peran"])
def test_quarters_are_grouped_and_folded(blank: Workbook, name: str) -> None:
    sheet = blank[name]
    for quarter in ("TW I", "TW IV"):
        found = dimension(sheet, quarter)
        assert (found.hidden, found.outlineLevel) == (True, 1)
    behind = get_column_letter(len(headers(sheet)) + 1)
    assert sheet.column_dimensions[behind].collapsed


def test_choices_are_dropdowns(blank: Workbook) -> None:
    sheet = blank["Peran"]
    for one in PERAN.columns:
        found = validation(sheet, f"{column(sheet, one.header)}2")
        if one.kind is Kind.CHOICE:
            assert found is not None
            assert found.formula1 == f'"{",".join(one.choices)}"'
            assert found.showErrorMessage
    several = validation(blank["Perjanjian Kinerja"], f"{column(blank['Perjanjian Kinerja'], 'Perspektif')}9")
    assert several is not None
    assert not several.showErrorMessage


@pytest.mark.parametrize(
    ("sheet", "header", "name"),
    [
        ("Pegawai", "Atasan", "Daftar_Orang"),
        ("Perjanjian Kinerja", "Pemilik", "Daftar_Orang"),
        ("Perjanjian Kinerja", "Induk", "Daftar_Induk"),
        ("Peran", "NIP", "Daftar_Orang"),
        ("Peran", "Mendukung", "Daftar_Item"),
        ("Manual IKU", "Kode", "Daftar_Item"),
        ("Perilaku", "Untuk", "Daftar_Untuk"),
        ("Peran", "Satuan", "Daftar_Satuan"),
    ],
)
def test_references_are_dropdowns_that_let_one_type(
    blank: Workbook, sheet: str, header: str, name: str
) -> None:
    found = validation(blank[sheet], f"{column(blank[sheet], header)}100")
    assert found is not None
    assert (found.formula1, bool(found.showErrorMessage)) == (name, False)
    assert name in blank.defined_names


def test_unit_holds_settings_with_defaults(blank: Workbook) -> None:
    rows = {row[0].value: row[1] for row in blank["Unit"].iter_rows(min_row=2)}
    assert list(rows) == [setting.header for setting in UNIT_SETTINGS]
    assert {name: cell.value for name, cell in rows.items() if cell.value is not None} == {
        "Versi Format": "2",
        "Tahun": 2026,
        "Periode Mulai": datetime(2026, 1, 1),
        "Periode Selesai": datetime(2026, 12, 31),
        "Regulasi": "PermenPANRB 6/2022",
        "Pendekatan Hasil Kerja": "Kuantitatif",
        "Baris Atas MPH": "Indikator",
        "Ukuran Kertas": "A4",
    }
    found = validation(blank["Unit"], rows["Pendekatan Hasil Kerja"].coordinate)
    assert found is not None
    assert found.formula1 == '"Kuantitatif,Kualitatif"'


def test_petunjuk_names_every_sheet_column_and_default(blank: Workbook) -> None:
    texts = {cell.value for row in blank["Petunjuk"].iter_rows() for cell in row if cell.value}
    whole = "\n".join(str(text) for text in texts)
    for spec in SHEETS:
        assert spec.purpose in whole
        assert {one.header for one in spec.columns} <= texts
    for default in ("Utama", "Organisasi", "Mandiri", "Tidak Langsung", "Definitif", "Maksimum"):
        assert default in texts
    assert blank["Petunjuk"]["B6"].hyperlink.location == "'Unit'!A1"


def test_cells_are_as_an_office_types_them(kantor: Tables) -> None:
    book = opened(write_workbook(2026, kantor))
    sheet = book["Peran"]
    target = column(sheet, "Target")
    assert [(sheet[f"{target}{row}"].value, sheet[f"{target}{row}"].number_format) for row in (2, 3, 4)] == [
        (120, "General"),
        (0.975, "0.0%"),
        (None, "General"),
    ]
    role = sheet[f"{column(sheet, 'Rencana Hasil Kerja')}4"]
    assert (role.value, role.data_type) == ("=Tersedianya rambu lalu lintas\n- ruas barat\n- ruas timur", "s")
    assert sheet[f"{column(sheet, 'Bagian')}4"].value == "40%"
    people = book["Pegawai"]
    assert (people["A2"].value, people["A2"].data_type) == ("197203151998031004", "s")
    assert people[f"{column(people, 'Periode Mulai')}5"].value == datetime(2026, 6, 1)
    assert people["B4"].value == "Andi | Saputra, S.T."
    pk = book["Perjanjian Kinerja"]
    cells = [pk[f"{column(pk, name)}3"] for name in ("Target", "TW IV")]
    assert [(cell.value, cell.number_format) for cell in cells] == [(1250, "#,##0"), (350, "General")]
    assert [cell.value for cell in book["Renstra"][2]][-6:] == [0.8, 0.85, 0.875, 0.9, 0.92, 1]
    assert book["Unit"]["B10"].value == "Tirta Kencana"


TARGETS = (
    ("1.250.000", 1250000, "#,##0"),
    ("85,90", 85.9, "0.00"),
    ("1.250,5", 1250.5, "#,##0.0"),
    ("100%", 1, "0%"),
    ("-3", -3, "General"),
    ("0,286", 0.286, "0.000"),
    ("0.286", "0.286", "General"),
    ("92.02", "92.02", "General"),
    ("100 %", "100 %", "General"),
    ("24 Dokumen", "24 Dokumen", "General"),
    ("BB", "BB", "General"),
    ("007", "007", "General"),
    ("1234567890123456", "1234567890123456", "General"),
)


def test_targets() -> None:
    table = {"Peran": [["NIP", "Target"], *(["1", text] for text, _, _ in TARGETS)]}
    sheet = opened(write_workbook(2026, table))["Peran"]
    cells = [sheet[f"{column(sheet, 'Target')}{row}"] for row in range(2, len(TARGETS) + 2)]
    assert [(cell.value, cell.number_format) for cell in cells] == [target[1:] for target in TARGETS]


def test_dropdowns_hold_people_codes_and_items(kantor: Tables) -> None:
    lists = opened_values(write_workbook(2026, kantor))[LISTS_SHEET]
    columns = {
        name: [cell.value for cell in lists[letter]][1:]
        for name, letter in (("orang", "F"), ("induk", "G"), ("item", "H"), ("untuk", "I"))
    }
    shown = {name: [value for value in values if value] for name, values in columns.items()}
    assert shown["orang"][:3] == [
        "BUPATI · H. Surya Atmaja",
        "197203151998031004 · Drs. Bambang Prakoso, M.Si.",
        "198609262015051001 · Dra. Ratna Wulandari, M.Si.",
    ]
    assert len(shown["orang"]) == lists["F1"].value == 5
    items = [
        "PK1 · Meningkatnya keselamatan lalu lintas",
        "PK2 · Meningkatnya pelayanan angkutan",
        "R01 · Terpenuhinya fasilitas keselamatan jalan di ruas rawan kecel",
        "R02 · =Tersedianya rambu lalu lintas - ruas barat - ruas timur",
    ]
    assert shown["item"] == items
    assert shown["induk"] == ["S1.1 · Persentase pemenuhan fasilitas keselamatan jalan", *items]
    assert shown["untuk"][:2] == ["SEMUA", "JPT Utama"]
    assert len(shown["untuk"]) == 9 + 4


def opened_values(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data), data_only=True)


def test_aliases_are_known_and_the_unknown_is_kept() -> None:
    tables = {
        "PERKIN": [["pemilik", "Sasaran Program", "Warna"], ["X", "Meningkatnya", "biru"]],
        "Perjanjian Kinerja (PK)": [["=bebas"]],
        "Catatan": [["bebas"], ["=1+1"]],
    }
    book = opened(write_workbook(2026, tables))
    assert book.sheetnames[-4:] == ["Kelonggaran", "PERKIN", "Catatan", LISTS_SHEET]
    sheet = book["Perjanjian Kinerja"]
    assert sheet["A1"].value == "Kode"
    assert headers(sheet)[-1] == "TW IV"
    assert (book["PERKIN"]["C2"].value, book["Catatan"]["A2"].data_type) == ("biru", "s")


def test_columns_come_in_the_order_of_the_contract() -> None:
    table = {"PK": [["Warna", "Sasaran Program", "pemilik"], ["biru", "Meningkatnya", "X"]]}
    sheet = opened(write_workbook(2026, table))["Perjanjian Kinerja"]
    cells = [sheet[f"{column(sheet, name)}2"].value for name in ("Pemilik", "Sasaran", "Warna")]
    assert cells == ["X", "Meningkatnya", "biru"]
    assert column(sheet, "Warna") < column(sheet, "TW I")


def test_given_years_of_renstra_are_kept() -> None:
    table = {"Renstra": [["Sasaran Strategis", "Target 2027", "TARGET 2028"], ["A", "85%", "90%"]]}
    sheet = opened(write_workbook(2027, table))["Renstra"]
    assert headers(sheet)[-3:] == ["Target 2027", "Target 2028", "Urutan"]
    assert [cell.value for cell in sheet[2]][-3:] == [0.85, 0.9, 1]


@pytest.mark.parametrize(
    "tables",
    [
        {"Pegawai": [["NIP"]], "PEGAWAI ": [["NIP"]]},
        {"Pegawai": [["NIP", "nip"]]},
    ],
)
def test_a_sheet_or_header_twice_is_refused(tables: Tables) -> None:
    with pytest.raises(ValueError, match="twice"):
        write_workbook(2026, tables)


def test_same_input_same_bytes(kantor: Tables) -> None:
    assert write_workbook(2026, kantor) == write_workbook(2026, kantor)
    assert PEGAWAI.name in kantor
