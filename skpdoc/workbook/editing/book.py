"""The list of sheets in a workbook's main part: which there are, and a new one in front."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from skpdoc.workbook.editing.package import RELATION, EditedPackage, parse_xml, q, xml_bytes
from skpdoc.workbook.writing.sheet_names import sheet_names

_OWN_NAME = "skpdoc_Temuan"
"""A hidden defined name that knows our sheet, whatever it is called; it survives Excel and LibreOffice."""

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BEFORE_NAMES = frozenset(
    {
        "fileVersion",
        "fileSharing",
        "workbookPr",
        "AlternateContent",
        "workbookProtection",
        "bookViews",
        "sheets",
    }
    | {"functionGroups", "externalReferences"}
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: its name, its part, and whether one can go to it."""

    name: str
    part: str
    is_visible: bool


class EditedBook:
    """``xl/workbook.xml`` of a package. Raises ValueError when it lists no sheets."""

    def __init__(self, package: EditedPackage) -> None:
        self._package = package
        self.part = package.related("", "officeDocument")
        self._root = parse_xml(package.parts[self.part])
        sheets = self._root.find(q("sheets"))
        if sheets is None:
            raise ValueError("no sheets")
        self._sheets = sheets

    def sheets(self) -> list[Sheet]:
        """The worksheets in their order."""
        targets = {one.id: one.part for one in self._package.relations(self.part) if one.kind == "worksheet"}
        found = ((one, targets.get(one.get(f"{{{RELATION}}}id", ""), "")) for one in self._sheets)
        return [
            Sheet(one.get("name", ""), part, one.get("state", "visible") == "visible")
            for one, part in found
            if part
        ]

    def remove_own(self) -> None:
        """Take out the sheet that an earlier check put in front."""
        names = self._names()
        for name in names.findall(f"{q('definedName')}[@name='{_OWN_NAME}']"):
            names.remove(name)
            title = (name.text or "").rpartition("!")[0].strip("'").replace("''", "'")
            at = next((at for at, one in enumerate(self._sheets) if one.get("name") == title), None)
            if at is not None:
                self._remove(at)

    def _remove(self, at: int) -> None:
        sheet = self._sheets[at]
        part = {one.id: one.part for one in self._package.relations(self.part)}[
            sheet.get(f"{{{RELATION}}}id", "")
        ]
        self._sheets.remove(sheet)
        self._package.unrelate(self.part, part)
        for name in list(self._names()):
            if name.get("localSheetId") == str(at):
                self._names().remove(name)
        self._shift_names(at, -1)

    def free_name(self, wish: str) -> str:
        """``wish``, or near it where a sheet has that name."""
        return sheet_names([(wish,)], [one.get("name", "") for one in self._sheets])[0]

    def put_in_front(self, name: str, guest: bytes) -> str:
        """Make room for a sheet, the first and the open one; returns its part.

        ``guest`` is the main part of the workbook that it comes from, where it is the only sheet.
        """
        part = self._package.add("xl/worksheets/sheet", ".xml", _SHEET_TYPE)
        number = max(int(one.get("sheetId", "0")) for one in self._sheets) + 1
        values = {
            "name": name,
            "sheetId": str(number),
            f"{{{RELATION}}}id": self._package.relate(self.part, "worksheet", part),
        }
        self._sheets.insert(0, etree.Element(q("sheet"), values))
        self._shift_names(0, 1)
        self._names().extend(parse_xml(guest).iterfind(f"{q('definedNames')}/{q('definedName')}"))
        quoted = name.replace("'", "''")
        own = etree.SubElement(self._names(), q("definedName"), name=_OWN_NAME, hidden="1")
        own.text = f"'{quoted}'!$A$1"
        for view in self._root.iterfind(f"{q('bookViews')}/{q('workbookView')}"):
            for attribute in ("activeTab", "firstSheet"):
                view.attrib.pop(attribute, "")
        return part

    def reckon_anew(self) -> None:
        """Have every formula reckoned when the workbook is opened next."""
        found = self._root.find(q("calcPr"))
        if found is None:
            found = etree.Element(q("calcPr"))
            self._names().addnext(found)
        found.set("fullCalcOnLoad", "1")

    def store(self) -> None:
        """Put the part back into the package."""
        if not len(self._names()):
            self._root.remove(self._names())
        self._package.parts[self.part] = xml_bytes(self._root)

    def _names(self) -> etree._Element:
        """The defined names; made at their place where there are none."""
        found = self._root.find(q("definedNames"))
        if found is None:
            found = etree.Element(q("definedNames"))
            before = [i for i, one in enumerate(self._root) if etree.QName(one).localname in _BEFORE_NAMES]
            self._root.insert(max(before) + 1, found)
        return found

    def _shift_names(self, first: int, by: int) -> None:
        """Names that belong to a sheet know it by its place, from 0."""
        for name in self._names():
            local = name.get("localSheetId")
            if local is not None and int(local) >= first:
                name.set("localSheetId", str(int(local) + by))
