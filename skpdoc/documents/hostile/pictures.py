"""Pictures of a Word document: they are what their names say, and fetch nothing."""

from __future__ import annotations

import re

from lxml import etree

from skpdoc.documents.wordml import parse_xml

FONTS = (".odttf", ".ttf", ".otf", ".fntdata")
PICTURES = (".png", ".jpg", ".jpeg", ".jpe", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".wdp")
_MAGIC = (
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"II\xbc"),
    *(b"\x01\0\0\0", b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0", b"\x02\0\x09\0"),
)
"""how PNG, JPEG, GIF, BMP, TIFF, HD Photo, EMF and WMF begin; programs go by that, not by the name"""
_INSIDE = re.compile(r"#|data:image/(png|jpe?g|gif);", re.I)
_FETCHES = re.compile(r"@import|url\(\s*[\'\"]?(?!\s*(#|data:image/(png|jpe?g|gif);))", re.I)
_ACTIVE = ("script", "foreignObject", "iframe", "handler", "audio", "video", "set", "animate")
_SOURCES = ("href", "src", "base")


def picture_fault(content: bytes) -> str:
    """What is wrong with it, as the end of a sentence; '' for nothing."""
    if content.startswith(_MAGIC):
        return ""
    try:
        root = parse_xml(content)
    except (etree.XMLSyntaxError, ValueError):
        return "bukan gambar"
    if etree.QName(root).localname != "svg":
        return "bukan gambar"
    return "" if _is_still(root) else "(SVG) mengambil isi dari luar atau memuat program"


def _is_still(svg: etree._Element) -> bool:
    """Nothing in it acts, and everything that it shows stands in it."""
    if svg.getroottree().docinfo.internalDTD is not None:
        return False
    for node in (*svg.itersiblings(preceding=True), *svg.iter()):
        if isinstance(node, etree._Comment):
            continue
        if (
            not isinstance(node.tag, str) or etree.QName(node).localname in _ACTIVE
        ):  # an instruction, or a program
            return False
        if _FETCHES.search(node.text or ""):
            return False
        for key, value in node.attrib.items():
            name = etree.QName(key).localname
            if name.lower().startswith("on") or _FETCHES.search(str(value)):
                return False
            if name in _SOURCES and not _INSIDE.match(str(value).strip()):
                return False
    return True
