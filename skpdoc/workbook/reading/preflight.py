"""Is this file a workbook, and safe to read? Asked of its bytes before any part of it is used.

The archive itself is judged by :mod:`skpdoc.packages`; what stands in the sheets is bounded where it is read,
in :mod:`skpdoc.workbook.reading.sheet_part`.
"""

from __future__ import annotations

import zipfile
from posixpath import basename

from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES, DAMAGE, open_package
from skpdoc.workbook.reading.foreign import refuse_foreign, refuse_other_package
from skpdoc.workbook.reading.refusals import FETCH_AGAIN, MOST_BYTES, damaged

_MACROS = (b"macroEnabled", b"vbaProject", b"Macrosheet")
"""In the types and the relations of parts: what they are, whatever they are called."""


def inspect(data: bytes) -> None:
    """Raise SkpdocError, without the file's name, unless ``data`` is a workbook that may be read."""
    refuse_foreign(data)
    try:
        archive = open_package(data, MOST_BYTES)
    except SkpdocError as error:
        raise SkpdocError(f"{error} {FETCH_AGAIN}") from error
    refuse_other_package(archive.namelist())
    try:
        _refuse_macros(archive)
    except DAMAGE as error:
        raise damaged() from error


def _refuse_macros(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    telling = [name for name in names if name == CONTENT_TYPES or name.lower().endswith(".rels")]
    lower = [name.lower() for name in names]
    has_macros = any(basename(name).startswith("vbaproject") or "/macrosheets/" in name for name in lower)
    if has_macros or any(kind in content for content in map(archive.read, telling) for kind in _MACROS):
        raise SkpdocError(
            "buku kerja memuat makro dan tidak dibuka. Simpan Sebagai .xlsx (tanpa makro), lalu coba lagi."
        )
