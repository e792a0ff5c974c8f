"""What target cells really contain (workbook contract): each is read, or asked about, never guessed."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest

from skpdoc.model.target import JenisBagian, JenisSatuan
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind, Value
from skpdoc.records.targets.bagian import read_bagian
from skpdoc.records.targets.target import TargetReading, read_target
from skpdoc.records.targets.target_reading import TargetPlace
from skpdoc.regulation import satuan, similar_satuan

pytestmark = pytest.mark.quick


def _text(value: str) -> Cell:
    return Cell(value, CellKind.TEXT)


def _number(value: float, number_format: str = "General") -> Cell:
    return Cell(value, CellKind.NUMBER, number_format)


def _read(cell: Cell, name: str) -> TargetReading:
    return read_target(cell, TargetPlace(satuan(name) if name else None))


@pytest.mark.parametrize(
    ("typed", "name", "printed"),
    [
        ("78,97", "Indeks", "78,97 Indeks"),
        ("92.02", "Nilai", "92,02 Nilai"),
        ("1.824", "Hektar", "1.824 Hektar"),
        ("1.824", "Dokumen", "1.824 Dokumen"),
        ("1.824", "Orang", "1.824 Orang"),
        ("0.286", "Rasio", "0,286 Rasio"),
        ("0,286", "Rasio", "0,286 Rasio"),
        ("0.286", "Hektar", "0,286 Hektar"),
        ("1.000", "Nilai", "1.000 Nilai"),
        ("12.000", "Indeks", "12.000 Indeks"),
        ("1.250.000", "Rupiah", "1.250.000 Rupiah"),
        ("1.250.000", "Nilai", "1.250.000 Nilai"),
        ("1 250 000", "Rupiah", "1.250.000 Rupiah"),
        ("Rp 1.250.000,00", "Rupiah", "1.250.000 Rupiah"),
        ("Rp1.250.000", "Rupiah", "1.250.000 Rupiah"),
        ("Rp. 1.250.000,-", "Rupiah", "1.250.000 Rupiah"),
        ("Rp 1.250.000", "Rp", "Rp1.250.000"),
        ("1,250,000.50", "Ton", "1.250.000,50 Ton"),
        ("1.250.000,50", "Ton", "1.250.000,50 Ton"),
        ("3,50", "Indeks", "3,50 Indeks"),
        ("100%", "Persen", "100%"),
        ("100%", "%", "100%"),
        ("100%", "persentase", "100%"),
        ("100%", "", "100%"),
        ("100 %", "Persen", "100%"),
        ("87,5%", "persen", "87,5%"),
        ("95", "Persen", "95%"),
        ("95 persen", "%", "95%"),
        ("95%", "Presentase", "95%"),
        ("24 Dokumen", "Dokumen", "24 Dokumen"),
        ("24 Dok", "Dokumen", "24 Dokumen"),
        ("24 Dokumen", "", "24 Dokumen"),
        ("30\nDokumen", "Dokumen", "30 Dokumen"),
        ("85 point", "Poin", "85 Poin"),
        ("85 point", "", "85 point"),
        ("12 Orang / Bulan", "Orang/Bulan", "12 Orang/Bulan"),
        ("60 kali", "Kali", "60 Kali"),
        ("2 hari", "Hari", "2 Hari"),
        ("3,1%", "Persen", "3,1%"),
        ("4.200", "Dokumen", "4.200 Dokumen"),
        (" 12 ", "Laporan", "12 Laporan"),
        (".5", "Rasio", "0,5 Rasio"),
        (",750", "Rasio", "0,750 Rasio"),
        ("2x", "Kali", "2 Kali"),
        ("1,5", "Juta Rupiah", "1,5 Juta Rupiah"),
        ("2,5", "Orang/Bulan", "2,5 Orang/Bulan"),
        ("183,5", "Kasus per 100.000 penduduk", "183,5 Kasus per 100.000 penduduk"),
    ],
)
def test_numbers_are_read(typed: str, name: str, printed: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is not None, reading.question
    assert reading.target.angka is not None
    assert reading.target.tertulis() == printed
    assert not reading.question


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("BB", "Predikat"),
        ("A", "Predikat"),
        ("WTP", "Opini"),
        ("Level 4", "Level"),
        ("Baik", "Predikat"),
        ("≥ 80%", "Persen"),
        ("70-85%", "Persen"),
        ("3,5–3,6", "Indeks"),
        ("≤ 3 bulan", "Bulan"),
        ("≤ 3 hari kerja", "Hari Kerja"),
        ("1 bulan 15 hari", "Hari"),
        ("15 Maret 2026", "Tanggal"),
        ("1:25", "Rasio"),
        ("BB", ""),
        ("07:30", "Jam"),
        ("7 jam 30 menit", "Jam"),
        ("< 15 Menit", "Menit"),
        (">= 80 %", "%"),
        ("maksimal 3 hari", "Hari"),
        ("minimal 90 persen", "Persen"),
        ("1% per tahun", "Persen"),
        ("15 menit maksimal", "Menit"),
        ("6 bulan 15 hari", "Bulan"),
        ("Triwulan IV", "Triwulan"),
        ("31 Desember 2026", "Hari"),
    ],
)
def test_texts_print_as_typed(typed: str, name: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is not None
    assert reading.target.angka is None
    assert reading.target.tertulis() == typed
    assert not reading.question


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ("1.824", "Indeks", "1.824 atau 1,824"),
        ("1.824", "", "1.824 atau 1,824"),
        ("1,824", "Dokumen", "1.824 atau 1,824"),
        ("1,824", "Nilai", "1.824 atau 1,824"),
        ("1,000", "Dokumen", "1.000 atau 1"),
        ("12.500", "Nilai", "12.500 atau 12,5"),
        ("4900%", "Persen", "4.900%"),
        ("%", "Persen", "%"),
        ("-", "Dokumen", "-"),
        ("n/a", "Predikat", "n/a"),
        ("?", "Persen", "?"),
        ("dua belas", "Dokumen", "dua belas"),
        ("Dua Belas", "Predikat", "Dua Belas"),
        ("2900 orang 10 kali", "Orang", "2900 orang 10 kali"),
        ("BB", "Dokumen", "BB"),
        ("1:25", "Orang", "1:25"),
        ("70-85", "Dokumen", "70-85"),
        ("≥ 80", "Unit", "≥ 80"),
        ("24 Dokumen", "Laporan", "Dokumen"),
        ("24 Dokumen", "Persen", "Dokumen"),
        ("95%", "Dokumen", "95%"),
        ("-5", "Dokumen", "negatif"),
        ("−5%", "Persen", "negatif"),
        ("0,95", "Persen", "0,95% atau 95%"),
        ("1.2.3", "Dokumen", "1.2.3"),
        ("1.25.000", "Rupiah", "1.25.000"),
        ("1,250.000,5", "Ton", "1,250.000,5"),
        ("12 (dua belas)", "Dokumen", "12 (dua belas)"),
        ("≤ 3 bulan", "Hari", "bersatuan bulan"),
        ("maks. 2 jam", "Menit", "bersatuan jam"),
        ("≥ 80%", "Indeks", "bersatuan %"),
        ("≤ 3 hari", "Hari Kerja", "bersatuan hari"),
        ("100%%", "Persen", "100%%"),
        ("12,5", "Dokumen", "dihitung utuh"),
        ("1.2500", "Orang", "dihitung utuh"),
        ("1,5 juta", "Rupiah", "memakai kata juta"),
        ("1,5 juta", "Orang", "memakai kata juta"),
        ("Rp 1,25 M", "Rupiah", "memakai kata M"),
        ("2x", "Dokumen", "x"),
        ("Terlaksana", "Persen", "tanpa angka persen"),
        ("%95", "%", "tanpa angka persen"),
        ("95‰", "%", "tanpa angka persen"),
        ("n.a.", "Nilai", "n.a."),
        ("menyusul", "Nilai", "menyusul"),
    ],
)
def test_what_fits_two_readings_or_none_is_asked(typed: str, name: str, said: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is None
    assert said in reading.question
    assert reading.remedy


@pytest.mark.parametrize(
    ("value", "number_format", "name", "printed"),
    [
        (1, "0%", "Persen", "100%"),
        (1, "0%", "", "100%"),
        (0.875, "0.0%", "%", "87,5%"),
        (0.6299999999999999, "General", "Rasio", "0,63 Rasio"),
        (0.6299999999999999, "0%", "Persen", "63%"),
        (100, "General", "Persen", "100%"),
        (95, '0"%"', "Persen", "95%"),
        (95, "0\\%", "Persen", "95%"),
        (78.97, "General", "Indeks", "78,97 Indeks"),
        (1824, "#,##0", "Dokumen", "1.824 Dokumen"),
        (1250000, '"Rp"#,##0', "Rupiah", "1.250.000 Rupiah"),
        (12.0, "General", "Dokumen", "12 Dokumen"),
        (1e5, "General", "Orang", "100.000 Orang"),
        (0.1 + 0.2, "General", "Ton", "0,3 Ton"),
        (12, '0" Dokumen"', "Dokumen", "12 Dokumen"),
        (12, '0" dok"', "", "12 dok"),
        (1250000, "[$Rp-421]#,##0;[Red]-[$Rp-421]#,##0", "Rupiah", "1.250.000 Rupiah"),
        (3, '0" kotak"', "Dokumen", "3 Dokumen"),
    ],
)
def test_number_cells_are_read(value: float, number_format: str, name: str, printed: str) -> None:
    reading = _read(_number(value, number_format), name)
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == printed


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (_number(-4), "Dokumen"),
        (_number(0.95), "Persen"),
        (_number(49, "0%"), "Persen"),
        (_number(1, "0%"), "Dokumen"),
        (_number(1.824), "Hektar"),
        (_number(1.25), "Orang"),
        (_number(12.5), "Dokumen"),
        (_number(1250000, '"Rp"#,##0'), "Dokumen"),
        (_number(12, '0" Laporan"'), "Dokumen"),
        (Cell(datetime(2026, 5, 3), CellKind.DATE), "Indeks"),
        (Cell(True, CellKind.BOOL), "Dokumen"),
    ],
)
def test_number_cells_that_ask(cell: Cell, name: str) -> None:
    reading = _read(cell, name)
    assert reading.target is None
    assert reading.question
    assert reading.remedy


def test_one_in_percent_is_remarked_on() -> None:
    reading = _read(_number(1), "Persen")
    assert reading.target is not None
    assert reading.target.tertulis() == "1%"
    assert "100%" in reading.remedy
    assert reading.note


@pytest.mark.parametrize(
    ("typed", "name", "whole"),
    [
        ("≥ 80", "Persen", "≥ 80%"),
        ("80 s.d. 90", "%", "80 s.d. 90%"),
        ("7-8", "Bulan", "7-8 Bulan"),
        ("maks. 3", "Hari Kerja", "maks. 3 Hari Kerja"),
    ],
)
def test_a_bound_without_its_satuan_is_remarked_on(typed: str, name: str, whole: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is not None
    assert reading.target.tertulis() == typed
    assert reading.note
    assert f'"{whole}"' in reading.remedy
    again = _read(_text(whole), name)
    assert again.target is not None
    assert not again.note


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ("< 15 Menit", "menit"),
        ("≤ 15 mnt", "menit"),
        ("≥ 80%", "%"),
        (">= 80 %", "%"),
        ("=> 90%", "%"),
        ("minimal 90 persen", "%"),
        ("maksimal 3 hari", "hari"),
        ("Maks. 3 hari kerja", "hari kerja"),
        ("paling lama 14 hari", "hari"),
        ("selambat-lambatnya 5 hari", "hari"),
        ("kurang dari 30 menit", "menit"),
        ("80% ke atas", "%"),
        ("80% atau lebih", "%"),
        ("15 menit maksimal", "menit"),
        ("70-85%", "%"),
        ("70% - 85%", "%"),
        ("5 s.d. 10 hari", "hari"),
        ("≤ 3 hari kerja setelah berkas lengkap", "hari kerja"),
        ("2 (dua) hari", "hari"),
        ("1x24 jam", "jam"),
        ("1% per tahun", "%"),
        ("≥ 80 nilai", "nilai"),
        ("< 5 permil", "permil"),
    ],
)
def test_a_bound_brings_its_satuan(typed: str, own: str) -> None:
    reading = _read(_text(typed), "")
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == typed
    assert reading.satuan is not None
    assert reading.satuan.kunci == own
    assert not reading.note


@pytest.mark.parametrize(
    "typed",
    [
        "31 Desember 2026",
        "30 Nop 2026",
        "31/12/2026",
        "31.12.2026",
        "2026-12-31",
        "10 Januari",
        "Desember 2026",
        "Januari s.d. Desember 2026",
        "Maret, Juni, September, dan Desember",
        "sebelum 31 Maret 2026",
        "akhir tahun 2026",
        "Triwulan IV",
        "TW 3",
        "tw. II",
        "Q4",
        "kuartal ke-4",
        "Triwulan I, II, III, dan IV",
        "Semester I",
        "Tanggal 10 setiap bulan",
        "Tgl 10 setiap bulan",
        "25 setiap bulan",
        "paling lambat tanggal 5 bulan berikutnya",
        "Minggu ke-2 Januari",
        "minggu pertama Februari",
        "hari kerja ke-5",
        "Senin s.d. Jumat",
        "H-3",
        "pukul 07.30",
        "07.30 WIB",
        "07.30WITA",
        "08.00 - 15.30 WIT",
        "jam 8 pagi",
        "6 bulan 15 hari",
        "5 menit 30 detik",
        "1 tahun, 2 bulan, dan 3 hari",
    ],
)
def test_a_moment_needs_no_satuan(typed: str) -> None:
    reading = _read(_text(typed), "")
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == typed
    assert reading.target.is_lengkap
    beside = _read(_text(typed), "Dokumen")
    assert beside.target is None
    assert "Dokumen" in beside.question


@pytest.mark.parametrize(
    "typed", ["12 bulan", "Sesuai Pagu", "Tepat waktu", "2 minggu", "BB", "Level II", "07:30"]
)
def test_what_is_no_moment(typed: str) -> None:
    reading = _read(_text(typed), "")
    assert reading.target is not None
    assert not reading.target.is_lengkap


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ("07.30", "Jam", "pukul 07.30, 7 jam 30 menit atau 7,3 Jam"),
        ("08.00", "Jam", "pukul 08.00 atau 8 Jam"),
        ("00.15", "Jam", "pukul 00.15 atau 0,15 Jam"),
        ("7.30", "jam", "pukul 07.30"),
        ("07,30", "Jam", "pukul 07.30"),
        ("7.30 jam", "", "pukul 07.30"),
        ("07.30", "Jam Kerja", "pukul 07.30"),
        ("37.30", "Jam", "dapat dibaca 37 jam 30 menit"),
        ("2.30", "Menit", "2 menit 30 detik atau 2,3 Menit"),
        ("07.30", "WIB", "pukul berapa"),
        ("8", "Jam WITA", "pukul berapa"),
        ("8", "Pukul", "pukul berapa"),
    ],
)
def test_a_time_of_day_or_a_number_of_hours_is_asked(typed: str, name: str, said: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is None
    assert said in reading.question
    for again in re.findall(r'"([^"]+)"', reading.remedy):
        assert _read(_text(again), "" if "kosongkan" in reading.remedy else name).target is not None, again


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("7.5", "7,5 Jam"),
        ("7,30", "7,30 Jam"),
        ("7.75", "7,75 Jam"),
        ("24", "24 Jam"),
        ("1,5 jam", "1,5 Jam"),
    ],
)
def test_hours_in_decimals_are_read(typed: str, printed: str) -> None:
    reading = _read(_text(typed), "Jam")
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == printed


@pytest.mark.parametrize(
    ("cell", "name", "said"),
    [
        (_number(7.3), "Jam", "pukul 07.30"),
        (_number(7.25), "Jam", "pukul 07.25"),
        (_number(8, "00.00"), "Jam", "pukul 08.00"),
        (_number(7.5, "0.00"), "Jam", "pukul 07.50"),
        (_number(0.3125), "Jam", "07:30"),
        (_number(0.3125, UNKNOWN_FORMAT), "Jam", "07:30"),
        (_number(8), "WIB", "pukul berapa"),
        (Cell(time(7, 30), CellKind.DATE, "hh:mm"), "Jam", "menampilkan 07:30"),
        (Cell(time(7, 30), CellKind.DATE, "hh:mm"), "", "menampilkan 07:30"),
        (Cell(datetime(1900, 1, 1, 7, 30), CellKind.DATE, "h:mm"), "WIB", "menampilkan 07:30"),
        (Cell(timedelta(hours=31, minutes=30), CellKind.DATE, "[h]:mm"), "Jam", "menampilkan 31:30"),
        (Cell(datetime(2026, 5, 3), CellKind.DATE, "d-mmm"), "Hari", "3-5"),
        (Cell(datetime(2026, 5, 1), CellKind.DATE, "mmm-yy"), "", "3-5"),
        (Cell(datetime(2026, 12, 31, 23, 59), CellKind.DATE, "dd/mm/yyyy"), "", "31 Desember 2026 23:59"),
        (Cell(datetime(2026, 12, 31), CellKind.DATE, "dd/mm/yyyy"), "Dokumen", "adalah waktu"),
    ],
)
def test_cells_of_time_that_ask(cell: Cell, name: str, said: str) -> None:
    reading = _read(cell, name)
    assert reading.target is None
    assert said in reading.question
    assert reading.remedy


@pytest.mark.parametrize(("value", "printed"), [(7.5, "7,5 Jam"), (8, "8 Jam"), (7.75, "7,75 Jam")])
def test_numbers_of_hours_are_read(value: float, printed: str) -> None:
    reading = _read(_number(value), "Jam")
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == printed


@pytest.mark.parametrize("name", ["", "Tanggal"])
def test_a_day_typed_as_one_is_a_target(name: str) -> None:
    reading = _read(Cell(datetime(2026, 12, 31), CellKind.DATE, "dd/mm/yyyy"), name)
    assert reading.target is not None, reading.question
    assert reading.target.tertulis() == "31 Desember 2026"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("< 15 Menit", "Jam"),
        ("maksimal 3 hari", "Bulan"),
        ("≥ 80 Getah", "Nilai"),
        ("80% ke atas", "Nilai"),
        ("1% per tahun", "Dokumen"),
        ("≤ 20 menit/berkas", "Menit"),
        ("minimal 12 dokumen", ""),
        ("≥ 12 Dokumen", "Dokumen"),
        ("Triwulan IV", "Nilai"),
    ],
)
def test_a_bound_of_another_satuan_is_asked(typed: str, name: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is None
    assert reading.remedy


_RETYPED = re.compile(
    r"(?:[Kk]etik |tanda %: |lengkap: |dimaksud )([\d.,]*\d%?)|([\d.,]+(?: \w+)?) bila yang kedua"
)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (_text("1,250"), "Orang"),
        (_text("1.250"), "Indeks"),
        (_text("7.125"), "Nilai"),
        (_number(1.824), "Hektar"),
        (_text("0,95"), "Persen"),
        (_number(0.25), "Persen"),
        (_text("75.000"), "Persen"),
        (_number(95, "0%"), "Persen"),
        (_number(1.25), "Orang"),
        (_text("1,5 juta"), "Rupiah"),
        (_text("Rp 1,25 M"), "Rupiah"),
    ],
)
def test_what_a_remedy_says_to_type_is_read(cell: Cell, name: str) -> None:
    remedy = _read(cell, name).remedy
    said = [one for pair in _RETYPED.findall(remedy) for one in pair if one]
    readings = {one: _read(_text(one), name) for one in said}
    assert said
    asked = {one: reading.question for one, reading in readings.items() if reading.target is None}
    assert list(asked.values()) in ([], ["Target 1,25 Orang, padahal Orang dihitung utuh."])


def test_decimals_are_kept_as_written() -> None:
    assert _read(_text("10,50"), "Ton").target.angka == Decimal("10.50")  # type: ignore[union-attr]
    assert _read(_text("10,50"), "Ton").target.angka.as_tuple().exponent == -2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Persen", "persen", "%", "persentase", "PERSEN", " persen "),
        ("Dok", "Dokumen", "dokumen", "DOKUMEN."),
        ("Orang / Bulan", "Orang/Bulan", "OB", "orang/ bulan"),
        ("index", "Indeks", "indeks"),
        ("point", "Poin", "poin"),
        ("Rp", "Rupiah", "rp.", "IDR"),
        ("Hektar", "Ha", "hektare"),
    ],
)
def test_spellings_of_one_satuan_are_equal(spellings: tuple[str, ...]) -> None:
    assert len({satuan(one).kunci for one in spellings}) == 1
    assert [satuan(one).teks for one in spellings] == list(spellings), "printed as typed"


@pytest.mark.parametrize(
    ("name", "jenis", "adds_up"),
    [
        ("%", JenisSatuan.PERSEN, False),
        ("Indeks", JenisSatuan.SKALA, False),
        ("Nilai", JenisSatuan.SKALA, False),
        ("Skor", JenisSatuan.SKALA, False),
        ("Rasio", JenisSatuan.SKALA, False),
        ("Level", JenisSatuan.SKALA, False),
        ("Predikat", JenisSatuan.SKALA, False),
        ("Nilai SAKIP", JenisSatuan.SKALA, False),
        ("Dokumen", JenisSatuan.HITUNGAN, True),
        ("Rupiah", JenisSatuan.RUPIAH, True),
        ("Ton", JenisSatuan.UKURAN, True),
        ("Hari", JenisSatuan.WAKTU, True),
        ("Getah Pinus", JenisSatuan.LAIN, True),
    ],
)
def test_what_adds_up(name: str, jenis: JenisSatuan, adds_up: bool) -> None:
    assert satuan(name).jenis is jenis
    assert satuan(name).is_dijumlah is adds_up


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        ("2", "@", [(JenisBagian.BOBOT, "2", "")]),
        ("1,5", "@", [(JenisBagian.BOBOT, "1.5", "")]),
        ("40%", "@", [(JenisBagian.PERSEN, "40", "")]),
        ("40 %", "@", [(JenisBagian.PERSEN, "40", "")]),
        ("33,3 persen", "@", [(JenisBagian.PERSEN, "33.3", "")]),
        ("5 Dokumen", "@", [(JenisBagian.JUMLAH, "5", "dokumen")]),
        ("1.500 Orang", "@", [(JenisBagian.JUMLAH, "1500", "orang")]),
        ("40%; 60%", "@", [(JenisBagian.PERSEN, "40", ""), (JenisBagian.PERSEN, "60", "")]),
        ("1; -", "@", [(JenisBagian.BOBOT, "1", ""), (JenisBagian.MENDUKUNG, "1", "")]),
        ("–;5 Dok", "@", [(JenisBagian.MENDUKUNG, "1", ""), (JenisBagian.JUMLAH, "5", "dokumen")]),
        (2, "General", [(JenisBagian.BOBOT, "2", "")]),
        (0.33, "0%", [(JenisBagian.PERSEN, "33", "")]),
    ],
)
def test_bagian(value: Value, number_format: str, expected: list[tuple[JenisBagian, str, str]]) -> None:
    kind = CellKind.TEXT if isinstance(value, str) else CellKind.NUMBER
    parts = read_bagian(Cell(value, kind, number_format))
    assert parts is not None
    found = [(p.jenis, p.angka, p.satuan.kunci if p.satuan else "") for p in parts]
    assert found == [(jenis, Decimal(angka), kunci) for jenis, angka, kunci in expected]


@pytest.mark.parametrize("value", ["separuh", "-5", "1;;2", "1.824", "5 Dokumen 2 Orang", True])
def test_bagian_that_cannot_be_read(value: Value) -> None:
    kind = CellKind.TEXT if isinstance(value, str) else CellKind.BOOL
    assert read_bagian(Cell(value, kind)) is None


def test_blank_bagian_is_none() -> None:
    assert read_bagian(None) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dokumenn", "Dokumen"),
        ("Doukmen", "Dokumen"),
        ("Presentase", "Persen"),
        ("persn", "Persen"),
        ("Orng", "Orang"),
        ("rekomndasi", "Rekomendasi"),
        ("Dok", ""),  # a spelling we know
        ("Nota", ""),  # not Kota
        ("Luas", ""),  # not Ruas
        ("Putusan", ""),  # not Keputusan
        ("SKM", ""),
        ("Tiket", ""),
    ],
)
def test_a_misspelt_satuan_is_asked_about_another_is_not(typed: str, meant: str) -> None:
    assert similar_satuan(typed) == meant


@pytest.mark.parametrize("name", ["Hari", "Persen", "Dokumen", ""])
@pytest.mark.parametrize("typed", [";", "…", "//", "( )"])
def test_a_target_without_a_word_or_figure_is_asked_about(typed: str, name: str) -> None:
    read = _read(_text(typed), name)
    assert read.target is None
    assert read.question == f'Target "{typed}" tidak terbaca sebagai angka.'
    assert not read.note


@pytest.mark.parametrize(
    ("typed", "name", "meant"),
    [
        ("O,9", "Indeks", "0,9"),
        ("l2", "Hari Kerja", "12"),
        ("l2", "Dokumen", "12"),
        ("l2", "", "12"),
        ("9O%", "", "90%"),
        ("9O%", "Persen", "90%"),
        ("l,5", "Skor", "1,5"),
        ("4 ,5", "Skor", "4,5"),
        ("7S,5", "Nilai", "75,5"),
        ("1O Dokumen", "", "10 Dokumen"),
        ("Rp1O.000", "Rupiah", "Rp10.000"),
        ("I5.000", "Nilai", "15.000"),
        ("≥ 8O", "Nilai", "≥ 80"),
        ("7O - 80", "Nilai", "70 - 80"),
        ("maksimal l0 hari", "Hari", "maksimal 10 hari"),
        ("1O Desember 2026", "", "10 Desember 2026"),
    ],
)
def test_a_letter_in_a_figure_is_asked_about(typed: str, name: str, meant: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.target is None
    assert f'Maksud Anda "{meant}"?' in reading.remedy


@pytest.mark.parametrize(
    ("typed", "name", "whole"),
    [
        ("75,5 - 80", "Nilai", "75,5 - 80 Nilai"),
        ("maks. 3", "Skor", "maks. 3 Skor"),
        ("maks. 3", "Hari", "maks. 3 Hari"),
        ("≥ 80", "Indeks", "≥ 80 Indeks"),
        ("2-3", "Getah Pinus", "2-3 Getah Pinus"),
    ],
)
def test_a_satuan_that_is_not_printed_is_told(typed: str, name: str, whole: str) -> None:
    reading = _read(_text(typed), name)
    assert reading.note.endswith("tanpa satuannya.")
    assert reading.remedy == f'Ketik "{whole}".'
    again = _read(_text(whole), name)
    assert again.target is not None
    assert again.target.tertulis() == whole
    assert not again.note


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(
            (text, name)
            for text in ("A1", "S1", "S2", "Predikat BB", "Level 3", "WTP")
            for name in ("", "Nilai")
        ),
        ("S1 Teknik", ""),
        ("5S", ""),
        ("S.1", ""),
        ("SS.7 Terselenggaranya migrasi", ""),
        ("S1.1", ""),
        ("O2", ""),
        ("5l", ""),
        ("5 l", ""),
        ("O2SN", "Medali"),
        ("ISO 9001", ""),
        ("SOP", "Predikat"),
        ("Triwulan I", ""),
        ("Triwulan II 2026", ""),
        ("BB", "Predikat"),
        ("1:20", "Rasio"),
        ("Golongan III/d", ""),
        ("Zona I", "Predikat"),
    ],
)
def test_a_name_with_letters_is_no_mistyped_figure(typed: str, name: str) -> None:
    reading = _read(_text(typed), name)
    assert (reading.question, reading.note) == ("", "")
