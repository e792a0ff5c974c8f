"""The tables around what is being walked through, and the tracked changes around it, of rows and cells too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from skpdoc.documents.readback.arrangement import cell_look, row_look, table_look, width_of
from skpdoc.documents.readback.paragraph import Appearance, Change, Found, Spot
from skpdoc.documents.readback.place import FormCell, FormTable
from skpdoc.documents.readback.styles import WordStyles
from skpdoc.documents.wordml import number, w
from skpdoc.model.kembali import DocumentPlace
from skpdoc.text.lines import one_line

Element = etree._Element

_NEW = {"ins", "moveTo", "cellIns"}
_OF_ROWS = ("ins", "del")
_OF_CELLS = ("cellIns", "cellDel")


@dataclass(slots=True)
class _WordGrid:
    """An open table with its current row and cell: the next column, and how many tracked changes they opened."""

    table: FormTable
    style_ground: str
    at: int = 0
    ground: str = ""
    width: int = 0
    row_looks: frozenset[Appearance] = frozenset()
    looks: frozenset[Appearance] = frozenset()
    has_row: bool = False
    has_cell: bool = False
    row_changes: int = 0
    cell_changes: int = 0


class Grids:
    """What is open at the moment; ``base`` is the place of what stands in no table."""

    def __init__(self, base: DocumentPlace, styles: WordStyles) -> None:
        self._outside, self._styles = Spot(base), styles
        self._open: list[_WordGrid] = []
        self._changes: list[Change] = []
        self._new = 0

    @property
    def change(self) -> Change | None:
        """The innermost tracked change."""
        return self._changes[-1] if self._changes else None

    @property
    def is_new(self) -> bool:
        """Whether what is read was inserted: it did not stand there before."""
        return self._new > 0

    @property
    def looks(self) -> frozenset[Appearance]:
        """How all letters of the cell look."""
        return self._open[-1].looks if self._open else frozenset()

    @property
    def width(self) -> int:
        """Of the cell, in twips; 0 where there is none or it does not say."""
        return self._open[-1].width if self._open else 0

    @property
    def ground(self) -> str:
        """The colour under the letters of the cell."""
        return (self._open[-1].ground or self._open[-1].style_ground) if self._open else ""

    def spot(self) -> Spot:
        """Where we are."""
        if not self._open or not self._open[-1].has_cell:
            return self._outside
        table = self._open[-1].table
        return Spot(self._outside.base, table, len(table.rows) - 1, len(table.rows[-1]) - 1)

    def starts(self) -> dict[str, Callable[[Element], object]]:
        """What is done where an element opens; a table has something to tell (:meth:`open_table`)."""
        return {w("tr"): self._open_row, w("tc"): self._open_cell}

    def ends(self) -> dict[str, Callable[[Element], object]]:
        """What is done where it closes."""
        return {w("tbl"): lambda _: self._open.pop(), w("tr"): self._close_row, w("tc"): self._close_cell}

    def open_change(self, one: Element) -> None:
        """A tracked change around runs, or of a row or cell."""
        is_new = one.tag.rpartition("}")[2] in _NEW
        author, date = one_line(one.get(w("author"), ""))[:200], one.get(w("date"), "")
        self._changes.append(Change(is_new, author, date[:16].replace("T", " ")))
        self._new += is_new

    def close_change(self, _: Element | None = None) -> None:
        """The innermost ends."""
        self._new -= self._changes.pop().is_new

    def open_table(self, one: Element) -> list[Found]:
        """What is to be told of the whole of it."""
        properties, spot = one.find(w("tblPr")), self.spot()
        named = properties.find(w("tblStyle")) if properties is not None else None
        style = named.get(w("val"), "") if named is not None else ""
        self._open.append(_WordGrid(FormTable(), self._styles.table_ground(style)))
        looks = dict.fromkeys((*table_look(properties), *self._styles.table(style)))
        return [Found(look.jenis, spot, "", look.cara) for look in looks]

    def _open_row(self, one: Element) -> None:
        if not self._open:
            return
        grid, properties = self._open[-1], one.find(w("trPr"))
        grid.table.rows.append([])
        grid.at, grid.has_row, grid.has_cell = 0, True, False
        around = self._open[-2].looks if len(self._open) > 1 else ()
        looks = (*around, *row_look(properties), *table_look(one.find(w("tblPrEx"))))
        grid.row_looks = grid.looks = frozenset(looks)
        if properties is not None:
            grid.row_changes += self._changes_of(properties, _OF_ROWS)

    def _close_row(self, _one: Element) -> None:
        if self._open and self._open[-1].has_row:
            grid = self._open[-1]
            for _ in range(grid.row_changes):
                self.close_change()
            grid.row_changes, grid.has_row, grid.has_cell = 0, False, False
            grid.row_looks = grid.looks = frozenset()

    def _open_cell(self, one: Element) -> None:
        if not self._open or not self._open[-1].has_row:
            return
        grid, properties, span, goes_on = self._open[-1], one.find(w("tcPr")), 1, False
        if properties is not None:
            span = max(1, number(properties.find(w("gridSpan")), "val", 1))
            merge = properties.find(w("vMerge"))
            goes_on = merge is not None and merge.get(w("val")) != "restart"
            grid.cell_changes += self._changes_of(properties, _OF_CELLS)
        grid.ground, grid.width, grid.has_cell = self._styles.shade(properties), width_of(properties), True
        grid.looks = grid.row_looks | frozenset(cell_look(properties))
        grid.table.rows[-1].append(FormCell(grid.at, grid.at + span, goes_on))
        grid.at += span

    def _close_cell(self, _one: Element) -> None:
        if self._open and self._open[-1].has_cell:
            grid = self._open[-1]
            for _ in range(grid.cell_changes):
                self.close_change()
            grid.cell_changes, grid.has_cell, grid.ground, grid.width = 0, False, "", 0
            grid.looks = grid.row_looks

    def _changes_of(self, properties: Element, names: tuple[str, ...]) -> int:
        found = [one for one in map(properties.find, map(w, names)) if one is not None]
        for one in found:
            self.open_change(one)
        return len(found)
