"""A Word document as plain text that a reviewer can hold against the form: titles, tables, merges.

A table is drawn row by row between bars; ``[3]`` before a text says it spans three columns, ``^`` that the
cell goes on from the row above, ``(kepala)`` that the row is repeated on every page.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def all_text(data: bytes) -> str:
    """Every letter of the body, with line breaks and tabs, paragraphs apart."""
    return "\x1e".join(_paragraph(paragraph) for paragraph in part(data).iter(f"{W}p"))


def drawn(data: bytes) -> str:
    body = part(data).find(f"{W}body")
    lines: list[str] = []
    for block in body:
        if block.tag == f"{W}p":
            is_new_page = block.find(f"{W}pPr/{W}pageBreakBefore") is not None
            lines.extend(["=== halaman baru ==="] if is_new_page else [])
            lines.extend([_paragraph(block)] if _paragraph(block) else [])
        elif block.tag == f"{W}tbl":
            lines.extend(["", *(_row(row) for row in block.findall(f"{W}tr")), ""])
    return "\n".join(lines) + "\n"


def _row(row: etree._Element) -> str:
    head = " (kepala)" if row.find(f"{W}trPr/{W}tblHeader") is not None else ""
    return "| " + " | ".join(_cell(cell) for cell in row.findall(f"{W}tc")) + f" |{head}"


def _cell(cell: etree._Element) -> str:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    if merge is not None and merge.get(f"{W}val") != "restart":
        return "^"
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    wide = f"[{span.get(f'{W}val')}] " if span is not None and span.get(f"{W}val") != "1" else ""
    text = " / ".join(_paragraph(paragraph) for paragraph in cell.findall(f"{W}p"))
    return wide + text.replace("\n", " ⏎ ")


def _paragraph(paragraph: etree._Element) -> str:
    found = []
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            found.append(element.text or "")
        elif element.tag == f"{W}br":
            found.append("\n")
        elif element.tag == f"{W}tab" and element.getparent().tag == f"{W}r":
            found.append("\t")
    return "".join(found)
