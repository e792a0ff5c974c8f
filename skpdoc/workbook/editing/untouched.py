"""How a marked copy of ours is known, as long as nobody has saved it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

UNTOUCHED = b"skpdoc"
"""The archive's comment: whoever saves the file in Excel or LibreOffice loses it."""


def is_untouched_copy(path: Path) -> bool:
    """Whether ``path`` is a copy of ours that nobody has saved since: it can be made again. Raises OSError."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.comment == UNTOUCHED
    except (FileNotFoundError, zipfile.BadZipFile):
        return False


def as_untouched(book: bytes) -> bytes:
    """A workbook as a copy of ours: the same parts."""
    stream = BytesIO(book)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.comment = UNTOUCHED
    return stream.getvalue()


def comment_of(book: bytes) -> bytes:
    """What its last writer left behind the archive. Raises BadZipFile."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return archive.comment
