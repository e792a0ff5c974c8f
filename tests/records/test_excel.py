"""Real workbooks, written by openpyxl and XlsxWriter and spoilt as Excel, Sheets and people spoil them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from tables import complete

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, Severity
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.records.cells import CellKind
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.reading.reader import read_grids

pytestmark = pytest.mark.quick

KANTOR = """
## Pegawai
| NIP                | Nama | Status | Jabatan | Jenis Jabatan | Unit Kerja | Atasan | Periode Mulai |
|--------------------|------|--------|---------|---------------|------------|--------|---------------|
| 197203151998031004 | Kadis | PNS | Kepala Dinas | JPT Pratama | Dinas | BUPATI |  |
| 198609262015051001 | Ani   | PNS | Analis | Fungsional | Dinas | 197203151998031004 | 1 Maret 2026 |

## Perjanjian Kinerja
| Kode | Pemilik            | Sasaran | Indikator | Target | Satuan | Perspektif    |
|------|--------------------|---------|-----------|--------|--------|---------------|
| PK1  | 197203151998031004 | Aman    | Indeks    | 95     | Persen | Proses Bisnis |

## Peran
| Kode | NIP                | Mendukung | Rencana Hasil Kerja | Aspek     | Indikator | Target | Satuan |
|------|--------------------|-----------|---------------------|-----------|-----------|--------|--------|
| A1   | 198609262015051001 | PK1       | Hasil A             | Kuantitas | a         | 12     | Unit   |
|      |                    |           |                     | Kualitas  | b         | 80     | Nilai  |
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes the office with openpyxl, after ``spoil`` has had its way with the workbook."""

    def written(spoil: Callable[[Any], None] = lambda workbook: None) -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for name, rows in complete(read_markdown(KANTOR)).items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append([cell or None for cell in row])
        spoil(workbook)
        path = tmp_path / "kantor.xlsx"
        workbook.save(path)
        return path

    return written


def _galat(loaded: Loaded) -> list[Finding]:
    return [finding for finding in loaded.findings if finding.severity is Severity.GALAT]


def _targets(loaded: Loaded) -> list[str]:
    assert loaded.kantor is not None, "\n".join(map(str, loaded.findings))
    return [i.target.tertulis() if i.target else "" for r in loaded.kantor.buku.peran for i in r.indikator]


def _rewritten(path: Path, part: str, change: Callable[[str], str]) -> None:
    """One part of the archive changed as text."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode("utf-8")
    parts[part] = change(before).encode("utf-8")
    assert parts[part].decode("utf-8") != before
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _part_of(path: Path, sheet: str) -> str:
    number = openpyxl.load_workbook(path, read_only=True).sheetnames.index(sheet) + 1
    return f"xl/worksheets/sheet{number}.xml"


def test_the_office_itself(write: Callable[..., Path]) -> None:
    loaded = load(write())
    assert _galat(loaded) == []
    assert _targets(loaded) == ["12 Unit", "80 Nilai"]


def test_numbers_dates_and_per_cent_cells(write: Callable[..., Path]) -> None:
    def spoil(workbook: Any) -> None:
        peran = workbook["Peran"]
        peran["G2"], peran["H2"] = 0.875, "Persen"
        peran["G2"].number_format = "0.0%"
        peran["G3"] = 80.5
        workbook["Pegawai"]["H3"] = date(2026, 3, 1)

    loaded = load(write(spoil))
    assert _galat(loaded) == []
    assert _targets(loaded) == ["87,5%", "80,5 Nilai"]
    assert loaded.kantor is not None
    assert loaded.kantor.buku.pegawai[1].periode.mulai == date(2026, 3, 1)


def test_unit_with_real_dates_and_numbers(write: Callable[..., Path]) -> None:
    def spoil(workbook: Any) -> None:
        sheet = workbook["Unit"]
        for row in sheet.iter_rows():
            changed = {"Tahun": 2026, "Versi Format": 1, "Periode Mulai": date(2026, 1, 1)}.get(row[0].value)
            if changed:
                row[1].value = changed

    loaded = load(write(spoil))
    assert loaded.findings == load(write()).findings
    assert loaded.kantor is not None
    assert loaded.kantor.buku.unit.tahun == 2026


def test_a_date_with_a_time_of_day_is_asked_about(write: Callable[..., Path]) -> None:
    """Seconds before midnight would print the day before; 46022.99999 is such a number of days."""

    def spoil(workbook: Any) -> None:
        workbook["Pegawai"]["H3"] = datetime(2026, 3, 1, 23, 59, 59)
        for row in workbook["Unit"].iter_rows():
            if row[0].value == "Tanggal Penandatanganan":
                row[1].value = 46022.99999
                row[1].number_format = "dd/mm/yyyy"

    def add(workbook: Any) -> None:
        workbook["Unit"].append(["Tanggal Penandatanganan", None])
        spoil(workbook)

    said = {f.cell.place: f.cause for f in _galat(load(write(add))) if f.code == "B53"}
    assert said.pop("Pegawai!H3") == "Periode Mulai memuat jam: 1 Maret 2026 23:59."
    assert list(said.values()) == ["Tanggal Penandatanganan memuat jam: 31 Desember 2025 23:59."]


def test_time_cells_are_never_parts_of_a_day(write: Callable[..., Path]) -> None:
    """0.3125 that shows 07:30, in Target and in a quarter."""

    def spoil(workbook: Any) -> None:
        peran = workbook["Peran"]
        peran["I1"] = "TW I"
        for address in ("G2", "I2"):
            peran[address], peran[address].number_format = 0.3125, "hh:mm"
        peran["H2"] = "Jam"

    asked = {f.cell.address: f.cause for f in _galat(load(write(spoil))) if f.code == "B14"}
    assert set(asked) == {"G2", "I2"}
    assert all("07:30" in cause and "0,31" not in cause for cause in asked.values())


def test_hidden_rows_and_sheets(write: Callable[..., Path]) -> None:
    def spoil(workbook: Any) -> None:
        workbook["Pegawai"].row_dimensions[3].hidden = True
        workbook["Perjanjian Kinerja"].sheet_state = "hidden"

    loaded = load(write(spoil))
    assert loaded.kantor is not None
    assert len(loaded.kantor.buku.pegawai) == 2
    said = {(f.code, f.cell.sheet, f.cell.address) for f in loaded.findings}
    assert {("B18", "Pegawai", "A3"), ("B02", "Perjanjian Kinerja", "")} <= said


def test_rows_hidden_by_a_filter(write: Callable[..., Path]) -> None:
    path = write()
    part = _part_of(path, "Pegawai")
    _rewritten(path, part, lambda xml: xml.replace('<row r="3"', '<row r="3" hidden="1"'))
    loaded = load(path)
    assert [f.cell.address for f in loaded.findings if f.code == "B18"] == ["A3"]


def test_merged_cells(write: Callable[..., Path]) -> None:
    def role_columns(workbook: Any) -> None:
        for column in "ABCD":
            workbook["Peran"].merge_cells(f"{column}2:{column}3")

    assert _galat(load(write(role_columns))) == []

    def targets(workbook: Any) -> None:
        workbook["Peran"].merge_cells("G2:G3")

    merged = [f for f in load(write(targets)).findings if f.code == "B09"]
    assert [(f.cell.sheet, f.cell.address) for f in merged] == [("Peran", "G2")]


def test_formula_without_a_stored_value_is_not_empty(write: Callable[..., Path]) -> None:
    """openpyxl, like other programs, saves formulas without their values."""

    def spoil(workbook: Any) -> None:
        workbook["Peran"]["G2"] = "=6*2"

    loaded = load(write(spoil))
    found = [f for f in _galat(loaded) if f.cell.sheet == "Peran"]
    assert [(f.code, f.cell.address) for f in found] == [("B08", "G2")]
    assert "Buka di Excel, simpan, lalu coba lagi" in found[0].remedy


def test_formulas_with_stored_values_and_errors(tmp_path: Path) -> None:
    path = tmp_path / "rumus.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Peran")
    sheet.write_formula("A1", "=6*2", None, 12)
    sheet.write_formula("B1", '="Unit"', None, "Unit")
    sheet.write_formula("C1", "=1/0", None, "#DIV/0!")
    sheet.write_boolean("E1", True)
    sheet.write_string("F1", "teks")
    sheet.write_blank("G1", None, workbook.add_format({"bold": True}))
    workbook.close()
    row = read_grids(path)[0].rows[1]
    assert [(column, cell.kind, cell.value) for column, cell in row.items()] == [
        (1, CellKind.NUMBER, 12),
        (2, CellKind.TEXT, "Unit"),
        (3, CellKind.ERROR, "#DIV/0!"),
        (5, CellKind.BOOL, True),
        (6, CellKind.TEXT, "teks"),
    ]


def test_an_error_cell_is_not_empty(write: Callable[..., Path]) -> None:
    def spoil(workbook: Any) -> None:
        workbook["Peran"]["G2"] = "#REF!"
        workbook["Peran"]["G2"].data_type = "e"

    found = [f for f in _galat(load(write(spoil))) if f.cell.sheet == "Peran"]
    assert [(f.code, f.cell.address, f.value) for f in found] == [("B07", "G2", "#REF!")]


@pytest.mark.parametrize("dimension", ["A1", "A1:B2", "A1:XFD1048576", "C3:D4"])
def test_a_wrong_dimension_hides_nothing(write: Callable[..., Path], dimension: str) -> None:
    path = write()
    for sheet in ("Pegawai", "Peran"):
        part = _part_of(path, sheet)
        _rewritten(
            path, part, lambda xml: re.sub(r'<dimension ref="[^"]*"', f'<dimension ref="{dimension}"', xml)
        )
    assert _targets(load(path)) == ["12 Unit", "80 Nilai"]


def test_no_dimension_at_all(write: Callable[..., Path]) -> None:
    path = write()
    _rewritten(path, _part_of(path, "Peran"), lambda xml: re.sub(r"<dimension [^>]*/>", "", xml))
    assert _targets(load(path)) == ["12 Unit", "80 Nilai"]


def test_formatted_rows_under_the_table_are_nothing(write: Callable[..., Path]) -> None:
    def spoil(workbook: Any) -> None:
        for row in range(10, 400):
            workbook["Pegawai"].cell(row, 2).number_format = "@"

    assert load(write(spoil)).findings == load(write()).findings


def test_rich_text_and_carriage_returns(write: Callable[..., Path]) -> None:
    path = write()
    rich = "<r><t>Hasil </t></r><r><rPr><b/></rPr><t>A_x000D_\nkedua</t></r>"
    _rewritten(path, _part_of(path, "Peran"), lambda xml: xml.replace("<t>Hasil A</t>", rich))
    loaded = load(path)
    assert loaded.kantor is not None
    assert loaded.kantor.buku.peran[0].rencana_hasil_kerja == "Hasil A\nkedua"


def test_shared_rich_text(tmp_path: Path) -> None:
    path = tmp_path / "kaya.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Peran")
    bold = workbook.add_format({"bold": True})
    sheet.write_rich_string("A1", "Hasil ", bold, "tebal", " & <x>")
    workbook.close()
    assert read_grids(path)[0].rows[1][1].value == "Hasil tebal & <x>"


def test_a_stored_empty_text_is_empty(write: Callable[..., Path]) -> None:
    """``=IF(…;"";…)`` saved by Excel: its value is known, and it is nothing."""
    path = write()
    part = _part_of(path, "Peran")
    _rewritten(
        path,
        part,
        lambda xml: re.sub(r'<c r="C3"[^>]*?(/>|>.*?</c>)', "", xml).replace(
            '<c r="E3"', '<c r="C3" t="str"><f>A9</f><v></v></c><c r="E3"'
        ),
    )
    loaded = load(path)
    assert _galat(loaded) == []
    assert _targets(loaded) == ["12 Unit", "80 Nilai"]


def test_the_file_is_not_changed_by_reading(write: Callable[..., Path]) -> None:
    path = write()
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    load(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_folder_and_a_missing_file_are_refused_in_one_line(tmp_path: Path) -> None:
    for path, said in ((tmp_path, "folder"), (tmp_path / "tidak_ada.xlsx", "tidak ada")):
        with pytest.raises(SkpdocError, match=said):
            read_grids(path)
