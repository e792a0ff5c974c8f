"""The rules of dates.py, each on a small office."""

from __future__ import annotations

import pytest
from small import findings, said

from skpdoc.rules.dates import signed_in_time


def _office(tanggal: str, own: str = "", mulai: str = "") -> str:
    return f"""
## Unit
| Isian | Nilai |
|-------|-------|
| Tanggal Penandatanganan | {tanggal} |

## Pegawai
| Nama | Jenis Jabatan | Atasan | Periode Mulai | Tanggal Penandatanganan |
|------|---------------|--------|---------------|-------------------------|
| Kadis | JPT Pratama  | BUPATI | | |
| Ani  | Pelaksana     | Kadis  | {mulai} | {own} |
"""


@pytest.mark.parametrize("day", ["1 Januari 2026", "31 Januari 2026", "1 Oktober 2025", "1 Februari 2026"])
def test_signed_around_the_beginning(day: str) -> None:
    assert said(signed_in_time, _office(day)) == []


@pytest.mark.parametrize("day", ["2 Februari 2026", "30 September 2025", "5 Januari 2025"])
def test_a_day_of_the_unit_is_said_once_in_its_sheet(day: str) -> None:
    (one,) = findings(signed_in_time, _office(day))
    assert one.cell.sheet == "Unit"
    assert "SKP ditetapkan paling lambat 31 Januari" in one.remedy


def test_a_day_of_one_s_own_is_said_at_his_row() -> None:
    assert said(signed_in_time, _office("5 Januari 2026", own="9 Mei 2026")) == [("R21", "Pegawai!E3")]


def test_a_period_that_begins_later_is_signed_later() -> None:
    assert said(signed_in_time, _office("5 Januari 2026", own="9 Juni 2026", mulai="1 Juni 2026")) == []
    (one,) = findings(signed_in_time, _office("5 Januari 2026", mulai="1 Juni 2026"))
    assert "isi Tanggal Penandatanganan di Pegawai!E3" in one.remedy


def test_without_a_day_nothing_is_said() -> None:
    assert said(signed_in_time, _office("")) == []
