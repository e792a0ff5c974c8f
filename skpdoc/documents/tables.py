"""Tables of a rendered form: their grid, the schema's order of their cells, where their rows may break."""

from __future__ import annotations

from itertools import pairwise

from lxml import etree

from skpdoc.documents.patched import GRID_MARK
from skpdoc.documents.wordml import BR, TBL, TC, TR, P, T, is_on, number, set_switch, w

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
_LETTER = 92
"""twips of an average letter of Arial 9 pt; only to guess how many lines a cell takes"""
_TALL_ROW = 14
"""lines from which a row may break over two pages"""
_TALL_GROUP = 16
"""lines up to which the rows of one RHK are kept on one page"""
_TALL_HEAD = 20
"""lines from which head rows are no longer repeated: they would fill the page"""

Element = etree._Element


def tidy_tables(root: Element) -> None:
    """Make every table whole: grid, order of properties, a paragraph in every cell; then its breaks."""
    for table in list(root.iter(TBL)):
        rows = table.findall(TR)
        if not rows:
            _drop(table)
            continue
        if table.attrib.pop(GRID_MARK, ""):
            _rebuild_grid(table, rows)
        for cell in table.iter(TC):
            _complete_cell(cell)
        _set_breaks(rows)
    for cell in root.iter(TC):
        _end_with_paragraph(cell)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _complete_cell(cell: Element) -> None:
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
    old = [number(column) for column in grid]
    plain = max(rows, key=lambda row: len(row.findall(TC)))
    widths = [_width(cell) for cell in plain.findall(TC)]
    kept = 0
    while kept < min(len(widths) - 1, len(old)) and widths[kept] == old[kept]:
        kept += 1
    shared = len(widths) - kept
    rest = sum(old) - sum(old[:kept])
    new = old[:kept] + [rest * (place + 1) // shared - rest * place // shared for place in range(shared)]
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
    letters = max(4, (_width(cell) - 140) // _LETTER)
    total = 0
    for paragraph in cell.iter(P):
        text = sum(len(element.text or "") for element in paragraph.iter(T))
        total += max(1, -(-text // letters)) + sum(1 for _ in paragraph.iter(BR))
    return total


def _height(row: Element) -> int:
    return max((_lines(cell) for cell in row.findall(TC) if not _is_continued(cell)), default=1)


def _merge(cell: Element) -> Element | None:
    return cell.find(f"{w('tcPr')}/{w('vMerge')}")


def _is_continued(cell: Element) -> bool:
    merge = _merge(cell)
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def _groups(rows: list[Element]) -> list[list[Element]]:
    """Rows that a vertically merged cell holds together; most groups are one row."""
    groups: list[list[Element]] = []
    for row in rows:
        if groups and any(_is_continued(cell) for cell in row.findall(TC)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _set_breaks(rows: list[Element]) -> None:
    heads = [row for row in rows if is_on(row.find(f"{w('trPr')}/{w('tblHeader')}"))]
    if sum(map(_height, heads)) > _TALL_HEAD:
        for row in heads:
            if _height(row) > _TALL_HEAD // 3:
                _unset(row, "tblHeader", "cantSplit")
    for group in _groups(rows):
        _set_group_breaks(group)


def _set_group_breaks(group: list[Element]) -> None:
    """Short rows stay whole, long ones may break; the rows of a short RHK stay together."""
    heights = [_height(row) for row in group]
    for row, height in zip(group, heights, strict=True):
        if max(height, heights[0] if len(group) > 1 else 0) > _TALL_ROW:
            _unset(row, "cantSplit")
    if len(group) > 1 and max(sum(heights[1:]) + 1, heights[0]) <= _TALL_GROUP:
        for row in group[:-1]:
            keep_with_next(row)


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
