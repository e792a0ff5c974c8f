"""Workbooks that commands are tried with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sample() -> Path:
    return ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"


@pytest.fixture
def faulty() -> Path:
    return ROOT / "tests" / "fixtures" / "bkpsdm" / "bkpsdm_salah_01_target_kosong.xlsx"


@pytest.fixture
def book(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "buku.xlsx"))
