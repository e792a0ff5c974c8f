"""A returned file's bytes, and what they are by themselves, whatever the file is called."""

from __future__ import annotations

from pathlib import Path

from skpdoc.documents.archive import read_regular
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import unreadable
from skpdoc.pipeline.returned.issued import MOST_BYTES
from skpdoc.pipeline.returned.verified import FileKind

ZIP, _PDF, _WORD = b"PK\x03\x04", b"%PDF-", b"word/document"
PHOTOS = {b"\xff\xd8\xff": FileKind.JPG, b"\x89PNG\r\n": FileKind.PNG}


def is_pdf(data: bytes) -> bool:
    """By its header, whatever it is called."""
    return _PDF in data[:1024]


def is_readable(path: Path) -> bool:
    """Whether a file of no name that we know may be one of those that are read: not a large one."""
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError:
        return False
    return is_pdf(data) or data.startswith(tuple(PHOTOS)) or (data.startswith(ZIP) and _WORD in data)


def read_file(path: Path) -> bytes:
    """A returned file's bytes. Raises SkpdocError where there are none, or too many."""
    if path.is_dir():
        raise SkpdocError(
            f"{path}: ini folder. Sebutkan berkasnya; seluruh isi folder dikumpulkan dengan skpdoc collect."
        )
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    if not data:
        raise SkpdocError(f"{path}: berkas kosong (0 bita). Minta dikirim ulang.")
    return data
