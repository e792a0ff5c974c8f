"""indeks.xlsx, opened again."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from openpyxl import Workbook, load_workbook

from skpdoc import codes
from skpdoc.findings import CellRef
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.workbook.writing.index_book import write_index


def baris(*dokumen: WrittenDocument, keadaan: str = "lengkap", sebab: tuple[str, ...] = ()) -> IndexRow:
    return IndexRow(
        "198609262015051001",
        "Dra. Ratna Wulandari, M.Si.",
        "=Kepala Bidang",
        "Bidang Lalu Lintas",
        "1 Januari 2026 s.d. 31 Desember 2026",
        "Drs. Bambang Prakoso, M.Si.",
        dokumen,
        keadaan,
        sebab,
    )


SKP = WrittenDocument("SKP", "SKP & Lampiran/1986 ratna #1 100%.docx", "a1b2")
PDF = WrittenDocument("SKP", "SKP & Lampiran/1986 ratna.pdf", "a1b3")
MANUAL = WrittenDocument("Manual IKU", "manual/é.docx", "c3d4")


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def headers(data: bytes) -> list[object]:
    return [cell.value for cell in opened(data).active[4]]


def test_who_documents_state_and_reasons() -> None:
    data = write_index(
        "Indeks SKP Dinas Perhubungan 2026",
        [baris(SKP, MANUAL), baris(keadaan="ditahan", sebab=("Peran!P14 — Target belum diisi.", "Kedua."))],
    )
    sheet = opened(data).active
    assert headers(data) == [
        "No",
        "Nama",
        "NIP",
        "Jabatan",
        "Unit Kerja",
        "Periode",
        "Pejabat Penilai",
        "SKP",
        "Manual IKU",
        "Keadaan",
        "Sebab",
    ]
    assert sheet["A1"].value == "Indeks SKP Dinas Perhubungan 2026"
    assert sheet["A2"].value == "2 baris · 1 lengkap · 1 ditahan"
    assert (sheet["C5"].value, sheet["C5"].data_type, sheet["C5"].number_format) == (
        "198609262015051001",
        "s",
        "@",
    )
    assert (sheet["D5"].value, sheet["D5"].data_type) == ("=Kepala Bidang", "s")
    assert sheet["H6"].value is None
    assert sheet["K6"].value == "Peran!P14 — Target belum diisi.\nKedua."
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C5", "A4:K6")


def test_links_are_relative_and_escaped_as_excel_does() -> None:
    data = write_index("Indeks", [baris(SKP, MANUAL)])
    sheet = opened(data).active
    assert sheet["H5"].value == "Buka"
    assert sheet["H5"].hyperlink.target == "SKP%20&%20Lampiran\\1986%20ratna%20%231%20100%25.docx"
    assert sheet["I5"].hyperlink.target == "manual\\é.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rels = archive.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    assert 'Target="SKP%20&amp;%20Lampiran\\1986' in rels


def test_two_files_of_one_kind_have_two_columns() -> None:
    twice = WrittenDocument("MPH", "mph/1.docx", "x"), WrittenDocument("MPH", "mph/2.docx", "y")
    rows = [baris(MANUAL), baris(SKP, PDF, *twice)]
    found = headers(write_index("Indeks", rows, (), ("SKP", "Manual IKU", "MPH")))
    assert found[7:12] == ["SKP (docx)", "SKP (pdf)", "Manual IKU", "MPH", "MPH 2"]


def test_a_link_too_long_for_excel_is_named() -> None:
    path = "x" * 3000 + ".docx"
    sheet = opened(write_index("Indeks", [baris(WrittenDocument("SKP", path, ""))])).active
    assert (sheet["H5"].value, sheet["H5"].hyperlink) == (path, None)


def test_reasons_beyond_a_cell_are_cut_not_lost() -> None:
    sheet = opened(write_index("Indeks", [baris(keadaan="ditahan", sebab=("😀" * 20_000,))])).active
    assert sheet["I5"].value == "😀" * 16_383 + "…"


def test_an_empty_index_opens() -> None:
    assert opened(write_index("Indeks", [])).active["A2"].value == "0 baris"


def test_same_input_same_bytes() -> None:
    assert write_index("Indeks", [baris(SKP)]) == write_index("Indeks", [baris(SKP)])


def test_five_thousand_rows_with_long_texts() -> None:
    rows = [baris(SKP, MANUAL, sebab=("alasan " * 20,)) for _ in range(5000)]
    rows[7] = baris(keadaan="ditahan", sebab=("x" * 8000,))
    sheet = opened(write_index("Indeks", rows)).active
    assert sheet.max_row == 5004
    assert len(sheet.cell(12, 11).value) == 8000


def test_findings_stand_in_temuan_gravest_first() -> None:
    cell = CellRef("a.xlsx", "Peran", "P14", "Target")
    found = [
        codes.B12_DIRAPIKAN(cell, "a", "Teks dirapikan.", "-"),
        codes.R07_TARGET(cell, "", "=Target", "Isi.", usulan="12 Laporan"),
    ]
    sheet = opened(write_index("Indeks", [], found))["Temuan"]
    assert sheet["A2"].value == "1 galat · 0 peringatan · 1 saran"
    heads = [cell.value for cell in sheet[4]]
    assert heads[:2] == ["Tingkat", "Lembar"]
    assert [sheet.cell(row, heads.index("Tingkat") + 1).value for row in (5, 6)] == ["galat", "saran"]
    assert sheet.cell(5, heads.index("Usulan") + 1).value == "12 Laporan"
    assert sheet.cell(5, heads.index("Temuan") + 1).data_type == "s"
    assert sheet["C5"].hyperlink is None
    several = [found[0], replace(found[0], cell=replace(cell, file="b.xlsx"))]
    heads = [cell.value for cell in opened(write_index("Indeks", [], several))["Temuan"][4]]
    assert heads[0] == "Berkas"
    assert "Usulan" not in heads
