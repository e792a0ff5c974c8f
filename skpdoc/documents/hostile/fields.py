"""The fields of a Word document: which take nothing from other files or programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from skpdoc.documents.fault import Fault
from skpdoc.documents.wordml import P, T

WEB = re.compile(r"(https?://|mailto:)", re.I)
"""where a link may lead to"""
_FIELDS = re.compile(
    "PAGE|NUMPAGES|SECTION|SECTIONPAGES|HYPERLINK|REF|PAGEREF|STYLEREF|SEQ|TOC|DATE|TIME|CREATEDATE|SAVEDATE|"
    "PRINTDATE|FILENAME|TITLE|AUTHOR|SYMBOL|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN"
)
"""fields that take nothing from other files or programs"""
_LINK = re.compile(
    r'\s*HYPERLINK(?:\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]\S*)))?'
    r'(?:\s+\\[lot]\s+(?:"[^"]*"|[^\s"\\]\S*)|\s+\\[nmh]|\s+\\\*\s+\w+)*\s*',
    re.I,
)
"""as Word writes it: a target, a bookmark (``\\l``), a frame, a tip"""


def field_faults(root: etree._Element) -> Iterator[Fault]:
    """Every field that could take something from elsewhere, or lead there."""
    for text, paragraf in _instructions(root):
        words = text.split()
        name = words[0].upper() if words else ""
        if not _FIELDS.fullmatch(name):
            yield Fault(
                paragraf,
                f"Berkas memuat bidang '{name[:40] or 'tersembunyi'}', yang dapat mengambil isi lain.",
                "Hapus bidang itu di Word.",
            )
        elif name == "HYPERLINK" and not _leads_to_the_web(text):
            yield Fault(
                paragraf,
                f"Berkas memuat tautan yang tidak menuju web ({' '.join(words[1:])[:60]}).",
                "Hapus tautan itu di Word, atau tulis alamatnya mulai dengan https://.",
            )


def _leads_to_the_web(instruction: str) -> bool:
    """Or to a place in the same document; anything odd about it counts as not."""
    link = _LINK.fullmatch(instruction)
    if link is None:
        return False
    target = link["quoted"] if link["quoted"] is not None else link["bare"]
    return bool(WEB.match(target)) if target else "\\l" in instruction.lower()


def _instructions(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The instruction of every field, however it is split over runs and paragraphs, with its paragraph."""
    opened: list[list[str]] = []
    stray: list[str] = []
    for element in root.iter("{*}fldSimple", "{*}instrText", "{*}delInstrText", "{*}fldChar"):
        local, kind = etree.QName(element).localname, _attribute(element, "fldCharType")
        if local == "fldSimple":
            yield _attribute(element, "instr"), _paragraph(element)
        elif local != "fldChar":
            (opened[-1] if opened else stray).append(element.text or "")
        elif kind == "begin":
            opened.append([])
        elif kind == "end" and opened:
            yield "".join(opened.pop()), _paragraph(element)
    for left in (*opened, stray):
        if left:
            yield "".join(left), ""


def _attribute(element: etree._Element, name: str) -> str:
    return next(
        (str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), ""
    )


def _paragraph(element: etree._Element) -> str:
    paragraph = next(element.iterancestors(P), None)
    return "" if paragraph is None else "".join(text.text or "" for text in paragraph.iter(T))
