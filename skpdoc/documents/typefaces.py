"""In which typefaces a Word document is set: by its runs, by the styles that they use, by the theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.relations import MAIN_PART, relations_of
from skpdoc.documents.wordml import parse_xml, w

_TEXT = ("header", "footer")
_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))
_LATIN = (w("ascii"), w("hAnsi"))
_THEMED = (w("asciiTheme"), w("hAnsiTheme"))
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def typefaces(parts: Mapping[str, bytes]) -> frozenset[str]:
    """The names of those of its Latin letters; those of styles that nothing uses are left out.

    The XML of ``parts`` is well-formed.
    """
    related = relations_of(parts, MAIN_PART)
    roots = [parse_xml(parts[MAIN_PART])]
    roots += [parse_xml(parts[one.part]) for one in related if one.kind in _TEXT and one.part in parts]
    files = {
        one.kind: parse_xml(parts[one.part])
        for one in related
        if one.part.endswith(".xml") and one.part in parts
    }
    if "styles" in files:
        used = {str(one.get(w("val"))) for root in roots for one in root.iter(*_STYLED)}
        roots += _used(files["styles"], used)
    fonts = [font for root in roots for font in root.iter(w("rFonts"))]
    named = {str(font.get(key)) for font in fonts for key in _LATIN if font.get(key)}
    themed = {str(font.get(key))[:5] for font in fonts for key in _THEMED if font.get(key)}
    return frozenset(named.union(_of_theme(files.get("theme"), themed)))


def _used(styles: etree._Element, used: set[str]) -> Iterator[etree._Element]:
    """The defaults, and the styles used or based on, and those of paragraphs that name none."""
    yield from styles.iterfind(w("docDefaults"))
    by_id = {str(style.get(w("styleId"))): style for style in styles.iterfind(w("style"))}
    waiting = [*used, *(name for name, style in by_id.items() if style.get(w("default")) in ("1", "true"))]
    while waiting:
        style = by_id.pop(waiting.pop(), None)
        if style is not None:
            yield style
            waiting += [str(one.get(w("val"))) for one in style.iterfind(w("basedOn"))]


def _of_theme(theme: etree._Element | None, kinds: set[str]) -> Iterator[str]:
    """``kinds``: ``minor``, ``major``."""
    if theme is None:
        return
    for kind in kinds:
        for font in theme.iter(f"{_DRAWN}{kind}Font"):
            yield from (str(one.get("typeface")) for one in font.iterfind(f"{_DRAWN}latin"))
