"""Where things stand on the paper: what a paragraph, table, row, cell or section says of its place that may hide or
move what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.readback import known
from skpdoc.documents.readback.letters import BACKWARDS, HIDDEN, STRUCK, unknown
from skpdoc.documents.readback.paragraph import Appearance
from skpdoc.documents.wordml import is_on, number, w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element
Setting = Mapping[str, str]
"""of a paragraph: twips of ``left``, ``right``, ``first``, ``before``, ``after``, ``line``; ``num`` and ``level``"""

_OUTSIDE = Appearance(RemarkKind.TAMPILAN, "bergeser ke luar tepinya")
_FRAMED = Appearance(RemarkKind.PERIKSA, "paragraf dalam bingkai, yang dapat menutupi tulisan")
_FLOATS = Appearance(RemarkKind.PERIKSA, "tabel mengambang, yang dapat menutupi tulisan")
_MARGINS = Appearance(RemarkKind.PERIKSA, "tepi selnya sangat lebar")
_FIXED = Appearance(RemarkKind.PERIKSA, "tinggi barisnya tetap: yang tidak muat tidak tercetak")
_FITTED = Appearance(RemarkKind.PERIKSA, "hurufnya dipaksa muat dalam sel")
_NARROW = Appearance(RemarkKind.PERIKSA, "selnya sangat sempit")
_FAR_AWAY = Appearance(RemarkKind.PERIKSA, "jarak paragrafnya sangat besar")
_FOLDED = Appearance(RemarkKind.PERIKSA, "di bawah judul yang dapat dilipat")
_LINE_NUMBERS = Appearance(RemarkKind.PERIKSA, "baris-barisnya bernomor")
_PAPER = Appearance(RemarkKind.PERIKSA, "ukuran atau tepi kertasnya ganjil")

_LOWEST = 60
"""twips; a row of exactly less shows no letters"""
_OVERHANG = 250
"""twips that a paragraph may stand left or right of its cell, and a table of the text: less is care for borders"""
_TABLE_OVERHANG = 1_500
_WIDEST = 14_000
"""twips; what begins farther right than that is off any paper of ours"""
_CELL_MARGIN = 1_500
_NARROWEST = 150
_DISTANCE = 3_000
_SMALLEST_PAPER = 5_000
_LEAST_LINE = 100
"""of 240: lines lie upon each other"""
_CHARACTER = 2.1
"""twips of a hundredth of a character, in which East Asian Word measures"""
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def read_setting(properties: Element) -> Iterator[tuple[str, str]]:
    """What ``w:pPr`` says of a paragraph's place, as :data:`Setting`."""
    for one in properties:
        if not isinstance(one.tag, str):
            continue
        space, _, local = one.tag.rpartition("}")
        if local == "ind":
            yield from _indents(one)
        elif local == "spacing":
            yield from _distances(one)
        elif local == "numPr":
            for name, tag in (("num", "numId"), ("level", "ilvl")):
                if (found := one.find(w(tag))) is not None:
                    yield name, found.get(w("val"), "0")
        elif local == "framePr":
            yield "frame", "off" if _is_far(one) else "on"
        elif local == "bidi":
            yield local, "1" if is_on(one) else "0"
        elif one.tag == f"{_W15}collapsed":
            yield "folded", "1"
        elif space == known.W and local not in known.PARAGRAPH:
            yield f"other:{local}", "1"


def _distances(one: Element) -> Iterator[tuple[str, str]]:
    for name in ("before", "after", "line"):
        if one.get(w(name)) is not None:
            yield name, str(number(one, name))
    yield "rule", one.get(w("lineRule"), "auto")


def _indents(one: Element) -> Iterator[tuple[str, str]]:
    for name, other in (("left", "start"), ("right", "end"), ("firstLine", ""), ("hanging", "")):
        characters = number(one, f"{name}Chars") or number(one, f"{other}Chars")
        attribute = other if other and one.get(w(name)) is None else name
        if characters or one.get(w(attribute)) is not None:
            value = int(characters * _CHARACTER) if characters else number(one, attribute)
            yield ("first", str(-value if name == "hanging" else value)) if not other else (name, str(value))


def _is_far(frame: Element) -> bool:
    """Whether a frame stands off the paper, or has no room."""
    places = [number(frame, name) for name in ("x", "y")]
    sizes = [number(frame, name, _WIDEST) or _WIDEST for name in ("w", "h")]
    return min(places) < -_TABLE_OVERHANG or max(places) > _WIDEST or min(sizes) < _NARROWEST


def setting_look(setting: Setting, width: int) -> Iterator[Appearance]:
    """What is to be told of the letters of a paragraph in ``width`` twips (0: not known)."""
    left, right, first = (int(setting.get(name, "0")) for name in ("left", "right", "first"))
    room = min(width or _WIDEST, _WIDEST)
    if min(left, left + first, right) < -_OVERHANG or max(left, left + first, 0) + max(right, 0) >= room:
        yield _OUTSIDE
    if setting.get("rule") == "auto" and 0 < int(setting.get("line", "240")) < _LEAST_LINE:
        yield HIDDEN
    if not all(0 <= int(setting.get(name, "0")) <= _DISTANCE for name in ("before", "after")):
        yield _FAR_AWAY
    if setting.get("bidi") == "1":
        yield BACKWARDS
    if setting.get("frame") == "off":
        yield _OUTSIDE
    if setting.get("folded"):
        yield _FOLDED
    yield from (unknown(name.removeprefix("other:")) for name in setting if name.startswith("other:"))


def frame_look(setting: Setting) -> Iterator[Appearance]:
    """What is to be told of a paragraph though it holds no letters."""
    if setting.get("frame"):
        yield _FRAMED


def fixed_line(setting: Setting) -> int:
    """The height of its lines in twips where it is fixed; 0 where it follows the letters."""
    return max(1, int(setting.get("line", "0"))) if setting.get("rule") == "exact" else 0


def table_look(properties: Element | None) -> Iterator[Appearance]:
    """What is to be told of a whole table, of ``w:tblPr``; of one row, of ``w:tblPrEx``."""
    if properties is None:
        return
    if properties.find(w("tblpPr")) is not None:
        yield _FLOATS
    if is_on(properties.find(w("bidiVisual"))):
        yield BACKWARDS
    indent = properties.find(w("tblInd"))
    if indent is not None and indent.get(w("type"), "dxa") == "dxa":
        at = number(indent)
        if at < -_TABLE_OVERHANG or at > _WIDEST:
            yield _OUTSIDE
    if _has_far_margin(properties.find(w("tblCellMar"))) or _is_far_apart(properties):
        yield _MARGINS
    yield from _others(properties, known.TABLE)


def _is_far_apart(properties: Element) -> bool:
    return not 0 <= number(properties.find(w("tblCellSpacing"))) <= _CELL_MARGIN


def _has_far_margin(margins: Element | None) -> bool:
    return margins is not None and not all(
        0 <= number(one) <= _CELL_MARGIN for one in margins if isinstance(one.tag, str)
    )


def row_look(properties: Element | None) -> Iterator[Appearance]:
    """What is to be told of the letters of a row, of ``w:trPr``."""
    if properties is None:
        return
    height = properties.find(w("trHeight"))
    if is_on(properties.find(w("hidden"))):
        yield HIDDEN
    elif height is not None and height.get(w("hRule")) == "exact":
        yield HIDDEN if number(height, "val", _LOWEST) < _LOWEST else _FIXED
    before = properties.find(w("wBefore"))
    if before is not None and before.get(w("type"), "dxa") == "dxa" and abs(number(before)) > _WIDEST:
        yield _OUTSIDE
    yield from _others(properties, known.ROW)


def cell_look(properties: Element | None) -> Iterator[Appearance]:
    """What is to be told of the letters of a cell, of ``w:tcPr``."""
    if properties is None:
        return
    if _is_covered(properties):
        yield HIDDEN
    borders = properties.find(w("tcBorders"))
    lines = (borders.find(w(name)) for name in ("tl2br", "tr2bl")) if borders is not None else ()
    if any(one is not None and one.get(w("val")) not in ("nil", "none") for one in lines):
        yield STRUCK
    if _has_far_margin(properties.find(w("tcMar"))):
        yield _MARGINS
    if is_on(properties.find(w("tcFitText"))):
        yield _FITTED
    if 0 < width_of(properties) < _NARROWEST:
        yield _NARROW
    yield from _others(properties, known.CELL)


def _is_covered(properties: Element) -> bool:
    """Whether the cell goes on from another one, of which alone the letters are shown."""
    merges = (properties.find(w(name)) for name in ("vMerge", "hMerge"))
    return any(one is not None and one.get(w("val")) != "restart" for one in merges)


def width_of(properties: Element | None) -> int:
    """Of a cell, in twips; 0 where its ``w:tcPr`` does not say."""
    width = properties.find(w("tcW")) if properties is not None else None
    return number(width) if width is not None and width.get(w("type"), "dxa") == "dxa" else 0


def section_look(properties: Element) -> Iterator[Appearance]:
    """What is to be told of the paper, of ``w:sectPr``."""
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))
    paper = {name: number(size, name, _SMALLEST_PAPER) for name in ("w", "h")}
    edges = {name: number(margins, name) for name in ("left", "right", "top", "bottom", "header", "footer")}
    is_small = min(paper.values()) < _SMALLEST_PAPER
    has_no_room = size is not None and (
        edges["left"] + edges["right"] >= paper["w"] or edges["top"] + edges["bottom"] >= paper["h"]
    )
    if is_small or has_no_room or min(edges.values()) < 0:
        yield _PAPER
    if properties.find(w("lnNumType")) is not None:
        yield _LINE_NUMBERS
    if is_on(properties.find(w("bidi"))):
        yield BACKWARDS
    yield from _others(properties, known.SECTION)


def _others(properties: Element, names: frozenset[str]) -> Iterator[Appearance]:
    for one in properties:
        if isinstance(one.tag, str):
            space, _, local = one.tag.rpartition("}")
            if space == known.W and local not in names:
                yield unknown(local)
