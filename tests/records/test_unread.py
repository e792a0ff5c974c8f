"""Columns and settings that are not read: those that resemble ours are asked about or warned of."""

from __future__ import annotations

import pytest
from tables import office, read_tables

from skpdoc.contract import PEGAWAI, PERAN, PERJANJIAN_KINERJA, RENSTRA, UNIT_SETTINGS, SheetColumn
from skpdoc.findings import Finding
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.records.resemblance import resembled

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("columns", "header", "ours", "is_rival"),
    [
        (PEGAWAI.columns, "Nama dan Gelar", "Nama", True),
        (PEGAWAI.columns, "Jabatan Baru", "Jabatan", True),
        (PEGAWAI.columns, "JABATAN 2", "Jabatan", True),
        (PEGAWAI.columns, "Golongan Saat Ini", "Golongan", True),
        (PEGAWAI.columns, "Golongan Ruang Lama", "Golongan", False),
        (PEGAWAI.columns, "GOL AWAL NAMA", "Golongan", False),
        (PEGAWAI.columns, "NIP Atasan Baru", "Atasan", True),
        (PEGAWAI.columns, "Jenjang_Jabatan", "Jabatan", False),
        (PEGAWAI.columns, "Gelar", "Nama", False),
        (PEGAWAI.columns, "Pangkat/Gol/TMT", "Pangkat", False),
        (PEGAWAI.columns, "Jabatan, TMT", "Jabatan", False),
        (PEGAWAI.columns, "Tempat/Tanggal Lahir", "", False),
        (PEGAWAI.columns, "Eselon", "Jenis Jabatan", False),
        (PEGAWAI.columns, "UNOR NAMA", "Unit Kerja", False),
        (PEGAWAI.columns, "Tanggal", "Tanggal Penandatanganan", False),
        (PERJANJIAN_KINERJA.columns, "Target Tahunan", "Target", True),
        (PERJANJIAN_KINERJA.columns, "Target 2026", "Target", True),
        (PERJANJIAN_KINERJA.columns, "Target Renstra", "Target", False),
        (PERJANJIAN_KINERJA.columns, "Bobot", "Bagian", False),
        (PERAN.columns, "RHK Atasan", "Mendukung", False),
        (UNIT_SETTINGS, "Tgl. TTD", "Tanggal Penandatanganan", True),
        (UNIT_SETTINGS, "Tanggal SKP", "Tanggal Penandatanganan", False),
        (UNIT_SETTINGS, "Nama OPD", "Nama Unit Kerja", False),
        *(
            (PEGAWAI.columns, header, "", False)
            for header in ("No", "Keterangan", "Catatan", "Foto", "NIK", "L/P")
        ),
        *(
            (PEGAWAI.columns, header, "", False)
            for header in ("Golongan Darah", "TMT Golongan", "JABATAN ID")
        ),
        *(
            (PEGAWAI.columns, header, "", False)
            for header in ("Nama Atasan", "Jabatan Atasan", "NAMA SEKOLAH")
        ),
        *(
            (PERAN.columns, header, "", False)
            for header in ("Nama", "Nama Pegawai", "Bukti Dukung", "Realisasi")
        ),
        *(
            (RENSTRA.columns, header, "", False)
            for header in ("Program", "Realisasi 2024", "Penanggung Jawab")
        ),
        (PERJANJIAN_KINERJA.columns, "Kode Rekening", "", False),
        (UNIT_SETTINGS, "Kop Surat", "", False),
    ],
)
def test_what_a_header_resembles(
    columns: tuple[SheetColumn, ...], header: str, ours: str, is_rival: bool
) -> None:
    found = resembled(header, columns)
    assert (found.column.header if found else "", bool(found and found.is_rival)) == (ours, is_rival)


def _said(**cells: str) -> list[Finding]:
    """What is said of the columns that one employee has besides ours."""
    own = {"Nama": "Ani", "Jenis Jabatan": "Pelaksana", "Atasan": "BUPATI", "Jabatan": "Analis", **cells}
    kantor = office(
        {"Pegawai": [list(own), list(own.values())], "Perjanjian Kinerja": [["Pemilik"], ["Ani"]]}
    )
    return [finding for finding in kantor.findings if finding.code in ("B04", "B50", "B51")]


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({"Jabatan Baru": "Arsiparis"}, ["B51"]),
        ({"Jabatan Baru": "ANALIS "}, ["B04"]),
        ({"Jabatan Baru": ""}, ["B04"]),
        ({"Jabatan Lama": "Arsiparis"}, ["B50"]),
        ({"Gelar": "S.T."}, ["B50"]),
        ({"Catatan": "cuti Mei"}, ["B04"]),
        ({f"Kolom {letter}": "x" for letter in "ABCDEFGH"}, ["B04"] * 6),
    ],
)
def test_a_column_is_asked_about_where_it_says_something_else(
    cells: dict[str, str], codes: list[str]
) -> None:
    found = _said(**cells)
    assert [finding.code for finding in found] == codes
    assert not any("Tidak perlu berbuat apa-apa" in finding.remedy for finding in found)


@pytest.mark.parametrize("text", ["Plt.", "PLH", "(Plt) sejak Juli"])
def test_a_foreign_column_that_holds_a_plt_may_be_keterangan_jabatan(text: str) -> None:
    assert [finding.code for finding in _said(Ket=text)] == ["B50"]
    assert [finding.code for finding in _said(Ket="Rajin")] == ["B04"]
    assert [finding.code for finding in _said(Ket=text, **{"Keterangan Jabatan": "Plt."})] == ["B04"]


def test_of_many_foreign_columns_the_others_are_named_in_one() -> None:
    *_, last = _said(**{f"Kolom {letter}": "x" for letter in "ABCDEFGH"})
    assert '3 kolom lain juga tidak dikenal dan tidak dibaca: "Kolom F", "Kolom G", "Kolom H".' in last.cause


def test_two_columns_for_one_thing_withhold_what_the_sheet_feeds() -> None:
    own = {"Nama": "Ani", "Jenis Jabatan": "Pelaksana", "Atasan": "BUPATI", "Jabatan Terbaru": "Arsiparis"}
    kantor = office(
        {"Pegawai": [list(own), list(own.values())], "Perjanjian Kinerja": [["Pemilik"], ["Ani"]]}
    )
    assert set(kantor.ditahan[JENIS_SKP]) == set(kantor.skp)


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ({"Tanggal SKP": "5 Januari 2026"}, ["B51"]),
        ({"Baris Atas MPHH": "Indikator"}, ["B51"]),
        ({"Nama Unit Kerja Baru": "Dinas Lain"}, ["B51"]),
        ({"Nama Unit Kerja Baru": "Dinas Contoh"}, ["B04"]),
        ({"Nama OPD": "Dinas Lain"}, ["B50"]),
        ({"Logo": "garuda.png"}, ["B04"]),
        ({"Logo": ""}, []),
    ],
)
def test_settings_that_are_not_read(labels: dict[str, str], codes: list[str]) -> None:
    read = read_tables({"Unit": [["Isian", "Nilai"], *([name, value] for name, value in labels.items())]})
    assert [finding.code for finding in read.findings if finding.code in ("B04", "B50", "B51")] == codes


def test_a_needed_setting_under_another_name_is_suggested() -> None:
    unit = [["Isian", "Nilai"], ["Tempat Penandatanganan", ""], ["Kota", "Tirta Kencana"]]
    read = read_tables({"Unit": unit})
    (finding,) = (
        finding for finding in read.findings if finding.code == "B06" and finding.cell.sheet == "Unit"
    )
    assert 'Maksud Anda "Kota"?' in finding.remedy
