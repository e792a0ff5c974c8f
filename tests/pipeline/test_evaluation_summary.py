"""The summary over units: counted from the CSV twins, one period at a time, nothing twice."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from recapped import recapped

from skpdoc.cli.commands.evaluate import evaluate
from skpdoc.errors import SkpdocError
from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import RekapEvaluasi
from skpdoc.pipeline.evaluation.rekap_csv import CSV_NAME, rekap_csv
from skpdoc.pipeline.evaluation.summary import summarise
from skpdoc.workbook.writing.summary_book import write_summary


@pytest.fixture
def regency(tmp_path: Path) -> Path:
    """Two units, the one with its first five people only."""
    whole = recapped()
    small = replace(whole, nama_unit="Kecamatan Uji", unit=replace(whole.unit, baris=whole.unit.baris[:5]))
    for rekap in (whole, small):
        _put(tmp_path, rekap)
    return tmp_path


def _put(folder: Path, rekap: RekapEvaluasi, place: str = "") -> Path:
    path = folder / rekap.nama_unit / place / str(rekap.tahun) / "Evaluasi" / rekap.periode / CSV_NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(rekap_csv(rekap))
    return path


def test_people_are_counted_in_three_ways(regency: Path) -> None:
    found = summarise(regency)
    assert (found.periode, found.tahun) == ("Tahunan", "2026")
    unit, penilai, jenis = found.tabel
    assert [(one.nama, one.jumlah[Predikat.BAIK], one.dihitung, one.belum) for one in unit.baris] == [
        (("Dinas Uji", "Baik"), 6, 9, 1),
        (("Kecamatan Uji", "Baik"), 4, 4, 0),
    ]
    assert [batas.is_kept for batas in unit.baris[1].batas] == [False, None]
    assert [(one.nama, one.dihitung) for one in penilai.baris] == [
        (("Dinas Uji", "Penilai a"), 6),
        (("Dinas Uji", "Penilai b"), 3),
        (("Dinas Uji", "Penilai luar"), 0),
        (("Kecamatan Uji", "Penilai a"), 3),
        (("Kecamatan Uji", "Penilai b"), 1),
        (("Kecamatan Uji", "Penilai luar"), 0),
    ]
    assert [(one.nama, one.dihitung, one.belum) for one in jenis.baris] == [
        (("Fungsional",), 8, 0),
        (("Pelaksana",), 5, 1),
    ]
    assert (found.semua.dihitung, found.semua.belum) == (13, 1)


def test_of_several_periods_one_is_chosen(regency: Path) -> None:
    _put(regency, replace(recapped(), periode="Triwulan I"))
    with pytest.raises(SkpdocError, match=r"Tahunan 2026 dan Triwulan I 2026; yang cocok lebih dari satu"):
        summarise(regency)
    assert summarise(regency, "triwulan i").semua.dihitung == 9
    with pytest.raises(SkpdocError, match="yang cocok tidak ada"):
        summarise(regency, "Triwulan II")
    with pytest.raises(SkpdocError, match="yang cocok tidak ada"):
        summarise(regency, "Triwulan I", "2025")


def test_no_unit_counts_twice(regency: Path) -> None:
    _put(regency, recapped(), "lama")
    with pytest.raises(SkpdocError, match=r"Rekap Dinas Uji untuk periode ini ada di .* dan "):
        summarise(regency)


def test_a_folder_without_rekap_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError, match="skpdoc evaluate rekap"):
        summarise(tmp_path)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"\xff\xfe\x00",
        lambda data: data.replace(b"Predikat", b"Nilai"),
        lambda data: data.replace(b"Baik", b"Hebat"),
        lambda data: data + b"a;b\r\n",
    ],
)
def test_a_file_that_is_none_of_ours_is_named(regency: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = next(regency.rglob(CSV_NAME))
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(SkpdocError, match=str(path)):
        summarise(regency)


def test_the_workbook_and_its_chart(regency: Path) -> None:
    data = write_summary(summarise(regency))
    book = load_workbook(BytesIO(data))
    assert book.sheetnames == ["Sekilas", "Unit", "Pejabat Penilai", "Jenis Jabatan"]
    unit = book["Unit"]
    assert [cell.value for cell in unit[4]][:9] == [
        "Unit", "Capaian Organisasi", *Predikat, "Dihitung", "Belum Dinilai",
    ]  # fmt: skip
    assert [unit["C5"].value, unit["D5"].value, unit["K5"].value] == [2, 6, 6 / 9]
    assert unit["O5"].value == "sesuai"
    assert unit["O6"].value == "4 dari 4 Baik, paling banyak 2"
    chart = zipfile.ZipFile(BytesIO(data)).read("xl/charts/chart1.xml").decode("utf-8")
    assert 'grouping val="percentStacked"' in chart
    assert chart.count("<c:ser>") == 5
    assert data == write_summary(summarise(regency))


def test_the_command_says_it_in_eighty_columns(regency: Path) -> None:
    ran = CliRunner().invoke(evaluate, ["summary", str(regency)])
    assert ran.exit_code == 0, ran.output
    lines = ran.output.splitlines()
    assert lines[0] == "Evaluasi Tahunan 2026: 2 unit, 13 pegawai dihitung, 1 belum dinilai."
    assert lines[3].split() == ["Dinas", "Uji", "2", "6", "1", "0", "0", "1", "sesuai"]
    assert lines[4].split() == ["Kecamatan", "Uji", "0", "4", "0", "0", "0", "0", "di", "luar"]
    assert lines[5].split() == ["Semua", "unit", "2", "10", "1", "0", "0", "1"]
    assert max(map(len, lines[:-1])) <= 80
    assert (regency / "Ringkasan Evaluasi.xlsx").exists()
