"""The sample Dinas through its year: current, without findings but those that it is meant to show, each case in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from offices import load_paths, said

from skpdoc.model.predikat import Predikat
from skpdoc.pipeline.evaluation.load import Evaluated
from tools.evaluated.samples import LARGE, PERIODS, SMALL, book_name, write_evaluation_samples

FOLDER = Path(__file__).parents[2] / "sample_workbooks" / "evaluasi"
NAMES = [book_name(office, nama) for office in (LARGE, SMALL) for nama in PERIODS]
_NADIA, _PLT, _PPPK, _STUDENT, _AWAY, _OBJECTS = (
    "199611282022032007",
    "198206152006011015",
    "199510112023212018",
    "199607142021022003",
    "199004122015011002",
    "199305312020121011",
)


@pytest.fixture(scope="module")
def year() -> dict[str, Evaluated]:
    return {nama: load_paths(FOLDER / book_name(LARGE, nama)) for nama in PERIODS}


def test_the_samples_are_current(tmp_path: Path) -> None:
    write_evaluation_samples(tmp_path)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(NAMES)
    for name in NAMES:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), "make refresh"
        assert (FOLDER / name).stat().st_size < 120_000


def test_nothing_is_said_but_what_they_show(year: dict[str, Evaluated]) -> None:
    found = {nama: [code for code, _ in said(one)] for nama, one in year.items()}
    assert found == {nama: ["E20"] if nama == "Triwulan II" else [] for nama in PERIODS}
    assert all(not one.ditahan for one in year.values())


@pytest.mark.parametrize("nama", PERIODS)
def test_of_the_small_office_nothing_is_said(nama: str) -> None:
    small = load_paths(FOLDER / book_name(SMALL, nama))
    assert said(small) == []
    assert len(small.evaluasi) == 9


def test_every_case_is_there(year: dict[str, Evaluated]) -> None:
    first, second, third, last, whole = (year[nama].evaluasi for nama in PERIODS)
    assert f"{_NADIA}/1" in first
    assert {f"{_NADIA}/1", f"{_NADIA}/2"} <= second.keys()
    assert {f"{_NADIA}/2"} == {kunci for kunci in (*last, *whole) if kunci.startswith(_NADIA)}
    assert second[_PLT].dasar.is_plt_plh
    assert second[_PPPK].dasar.skp.dinilai.jenis_nomor == "NI PPPK"
    assert "tugas belajar" in second[_STUDENT].dasar.skp.dinilai.jabatan
    assert _AWAY in second
    assert _AWAY not in (*third, *last)
    assert third[_OBJECTS].is_keberatan
    assert third[_OBJECTS].predikat is Predikat.BAIK


def test_the_year_knows_its_quarters_and_converts_them(year: dict[str, Evaluated]) -> None:
    whole = year["Tahunan"]
    assert whole.buku
    rows = {row.kunci: row for row in whole.buku.penilaian}
    assert list(rows[_OBJECTS].periodik) == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
    assert list(rows[_AWAY].periodik) == ["Triwulan I", "Triwulan II"]
    assert len(whole.angka_kredit) == 10
    assert all(one.jumlah for one in whole.angka_kredit.values())
