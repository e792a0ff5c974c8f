"""A .docx as its parts: read once, written so that the same parts always give the same bytes."""

from __future__ import annotations

import errno
import re
from pathlib import Path

from skpdoc.documents.relations import MAIN_PART, with_main_named
from skpdoc.errors import SkpdocError
from skpdoc.packages import open_package

CORE_PART = "docProps/core.xml"
"""title and identifier, written anew for every document"""
_MOST_BYTES = 64 * 1024 * 1024
_STRICT = re.compile(rb"""(["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
_RESAVE = "Simpan ulang dari Word sebagai .docx."


def read_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of the .docx ``name`` by their names, in the archive's order; the main one is ``MAIN_PART``.

    Namespaces are the transitional ones, whichever the file has (ISO/IEC 29500-1, strict).
    """
    try:
        archive = open_package(data, _MOST_BYTES)
    except SkpdocError as error:
        raise SkpdocError(f"{name}: {error} {_RESAVE}") from error
    found = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    parts = with_main_named({name: _usual_names(name, part) for name, part in found.items()})
    if MAIN_PART not in parts:
        raise SkpdocError(f"{name} bukan berkas Word (.docx). {_RESAVE}")
    return parts


def _usual_names(name: str, part: bytes) -> bytes:
    """The part as Word usually saves it: a *Strict Open XML Document* has other names for the same things."""
    if not name.endswith((".xml", ".rels")):
        return part
    return _STRICT.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/", part)


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a file of at most ``most`` bytes; raises OSError when it is no plain file, or larger."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "bukan berkas biasa")
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "terlalu besar")
    return data
