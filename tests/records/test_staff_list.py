"""Lists of staff as SIASN, SIMPEG and a DUK give them."""

from __future__ import annotations

import pytest

from skpdoc.errors import SkpdocError
from skpdoc.model.staff import StaffList
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.records.staff_list import find_staff_list, staff_rows

SIASN = (
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|NIK|EMAIL|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM NAMA|"
    "STATUS CPNS PNS|GOL AKHIR NAMA|JENIS JABATAN NAMA|JABATAN NAMA|UNOR NAMA"
)
RATNA = (
    "a1|'198609262015052001|131|RATNA WULANDARI|Dra.|M.Si.|3201|r@x.id|PNS|Aktif|P|III/c |Jabatan Fungsional|"
    "Analis SDM Aparatur Ahli Muda|Bidang Kepegawaian"
)


def _grid(*rows: str, merges: tuple[Merge, ...] = ()) -> Grid:
    """A row a line, a bar between two cells."""
    cells = {
        number: {
            column: Cell(text, CellKind.TEXT) for column, text in enumerate(row.split("|"), start=1) if text
        }
        for number, row in enumerate(rows, start=1)
    }
    return Grid("Data", {number: row for number, row in cells.items() if row}, merges)


def _heads(staff: StaffList) -> dict[str, str]:
    by_number = {one.number: one.header for one in staff.columns}
    return {name: by_number[number] for name, number in staff.proposed.items()}


def test_siasn_with_its_heads() -> None:
    staff = find_staff_list("siasn.xlsx", [_grid(SIASN, RATNA)])
    assert _heads(staff) == {
        "nip": "NIP BARU",
        "nama": "NAMA",
        "gelar_depan": "GELAR DEPAN",
        "gelar_belakang": "GELAR BELAKANG",
        "status": "STATUS CPNS PNS",
        "golongan": "GOL AKHIR NAMA",
        "jabatan": "JABATAN NAMA",
        "jenis_jabatan": "JENIS JABATAN NAMA",
        "unit_kerja": "UNOR NAMA",
        "kedudukan": "KEDUDUKAN HUKUM NAMA",
    }
    meant = {("status", "P"): "PNS", ("jenis_jabatan", "Jabatan Fungsional"): "Fungsional"}
    table, said = staff_rows(staff, staff.proposed, meant)
    assert not said
    (row,) = [dict(zip(table[0], one, strict=True)) for one in table[1:]]
    assert row == {
        "NIP": "198609262015052001",
        "Nama": "RATNA WULANDARI",
        "Gelar Depan": "Dra.",
        "Gelar Belakang": "M.Si.",
        "Status": "PNS",
        "Golongan": "III/c",
        "Jabatan": "Analis SDM Aparatur Ahli Muda",
        "Jenis Jabatan": "Fungsional",
        "Unit Kerja": "Bidang Kepegawaian",
    }, "neither NIK nor mail come along"


def test_heads_with_underscores_below_titles() -> None:
    grid = _grid(
        "REKAP PENILAIAN",
        "",
        "Tahun 2026",
        "Dinas",
        "NO|NIP_BARU|NAMA|JABATAN_NAMA",
        "1|198609262015052001|Ratna|Analis",
    )
    assert _heads(find_staff_list("a.xlsx", [_grid("catatan"), grid])) == {
        "nip": "NIP_BARU",
        "nama": "NAMA",
        "jabatan": "JABATAN_NAMA",
    }


def test_a_duk_with_two_rows_of_heads() -> None:
    """A numbering row below them, name and birth in one cell, a section between the people."""
    merges = (Merge(2, 4, 2, 5), Merge(2, 6, 2, 7), Merge(2, 2, 3, 2), Merge(2, 3, 3, 3))
    grid = _grid(
        "DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL",
        "NO|NAMA / TTL|NIP|PKT TERAKHIR||JABATAN|",
        "|||GOL/RUANG|TMT|NAMA|TMT",
        "1|2|3|4|5|6|7",
        "1|Ratna Wulandari\nBandung, 26-09-1986|19860926 201505 2 001|III/d - Penata Tingkat I|1-4-2024|Analis|-",
        "I. GOLONGAN III",
        merges=merges,
    )
    staff = find_staff_list("duk.xlsx", [grid])
    assert _heads(staff) == {
        "nip": "NIP",
        "nama": "NAMA / TTL",
        "golongan": "PKT TERAKHIR GOL/RUANG",
        "jabatan": "JABATAN NAMA",
    }
    table, said = staff_rows(staff, staff.proposed, {})
    assert table[1] == ["198609262015052001", "Ratna Wulandari", "III/d - Penata Tingkat I", "Analis"]
    (one,) = said
    assert (one.cell.place, one.value) == ("Data!C6", "I. GOLONGAN III")


def test_whoever_is_not_in_service_is_told_of() -> None:
    other = RATNA.replace("Aktif", "CLTN").replace("198609262015052001", "198609262015052002")
    staff = find_staff_list("a.xlsx", [_grid(SIASN, RATNA, other)])
    table, (one,) = staff_rows(staff, staff.proposed, {})
    assert len(table) == 3
    assert one.cause == 'Kedudukannya "CLTN".'


def test_a_broken_number_comes_along_as_it_is() -> None:
    """The check of the new workbook says what is wrong with it."""
    staff = find_staff_list(
        "a.xlsx", [_grid(SIASN, RATNA.replace("198609262015052001", "19860926201505200"))]
    )
    table, _ = staff_rows(staff, staff.proposed, {})
    assert table[1][0] == "19860926201505200"


def test_what_is_no_list_is_refused_in_a_sentence() -> None:
    with pytest.raises(SkpdocError, match="tidak ada baris judul dengan kolom NIP dan Nama"):
        find_staff_list("a.xlsx", [_grid("Nama|Jabatan", "Ratna|Analis")])
