"""A .docx as its parts: read once, written so that the same parts always give the same bytes."""

from __future__ import annotations

import errno
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES, open_package

MAIN_PART = "word/document.xml"
_MOST_BYTES = 64 * 1024 * 1024
_RESAVE = "Simpan ulang dari Word sebagai .docx."
_STAMP = (1980, 1, 1, 0, 0, 0)


def read_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of the .docx ``name`` by their names, in the archive's order."""
    try:
        archive = open_package(data, _MOST_BYTES)
    except SkpdocError as error:
        raise SkpdocError(f"{name}: {error} {_RESAVE}") from error
    if MAIN_PART not in archive.namelist():
        raise SkpdocError(f"{name} bukan berkas Word (.docx). {_RESAVE}")
    return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a file of at most ``most`` bytes; raises OSError when it is no plain file, or larger."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "bukan berkas biasa")
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "terlalu besar")
    return data


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """The archive of ``parts``: content types first, then their given order, no clock and no owner."""
    first = {CONTENT_TYPES: parts[CONTENT_TYPES]}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in (first | dict(parts)).items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, data, compresslevel=6)
    return stream.getvalue()
