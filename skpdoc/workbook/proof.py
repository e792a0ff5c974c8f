"""A workbook is read back before it leaves this room: whole parts, and all of them that it relates to."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

from lxml import etree

from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES, open_package, relation_of

_MOST_BYTES = 1 << 30
_XML = (".xml", ".rels", ".vml")


def proven(data: bytes, original: bytes = b"") -> bytes:
    """The same bytes. Raises SkpdocError where they are no package that Excel opens without repairing it.

    What is wrong with ``original``, of which it is a changed copy, is not held against it.
    """
    faults = _faults(data)
    if faults and original:
        faults -= _faults(original)
    if faults:
        raise SkpdocError(
            f"Buku kerja yang baru ditulis tidak terbaca kembali ({min(faults)}), jadi tidak disimpan. Laporkan ke "
            "pembuat skpdoc beserta buku kerja asalnya."
        )
    return data


def _faults(data: bytes) -> set[str]:
    try:
        with open_package(data, _MOST_BYTES) as archive:
            return {*_broken(archive), *_missing(archive)}
    except SkpdocError as error:
        return {str(error)}


def _broken(archive: zipfile.ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.lower().endswith(_XML):
            try:
                expat.ParserCreate().Parse(archive.read(name), True)
            except expat.ExpatError:
                yield f"{name} rusak"


def _missing(archive: zipfile.ZipFile) -> Iterator[str]:
    """Parts that a relation or the content types name."""
    names = archive.namelist()
    known = {name.casefold() for name in names}
    parts = [
        str(one.get("PartName")).lstrip("/") for one in _elements(archive.read(CONTENT_TYPES), "Override")
    ]
    for name in names:
        if name.lower().endswith(".rels"):
            parts += _targets(name, archive.read(name))
    yield from (f"{part} tidak ada" for part in parts if part.casefold() not in known)


def _targets(name: str, relations: bytes) -> Iterator[str]:
    folder, file = posixpath.split(name)
    owner = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
    found = (relation_of(owner, one.get) for one in _elements(relations, "Relationship"))
    yield from (one.part for one in found if not one.is_external)


def _elements(xml: bytes, name: str) -> list[etree._Element]:
    """None of XML that is broken, which is told elsewhere."""
    try:
        return list(etree.fromstring(xml).iter(f"{{*}}{name}"))
    except etree.XMLSyntaxError:
        return []
