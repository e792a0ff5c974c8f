"""Names of WordprocessingML and the few questions that several modules ask of its elements."""

from __future__ import annotations

from lxml import etree

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

END_OF_PARAGRAPH = "\x1f"
"""between paragraphs in :func:`plain_text`; no text of a cell can hold it"""


def w(name: str) -> str:
    """``w("p")`` → the qualified name of ``<w:p>``."""
    return f"{{{W_NS}}}{name}"


T, BR, CR, TAB, R, P, TBL, TR, TC = (
    w(name) for name in ("t", "br", "cr", "tab", "r", "p", "tbl", "tr", "tc")
)


def parse_xml(xml: bytes | str) -> etree._Element:
    """Strictly: what is not well-formed raises instead of being guessed at, entities are not resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(xml.encode("utf-8") if isinstance(xml, str) else xml, parser)


def plain_text(root: etree._Element) -> str:
    """The text a reader sees, in document order."""
    found: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            if element.tag == P:
                found.append(END_OF_PARAGRAPH)
        elif element.tag == T:
            found.append(element.text or "")
        elif element.tag in (BR, CR):
            found.append("\n")
        elif element.tag == TAB and _is_in_run(element):
            found.append("\t")
    return "".join(found)


def _is_in_run(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == R


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as ``<w:keepNext/>`` is there and not turned off."""
    return element is not None and element.get(w("val"), "true") not in ("false", "0", "off")


def is_continued(cell: etree._Element) -> bool:
    """Whether a cell of a table goes on from the row above: it is merged downwards, and not the first."""
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def set_switch(paragraph: etree._Element, name: str) -> None:
    """Turn ``keepNext`` or ``pageBreakBefore`` on for a paragraph, where the schema wants it."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    for old in properties.findall(w(name)):
        properties.remove(old)
    before = {w(one) for one in _BEFORE[: _BEFORE.index(name)]}
    place = sum(1 for child in properties if child.tag in before)
    properties.insert(place, etree.Element(w(name)))


_BEFORE = ("pStyle", "keepNext", "keepLines", "pageBreakBefore")


TWIPS_A_POINT, HALVES_A_POINT = 20, 2
_POINTS = {"pt": 1, "pc": 12, "pi": 12, "in": 72, "cm": 72 / 2.54, "mm": 7.2 / 2.54}
_FAR = 1_000_000
"""twips; Word's largest page has 31,680"""


def number(
    element: etree._Element | None, name: str = "w", default: int = 0, point: int = TWIPS_A_POINT
) -> int:
    """An integer attribute of the w namespace, of which a ``point`` has so many; units (``1.5cm``) are converted.

    ``default`` when absent, not a number or beyond all measures.
    """
    text = element.get(w(name), "").strip() if element is not None else ""
    unit = _POINTS.get(text[-2:].lower())
    try:
        value = float(text[:-2]) * unit * point if unit else float(text) if text else default
    except ValueError:
        return default
    return int(value) if abs(value) < _FAR else default
