"""One worksheet's XML, of which only the rows asked for are taken apart; all others stay byte for byte.

A sheet may hold a million formatted rows; as a tree they would fill the memory.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterator

from lxml import etree

from skpdoc.text.lines import column_letter
from skpdoc.workbook.editing.package import RELATION, parse_xml, q, xml_bytes
from skpdoc.workbook.excel import (
    coordinate_to_tuple,
)

Place = tuple[int, int]
"""Row and column, from 1."""

_SHEET_DATA = re.compile(rb"<((?:\w+:)?)sheetData\b[^>]*?(?:/>|>(.*)</\1sheetData\s*>)", re.DOTALL)
_ROW = re.compile(rb"<((?:\w+:)?)row\b([^>]*?)(?:/>|>.*?</\1row\s*>)", re.DOTALL)
_NUMBER = re.compile(rb"""(?:^|\s)r\s*=\s*["'](\d+)["']""")
_HEIGHT = re.compile(rb"""\s(ht|hidden)\s*=\s*["']([^"']*)["']""")
_MERGE = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']+)["']""")
_BEHIND_NOTES = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_ID = f"{{{RELATION}}}id"
_NEAR = 60
"""Rows below a wanted one whose heights a note may need."""


class SheetXml:
    """A worksheet whose rows ``wanted`` can be changed. Raises ValueError for XML that is no worksheet."""

    def __init__(self, data: bytes, wanted: Collection[int]) -> None:
        head, body, tail = _split(data)
        self._body = body
        self._heights: dict[int, float] = {}
        self._slots = self._find(sorted(wanted))
        rows = b"".join(body[start:end] for start, end in self._slots.values())
        self.root = parse_xml(head + rows + tail)
        columns = self.root.iterfind(f"{q('cols')}/{q('col')}")
        self._columns = [(int(one.get("min", "0")), int(one.get("max", "0")), one) for one in columns]
        self._data = _only(self.root, "sheetData")
        self._rows = self._complete_rows()

    def _find(self, wanted: list[int]) -> dict[int, tuple[int, int]]:
        """Each row of ``wanted`` → where it stands in the body; where it would stand, if it is not there."""
        slots: dict[int, tuple[int, int]] = {}
        near = {row + below for row in wanted for below in range(-1, _NEAR)}
        for number, found in _numbered(self._body):
            while wanted and wanted[0] < number:
                slots[wanted.pop(0)] = (found.start(), found.start())
            if wanted and wanted[0] == number:
                slots[wanted.pop(0)] = found.span()
            if number in near:
                self._heights |= _height(number, found[2])
        return slots | dict.fromkeys(wanted, (len(self._body), len(self._body)))

    def _complete_rows(self) -> dict[int, etree._Element]:
        """The wanted rows by number, empty ones added; every row and cell then says its place."""
        present = iter(list(self._data))
        rows = {}
        for at, (number, (start, end)) in enumerate(self._slots.items()):
            row = etree.Element(q("row")) if start == end else next(present)
            self._data.insert(at, row)
            row.set("r", str(number))
            column = 0
            for cell in row:
                column = coordinate_to_tuple(cell.get("r", f"{column_letter(column + 1)}1"))[1]
                cell.set("r", f"{column_letter(column)}{number}")
            rows[number] = row
        return rows

    def cell(self, place: Place) -> etree._Element:
        """The cell, made in the style of its row or column where there is none. Its row was asked for."""
        row, name = self._rows[place[0]], f"{column_letter(place[1])}{place[0]}"
        columns = [coordinate_to_tuple(cell.get("r", ""))[1] for cell in row]
        if place[1] in columns:
            return row[columns.index(place[1])]
        new = etree.Element(q("c"), r=name)
        style = (
            row.get("s") if row.get("customFormat") in ("1", "true") else self._column(place[1]).get("style")
        )
        if style:
            new.set("s", style)
        row.insert(bisect(columns, place[1]), new)
        row.attrib.pop("spans", "")
        return new

    def to_bytes(self) -> bytes:
        """The whole sheet, the rows that were not asked for as they stood."""
        head, body, tail = _split(xml_bytes(self.root))
        edited = {number: found[0] for number, found in _numbered(body)}
        pieces, at = [head], 0
        for number, (start, end) in self._slots.items():
            pieces += [self._body[at:start], edited[number]]
            at = end
        return b"".join([*pieces, self._body[at:], tail])

    @property
    def notes_relation(self) -> str:
        """Id of the relation to the drawing that holds the notes' boxes, '' for none."""
        own = self.root.find(q("legacyDrawing"))
        return own.get(_ID, "") if own is not None else ""

    @notes_relation.setter
    def notes_relation(self, relation: str) -> None:
        own = etree.Element(q("legacyDrawing"), {_ID: relation})
        behind = {q(name) for name in _BEHIND_NOTES}
        rest = (at for at, one in enumerate(self.root) if one.tag in behind or "Alternate" in str(one.tag))
        self.root.insert(next(rest, len(self.root)), own)

    def unselect(self) -> None:
        """Another sheet is to be the open one."""
        for view in self.root.iterfind(f"{q('sheetViews')}/{q('sheetView')}"):
            view.attrib.pop("tabSelected", "")

    def width(self, column: int) -> int:
        """In pixels."""
        own = self._column(column)
        if own.get("hidden") in ("1", "true"):
            return 0
        format_ = self.root.find(q("sheetFormatPr"))
        default = format_.get("defaultColWidth", "9.14") if format_ is not None else "9.14"
        return int(float(own.get("width", default)) * 7)

    def height(self, row: int) -> int:
        """In pixels; known near the rows asked for."""
        format_ = self.root.find(q("sheetFormatPr"))
        default = float(format_.get("defaultRowHeight", "15")) if format_ is not None else 15.0
        return int(self._heights.get(row, default) * 4 / 3)

    def _column(self, number: int) -> etree._Element:
        return next(
            (one for first, last, one in self._columns if first <= number <= last), etree.Element(q("col"))
        )


def merged_areas(data: bytes) -> list[tuple[Place, Place]]:
    """First and last cell of each merged area."""
    _, _, tail = _split(data)
    ends = (match.decode().split(":") for match in _MERGE.findall(tail))
    return [(coordinate_to_tuple(one[0]), coordinate_to_tuple(one[-1])) for one in ends]


def _split(data: bytes) -> tuple[bytes, bytes, bytes]:
    """What stands before the first row, the rows, what stands behind them."""
    found = _SHEET_DATA.search(data)
    if found is None:
        raise ValueError("no sheetData")
    if found[2] is not None:
        return data[: found.start(2)], found[2], data[found.end(2) :]
    name = found[1] + b"sheetData>"
    return data[: found.start()] + b"<" + name, b"", b"</" + name + data[found.end() :]


def _numbered(body: bytes) -> Iterator[tuple[int, re.Match[bytes]]]:
    number = 0
    for found in _ROW.finditer(body):
        said = _NUMBER.search(found[2])
        number = int(said[1]) if said else number + 1
        yield number, found


def _height(number: int, attributes: bytes) -> dict[int, float]:
    said = dict(_HEIGHT.findall(attributes))
    if said.get(b"hidden") in (b"1", b"true"):
        return {number: 0.0}
    return {number: float(said[b"ht"])} if b"ht" in said else {}


def _only(root: etree._Element, name: str) -> etree._Element:
    found = root.find(q(name))
    if found is None:
        raise ValueError(f"no {name}")
    return found
