"""What a rendered part still needs: line breaks, spaces kept, whole tables, unique ids, the right paper."""

from __future__ import annotations

import re

from lxml import etree

from skpdoc.documents.tables import keep_with_next, tidy_tables
from skpdoc.documents.wordml import TBL, TC, TR, XML_SPACE, P, T, is_on, number, w
from skpdoc.model.choices import UkuranKertas

_TWIPS = {UkuranKertas.A4: (11906, 16838), UkuranKertas.F4: (12240, 18709)}
"""portrait: A4 210 × 297 mm, F4 215.9 × 330 mm, in twentieths of a point"""

Element = etree._Element


def finish_part(root: Element) -> None:
    """Everything but the paper, in place."""
    for text in list(root.iter(T)):
        if "\n" in (text.text or "") or "\t" in (text.text or ""):
            _break_lines(text, text.text or "")
    tidy_tables(root)
    _keep_table_ends(root)
    _renumber_drawings(root)


def _break_lines(text: Element, content: str) -> None:
    """A line break of a cell becomes ``<w:br/>``, a tab ``<w:tab/>``, within the same run."""
    run = text.getparent()
    if run is None:
        return
    new: list[Element] = []
    for piece in re.split(r"([\n\t])", content):
        if piece in ("\n", "\t"):
            new.append(etree.Element(w("br" if piece == "\n" else "tab")))
        else:
            element = etree.Element(T, {XML_SPACE: "preserve"})
            element.text = piece
            new.append(element)
    place = run.index(text)
    run[place : place + 1] = new


def _keep_table_ends(root: Element) -> None:
    """A table before a paragraph that keeps with the next gives it its last row as company."""
    for table in root.iter(TBL):
        following = table.getnext()
        if (
            following is None
            or following.tag != P
            or not is_on(following.find(f"{w('pPr')}/{w('keepNext')}"))
        ):
            continue
        rows = table.findall(TR)
        if rows and is_on(rows[-1].find(f"{w('trPr')}/{w('cantSplit')}")):
            keep_with_next(rows[-1])


def _renumber_drawings(root: Element) -> None:
    name = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    for count, drawing in enumerate(root.iter(name), start=first_drawing(root)):
        drawing.set("id", str(count))


def first_drawing(root: Element) -> int:
    """The number of a part's first picture: those of body and foot stand apart."""
    return 1 if root.tag == w("document") else 1_001


UPRIGHT, ACROSS = "TEGAK", "MENDATAR"
"""how the paper lies; '' : as the form has it"""


def paper_ratio(root: Element, kertas: UkuranKertas, arah: str = "") -> float:
    """Set the paper of every section and how it lies; how much wider the text became."""
    ratio = 1.0
    for section in root.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if size is None:
            continue
        short, long = _TWIPS[kertas]
        is_across = arah == ACROSS if arah else number(size) > number(size, "h")
        width, height = (long, short) if is_across else (short, long)
        margin = number(margins, "left") + number(margins, "right")
        old = number(size) - margin
        ratio = (width - margin) / old if old > 0 else 1.0
        size.set(w("w"), str(width))
        size.set(w("h"), str(height))
        if arah:
            size.set(w("orient"), "landscape" if is_across else "portrait")
    return ratio


def scale_tables(root: Element, ratio: float) -> None:
    """Let every table that is measured in twips fill the new width as it filled the old one."""
    if abs(ratio - 1) < 0.001:
        return
    for table in root.iter(TBL):
        grid = [number(column) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        edges = [round(sum(grid[:place]) * ratio) for place in range(len(grid) + 1)]
        for column, left, right in zip(
            table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"), edges, edges[1:], strict=False
        ):
            column.set(w("w"), str(right - left))
        _scale(table.find(f"{w('tblPr')}/{w('tblW')}"), ratio)
        for cell in table.iter(TC):
            _scale(cell.find(f"{w('tcPr')}/{w('tcW')}"), ratio)


def _scale(width: Element | None, ratio: float) -> None:
    if width is not None and width.get(w("type"), "dxa") == "dxa":
        width.set(w("w"), str(round(number(width) * ratio)))
