"""Texts typed into cells of a finished workbook, as a person would; everything else in it stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO

from lxml import etree

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, Grid
from skpdoc.workbook.editing.book import EditedBook
from skpdoc.workbook.editing.package import EditedPackage, q
from skpdoc.workbook.editing.sheet import Place, SheetXml, merged_areas
from skpdoc.workbook.excel import coordinate_to_tuple
from skpdoc.workbook.proof import proven
from skpdoc.workbook.reading.reader import inspected_grids

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


def fill(data: bytes, sheet: str, texts: Mapping[str, str], comment: bytes = b"") -> bytes:
    """The workbook with ``texts`` at these addresses of one sheet, '' for a blank cell; marked with ``comment``.

    Formulas of the office are reckoned anew when Excel opens it. Raises SkpdocError where a cell holds a formula or is
    merged with others, where the file is not built as a workbook, or where anything else would change.
    """
    places = {coordinate_to_tuple(address): text for address, text in texts.items()}
    try:
        filled = proven(_filled(EditedPackage(BytesIO(data)), sheet, places, comment), data)
    except SkpdocError:
        raise
    except Exception as error:  # zipfile, zlib and lxml each have their own words for "damaged"
        raise SkpdocError(
            "Susunan berkasnya tidak lazim, sehingga tidak ditulisi. Buka di Excel, simpan ulang sebagai .xlsx, lalu "
            "coba lagi."
        ) from error
    if not _is_only_that(inspected_grids(data), inspected_grids(filled), sheet, places):
        raise SkpdocError(
            "Selain sel yang diisi ada yang akan berubah, sehingga tidak ditulisi. Isi di Excel, dan laporkan ke "
            "pembuat SKP beserta bukunya."
        )
    return filled


def _filled(package: EditedPackage, sheet: str, places: Mapping[Place, str], comment: bytes) -> bytes:
    book = EditedBook(package)
    part = next(one.part for one in book.sheets() if one.name == sheet)
    data = package.parts[part]
    areas = merged_areas(data)
    xml = SheetXml(data, {row for row, _ in places})
    for place, text in places.items():
        cell = xml.cell(place)
        name = f"Lembar {sheet} sel {cell.get('r')}"
        if any(first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1] for first, last in areas):
            raise SkpdocError(f"{name} digabung dengan sel lain. Pisahkan selnya, atau isi di Excel.")
        if cell.find(q("f")) is not None:
            raise SkpdocError(f"{name} berisi rumus. Hapus rumusnya, atau isi di Excel.")
        _type(cell, text)
    package.parts[part] = xml.to_bytes()
    if any(_FORMULA.search(package.parts[one.part]) for one in book.sheets()):
        book.reckon_anew()
        book.store()
    return package.to_bytes(comment=comment)


def _type(cell: etree._Element, text: str) -> None:
    """As inline text: the shared ones are the workbook's own."""
    cell[:] = []
    for attribute in ("t", "cm", "vm"):
        cell.attrib.pop(attribute, "")
    if text:
        cell.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(cell, q("is")), q("t")).text = text


def _is_only_that(
    before: Collection[Grid], after: Collection[Grid], sheet: str, places: Mapping[Place, str]
) -> bool:
    """Read back: these cells hold their texts, and every other cell what it held."""
    if [grid.title for grid in before] != [grid.title for grid in after]:
        return False
    pairs = [
        (dict(_cells(old)), dict(_cells(new)), places if old.title == sheet else {})
        for old, new in zip(before, after, strict=True)
    ]
    for old, new, typed in pairs:
        found = {place: new.pop(place, None) for place in typed}
        if any((cell.value if cell else "") != typed[place] for place, cell in found.items()):
            return False
        if new != {place: cell for place, cell in old.items() if place not in typed}:
            return False
    return True


def _cells(grid: Grid) -> Iterator[tuple[Place, Cell]]:
    yield from (((row, column), cell) for row, cells in grid.rows.items() for column, cell in cells.items())
