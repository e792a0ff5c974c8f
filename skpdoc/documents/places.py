"""Of which pictures of a form each document gets its own: Word renames a picture's file, but not its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import basename, dirname, join, normpath

from skpdoc.documents.wordml import parse_xml

QR_NAME = "Kode QR nomor dokumen"
CURVE_NAME = "Kurva distribusi predikat kinerja"
"""what the pictures are called in the form (Alt Text in Word); what lies there is replaced in every document"""


def drawn_pictures(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The picture parts that are drawn for every document, each with the name that says of what."""
    return {
        picture: wanted
        for wanted in (QR_NAME, CURVE_NAME)
        for name, part in parts.items()
        if wanted.encode() in part
        for picture in _shown(wanted, name, part, parts)
    }


def _shown(wanted: str, name: str, part: bytes, parts: Mapping[str, bytes]) -> Iterator[str]:
    targets = _targets(name, parts)
    for named in parse_xml(part).iter("{*}docPr"):
        drawing = named.getparent()
        if drawing is None or wanted not in (named.get("name"), named.get("descr")):
            continue
        for blip in drawing.iter("{*}blip"):
            yield from (targets[value] for value in map(str, blip.attrib.values()) if value in targets)


def _targets(name: str, parts: Mapping[str, bytes]) -> dict[str, str]:
    """The parts of the archive that ``name`` refers to, by their relation ids."""
    relations = parts.get(f"{dirname(name)}/_rels/{basename(name)}.rels")
    if relations is None:
        return {}
    return {
        str(one.get("Id")): normpath(join(dirname(name), str(one.get("Target")))).lstrip("/")
        for one in parse_xml(relations).iter("{*}Relationship")
    }
