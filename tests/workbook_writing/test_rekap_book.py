"""Rekap Evaluasi.xlsx: its sheets, its charts, and its twin as CSV."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook
from recapped import recapped

from skpdoc.pipeline.evaluation.rekap_csv import HEADERS, rekap_csv
from skpdoc.workbook.writing.rekap_book import write_rekap


def test_a_sheet_of_the_unit_one_a_penilai_and_the_lists() -> None:
    book = load_workbook(BytesIO(write_rekap(recapped())))
    assert book.sheetnames == [
        "Unit",
        "Penilai luar",
        "Penilai a",
        "Penilai b",
        "Belum Dinilai",
        "Berubah",
        "Usulan Kenaikan Pangkat",
    ]
    unit = book["Unit"]
    assert [[unit.cell(row, at).value for at in (1, 2)] for row in range(5, 10)] == [
        ["Sangat Kurang", 0],
        ["Kurang", 0],
        ["Butuh Perbaikan", 1],
        ["Baik", 6],
        ["Sangat Baik", 2],
    ]
    assert unit["C8"].value == 4.1
    assert [unit["A11"].value, unit["A12"].value] == [
        "✓ 6 dari 9 Baik, paling banyak 6",
        "✓ 1 dari 9 Butuh Perbaikan atau Kurang, paling sedikit 1",
    ]
    assert unit["A21"].value == "NIP"
    assert unit["G29"].value == "Sangat Baik"
    assert book["Penilai b"]["A11"].value.startswith(
        "– 2 dari 3 Baik, paling banyak 2 (pegawai terlalu sedikit"
    )
    assert [cell.value for cell in book["Belum Dinilai"]["E"][4:]] == ["belum dinilai", "tidak dinilai: CLTN"]
    assert book["Berubah"]["A2"].value == "Tahunan 2026 terhadap periode sebelumnya · 2 naik, 1 turun"
    promotion = book["Usulan Kenaikan Pangkat"]
    assert promotion["A1"].value == "Usulan Kenaikan Pangkat 2027"
    assert [promotion["G5"].value, promotion["H5"].value, promotion["J5"].value] == [
        105,
        5,
        "Penata Tingkat I, III/d",
    ]


def test_every_sheet_prints_at_a_size_that_can_be_read() -> None:
    """A4 lying holds about 140 characters of Excel's own size: 200 are printed at seven tenths of it."""
    for sheet in load_workbook(BytesIO(write_rekap(recapped()))):
        assert sum(one.width * (one.max - one.min + 1) for one in sheet.column_dimensions.values()) < 200
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0, "as many pages as it takes; one is the usual width"
        head = next(row for row in range(1, 30) if sheet.cell(row, 1).value == "NIP")
        assert sheet.print_title_rows == f"${head}:${head}"
        headers = [cell.value for cell in sheet[head]]
        assert ("Pejabat Penilai" in headers) is (sheet.title in ("Unit", "Belum Dinilai", "Berubah"))


def test_every_distribution_is_a_chart_of_what_is_and_of_the_ideal() -> None:
    archive = zipfile.ZipFile(BytesIO(write_rekap(recapped())))
    charts = sorted(name for name in archive.namelist() if name.startswith("xl/charts/chart"))
    assert len(charts) == 4
    text = archive.read(charts[2]).decode("utf-8")
    assert "<c:barChart>" in text
    assert "<c:lineChart>" in text
    assert "'Penilai a'!$B$5:$B$9" in text
    assert "'Penilai a'!$C$5:$C$9" in text


def test_the_same_input_gives_the_same_bytes() -> None:
    assert write_rekap(recapped()) == write_rekap(recapped())


def test_without_functional_officers_there_is_no_list_of_proposals() -> None:
    assert (
        "Usulan Kenaikan Pangkat"
        not in load_workbook(BytesIO(write_rekap(replace(recapped(), usulan=())))).sheetnames
    )


def test_the_twin_says_the_same_a_row_an_skp() -> None:
    data = rekap_csv(recapped())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert tuple(rows[0]) == HEADERS
    assert len(rows) == 12
    assert rows[7]["NIP"] == "198609262015050007"
    assert (rows[7]["Predikat"], rows[7]["Dihitung"], rows[0]["Dihitung"]) == ("Sangat Baik", "Ya", "Tidak")
    assert rows[11]["Keterangan"] == "tidak dinilai: CLTN"


def test_no_text_of_the_twin_begins_a_formula() -> None:
    rekap = recapped()
    first = replace(rekap.unit.baris[0], jabatan='=HYPERLINK("http://x")')
    text = rekap_csv(replace(rekap, unit=replace(rekap.unit, baris=(first,)))).decode("utf-8-sig")
    assert "'=HYPERLINK" in text


def test_of_hundreds_of_penilai_only_the_unit_has_a_chart() -> None:
    """A file may have 2,000 parts, and each chart comes with four others."""
    rekap = recapped()
    many = tuple(replace(rekap.penilai[1], penilai=f"Penilai {number}") for number in range(450))
    data = write_rekap(replace(rekap, penilai=many))
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    assert sum(name.startswith("xl/charts/chart") for name in names) == 1
    assert sum(name.startswith("xl/worksheets/sheet") for name in names) == 454
