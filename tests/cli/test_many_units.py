"""Folders of workbooks as an office of offices gives them: what is found, told in short, counted."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from runs import Skpdoc

from skpdoc.pipeline.many import lanes as side_lanes
from skpdoc.pipeline.many.batch import one_by_one
from skpdoc.pipeline.new import sample_tables
from skpdoc.workbook.writing.blank import write_workbook

DONE, GALAT, USAGE, WORLD = 0, 1, 2, 3
YEAR = 2026


def _book(path: Path, unit: str, target: str = "") -> None:
    """The smallest sample office under another name; with ``target`` typed where a figure belongs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_content(unit, target))


@cache
def _content(unit: str, target: str) -> bytes:
    tables = {
        name: [list(row) for row in table]
        for name, table in sample_tables("dinas_perpustakaan", YEAR).items()
    }
    for row in tables["Unit"]:
        row[1] = unit if row[0] == "Nama Unit Kerja" else row[1]
    if target:
        head = tables["Peran"][0]
        tables["Peran"][-1][head.index("Target")] = target
    return write_workbook(YEAR, tables)


def test_of_many_units_those_in_order_are_one_line(skpdoc: Skpdoc, tmp_path: Path) -> None:
    for name in "abcde":
        _book(tmp_path / "buku" / f"{name}.xlsx", f"Dinas {name.upper()}")
    _book(tmp_path / "buku" / "f" / "salah.xlsx", "Dinas F", "dua belas")
    (tmp_path / "buku" / "rusak.xlsx").write_bytes(b"bukan buku kerja")
    ran = skpdoc("generate", "buku", "--jobs", "2")
    assert ran.code == WORLD
    assert "Ditemukan: 7 buku kerja, 6 unit." in ran.shown
    short = re.findall(r"^Dinas (\w) 2026: Ditulis: \d+ SKP, .*$", ran.shown, re.MULTILINE)
    assert short == list("ABCDE")
    assert "galat      salah.xlsx › Peran!" in ran.shown
    assert "Jumlah: 6 dari 6 unit. Tidak terbaca: 1 berkas." in ran.shown
    assert "Ditahan: 1." in ran.shown
    assert "rusak.xlsx" in ran.said
    assert len(list(tmp_path.glob("output/*/2026/indeks.xlsx"))) == 6


@pytest.mark.parametrize(("books", "lanes"), [("ab", [7]), ("a", [])])
def test_several_units_take_every_processor(
    skpdoc: Skpdoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, books: str, lanes: list[int]
) -> None:
    asked: list[int] = []

    def side_by_side(jobs: int) -> object:
        asked.append(jobs)
        return one_by_one

    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    monkeypatch.setattr(side_lanes, "SideBySide", side_by_side)
    for name in books:
        _book(tmp_path / "buku" / f"{name}.xlsx", f"Dinas {name.upper()}")
    assert skpdoc("generate", "buku", "--document", "mph").code == DONE
    assert asked == lanes


def test_the_sums_count_what_made_something_and_what_was_passed_over(skpdoc: Skpdoc, tmp_path: Path) -> None:
    _book(tmp_path / "buku" / "a.xlsx", "Dinas A")
    other = openpyxl.Workbook()
    other.active["A1"] = "daftar hadir"
    other.save(tmp_path / "buku" / "lain.xlsx")
    (tmp_path / "buku" / "lama.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    ran = skpdoc("generate", "buku", "--document", "mph")
    assert "Ditemukan: 2 buku kerja, 2 unit, 1 dilewati." in ran.shown
    assert "Jumlah: 1 dari 2 unit. Tidak terbaca: 1 berkas." in ran.shown


def test_check_takes_a_folder(skpdoc: Skpdoc, tmp_path: Path) -> None:
    for name in "ab":
        _book(tmp_path / "buku" / f"{name}.xlsx", f"Dinas {name.upper()}")
    ran = skpdoc("check", "buku", "--json", "temuan.json", "--annotate", "salinan")
    assert ran.code == DONE
    assert ran.shown.count("Tidak ada galat") == 2
    assert len(list((tmp_path / "salinan").iterdir())) == 2


def test_a_nip_of_one_unit_is_no_mistake_in_the_other(skpdoc: Skpdoc, tmp_path: Path, sample: Path) -> None:
    _book(tmp_path / "a.xlsx", "Dinas A")
    ran = skpdoc("generate", sample, "a.xlsx", "--only", "197904222006042010")
    assert ran.code == DONE
    assert "Jumlah: 1 dari 2 unit." in ran.shown
    assert skpdoc("generate", sample, "a.xlsx", "--only", "197904222006042011").code == USAGE


def test_an_empty_folder_is_one_line(skpdoc: Skpdoc, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    ran = skpdoc("generate", "kosong")
    assert ran.code == WORLD
    assert ran.said.count("\n") == 1
    assert "tidak ada buku kerja" in ran.said


@pytest.mark.parametrize("options", [("--engine", "dask"), ("--scheduler", "tcp://127.0.0.1:8786")])
def test_engine_and_scheduler_go_together(skpdoc: Skpdoc, sample: Path, options: tuple[str, ...]) -> None:
    ran = skpdoc("generate", sample, *options)
    assert ran.code == USAGE
    assert "dipakai bersama" in ran.said


def test_an_object_store_is_a_place_for_output(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("generate", sample, "-o", (tmp_path / "wadah").as_uri())
    assert ran.code == DONE
    assert len(list(tmp_path.glob("wadah/*/2026/SKP/*.docx"))) == 14
