"""In which size and weight a run of a form is set, and what room its cell leaves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from skpdoc.documents.wordml import TBL, TC, P, R, is_on, number, w

Element = etree._Element

_WIDER = {
    "verdana": 1.18,
    "bookman old style": 1.12,
    "century gothic": 1.08,
    "courier new": 1.3,
    "tahoma": 1.02,
}
"""typefaces that are wider than Arial; the others are at most as wide"""
_DEEPEST = 20
_MARGIN = 108
"""twips left and right of a cell that says nothing (ECMA-376, tblCellMar)"""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a run of a table's cell is set: half points, weight, typeface, and the twips beside its lines."""

    size: int = 20
    is_bold: bool = False
    face: str = ""
    beside: int = 0

    def room(self, width: int) -> int:
        """What fits into a cell of ``width`` twips, in thousandths of the size."""
        free = (width - self.beside) / 10 * 1_000 / (self.size or 20)
        return max(0, int(free / _WIDER.get(self.face, 1.0)))


@dataclass(slots=True)
class Letterings:
    """What the styles of a form say about size, weight, typeface and indents."""

    _styles: Mapping[str, Element] = field(default_factory=dict)
    _base: Lettering = Lettering()
    _default: str = ""

    def of(self, run: Element) -> Lettering | None:
        """Of a run in a cell; None outside of tables."""
        paragraph = next(run.iterancestors(P), None)
        cell = next(paragraph.iterancestors(TC), None) if paragraph is not None else None
        if paragraph is None or cell is None:
            return None
        properties, own = paragraph.find(w("pPr")), run.find(w("rPr"))
        style = _named(properties, "pStyle") or self._default
        chain = [*self._chain(style), *self._chain(_named(own, "rStyle"))]
        found = self._base
        for one in chain:
            found = _set(found, one.find(w("rPr")))
        found = _set(found, own)
        indents = [one.find(w("pPr")) for one in self._chain(style)] + [properties]
        return replace(found, beside=_margins(cell) + _indent(indents))

    def _chain(self, name: str) -> list[Element]:
        """A style and those that it is based on, the deepest first."""
        chain: list[Element] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = _named(self._styles[name], "basedOn")
        return chain[::-1]


def read_letterings(root: Element | None) -> Letterings:
    """Of the part with the styles; None: of a form without."""
    if root is None:
        return Letterings()
    styles = {str(one.get(w("styleId"))): one for one in root.iterchildren(w("style"))}
    paragraphs = (name for name, one in styles.items() if one.get(w("type")) == "paragraph")
    default = next((name for name in paragraphs if styles[name].get(w("default")) in ("1", "true")), "")
    return Letterings(
        styles, _set(Lettering(), root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")), default
    )


def _named(properties: Element | None, what: str) -> str:
    found = properties.find(w(what)) if properties is not None else None
    return str(found.get(w("val"), "")) if found is not None else ""


def _set(before: Lettering, properties: Element | None) -> Lettering:
    if properties is None:
        return before
    size, bold, fonts = (properties.find(w(name)) for name in ("sz", "b", "rFonts"))
    face = fonts.get(w("ascii"), "").casefold() if fonts is not None else ""
    return replace(
        before,
        size=number(size, "val", before.size),
        is_bold=before.is_bold if bold is None else is_on(bold),
        face=face or before.face,
    )


def _indent(properties: Iterable[Element | None]) -> int:
    """The twips that lines after the first are moved in from both sides."""
    sides = {"left": 0, "right": 0}
    for one in properties:
        found = one.find(w("ind")) if one is not None else None
        if found is not None:
            for side, other in (("left", "start"), ("right", "end")):
                sides[side] = number(found, other, number(found, side, sides[side]))
    return sum(sides.values())


def _margins(cell: Element) -> int:
    """Left and right of the text of a cell: its own, those of its table, or Word's."""
    table = next(cell.iterancestors(TBL), None)
    places = [cell.find(f"{w('tcPr')}/{w('tcMar')}")]
    places.append(table.find(f"{w('tblPr')}/{w('tblCellMar')}") if table is not None else None)
    return sum(next(_side(places, *names), _MARGIN) for names in (("left", "start"), ("right", "end")))


def _side(places: list[Element | None], *names: str) -> Iterator[int]:
    for place in places:
        for name in names:
            found = place.find(w(name)) if place is not None else None
            if found is not None:
                yield number(found, "w", _MARGIN)


def run_of(text: Element) -> Element | None:
    """The run of a ``<w:t>``."""
    return next(text.iterancestors(R), None)
