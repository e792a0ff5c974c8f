"""The rules of duration.py, each on a small office."""

from __future__ import annotations

import pytest
from small import findings, said

from skpdoc.rules.duration import times_fit_the_period


def _office(target: str, satuan: str = "", *, mulai: str = "", indikator: str = "Waktu penyelesaian") -> str:
    return f"""
## Pegawai
| Nama  | Jenis Jabatan | Atasan | Periode Mulai |
|-------|---------------|--------|---------------|
| Kadis | JPT Pratama   | BUPATI |               |
| Ani   | Pelaksana     | Kadis  | {mulai} |

## Peran
| NIP | Aspek | Indikator | Target | Satuan |
|-----|-------|-----------|--------|--------|
| Ani | Waktu | {indikator} | {target} | {satuan} |
"""


@pytest.mark.parametrize(
    ("target", "satuan"),
    [("12", "Bulan"), ("365", "Hari"), ("4", "Triwulan"), ("31 Desember 2026", ""), ("Desember 2026", "")],
)
def test_what_fits_the_year(target: str, satuan: str) -> None:
    assert said(times_fit_the_period, _office(target, satuan)) == []


@pytest.mark.parametrize(
    ("target", "satuan"), [("13", "Bulan"), ("366", "Hari"), ("2", "Tahun"), ("5 Januari 2027", "")]
)
def test_what_does_not(target: str, satuan: str) -> None:
    assert said(times_fit_the_period, _office(target, satuan)) == [("R18", "Peran!D2")]


def test_a_part_of_a_year_is_measured_by_its_own_months() -> None:
    late = "1 Juli 2026"
    assert (
        "periode SKP-nya 6 bulan"
        in findings(times_fit_the_period, _office("12", "Bulan", mulai=late))[0].cause
    )
    assert said(times_fit_the_period, _office("6", "Bulan", mulai=late)) == []


def test_months_that_fall_short_of_a_part_of_a_year_are_a_saran() -> None:
    late = "1 Juli 2026"
    (one,) = findings(times_fit_the_period, _office("3", "Bulan", mulai=late, indikator="Ketepatan"))
    assert (one.severity, one.title) == ("saran", "Target Waktu lebih pendek dari periode SKP")
    assert said(times_fit_the_period, _office("3", "Bulan", mulai=late, indikator="Lama pemasangan")) == []
    assert said(times_fit_the_period, _office("3", "Bulan", indikator="Ketepatan")) == [], "of a whole year"
