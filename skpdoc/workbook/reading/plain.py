"""The two large parts in their ordinary form, tokenised at once instead of streamed: a third of the time.

Expat says first that the part is well-formed; then every character of its cells or texts must be as Excel and most
programs write them, else the answer is None, and the part is streamed. Whatever is odd, and every refusal, is the
streaming reader's: here nothing is judged, and both ways give the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat
from xml.sax.saxutils import unescape as without_entities

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell
from skpdoc.workbook.reading.addresses import EXCEL_ROWS, MOST_COLUMNS, column_number
from skpdoc.workbook.reading.refusals import MOST_CELLS, TEXT_LIMIT
from skpdoc.workbook.reading.xml_part import unescape

MOST_PLAIN = 32 * 1024 * 1024
"""Bytes of a part: larger ones are streamed, for the memory."""

_DECLARED = rb'(?:<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")?\s*\?>\s*)?'
_SHEET = re.compile(_DECLARED + rb"<worksheet[ >]")
_STRINGS = re.compile(_DECLARED + rb"<sst[ >][^<]*")
_TEXT = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"((?: [\w.:]+="[^"<>&]*")*)(/?)>')
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,9})")?(?: t="([a-zA-Z]{1,9})")?(?:/>|><v>([^<&]*)</v></c>)'
)
_HIDDEN = re.compile(r' hidden="(?:1|true)"')
_STRAY = re.compile(rb"<(?:\w+:)?(?:row|[cvf])[ />]")
"""Of a sheet's cells, outside their place."""
_QUOTES = {"&quot;": '"', "&apos;": "'"}


class Reads(Protocol):
    """Of :class:`skpdoc.workbook.reading.cell_value.CellReader`."""

    def read(self, look: dict[str, str], value: str | None, formula: str | None, inline: str) -> Cell | None:
        """One cell."""


@dataclass(frozen=True, slots=True)
class PlainRows:
    """What the rows of a sheet hold; ``rest`` is its part without them, still to be streamed."""

    rest: bytes
    rows: dict[int, dict[int, Cell]]
    hidden: set[int]


def plain_strings(content: bytes) -> list[str] | None:
    """The shared texts."""
    start = _STRINGS.match(content)
    body = content[start.end() :].rstrip().removesuffix(b"</sst>") if start else b""
    if not body or b"\r" in body or b"&#" in body or not _is_well_formed(content):
        return None
    text = body.decode()
    matches = list(_contiguous(_TEXT, text))
    if not matches or matches[-1].end() != len(text):
        return None
    texts = [
        unescape(without_entities(match[1], _QUOTES) if "&" in match[1] else match[1]) for match in matches
    ]
    return texts if len(texts) <= MOST_CELLS and max(map(len, texts)) <= TEXT_LIMIT else None


def plain_rows(content: bytes, cells: Reads) -> PlainRows | None:
    """The rows and cells of a sheet."""
    before, _, after = content.partition(b"<sheetData>")
    body, end, behind = after.rpartition(b"</sheetData>")
    is_plain = _SHEET.match(before) and b"<!" not in before and before.count(b"<?") <= 1
    is_plain = is_plain and before.count(b"xmlns=") == 1 and not _STRAY.search(before + behind)
    is_plain = is_plain and b"\r" not in body and b"xmlns" not in body
    if not (end and is_plain and _is_well_formed(content)):
        return None
    rows = _Rows(body.decode(), cells)
    try:
        return (
            PlainRows(before + b"<sheetData>" + end + behind, rows.rows, rows.hidden) if rows.fill() else None
        )
    except SkpdocError:  # the streaming reader says where
        return None


def _is_well_formed(content: bytes) -> bool:
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(content, True)
    except expat.ExpatError:
        return False
    return True


def _contiguous(pattern: re.Pattern[str], text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The matches that follow each other without anything between."""
    scanner = pattern.scanner(text, start)  # type: ignore[attr-defined]  # no stub knows it
    return iter(scanner.match, None)


class _Rows:
    def __init__(self, text: str, cells: Reads) -> None:
        self._text = text
        self._cells = cells
        self._known: dict[tuple[str, str], Cell | None] = {}
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden: set[int] = set()

    def fill(self) -> bool:
        """Whether the whole text was rows of plain cells, each row once."""
        at = 0
        while row := _ROW.match(self._text, at):
            at = row.end() if row[3] else self._row(row)
            if at < 0:
                return False
        return at == len(self._text)

    def _row(self, row: re.Match[str]) -> int:
        """Where the next one begins; -1 where something is odd."""
        number = int(row[1])
        held: dict[int, Cell] = {}
        at = self._fill_row(held, row[1], row.end())
        if number in self.rows or number > EXCEL_ROWS or not self._text.startswith("</row>", at):
            return -1
        if held:
            self.rows[number] = held
            if _HIDDEN.search(row[2]):
                self.hidden.add(number)
        return at + len("</row>")

    def _fill_row(self, held: dict[int, Cell], number: str, at: int) -> int:
        for match in _contiguous(_CELL, self._text, at):
            letters, digits, style, kind, value = match.groups(default="")
            column = column_number(letters)
            if digits != number or column in held or not 0 < column <= MOST_COLUMNS:
                return -1
            at = match.end()
            cell = self._cell(style, kind, value) if value else None
            if cell is not None:
                held[column] = cell
        return at

    def _cell(self, style: str, kind: str, value: str) -> Cell | None:
        """Of a shared text one for all cells that show it."""
        if kind != "s":
            return self._cells.read({"s": style, "t": kind or "n"}, value, None, "")
        key = (value, style)
        if key not in self._known:
            self._known[key] = self._cells.read({"s": style, "t": kind}, value, None, "")
        return self._known[key]
