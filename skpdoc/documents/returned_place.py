"""Where in a document an element stands, in the words of the form: part, RHK of the row, head of the column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.returned_text import former_paragraphs
from skpdoc.documents.wordml import TBL, TC, TR, number, w
from skpdoc.model.kembali import Tempat

Element = etree._Element

_RHK = "RENCANA HASIL KERJA"
_PART = re.compile(r"HASIL KERJA|PERILAKU KERJA|DUKUNGAN SUMBER DAYA|SKEMA PERTANGGUNGJAWABAN|KONSEKUENSI")
_MATRIX = re.compile(r"OUTCOME ANTARA.*OUTPUT.*LAYANAN")
_HEAD_ROWS = 4


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell as the grid has it: its text and, where it goes on from the row above, that row's cell."""

    start: int
    end: int
    texts: tuple[str, ...]
    goes_on: bool

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def head(self) -> str:
        """As the head of a column is told: without footnote stars, in capitals."""
        return self.text.rstrip("* ").upper()


@dataclass(frozen=True, slots=True)
class _Table:
    """Its cells row by row, and which row is which."""

    rows: list[list[_Cell]]
    number: dict[Element, int]


@dataclass(slots=True)
class Places:
    """Tells places in one document; every table is laid out once."""

    _tables: dict[Element, _Table] = field(default_factory=dict)

    def of(self, element: Element) -> Tempat:
        """The place of ``element`` (a run, a paragraph); empty outside of tables."""
        cell = next(element.iterancestors(TC), None)
        row = next(element.iterancestors(TR), None)
        table = next(element.iterancestors(TBL), None)
        if cell is None or row is None or table is None:
            return Tempat()
        laid_out = self._laid_out(table)
        if row not in laid_out.number or cell.getparent() is not row:
            return Tempat()
        down = laid_out.number[row]
        return _place(laid_out.rows, down, laid_out.rows[down][row.findall(TC).index(cell)])

    def _laid_out(self, table: Element) -> _Table:
        if table not in self._tables:
            rows = table.findall(TR)
            numbers = {row: number for number, row in enumerate(rows)}
            self._tables[table] = _Table([list(_cells(row)) for row in rows], numbers)
        return self._tables[table]


def _cells(row: Element) -> Iterator[_Cell]:
    at = 0
    for cell in row.findall(TC):
        span = max(1, number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), "val", 1))
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        goes_on = merge is not None and merge.get(w("val")) != "restart"
        yield _Cell(at, at + span, tuple(one.teks for one in former_paragraphs(cell)), goes_on)
        at += span


def _place(rows: list[list[_Cell]], down: int, cell: _Cell) -> Tempat:
    """Of the table whose ``rows`` these are, the place of ``cell`` in row ``down``."""
    title = next((one.text for row in rows[:_HEAD_ROWS] for one in row if _PART.search(one.text.upper())), "")
    for level in range(min(down, _HEAD_ROWS) - 1, -1, -1):
        heads = rows[level]
        if any(one.head == _RHK for one in heads) and len(heads) > 2:
            return Tempat(_title(title), _in_column(rows, down, heads), _head_over(heads, cell))
    if any(_MATRIX.search(one.text) for row in rows[:_HEAD_ROWS] for one in row):
        return Tempat("Matriks", cell.text if cell.start > 1 else "", "")
    for row in rows:
        if len(row) > 1 and row[0].head == _RHK:  # a page of the manual: label and value
            return Tempat("Manual Indikator Kinerja", row[1].text, _label(rows, down))
    own = rows[down]
    is_numbered = len(own) > 1 and own[0].text.strip("().").isdigit()
    is_rhk = title.upper().startswith("HASIL KERJA") and is_numbered
    return Tempat(_title(title), own[-1].texts[0] if is_rhk and own[-1].texts else "", "")


def _title(text: str) -> str:
    return text.rstrip("* ").capitalize()


def _in_column(rows: list[list[_Cell]], down: int, heads: list[_Cell]) -> str:
    """What stands in the column RHK beside row ``down``: in that row, or where its merged cell begins."""
    column = next(one for one in heads if one.head == _RHK)
    for level in range(down, -1, -1):
        found = next((one for one in rows[level] if one.start == column.start), None)
        if found is None or found.end != column.end:
            return ""
        if not found.goes_on:
            return found.text
    return ""


def _head_over(heads: list[_Cell], cell: _Cell) -> str:
    """As the form spells it, ``Target``; '' over a cell that spans several."""
    found = next((one for one in heads if (one.start, one.end) == (cell.start, cell.end)), None)
    return found.head.capitalize() if found else ""


def _label(rows: list[list[_Cell]], down: int) -> str:
    """The label before the value, or where its merged cell begins."""
    for level in range(down, -1, -1):
        if rows[level] and not rows[level][0].goes_on:
            return rows[level][0].head.capitalize()
    return ""
