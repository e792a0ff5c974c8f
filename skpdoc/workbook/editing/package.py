"""A workbook file as its parts and their relations: what is not changed stays as it was, byte for byte."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from lxml import etree

from skpdoc.packages import CONTENT_TYPES, Relation, archive_of, relation_of, relations_file
from skpdoc.workbook.editing.untouched import UNTOUCHED

MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Also what the types of relations begin with."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS, _TYPES = f"{_PACKAGE}/relationships", f"{_PACKAGE}/content-types"
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
_STAMP = (1980, 1, 1, 0, 0, 0)


def q(name: str) -> str:
    """``q("sheet")`` → the qualified name of SpreadsheetML's ``<sheet>``."""
    return f"{{{MAIN_NS}}}{name}"


def parse_xml(data: bytes, *, recover: bool = False) -> etree._Element:
    """Entities are not resolved. Raises XMLSyntaxError unless ``recover``."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=recover)
    return etree.fromstring(data, parser)


def xml_bytes(root: etree._Element) -> bytes:
    """The part as it is stored."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class EditedPackage:
    """The parts of an .xlsx by name. Raises KeyError where a part is asked for that is not there."""

    def __init__(self, file: Path | BytesIO) -> None:
        """Raises OSError, BadZipFile and its kin when the file cannot be read."""
        with archive_of(file.read_bytes() if isinstance(file, Path) else file.getvalue()) as archive:
            self.parts = {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}
        self._names = {name.casefold(): name for name in self.parts}
        self._types = parse_xml(self.parts[CONTENT_TYPES])

    def to_bytes(self, *, comment: bytes = UNTOUCHED) -> bytes:
        """The archive: no clock, no owner, content types first; marked as untouched since."""
        parts = {CONTENT_TYPES: b""} | self.parts | {CONTENT_TYPES: xml_bytes(self._types)}
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.comment = comment
            for name, data in parts.items():
                info = zipfile.ZipInfo(name, _STAMP)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 0
                archive.writestr(info, data, compresslevel=6)
        return stream.getvalue()

    def relations(self, part: str) -> Iterator[Relation]:
        """The relations of ``part`` (``""``: of the package) to other parts of the file."""
        for element in self._relations_root(part):
            one = relation_of(part, element.get)
            if not one.is_external:
                yield replace(one, part=self._names.get(one.part.casefold(), one.part))

    def related(self, part: str, kind: str) -> str:
        """The part that ``part`` relates to as ``kind``, '' for none."""
        return next((one.part for one in self.relations(part) if one.kind == kind), "")

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation; returns its id."""
        root = self._relations_root(part)
        taken = {element.get("Id") for element in root}
        new = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
        relative = posixpath.relpath(target, posixpath.dirname(part) or ".")
        values = {"Id": new, "Type": f"{RELATION}/{kind}", "Target": relative}
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", values)
        self.parts[self._relations_name(part)] = xml_bytes(root)
        return new

    def unrelate(self, part: str, target: str) -> None:
        """Take ``target`` out of the relations of ``part`` and out of the file, with its own relations."""
        root = self._relations_root(part)
        gone = {one.id for one in self.relations(part) if one.part == target}
        for element in [element for element in root if element.get("Id") in gone]:
            root.remove(element)
        self.parts[self._relations_name(part)] = xml_bytes(root)
        removed = (target, self._relations_name(target))
        for name in removed:
            self.parts.pop(name, None)
        names = {f"/{name}".casefold() for name in removed}  # LibreOffice gives both a content type
        for element in self._types.findall(f"{{{_TYPES}}}Override"):
            if element.get("PartName", "").casefold() in names:
                self._types.remove(element)

    def add(self, stem: str, suffix: str, content_type: str) -> str:
        """Register a new part with a free name such as ``xl/comments.xml``, ``xl/comments1.xml``; returns it."""
        taken = {name.casefold() for name in self.parts}
        name = next(
            name
            for number in ("", *range(1, len(taken) + 1))
            if (name := f"{stem}{number}{suffix}").casefold() not in taken
        )
        self.parts[name] = b""
        values = {"PartName": f"/{name}", "ContentType": content_type}
        etree.SubElement(self._types, f"{{{_TYPES}}}Override", values)
        return name

    def _relations_root(self, part: str) -> etree._Element:
        return parse_xml(self.parts.get(self._relations_name(part), _NO_RELATIONS))

    def _relations_name(self, part: str) -> str:
        """As the file spells it: names of parts that differ only in case are one."""
        name = relations_file(part)
        return self._names.get(name.casefold(), name)
