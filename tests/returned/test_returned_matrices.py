"""The workbook of the matrices, which bears no number, is known again and compared cell by cell."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from word_edits import unit_of

from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify


@pytest.fixture
def book(output: Path, returned: Path) -> Path:
    """The workbook under another name."""
    return Path(shutil.copy(next(unit_of(output).glob("MPH/*.xlsx")), returned / "matriks.xlsx"))


def _saved(book: Path, address: str = "", value: object = None, title: str = "") -> None:
    """As openpyxl saves it, with a value more."""
    workbook = openpyxl.load_workbook(book)
    if address:
        workbook[workbook.sheetnames[-1]][address] = value
    if title:
        workbook[workbook.sheetnames[0]]["A1"] = title
    workbook.save(book)


def _verified(output: Path, book: Path) -> Verification:
    return verify(book, issued_in(output))


def test_as_it_was_issued(output: Path, book: Path) -> None:
    one = _verified(output, book)
    assert one.isi is ContentMatch.BERKAS_SAMA
    assert one.is_as_issued


def test_saved_again(output: Path, book: Path) -> None:
    _saved(book)
    one = _verified(output, book)
    assert one.isi is ContentMatch.TEKS_SAMA
    assert one.is_as_issued


def test_every_changed_cell_is_named(output: Path, book: Path) -> None:
    _saved(book, "B6", "Target lain")
    one = _verified(output, book)
    assert one.isi is ContentMatch.BERUBAH
    assert not one.is_as_issued
    (change,) = one.perubahan
    assert change.letak.bagian.endswith("!B6")
    assert change.baru == "Target lain"


def test_of_another_office(output: Path, book: Path) -> None:
    _saved(book, title="Matriks Peran Hasil Dinas Lain")
    one = _verified(output, book)
    assert one.terbit is None
    assert "Bukan buku kerja matriks" in one.catatan[0]


def test_what_it_was_compared_with_is_no_longer_as_made(output: Path, book: Path) -> None:
    _saved(book, "B6", "Target lain")
    place = next(unit_of(output).glob("MPH/*.xlsx"))
    place.write_bytes(place.read_bytes() + b"x")
    assert _verified(output, book).isi is ContentMatch.TAK_DIBANDINGKAN
