"""``skpdoc new --from`` as it is typed."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from runs import Skpdoc

DONE, USAGE, WORLD = 0, 2, 3


def test_last_year_into_a_new_one(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "puskesmas 2026.xlsx"
    shutil.copy(sample, old)
    ran = skpdoc("new", "puskesmas 2027", "--year", 2027, "--from", old.name)
    assert (ran.code, ran.said) == (DONE, "")
    assert "Dibawa dari puskesmas 2026.xlsx" in ran.shown
    assert "Dikosongkan karena hanya berlaku pada tahun lama:" in ran.shown
    assert 'skpdoc check "puskesmas 2027.xlsx"' in " ".join(ran.shown.split())
    assert old.read_bytes() == sample.read_bytes()
    made = openpyxl.load_workbook(tmp_path / "puskesmas 2027.xlsx")
    assert made.sheetnames[:3] == ["Petunjuk", "Dari Buku Lama", "Unit"]
    assert made["Pegawai"]["B2"].value == openpyxl.load_workbook(old)["Pegawai"]["B2"].value


def test_lines_fit_a_narrow_terminal(skpdoc: Skpdoc, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = skpdoc("new", "baru", "--year", 2027, "--from", sample)
    assert max(map(len, ran.shown.splitlines())) <= 80


def test_sample_and_from_exclude_each_other(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("new", "baru.xlsx", "--year", 2027, "--sample", "--from", sample)
    assert ran.code == USAGE
    assert "Pilih salah satu" in ran.said
    assert list(tmp_path.iterdir()) == []


def test_the_old_workbook_is_never_replaced(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "dishub.xlsx"
    shutil.copy(sample, old)
    ran = skpdoc("new", "dishub.xlsx", "--year", 2027, "--from", "dishub.xlsx")
    assert ran.code == USAGE
    assert old.read_bytes() == sample.read_bytes()


def test_an_old_workbook_that_is_not_there(skpdoc: Skpdoc, tmp_path: Path) -> None:
    ran = skpdoc("new", "baru.xlsx", "--year", 2027, "--from", "lama.xlsx")
    assert ran.code == WORLD
    assert "lama.xlsx" in ran.said
    assert list(tmp_path.iterdir()) == []
