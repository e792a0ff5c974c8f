"""Tables of a rendered form: their grid, the schema's order of their cells, where their rows may break."""

from __future__ import annotations

from itertools import pairwise

from lxml import etree

from skpdoc.documents.breaks import (
    CONTINUED,
    HEAD,
    HELD,
    WHOLE,
    Break,
    breaks,
    letters_of,
    lines_of,
    shared_grid,
)
from skpdoc.documents.patched import GRID_MARK
from skpdoc.documents.wordml import BR, TBL, TC, TR, P, T, is_continued, is_on, number, set_switch, w

_TCPR_ORDER = (
    "cnfStyle",
    "tcW",
    "gridSpan",
    "hMerge",
    "vMerge",
    "tcBorders",
    "shd",
    "noWrap",
    "tcMar",
    "textDirection",
    "tcFitText",
    "vAlign",
    "hideMark",
)
_ORDER = {w(name): place for place, name in enumerate(_TCPR_ORDER)}
Element = etree._Element


def tidy_tables(root: Element) -> None:
    """Make every table whole: grid, order of properties, a paragraph in every cell; then its breaks."""
    for table in list(root.iter(TBL)):
        if table.find(TR) is None:
            _drop(table)
    for cell in root.iter(TC):
        complete_cell(cell)
        _end_with_paragraph(cell)
    for table in root.iter(TBL):
        rows = table.findall(TR)
        if table.attrib.pop(GRID_MARK, ""):
            _rebuild_grid(table, rows)
        _set_breaks(rows)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def complete_cell(cell: Element) -> None:
    """The properties of a cell in the order that the schema wants."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        return
    places = [_ORDER.get(child.tag, len(_ORDER)) for child in properties]
    if any(left > right for left, right in pairwise(places)):
        properties[:] = sorted(properties, key=lambda child: _ORDER.get(child.tag, len(_ORDER)))


def _end_with_paragraph(cell: Element) -> None:
    """Word refuses a cell that does not end with a paragraph."""
    if len(cell) == 0 or cell[-1].tag != P:
        etree.SubElement(cell, P)


def span(cell: Element) -> int:
    """How many grid columns a cell covers."""
    return max(1, number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), "val", 1))


def _width(cell: Element) -> int:
    return number(cell.find(f"{w('tcPr')}/{w('tcW')}"))


def _rebuild_grid(table: Element, rows: list[Element]) -> None:
    """Columns that a ``{%tc for %}`` repeated share what the columns before them leave."""
    grid = table.find(w("tblGrid"))
    if grid is None:
        return
    plain = max(rows, key=lambda row: len(row.findall(TC)))
    new = shared_grid([number(column) for column in grid], [_width(cell) for cell in plain.findall(TC)])
    grid[:] = [etree.Element(w("gridCol"), {w("w"): str(width)}) for width in new]
    for row in rows:
        _set_widths(row, new)


def _set_widths(row: Element, widths: list[int]) -> None:
    start = 0
    for cell in row.findall(TC):
        end = start + span(cell)
        own = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if own is not None:
            own.set(w("w"), str(sum(widths[start:end])))
            own.set(w("type"), "dxa")
        start = end


def _lines(cell: Element) -> int:
    """About how many lines the text of a cell takes."""
    letters = letters_of(_width(cell))
    total = 0
    for paragraph in cell.iter(P):
        text = sum(len(element.text or "") for element in paragraph.iter(T))
        total += lines_of(text, sum(1 for _ in paragraph.iter(BR)), letters)
    return total


def _height(row: Element) -> int:
    return max((_lines(cell) for cell in row.findall(TC) if not is_continued(cell)), default=1)


def kind_of(row: Element) -> int:
    """Whether it is a head, whole, goes on from the row above, or keeps with the next: see :mod:`breaks`."""
    kind = 0
    if is_on(row.find(f"{w('trPr')}/{w('tblHeader')}")):
        kind |= HEAD
    if is_on(row.find(f"{w('trPr')}/{w('cantSplit')}")):
        kind |= WHOLE
    if any(map(is_continued, row.iterchildren(TC))):
        kind |= CONTINUED
    if is_held(row):
        kind |= HELD
    return kind


def is_held(row: Element) -> bool:
    """Whether its first paragraph keeps with the next: by that Word and LibreOffice tell that the row does."""
    first = next(row.iter(P), None)
    return first is not None and is_on(first.find(f"{w('pPr')}/{w('keepNext')}"))


def _set_breaks(rows: list[Element]) -> None:
    for start, end, how in breaks([_height(row) for row in rows], [kind_of(row) for row in rows]):
        for row in rows[start:end]:
            if how is Break.KEEP:
                keep_with_next(row)
            else:
                _unset(row, *(("cantSplit",) if how is Break.FREE else ("tblHeader", "cantSplit")))


def _unset(row: Element, *names: str) -> None:
    properties = row.find(w("trPr"))
    if properties is not None:
        for name in names:
            for element in properties.findall(w(name)):
                properties.remove(element)


def keep_with_next(element: Element) -> None:
    """Every paragraph in ``element`` stays on the page of what follows."""
    for paragraph in element.iter(P):
        set_switch(paragraph, "keepNext")
