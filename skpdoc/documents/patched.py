"""A part of a Word form as a Jinja template: docxtpl's ``patch_xml``, and the way back to the paragraph."""

from __future__ import annotations

import re
from io import BytesIO

from docxtpl import DocxTemplate
from lxml import etree

from skpdoc.documents.wordml import BR, TBL, XML_SPACE, P, T, is_on, set_switch, w
from skpdoc.text.lines import one_line

GRID_MARK = "data-kolom-berulang"
"""set on tables whose columns repeat; :mod:`skpdoc.documents.tables` gives them a grid and removes it"""

TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}")
"""no braces inside, so that braces in masses are read in one go"""


def own_texts(paragraph: etree._Element) -> list[etree._Element]:
    """The ``<w:t>`` of a paragraph, without those of a text box anchored in it."""
    return [text for text in paragraph.iter(T) if next(text.iterancestors(P)) is paragraph]


def text_of(element: etree._Element) -> str:
    """The letters of a paragraph, row or cell."""
    return "".join(part.text or "" for part in element.iter(T))


def jinja_xml(root: etree._Element) -> str:
    """A part as a Jinja template; ``root`` is changed on the way."""
    for table in root.iter(TBL):
        if "{%tc" in text_of(table).replace(" ", ""):
            table.set(GRID_MARK, "1")
    for tag in ("proofErr", "lastRenderedPageBreak"):
        for element in list(root.iter(w(tag))):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for paragraph in list(root.iter(P)):
        _gather_tags(paragraph)
        _move_page_break(paragraph)
    _normalise(root)
    xml = etree.tostring(root, encoding="unicode")
    return _numbered(str(DocxTemplate(BytesIO()).patch_xml(xml)))


def _normalise(root: etree._Element) -> None:
    """Write alike what may be written in several ways, so that later steps need to know one of them."""
    for element in root.iter():
        if len(element) and not (element.text or "x").strip():
            element.text = None
        if element.tail is not None and not element.tail.strip():
            element.tail = None
    for text in root.iter(T):
        content = text.text or ""
        if "{" in content or content != content.strip():
            text.set(XML_SPACE, "preserve")
    for switch in root.iter(*map(w, ("keepNext", "cantSplit", "tblHeader"))):
        was_on = is_on(switch)
        switch.attrib.clear()
        if not was_on:
            switch.set(w("val"), "0")


def _gather_tags(paragraph: etree._Element) -> None:
    """A tag that Word has split over several runs is written whole into the run in which it begins."""
    texts = own_texts(paragraph)
    letters = "".join(text.text or "" for text in texts)
    if "{" not in letters:
        return
    owners = [place for place, text in enumerate(texts) for _ in text.text or ""]
    for tag in TAG.finditer(letters):
        owners[tag.start() : tag.end()] = [owners[tag.start()]] * len(tag[0])
    pieces: list[list[str]] = [[] for _ in texts]
    for letter, owner in zip(letters, owners, strict=True):
        pieces[owner].append(letter)
    for text, piece in zip(texts, pieces, strict=True):
        text.text = "".join(piece)


def _move_page_break(paragraph: etree._Element) -> None:
    """A page break in the paragraph of a ``{%p %}`` tag would vanish with it: the next paragraph takes it."""
    breaks = [br for br in paragraph.iter(BR) if br.get(w("type")) == "page"]
    if not breaks or "{%p" not in text_of(paragraph):
        return
    following = paragraph.getnext()
    if following is None or following.tag != P:
        following = etree.Element(P)
        paragraph.addnext(following)
    set_switch(following, "pageBreakBefore")


def _numbered(source: str) -> str:
    """Every tag on a line of its own, by a break within the tag: a fault's line then tells its paragraph."""
    return re.sub(r"(\{[{%][-+]?)", "\\1\n", source)


def place_text(source: str, line: int) -> str:
    """What the reader of the Word file sees where a tag of ``source`` stands: its paragraph, or the tag."""
    lines = source.split("\n")
    here = len("\n".join(lines[: max(0, line - 1)]))
    start = max(source.rfind("<w:p>", 0, here), source.rfind("<w:p ", 0, here))
    if start > source.rfind("</w:p>", 0, here):
        found = source[start : source.find("</w:p>", here)]
    else:
        brace = source.rfind("{", 0, here)
        tag = TAG.match(source, brace - (source[brace - 1 : brace] == "{"))
        found = tag[0] if tag else ""
    return one_line(re.sub(r"<[^>]*>", "", found).replace("&lt;", "<"))
