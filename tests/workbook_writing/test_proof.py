"""A workbook is read back before it is called done."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from skpdoc import codes
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef
from skpdoc.workbook.marking.annotate import annotate
from skpdoc.workbook.proof import proven
from skpdoc.workbook.reading.reader import read_grids
from skpdoc.workbook.writing.blank import write_workbook
from skpdoc.workbook.writing.index_book import write_index

Parts = dict[str, bytes]
TYPES, BOOK = "[Content_Types].xml", "xl/workbook.xml"
FINDINGS = [
    codes.B14_ANGKA(CellRef("b.xlsx", sheet, "A2", "x"), "x", "Bukan angka.", "Ketik.")
    for sheet in ("Peran", "Unit")
]


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts, *more: tuple[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (*parts.items(), *more):
            archive.writestr(name, part)
    return made.getvalue()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda parts: packed(parts, ("xl/Workbook.xml", b"<x/>")), "dua kali"),
        (lambda parts: packed({**parts, BOOK: parts[BOOK][:-9]}), f"{BOOK} rusak"),
        (
            lambda parts: packed({name: part for name, part in parts.items() if "sheet1" not in name}),
            "tidak ada",
        ),
        (lambda parts: packed(parts)[:-30], "rusak"),
    ],
)
def test_what_cannot_be_opened_is_not_called_done(spoil: Callable[[Parts], bytes], said: str) -> None:
    whole = write_index("Indeks", [])
    assert proven(whole) == whole
    with pytest.raises(SkpdocError, match=said):
        proven(spoil(parts_of(whole)))


def test_an_old_fault_of_the_original_is_not_held_against_its_copy(tmp_path: Path) -> None:
    parts = parts_of(write_workbook(2026, lists_follow=False))
    odd = b'<Override PartName="/xl/printerSettings/p1.bin" ContentType="application/x"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", odd)
    book = tmp_path / "b.xlsx"
    book.write_bytes(packed(parts, ("customXml/item1.xml", b"<rusak>")))
    assert openpyxl.load_workbook(BytesIO(annotate(book, FINDINGS))).sheetnames[0] == "Temuan"


@pytest.mark.parametrize("change", [str.upper, str.title])
def test_part_names_that_differ_in_case_only(change: Callable[[str], str], tmp_path: Path) -> None:
    """OPC takes such names for one; Windows programs write them."""
    parts = {
        name.replace("sheet", change("sheet")) if name.startswith("xl/worksheets/_rels/") else name: part
        for name, part in parts_of(write_workbook(2026, lists_follow=False)).items()
    }
    book, copy = tmp_path / "b.xlsx", tmp_path / "c.xlsx"
    book.write_bytes(packed(parts))
    copy.write_bytes(annotate(book, FINDINGS))
    copy.write_bytes(annotate(copy, FINDINGS))
    assert read_grids(copy) == read_grids(book)
