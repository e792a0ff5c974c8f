"""Which picture of a form is the document's QR code: Word and LibreOffice rename its file, not its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import basename, dirname, join, normpath

from skpdoc.documents.wordml import parse_xml

QR_NAME = "Kode QR nomor dokumen"
"""what the picture is called in the form (Alt Text in Word); what lies there is replaced in every document"""


def qr_pictures(parts: Mapping[str, bytes]) -> frozenset[str]:
    """The names of the picture parts that are QR codes; none in a form without."""
    needle = QR_NAME.encode()
    return frozenset(
        picture for name, part in parts.items() if needle in part for picture in _shown(name, part, parts)
    )


def _shown(name: str, part: bytes, parts: Mapping[str, bytes]) -> Iterator[str]:
    targets = _targets(name, parts)
    for named in parse_xml(part).iter("{*}docPr"):
        drawing = named.getparent()
        if drawing is None or QR_NAME not in (named.get("name"), named.get("descr")):
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
