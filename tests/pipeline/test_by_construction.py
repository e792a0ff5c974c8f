"""What no rule need look at, since it cannot be otherwise: R11 (matrix and SKP agree) and R27 (SKP JPT is the PK)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tables import Office, derive_office

from skpdoc.model.skp import BentukSKP
from skpdoc.model.target import Target
from skpdoc.records.book import read_book
from skpdoc.workbook.reading.reader import read_grids

ROOT = Path(__file__).parents[2]
BOOKS = sorted([*(ROOT / "sample_workbooks").glob("*.xlsx"), *(ROOT / "tests" / "fixtures").rglob("*.xlsx")])


@cache
def _office(path: Path) -> Office:
    read = read_book(path.name, read_grids(path))
    assert read.buku is not None, "\n".join(map(str, read.findings))
    return derive_office(read.buku, read.findings)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_matrix_cell_is_an_rhk_of_that_person_s_skp(path: Path) -> None:
    found = _office(path)
    cells = [
        (row.kunci, text)
        for matriks in found.matriks.values()
        for row in matriks.baris
        if row.kunci in found.skp
        for cell in row.peran
        for text in cell
    ]
    assert cells
    for kunci, text in cells:
        skp = found.skp[kunci]
        assert text in {hasil.rencana_hasil_kerja for hasil in (*skp.utama, *skp.tambahan)}


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_an_rhk_that_supports_a_column_stands_in_it(path: Path) -> None:
    """The other way round: column 2 of the SKP names a head whose matrix shows the RHK."""
    found = _office(path)
    shown = {
        (row.kunci, text)
        for matriks in found.matriks.values()
        for row in matriks.baris
        for cell in row.peran
        for text in cell
    }
    for item, roles in found.kantor.pendukung.items():
        if item.hasil is not None and found.kantor.daftar.hasil[item.hasil].pemilik in found.matriks:
            assert {(role.pemilik, role.teks) for role in roles} <= shown


def _meant(target: Target | None) -> Target | None:
    """The target with its satuan as none spells it: an office prints one spelling of each."""
    if target is None or target.satuan is None:
        return target
    return replace(target, satuan=replace(target.satuan, teks=target.satuan.kunci))


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_row_of_a_pk_stands_unchanged_in_the_skp_of_a_jpt(path: Path) -> None:
    found = _office(path)
    heads = {kunci: skp for kunci, skp in found.skp.items() if skp.bentuk is BentukSKP.JPT}
    printed = {
        (kunci, hasil.rencana_hasil_kerja, one.teks, _meant(one.target))
        for kunci, skp in heads.items()
        for hasil in (*skp.utama, *skp.tambahan)
        for one in hasil.indikator
    }
    typed = [
        (kunci, row.sasaran, row.indikator.teks, _meant(row.indikator.target))
        for row in found.buku.perjanjian_kinerja
        if (kunci := found.kantor.hierarki.names.find(row.pemilik)) in heads
    ]
    assert typed or not heads
    for row in typed:
        if row[3] is not None:
            assert row in printed
        else:
            assert row[:3] in {one[:3] for one in printed}
