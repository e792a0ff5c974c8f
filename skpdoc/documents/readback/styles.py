"""How the letters of a run look: struck out, highlighted, or not to be seen, by themselves or by their styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from skpdoc.documents.wordml import is_on, number, w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element
Look = Mapping[str, str]
"""of a run: switches (``1`` or ``0``), ``colour``, ``shade``, ``marker`` (RRGGBB), ``sz`` and ``w`` as Word has them"""

_STRUCK, _HIDDEN = ("strike", "dstrike"), ("vanish", "webHidden", "specVanish")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HEX = re.compile("[0-9A-Fa-f]{6}")
_LIGHT = ("background1", "light1", "bg1", "lt1")
_MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_SMALLEST = 6
"""half points; what is smaller is a line, not letters"""
_NARROWEST = 10
"""per cent of a letter's width"""
_LEAST_CONTRAST = 40
"""of 255, between letters and the ground that they stand on"""
_PATTERN = "?"
"""a ground that only the style of a table knows"""
_DEEPEST = 20
_MOST = 5_000
"""Word itself knows no more"""


@dataclass(slots=True)
class WordStyles:
    """The styles of a document; each is worked out once."""

    _elements: Mapping[str, Element] = field(default_factory=dict)
    _base: Look = field(default_factory=dict)
    _default: str = ""
    _done: dict[str, Look] = field(default_factory=dict)

    def kinds(self, run: Element | None, paragraph: str, ground: str) -> frozenset[RemarkKind]:
        """What is to be told of letters with the properties ``run`` in a paragraph of that style."""
        own = dict(_read(run)) if run is not None else {}
        named = run.find(w("rStyle")) if run is not None else None
        look = {**self._base, **self._of(paragraph or self._default)}
        if named is not None:
            look |= self._of(named.get(w("val"), ""))
        look |= own
        found = set()
        if any(look.get(one) == "1" for one in _STRUCK):
            found.add(RemarkKind.CORETAN)
        if look.get("marker"):
            found.add(RemarkKind.SOROTAN)
        if _is_unseen(look, ground):
            found.add(RemarkKind.TERSEMBUNYI)
        return frozenset(found)

    def ground(self, style: str) -> str:
        """What a paragraph or table of that style stands on: RRGGBB, '' where it does not say."""
        return self._of(style).get("ground", "") if style else ""

    def _of(self, style: str) -> Look:
        if style not in self._done:
            chain: list[Element] = []
            name = style
            while name in self._elements and len(chain) < _DEEPEST:
                chain.append(self._elements[name])
                based = self._elements[name].find(w("basedOn"))
                name = based.get(w("val"), "") if based is not None else ""
            look: dict[str, str] = {}
            for one in reversed(chain):
                look.update(_style_look(one))
            self._done[style] = look
        return self._done[style]


def read_styles(root: Element | None) -> WordStyles:
    """Of ``word/styles.xml``; without it nothing but what a run says itself."""
    if root is None:
        return WordStyles()
    elements = {one.get(w("styleId"), ""): one for one in islice(root.iterchildren(w("style")), _MOST)}
    base = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    paragraphs = ((name, one) for name, one in elements.items() if one.get(w("type")) == "paragraph")
    default = next((name for name, one in paragraphs if one.get(w("default")) in ("1", "true")), "")
    return WordStyles(elements, dict(_read(base)) if base is not None else {}, default)


def _style_look(style: Element) -> Iterator[tuple[str, str]]:
    properties = style.find(w("rPr"))
    if properties is not None:
        yield from _read(properties)
    if style.get(w("type")) == "table" and next(style.iter(w("shd")), None) is not None:
        yield "ground", _PATTERN
    else:
        yield from ((("ground", shade),) if (shade := shade_of(style.find(w("pPr")))) else ())


def _read(properties: Element) -> Iterator[tuple[str, str]]:
    for one in properties:
        tag = one.tag
        if not isinstance(tag, str):
            continue
        local = tag.rpartition("}")[2]
        if tag.startswith(_W14):
            if local == "textFill" and next(one.iter(f"{_W14}noFill"), None) is not None:
                yield "vanish", "1"
        elif local in _STRUCK or local in _HIDDEN:
            yield local, "1" if is_on(one) else "0"
        elif local == "highlight":
            yield "marker", _MARKERS.get(one.get(w("val"), ""), "")
        elif local == "color":
            yield "colour", _colour(one)
        elif local == "shd":
            yield "shade", _fill(one)
        elif local in ("sz", "w"):
            yield local, str(number(one, "val", 100))


def _colour(one: Element) -> str:
    if one.get(w("themeColor")) in _LIGHT and not one.get(w("themeShade")):
        return "FFFFFF"
    value = one.get(w("val"), "")
    return value if _HEX.fullmatch(value) else ""


def shade_of(properties: Element | None) -> str:
    """The ground that the properties of a paragraph, a cell or a table give; '' where they do not."""
    shade = properties.find(w("shd")) if properties is not None else None
    return _fill(shade) if shade is not None else ""


def _fill(shade: Element) -> str:
    value = shade.get(w("fill"), "")
    if shade.get(w("themeFill")) and not _HEX.fullmatch(value):
        return _PATTERN
    return value if _HEX.fullmatch(value) else ""


def _is_unseen(look: Look, ground: str) -> bool:
    if any(look.get(one) == "1" for one in _HIDDEN):
        return True
    if int(look.get("sz", "100")) < _SMALLEST or int(look.get("w", "100")) < _NARROWEST:
        return True
    marker = look.get("marker", "")
    under = marker or look.get("shade") or ground or "FFFFFF"
    colour = look.get("colour") or ("000000" if marker else "")
    if not colour or under == _PATTERN:
        return False  # Word itself picks a colour that can be seen
    return abs(_light(colour) - _light(under)) < _LEAST_CONTRAST


def _light(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue
