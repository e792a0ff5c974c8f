"""Is this file a workbook, and safe to read? Asked of its bytes before any part of it is used.

The archive itself is judged by :mod:`skpdoc.packages`; what stands in the sheets is bounded where it is read,
in :mod:`skpdoc.workbook.reading.sheet_part`.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from posixpath import basename

from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES, DAMAGE, NoOfficeFileError, open_package
from skpdoc.workbook.reading.foreign import refuse_foreign, refuse_other_package
from skpdoc.workbook.reading.refusals import FETCH_AGAIN, MOST_BYTES, damaged
from skpdoc.workbook.reading.xml_part import Attributes, XmlPart

_MACROS = ("vbaproject", "macrosheet")
"""In the types and the relations of parts: what they are, whatever they are called."""


def inspect(data: bytes) -> None:
    """Raise SkpdocError, without the file's name, unless ``data`` is a workbook that may be read."""
    refuse_foreign(data)
    try:
        archive = open_package(data, MOST_BYTES)
    except SkpdocError as error:
        if isinstance(error, NoOfficeFileError):
            refuse_other_package(error.names)
        raise SkpdocError(f"{error} {FETCH_AGAIN}") from error
    refuse_other_package(archive.namelist())
    try:
        _refuse_macros(archive)
    except DAMAGE as error:
        raise damaged() from error


def _refuse_macros(archive: zipfile.ZipFile) -> None:
    """A part that holds macros, by its name, type or relation; a book that may have some and has none is harmless."""
    named = [name.lower() for name in archive.namelist()]
    has_macros = any(basename(name).startswith("vbaproject") or "/macrosheets/" in name for name in named)
    if has_macros or any(word in kind.lower() for kind in _kinds(archive) for word in _MACROS):
        raise SkpdocError(
            "buku kerja memuat makro dan tidak dibuka. Simpan Sebagai .xlsx (tanpa makro), lalu coba lagi."
        )


def _kinds(archive: zipfile.ZipFile) -> Iterator[str]:
    """The types of the parts that are there, and of all relations."""
    there = {f"/{name}".lower() for name in archive.namelist()}
    for name in archive.namelist():
        if name == CONTENT_TYPES or name.lower().endswith(".rels"):
            kinds = _Kinds(name)
            try:
                kinds.read(archive.open(name))
            except SkpdocError:  # damaged: its text as it stands
                yield archive.read(name).replace(b"\0", b"").decode("latin-1")
            yield from kinds.relations
            yield from (kind for part, kind in kinds.parts if part.lower() in there)


class _Kinds(XmlPart):
    """``[Content_Types].xml`` and every ``.rels``: the types of parts by their names, and of relations."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.parts: list[tuple[str, str]] = []
        self.relations: list[str] = []

    def start_Override(self, attributes: Attributes) -> None:  # noqa: N802
        self.parts.append((attributes.get("PartName", ""), attributes.get("ContentType", "")))

    def start_Relationship(self, attributes: Attributes) -> None:  # noqa: N802
        self.relations.append(attributes.get("Type", ""))
