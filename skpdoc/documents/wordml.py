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


def number(element: etree._Element | None, name: str = "w", default: int = 0) -> int:
    """An integer attribute of the w namespace; ``default`` when absent or not a number."""
    text = element.get(w(name)) if element is not None else None
    try:
        return int(float(text)) if text else default
    except ValueError:
        return default
