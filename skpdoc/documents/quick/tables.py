"""Tables of a form as Python: what depends on the texts of their rows is written where a row or a table ends."""

from __future__ import annotations

from lxml import etree

from skpdoc.documents.breaks import CONTINUED, TALL_ROW, WHOLE, letters_of
from skpdoc.documents.fitting import width_of_cell
from skpdoc.documents.lettering import Letterings, run_of
from skpdoc.documents.patched import GRID_MARK
from skpdoc.documents.quick.blocks import BLOCKS, NS, Blocks, NotQuick
from skpdoc.documents.quick.compiler import Compiler, ancestors_within
from skpdoc.documents.quick.expressions import python_of
from skpdoc.documents.quick.printing import fitted
from skpdoc.documents.quick.rows import (
    can_be_dropped,
    is_followed_later,
    is_simple,
    is_unsurely_continued,
    keeps_with_next,
    may_follow_table,
)
from skpdoc.documents.quick.runtime import KEEP_MARK, OFF_MARK, PROPERTIES_MARK, lines
from skpdoc.documents.quick.source import end_tag, start_tag
from skpdoc.documents.tables import complete_cell, kind_of
from skpdoc.documents.wordml import TBL, TC, TR, P, T, is_continued, number, w

Element = etree._Element
_WIDTH = f"{{{NS}}}width"
"""what a column or cell measured before the paper was set"""
_TCW, _SPAN, _GRID, _PPR = w("tcW"), w("gridSpan"), w("tblGrid"), w("pPr")


def end_cells(root: Element) -> None:
    """Put the properties of every cell in order, and a paragraph at its end where it is known that there is none."""
    for cell in root.iter(TC):
        complete_cell(cell)
        if len(cell) == 0 or not (cell[-1].tag == P or str(cell[-1].tag).startswith(f"{{{NS}}}")):
            etree.SubElement(cell, P)


def remember_widths(root: Element) -> None:
    """Note the form's own widths before they are scaled: lines are guessed by these."""
    for element in root.iter(_TCW, w("gridCol")):
        element.set(_WIDTH, str(number(element)))


class FormCompiler(Compiler):
    """Writes the function of one part, its tables included; ``ratio`` is how much wider the paper is."""

    def __init__(self, blocks: Blocks, ratio: float, letterings: Letterings) -> None:
        super().__init__(blocks)
        self._letterings = letterings
        self._ratio = ratio
        self._row: Element | None = None
        self._cell: Element | None = None
        self._is_repeated = False
        """the table being written has columns that repeat"""
        self._is_simple = False
        """its rows do not depend on one another"""
        self._is_measured = False
        """the height of the row being written depends on its texts"""
        self._height = 1
        """lines of the row being written that are always there"""
        self._fixed = 0
        """lines of the cell being written that are always there"""
        self._is_plain = False
        """that cell is one paragraph"""
        self.writers |= {TBL: self._table, TR: self._table_row, TC: self._table_cell, _PPR: self._properties}
        self.writers[T] = self._cell_text
        self.writers |= {_TCW: self._cell_width, _SPAN: self._cell_span, _GRID: self._grid}

    def _table(self, table: Element) -> None:
        if self._row is not None or any(one is not table for one in table.iter(TBL)):
            raise NotQuick("Tabel di dalam sel tabel.")
        for row in table.iter(TR):
            if any(one.tag not in BLOCKS for one in ancestors_within(row, table)):
                raise NotQuick("Baris tabel di dalam kotak isian Word.")
        source, start = self.source, self.source.name("t")
        self._is_repeated = table.attrib.pop(GRID_MARK, "") != ""
        self._is_simple = not self._is_repeated and is_simple(table)
        before = source.name("b")
        source.flush()
        source.line(f"{start} = len(out); {before} = last; last = -2; rows = []; columns = []")
        source.static(f"{start_tag(table)}>")
        self.content(table)
        if can_be_dropped(table):
            with source.block("if last != -2:"):
                self._end_table(table)
            with source.block("else:"):
                source.line(f"del out[{start}:]; last = {before}")
        else:
            self._end_table(table)
        self._is_repeated = False

    def _end_table(self, table: Element) -> None:
        source = self.source
        source.flush()
        if self._is_repeated:
            grid = [int(column.get(_WIDTH, "0")) for column in table.iterfind(f"{_GRID}/{w('gridCol')}")]
            if next(table.iterchildren(_GRID), None) is None:
                raise NotQuick("Tabel dengan kolom berulang tanpa kisi (tblGrid).")
            source.line(f"rows[1::3] = end_columns(out, grid_place, {grid!r}, {self._ratio!r}, columns)")
        if not self._is_simple:
            source.line("last = end_rows(out, rows)")
        following = table.getnext()
        if following is not None and following.tag == P and keeps_with_next(following):
            source.line("if last >= 0: keep(out, last, len(out))")
        source.static(end_tag(table))
        if is_followed_later(table):
            source.flush()
            source.line("table_end = len(out)")

    def _grid(self, grid: Element) -> None:
        if not self._is_repeated:
            self.plain(grid)
            return
        self.source.static(f"{start_tag(grid)}>")
        self.source.flush()
        self.source.line("grid_place = len(out)")
        self.source.piece("b''")
        self.source.static(end_tag(grid))

    def _table_row(self, row: Element) -> None:
        source, self._row, self._height, self._is_measured = self.source, row, 1, False
        source.flush()
        source.line("place = len(out)")
        first = source.line("columns.append(cells := [])")
        kind = kind_of(row)
        is_unsure = is_unsurely_continued(row)
        if is_unsure:
            source.line(f"kind = {kind}")
        self.plain(row)
        source.flush()
        if not self._is_repeated:
            source.replace(first, f"height = {self._height}")
        if self._is_simple:
            self._end_simple_row(kind)
        else:
            height = "0" if self._is_repeated else "height"
            source.line(f"last = place; rows += (place, {height}, {'kind' if is_unsure else kind})")
        self._row = None

    def _end_simple_row(self, kind: int) -> None:
        """A row that depends on no other."""
        self.source.line(f"last = {'place' if kind & WHOLE else -1}")
        if self._is_measured or self._height > TALL_ROW:
            self.source.line(f"if height > {TALL_ROW}: last = free(out, place)")

    def _table_cell(self, cell: Element) -> None:
        if self._row is None or any(one.tag not in BLOCKS for one in ancestors_within(cell, self._row)):
            raise NotQuick("Sel tabel di dalam kotak isian Word.")
        self._cell = cell
        goes_on = is_continued(cell)
        if goes_on and cell.getparent() is not self._row and not kind_of(self._row) & CONTINUED:
            self.source.line(f"kind |= {CONTINUED}")
        if self._is_repeated:
            self._repeated_cell(cell, goes_on)
        elif goes_on:
            self.plain_cell(cell)
        else:
            self._measured_cell(cell)
        self._cell = None

    def _repeated_cell(self, cell: Element, goes_on: bool) -> None:
        self.source.line("lengths = []; sites = []; at = -1; span = 1")
        self.plain_cell(cell)
        lengths = "None" if goes_on else "lengths"
        self.source.line(f"cells.append((at, {_width(cell)}, span, {lengths}, sites))")

    def _measured_cell(self, cell: Element) -> None:
        """Its lines make the row as high as they are; of what is always there, that is known already."""
        self._fixed = 0
        self._is_plain = [one.getparent() for one in cell.iter(P)] == [cell] and cell[-1].tag == P
        first = -1 if self._is_plain else self.source.line("")
        self.plain_cell(cell)
        if not self._is_plain:
            self.source.replace(first, f"tall = {self._fixed}")
            self.source.line("if tall > height: height = tall")
            self._is_measured = True
        elif self._fixed > 1 and cell.getparent() is self._row:
            self._height = max(self._height, self._fixed)
        elif self._fixed > 1:
            self.source.line(f"if {self._fixed} > height: height = {self._fixed}")
            self._is_measured = True

    def plain_cell(self, cell: Element) -> None:
        """A cell as it stands; Word refuses one that does not end with a paragraph."""
        self.source.static(f"{start_tag(cell)}>")
        self.content(cell)
        if cell[-1].tag != P:
            with self.source.block("if out[-1][-6:] != b'</w:p>':"):
                self._empty_paragraph(cell)
        self.source.static(end_tag(cell))

    def _empty_paragraph(self, cell: Element) -> None:
        self.source.static(b"<w:p>" + PROPERTIES_MARK + b"</w:p>")
        if not is_continued(cell):
            self.source.line("lengths.append(0)" if self._is_repeated else "tall += 1")

    def _cell_text(self, text: Element) -> None:
        """Long words by the width of the cell; that of columns that repeat is known when the table ends."""
        run = run_of(text)
        lettering = self._letterings.of(run) if run is not None and self._cell is not None else None
        if lettering is not None and self._is_repeated:
            self.site = self.known(lettering)
        elif lettering is not None and self._cell is not None:
            self.fit = fitted(lettering.room(width_of_cell(self._cell)), lettering.is_bold)
        self.text(text)
        self.fit, self.site = None, ""

    def _cell_width(self, width: Element) -> None:
        if not self._is_repeated:
            self.plain(width)
            return
        source = self.source
        source.static(f'{start_tag(width, (w("w"), w("type")))} w:type="dxa" w:w="')
        source.flush()
        source.line("at = len(out)")
        source.piece("b''")
        source.static(f'">{end_tag(width)}')

    def _cell_span(self, span: Element) -> None:
        node = self.blocks.in_attribute(span.get(w("val"), ""))
        if node is None:
            if self._is_repeated:
                self.source.line(f"span = {max(1, number(span, 'val', 1))}")
            self.plain(span)
            return
        text = self.source.name("x")
        self.source.line(f"span = {python_of(node, self.scope)}; {text} = attribute(span)")
        self.source.static(f'{start_tag(span, (w("val"),))} w:val="')
        self.source.piece(text)
        self.source.static(f'">{end_tag(span)}')

    def paragraph(self, element: Element) -> None:
        """A paragraph: of a cell it is measured, after a table it may hold on to its last row."""
        if self._cell is None:
            if self._row is None and keeps_with_next(element) and may_follow_table(element):
                self.source.flush()
                self.source.line("if table_end == len(out) and last >= 0: keep(out, last, table_end)")
            self._write_paragraph(element)
            return
        if is_continued(self._cell):
            self._write_paragraph(element)
            return
        length = self.counted_paragraph(element, self._write_paragraph)
        if self._is_repeated:
            self.source.line(f"lengths.append({length})")
        else:
            self._add_lines(element, length, letters_of(_width(self._cell)))

    def _add_lines(self, element: Element, length: str, line: int) -> None:
        if length.isdecimal() and element.getparent() is self._cell:
            self._fixed += lines(int(length), line)
        elif length.isdecimal():
            self.source.line(f"tall += {lines(int(length), line)}")
        elif self._is_plain:
            self.source.line(f"if {length} > {line}: height = max(height, lines({length}, {line}))")
            self._is_measured = True
        else:
            self.source.line(f"tall += 1 if {length} <= {line} else lines({length}, {line})")

    def _write_paragraph(self, element: Element) -> None:
        if self._row is not None and element.find(_PPR) is None:
            self.source.static(f"{start_tag(element)}>")
            self.source.static(PROPERTIES_MARK)
            self.content(element)
            self.source.static(end_tag(element))
        else:
            self.plain(element)

    def _properties(self, properties: Element) -> None:
        parent = properties.getparent()
        if self._row is None or parent is None or parent.tag != P or keeps_with_next(parent):
            self.plain(properties)
            return
        self.source.static(f"{start_tag(properties)}>")
        styles = properties.findall(w("pStyle"))
        switches = properties.findall(w("keepNext"))
        for child in styles:
            self.element(child)
        self.source.static(KEEP_MARK + (OFF_MARK if switches else b""))
        for child in properties:
            if child not in styles and child not in switches:
                self.element(child)
        self.source.static(end_tag(properties))


def _width(cell: Element) -> int:
    own = cell.find(f"{w('tcPr')}/{_TCW}")
    return int(own.get(_WIDTH, "0")) if own is not None else 0
