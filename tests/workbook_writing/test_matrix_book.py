"""MPH_<unit>.xlsx, opened again."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from skpdoc.findings import CellRef
from skpdoc.model.celah import BebanPegawai, Celah, KolomTanpaPeran, PegawaiTanpaPeran, PeranMirip
from skpdoc.model.choices import UkuranKertas
from skpdoc.model.office import Periode
from skpdoc.model.skp import BarisMatriks, Identitas, KolomMatriks, MatriksPeranHasil
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.workbook.writing.matrix_book import write_matrix_book
from skpdoc.workbook.writing.sheet_names import sheet_names
from skpdoc.workbook.writing.styles import width_for

pytestmark = pytest.mark.quick

REGULASI = catalogue()[DEFAULT_REGULASI]

SEL = CellRef("dishub.xlsx", "Peran", "C7", "Mendukung")
KOSONG = Celah((), (), (), ())


def matriks(
    jabatan: str = "Kepala Dinas Perhubungan", nama: str = "Drs. Bambang Prakoso, M.Si."
) -> MatriksPeranHasil:
    return MatriksPeranHasil(
        kunci="197203151998031004",
        file="dishub.xlsx",
        nama_instansi="Pemerintah Kabupaten Tirta Kencana",
        nama_unit="Dinas Perhubungan",
        tahun=2026,
        periode=Periode(date(2026, 1, 1), date(2026, 12, 31)),
        pimpinan=Identitas(nama, "NIP", "197203151998031004", "Pembina, IV/a", jabatan, "Dinas"),
        is_tim=False,
        ukuran_kertas=UkuranKertas.F4,
        kolom=(
            KolomMatriks(
                "Meningkatnya keselamatan lalu lintas",
                ("Persentase pemenuhan fasilitas keselamatan jalan", "Angka fatalitas kecelakaan"),
            ),
            KolomMatriks("Meningkatnya pelayanan angkutan umum perkotaan dan perdesaan", ()),
        ),
        baris=(
            BarisMatriks(
                "198609262015051001",
                "Dra. Ratna Wulandari, M.Si.",
                "Kepala Bidang Lalu Lintas dan Angkutan",
                (
                    (
                        "=Terpenuhinya fasilitas keselamatan jalan di ruas rawan kecelakaan",
                        "Tersedianya rencana induk keselamatan " * 6,
                    ),
                    ("https://contoh.go.id & <b>",),
                ),
            ),
            BarisMatriks("199001012019031002", "Andi Saputra, S.T.", "Penguji Kendaraan", ((), ())),
            BarisMatriks("199505052025212003", "Sri Hartati", "Operator", (("Terdatanya rambu",), ())),
        ),
    )


CELAH = Celah(
    (KolomTanpaPeran("Drs. Bambang Prakoso, M.Si.", "Meningkatnya pelayanan angkutan", SEL),),
    (PegawaiTanpaPeran("Andi Saputra, S.T.", "Penguji Kendaraan", "Dra. Ratna Wulandari, M.Si.", SEL),),
    (PeranMirip("Ratna", "Terpenuhinya …", "Andi", "Tersedianya rambu", "Sri", "Tersedia rambu", 93, SEL),),
    (
        BebanPegawai("Andi Saputra, S.T.", "Penguji Kendaraan", 0, 0, 0),
        BebanPegawai("Sri", "Operator", 4, 1, 9),
    ),
)


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def test_sheets_are_list_gaps_and_matrices() -> None:
    book = opened(
        write_matrix_book(REGULASI, [matriks(), matriks("Kepala Bidang: Lalu Lintas/Angkutan")], CELAH)
    )
    assert book.sheetnames == [
        "Daftar",
        "Celah",
        "Kepala Dinas Perhubungan",
        "Kepala Bidang Lalu Lintas Angku",
    ]
    assert [row[1].value for row in book["Daftar"]["A5:B6"]] == ["Drs. Bambang Prakoso, M.Si."] * 2
    assert book["Daftar"]["F5"].hyperlink.location == "'Kepala Dinas Perhubungan'!A1"


def test_matrix_has_heads_pimpinan_and_merged_people() -> None:
    sheet = opened(write_matrix_book(REGULASI, [matriks()], KOSONG))["Kepala Dinas Perhubungan"]
    assert sheet["A1"].value == "MATRIKS PEMBAGIAN PERAN DAN HASIL"
    assert [cell.value for cell in sheet[5]] == [
        "PEGAWAI",
        "JABATAN",
        "OUTCOME ANTARA / OUTPUT / LAYANAN",
        None,
    ]
    assert sheet["C6"].value == (
        "Meningkatnya keselamatan lalu lintas\n• Persentase pemenuhan fasilitas keselamatan jalan\n"
        "• Angka fatalitas kecelakaan"
    )
    assert sorted(str(area) for area in sheet.merged_cells.ranges) == ["A7:A8", "B7:B8", "C5:D5", "D7:D8"]
    assert [sheet[f"A{row}"].value for row in (6, 7, 9, 10)] == [
        "Drs. Bambang Prakoso, M.Si.",
        "Dra. Ratna Wulandari, M.Si.",
        "Andi Saputra, S.T.",
        "Sri Hartati",
    ]
    assert sheet.freeze_panes == "C7"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (14, 0)


def test_texts_that_look_like_formulas_or_links_stay_text() -> None:
    sheet = opened(write_matrix_book(REGULASI, [matriks()], KOSONG))["Kepala Dinas Perhubungan"]
    assert (sheet["C7"].data_type, sheet["C7"].value[:5]) == ("s", "=Terp")
    assert (sheet["D7"].value, sheet["D7"].hyperlink) == ("https://contoh.go.id & <b>", None)


def test_rows_are_high_enough_for_their_texts() -> None:
    sheet = opened(write_matrix_book(REGULASI, [matriks()], KOSONG))["Kepala Dinas Perhubungan"]
    assert sheet.row_dimensions[8].height > sheet.row_dimensions[7].height >= 2 * 15
    assert all(sheet.row_dimensions[row].height <= 409 for row in range(5, 11))


def test_the_longest_texts_are_kept_whole() -> None:
    long = matriks()
    long = replace(
        long,
        kolom=(KolomMatriks("r" * 8000, ("i" * 8000,)),),
        baris=(BarisMatriks("1", "n" * 255, "j" * 255, (("p" * 8000, "q" * 8000),)),),
    )
    sheet = opened(write_matrix_book(REGULASI, [long], KOSONG))["Kepala Dinas Perhubungan"]
    assert [len(sheet[address].value) for address in ("C6", "C7", "C8")] == [16_003, 8000, 8000]
    assert 408 <= sheet.row_dimensions[7].height <= 409


def test_gaps_stand_in_four_tables() -> None:
    sheet = opened(write_matrix_book(REGULASI, [matriks()], CELAH))["Celah"]
    titles = [cell.value for cell in sheet["A"] if isinstance(cell.value, str) and cell.value.endswith(")")]
    assert titles == [
        "Kolom yang belum dipikul siapa pun (1)",
        "Pegawai tanpa peran (1)",
        "Peran yang hampir sama dalam satu kolom (1)",
        "Beban per pegawai (2)",
    ]
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    assert [1, "Drs. Bambang Prakoso, M.Si.", "Meningkatnya pelayanan angkutan", "Peran!C7"] in rows
    assert [2, "Sri", "Operator", 4, 1, 9] in rows
    assert any("93%" in row for row in rows)


def test_an_office_without_matrices_or_gaps_gets_a_book() -> None:
    book = opened(write_matrix_book(REGULASI, [], KOSONG))
    assert book.sheetnames == ["Daftar", "Celah"]
    assert [cell.value for cell in book["Celah"]["A"]].count("Tidak ada.") == 4


def test_same_input_same_bytes() -> None:
    assert write_matrix_book(REGULASI, [matriks()], CELAH) == write_matrix_book(REGULASI, [matriks()], CELAH)


def test_sheet_names_are_safe_and_unique() -> None:
    names = sheet_names(
        [
            ("Kepala Seksi", "Andi"),
            ("KEPALA SEKSI", "Budi"),
            ("kepala seksi", "Budi"),
            ("'[x]:*?/\\'", "Citra"),
            ("", ""),
            ("Celah", ""),
            ("A" * 40, ""),
            ("a" * 40, ""),
            ("History", "Dewi"),
            ("😀" * 20, ""),
        ],
        ("Celah",),
    )
    assert names == [
        "Kepala Seksi",
        "Budi",
        "kepala seksi (2)",
        "x",
        "Lembar",
        "Celah (2)",
        "A" * 31,
        "a" * 27 + " (2)",
        "Dewi",
        "😀" * 15,
    ]


def test_bold_is_what_is_bold_in_word() -> None:
    book = load_workbook(io.BytesIO(write_matrix_book(REGULASI, [matriks()], KOSONG)), rich_text=True)
    sheet = book["Kepala Dinas Perhubungan"]
    assert [bool(sheet[cell].font.b) for cell in ("A6", "B6", "A7", "B7", "C7", "D6")] == [
        True, False, True, False, False, True,
    ]  # fmt: skip
    rhk, rest = sheet["C6"].value
    assert (rhk.text, rhk.font.b) == ("Meningkatnya keselamatan lalu lintas", True)
    assert str(rest).startswith("\n• Persentase")
    assert not getattr(rest, "font", None) or not rest.font.b


def test_a_matrix_of_several_pages_has_its_head_over_the_columns_of_each() -> None:
    matrix = matriks()
    wide = replace(
        matrix,
        kolom=matrix.kolom[:1] * 14,
        baris=tuple(replace(one, peran=((),) * 14) for one in matrix.baris),
    )
    sheet = opened(write_matrix_book(REGULASI, [wide], KOSONG))["Kepala Dinas Perhubungan"]
    heads = sorted(str(area) for area in sheet.merged_cells.ranges if area.min_row == 5)
    assert heads == ["C5:F5", "G5:K5", "L5:P5"]
    assert {sheet[area.split(":")[0]].value for area in heads} == {"OUTCOME ANTARA / OUTPUT / LAYANAN"}
    assert {sheet[area.split(":")[0]].alignment.horizontal for area in heads} == {"center"}
    assert [one.id for one in sheet.col_breaks.brk] == [6, 11]
    assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert 40 < sheet.page_setup.scale < 80


def test_a_column_is_as_wide_as_its_widest_word() -> None:
    word = "Ketidakberpihakannya" * 3
    matrix = matriks()
    one = replace(matrix.kolom[0], rencana_hasil_kerja=word)
    book = write_matrix_book(REGULASI, [replace(matrix, kolom=(one, one))], KOSONG)
    narrow = opened(write_matrix_book(REGULASI, [matrix], KOSONG))["Kepala Dinas Perhubungan"]
    sheet = opened(book)["Kepala Dinas Perhubungan"]
    assert sheet.column_dimensions["C"].width > narrow.column_dimensions["C"].width > 46
    assert sheet.column_dimensions["A"].width == narrow.column_dimensions["A"].width


def test_a_list_is_widened_for_words_and_not_for_addresses() -> None:
    assert width_for(14, ["Terlaksananya penyelenggaraan"]) == 18
    assert (
        width_for(14, ["https://contoh.go.id/penyelenggaraan/pertanggungjawaban", "199003152015031001"]) == 14
    )
    assert width_for(14, ["ketidakberpihakannya" * 9]) == 70
