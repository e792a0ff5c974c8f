"""Workbooks that commands are tried with."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sample() -> Path:
    return ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"


@pytest.fixture
def faulty() -> Path:
    return ROOT / "tests" / "fixtures" / "bkpsdm" / "bkpsdm_salah_01_target_kosong.xlsx"
