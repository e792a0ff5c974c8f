"""A merged area that runs past where something else begins is asked about; within it, it is as the row above."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tables import complete

from skpdoc.findings import Finding
from skpdoc.records.book import read_book
from skpdoc.records.cells import Merge
from skpdoc.workbook.markdown import grids, read_markdown

pytestmark = pytest.mark.quick

_OFFICE = """
## Pegawai
| Nama   | Jenis Jabatan | Atasan |
|--------|---------------|--------|
| Kadis  | JPT Pratama   | BUPATI |
| Kabid  | Administrator | Kadis  |
| Kabid2 | Administrator | Kadis  |

## Renstra
| Kode | Tujuan | Sasaran Strategis | Indikator | Satuan | Target 2026 |
|------|--------|-------------------|-----------|--------|-------------|
| RS1  | A      | Aman              | Satu      | Indeks | 1           |
| RS2  | {0}    |                   | Dua       | Indeks | 2           |

## Perjanjian Kinerja
| Kode | Pemilik | Induk | Sasaran | Indikator |
|------|---------|-------|---------|-----------|
| PK1  | Kadis   | RS1   | Aman    | Satu      |
| PK2  | {1}     |       | {2}     | Dua       |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Indikator |
|------|-------|-----------|---------------------|-----------|
| R1   | Kabid | PK1       | Marka               | Satu      |
| {3}  | {4}   |           | {5}                 | Dua       |
"""


def _said(cells: tuple[str, ...], sheet: str, column: int) -> list[Finding]:
    tables = complete(read_markdown(_OFFICE.format(*cells)))
    merge = Merge(2, column, 3, column)
    found = [replace(grid, merges=(merge,)) if grid.title == sheet else grid for grid in grids(tables)]
    return [finding for finding in read_book("uji.xlsx", found).findings if finding.code == "B09"]


@pytest.mark.parametrize(
    ("cells", "sheet", "column", "address"),
    [
        (("", "", "", "", "", ""), "Renstra", 3, ""),
        (("B", "", "", "", "", ""), "Renstra", 3, "C3"),
        (("", "", "", "", "", ""), "Perjanjian Kinerja", 3, ""),
        (("", "", "Ramai", "", "", ""), "Perjanjian Kinerja", 3, "C3"),
        (("", "Kabid", "Aman", "", "", ""), "Perjanjian Kinerja", 3, "C3"),
        (("", "Kabid", "", "", "", ""), "Perjanjian Kinerja", 4, "D3"),
        (("", "", "Ramai", "", "", ""), "Perjanjian Kinerja", 2, ""),
        (("", "", "", "", "", ""), "Peran", 3, ""),
        (("", "", "", "R2", "Kabid", "Marka"), "Peran", 3, "C3"),
        (("", "", "", "R2", "Kabid2", ""), "Peran", 4, "D3"),
        (("", "", "", "R2", "", "Rambu"), "Peran", 2, ""),
    ],
)
def test_merged_across(cells: tuple[str, ...], sheet: str, column: int, address: str) -> None:
    found = _said(cells, sheet, column)
    assert [finding.cell.address for finding in found] == ([address] if address else [])
    assert all(finding.withholds == (("uji.xlsx", sheet, 3),) for finding in found)
