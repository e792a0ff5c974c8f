"""Relations between the parts of a .docx; the main part is the one that they name, whatever it is called."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.wordml import parse_xml
from skpdoc.packages import CONTENT_TYPES, Relation, relation_of, relations_file

MAIN_PART = "word/document.xml"
_MAIN = "officeDocument"
_MOST_SIGNS = 60_000
"""of ``<`` in one file of relations"""


def relations_of(parts: Mapping[str, bytes], part: str) -> list[Relation]:
    """Of ``part``, or of the package (''). None where there are none, or none that can be read."""
    root = _read(parts, relations_file(part))
    return [] if root is None else [relation_of(part, one.get) for one in root.iter("{*}Relationship")]


def all_relations(parts: Mapping[str, bytes]) -> Iterator[Relation]:
    """Of every part."""
    for name in parts:
        folder, file = posixpath.split(name)
        if file.endswith(".rels") and posixpath.basename(folder) == "_rels":
            yield from relations_of(
                parts, posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            )


def with_main_named(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts, the main one called :data:`MAIN_PART`: Word Online writes ``word/document2.xml``."""
    names = {name.casefold(): name for name in parts}
    targets = (one.part for one in relations_of(parts, "") if one.kind == _MAIN and not one.is_external)
    main = names.get(next(targets, MAIN_PART).casefold(), "")
    if main in ("", MAIN_PART):
        return dict(parts)
    moved = {name: part for name, part in parts.items() if name not in (MAIN_PART, relations_file(MAIN_PART))}
    moved[MAIN_PART] = moved.pop(main)
    _rename(moved, CONTENT_TYPES, "PartName", {main: MAIN_PART})
    _rename(moved, relations_file(""), "Target", {main: MAIN_PART})
    if (own := relations_file(main)) in moved:
        moved[relations_file(MAIN_PART)] = moved.pop(own)
        targets_of = {one.target: one.part for one in relations_of(parts, main) if not one.is_external}
        _rename(moved, relations_file(MAIN_PART), "Target", targets_of)
    return moved


def _read(parts: Mapping[str, bytes], name: str) -> etree._Element | None:
    content = parts.get(name, b"")
    try:
        return parse_xml(content) if 0 < content.count(b"<") <= _MOST_SIGNS else None
    except (etree.XMLSyntaxError, ValueError):
        return None


def _rename(parts: dict[str, bytes], file: str, attribute: str, names: Mapping[str, str]) -> None:
    """In the XML of ``file``, absolute names for those of ``names``."""
    root = _read(parts, file)
    if root is None:
        return
    for one in root.iter("{*}Relationship", "{*}Override"):
        value = one.get(attribute, "")
        new = names.get(value) or names.get(value.lstrip("/"))
        if new and one.get("TargetMode", "").lower() != "external":
            one.set(attribute, f"/{new}")
    parts[file] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
