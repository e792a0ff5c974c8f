"""What a table cannot say, done to a finished workbook's parts: ruined numbers, merged cells, lost sheets.

Made for the faulty samples; a patch is a function of the file's bytes. A cell is named by its sheet, by what
stands in its row (the whole text of some cell of it, :data:`HEADS` for the header row) and by its header.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import reduce
from io import BytesIO

from lxml import etree

from skpdoc.records.cells import Grid
from skpdoc.text.lines import column_letter
from skpdoc.workbook.editing.package import RELATION, EditedPackage, parse_xml, q, xml_bytes
from skpdoc.workbook.reading.grids import grids_of

Patch = Callable[[bytes], bytes]

HEADS = ""
"""The row of the headers, instead of what stands in a row."""

_HEAD_ROW = 1
_WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


class _Book:
    """A workbook taken apart; addresses are found in it as the reader sees it."""

    def __init__(self, content: bytes) -> None:
        self.package = EditedPackage(BytesIO(content))
        self.main = self.package.related("", "officeDocument")
        self.root = parse_xml(self.package.parts[self.main])
        self._grids = {grid.title: grid for grid in grids_of(content)}

    def sheet(self, title: str) -> etree._Element:
        """The line of the workbook that names the sheet."""
        return next(one for one in self.root.iter(q("sheet")) if one.get("name") == title)

    def part(self, title: str) -> str:
        """The name of the sheet's part."""
        key = self.sheet(title).get(f"{{{RELATION}}}id")
        return next(one.part for one in self.package.relations(self.main) if one.id == key)

    def address(self, title: str, key: str, header: str) -> str:
        """``P14``. Raises ValueError unless exactly one row holds ``key`` and one head ``header``."""
        grid = self._grids[title]
        (column,) = (at for at, cell in grid.rows[_HEAD_ROW].items() if cell.value == header)
        return f"{column_letter(column)}{_row(grid, key)}"

    def close(self) -> bytes:
        """The workbook, put together again."""
        self.package.parts[self.main] = xml_bytes(self.root)
        return self.package.to_bytes(comment=b"")


def _row(grid: Grid, key: str) -> int:
    if key == HEADS:
        return _HEAD_ROW
    (row,) = (number for number, cells in grid.rows.items() if key in [cell.value for cell in cells.values()])
    return row


def in_turn(*patches: Patch) -> Patch:
    """One after the other."""
    return lambda data: reduce(lambda content, patch: patch(content), patches, data)


def number(sheet: str, key: str, header: str, value: str) -> Patch:
    """The cell holds ``value`` as a number."""
    return _cell(sheet, (key, header), "n", "v", value)


def text(sheet: str, key: str, header: str, value: str) -> Patch:
    """The cell holds ``value`` as text, whatever its column expects."""
    return _cell(sheet, (key, header), "str", "v", value)


def formula(sheet: str, key: str, header: str, value: str) -> Patch:
    """The cell holds a formula that was never calculated."""
    return _cell(sheet, (key, header), "n", "f", value)


def excel_error(sheet: str, key: str, header: str, value: str) -> Patch:
    """The cell holds an error of Excel, ``#REF!``."""
    return _cell(sheet, (key, header), "e", "v", value)


def _cell(sheet: str, place: tuple[str, str], kind: str, name: str, value: str) -> Patch:
    def change(book: _Book, root: etree._Element) -> None:
        address = book.address(sheet, *place)
        (cell,) = (one for one in root.iter(q("c")) if one.get("r") == address)
        for child in list(cell):
            cell.remove(child)
        cell.set("t", kind)
        etree.SubElement(cell, q(name)).text = value

    return _in_sheet(sheet, change)


def merged(sheet: str, first: str, last: str, header: str) -> Patch:
    """A column's cells from the row of ``first`` to that of ``last`` are one area."""

    def change(book: _Book, root: etree._Element) -> None:
        area = f"{book.address(sheet, first, header)}:{book.address(sheet, last, header)}"
        (table,) = root.iter(q("autoFilter"))
        areas = etree.Element(q("mergeCells"))
        etree.SubElement(areas, q("mergeCell"), {"ref": area})
        table.addnext(areas)

    return _in_sheet(sheet, change)


def head_below(sheet: str, rows: int) -> Patch:
    """The head and as many ``rows`` below it change places, as when it is sorted along."""

    def change(_: _Book, root: etree._Element) -> None:
        (data,) = root.iter(q("sheetData"))
        first = list(data)[: rows + 1]
        for number, row in enumerate((*first[1:], first[0]), start=1):
            row.set("r", str(number))
            for cell in row:
                cell.set("r", cell.get("r", "").rstrip("0123456789") + str(number))
            data.remove(row)
            data.insert(number - 1, row)

    return _in_sheet(sheet, change)


def row_below(sheet: str, distance: int, value: str, column: str = "A") -> Patch:
    """``value`` stands in ``column``, ``distance`` rows below the table."""

    def change(_: _Book, root: etree._Element) -> None:
        (table,) = root.iter(q("sheetData"))
        place = str(int(table[-1].get("r", "0")) + distance)
        row = etree.SubElement(table, q("row"), {"r": place})
        cell = etree.SubElement(row, q("c"), {"r": f"{column}{place}", "t": "str"})
        etree.SubElement(cell, q("v")).text = value

    return _in_sheet(sheet, change)


def _in_sheet(sheet: str, change: Callable[[_Book, etree._Element], None]) -> Patch:
    def patch(data: bytes) -> bytes:
        book = _Book(data)
        part = book.part(sheet)
        root = parse_xml(book.package.parts[part])
        change(book, root)
        book.package.parts[part] = xml_bytes(root)
        return book.close()

    return patch


def sheet_renamed(title: str, new: str) -> Patch:
    """The sheet has another name."""

    def patch(data: bytes) -> bytes:
        book = _Book(data)
        book.sheet(title).set("name", new)
        _forget_areas(book.root)
        return book.close()

    return patch


def sheet_copied(title: str, new: str) -> Patch:
    """A second sheet holds the same, behind all others; without its notes."""

    def patch(data: bytes) -> bytes:
        book = _Book(data)
        root = parse_xml(book.package.parts[book.part(title)])
        for element in [one for one in root if one.get(f"{{{RELATION}}}id") is not None]:
            root.remove(element)
        part = book.package.add("xl/worksheets/sheet", ".xml", _WORKSHEET)
        book.package.parts[part] = xml_bytes(root)
        line = book.sheet(title)
        copy = deepcopy(line)
        copy.set("name", new)
        copy.set("sheetId", str(1 + max(int(one.get("sheetId", "0")) for one in book.root.iter(q("sheet")))))
        copy.set(f"{{{RELATION}}}id", book.package.relate(book.main, "worksheet", part))
        parent = line.getparent()
        assert parent is not None
        parent.append(copy)
        return book.close()

    return patch


def sheet_removed(title: str) -> Patch:
    """The sheet is gone."""

    def patch(data: bytes) -> bytes:
        book = _Book(data)
        part, line = book.part(title), book.sheet(title)
        for relation in list(book.package.relations(part)):
            book.package.unrelate(part, relation.part)
        book.package.unrelate(book.main, part)
        _remove(line)
        _forget_areas(book.root)
        return book.close()

    return patch


def part_added(name: str, content: bytes) -> Patch:
    """The file has one part more."""

    def patch(data: bytes) -> bytes:
        book = _Book(data)
        book.package.parts[name] = content
        return book.close()

    return patch


def _forget_areas(root: etree._Element) -> None:
    """Without the names of filters and print titles, which count the sheets."""
    for name in list(root.iter(q("definedName"))):
        if name.get("localSheetId") is not None:
            _remove(name)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
