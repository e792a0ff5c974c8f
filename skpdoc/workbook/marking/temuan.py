"""The sheet Temuan, written as in the index and moved into another workbook."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy
from datetime import datetime
from io import BytesIO

from lxml import etree
from xlsxwriter.workbook import Workbook

from skpdoc.findings import Finding
from skpdoc.workbook.editing.book import EditedBook
from skpdoc.workbook.editing.package import EditedPackage, parse_xml, q, xml_bytes
from skpdoc.workbook.marking.styles import Stylesheet
from skpdoc.workbook.writing.findings_sheet import write_findings
from skpdoc.workbook.writing.styles import RED, Styles, build

_NAME = "Temuan"


def put_temuan_in_front(
    package: EditedPackage,
    book: EditedBook,
    stylesheet: Stylesheet,
    findings: Sequence[Finding],
    linked: Collection[str],
) -> None:
    """Add the sheet, with links to the cells of the sheets ``linked``."""
    name = book.free_name(_NAME)

    def fill(guest: Workbook, styles: Styles) -> None:
        sheet = guest.add_worksheet(name)
        sheet.set_tab_color(RED)
        write_findings(sheet, styles, findings, linked)

    guest = EditedPackage(BytesIO(build(fill, name, datetime(2000, 1, 1))))
    sheet = parse_xml(guest.parts["xl/worksheets/sheet1.xml"])
    _move_styles(sheet, stylesheet.adopt(guest.parts["xl/styles.xml"]))
    _move_texts(sheet, guest.parts["xl/sharedStrings.xml"])
    package.parts[book.put_in_front(name, guest.parts["xl/workbook.xml"])] = xml_bytes(sheet)


def _move_styles(sheet: etree._Element, first: int) -> None:
    for cell in sheet.iter(q("c")):
        cell.set("s", str(int(cell.get("s", "0")) + first))


def _move_texts(sheet: etree._Element, shared: bytes) -> None:
    """Texts stand in their cells, for the shared ones are the workbook's own."""
    items = list(parse_xml(shared))
    for cell in sheet.iterfind(f".//{q('c')}[@t='s']"):
        text = etree.Element(q("is"))
        text.extend(deepcopy(list(items[int(cell.findtext(q("v")) or "0")])))
        cell[:] = [text]
        cell.set("t", "inlineStr")
