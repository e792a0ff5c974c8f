"""A PDF as its objects, also where something stands before its header; every object within reach is looked at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.errors import SkpdocError

HEADER = b"%PDF-"
_FARTHEST = 1_024
"""bytes that readers let stand before the header"""
_VERSION = 8
_MOST = 150_000
"""objects and values; a document of ours has some hundreds a page"""


@contextmanager
def readable() -> Iterator[None]:
    """Whatever else the libraries raise at a stranger's file is one message, as SkpdocError."""
    try:
        yield
    except SkpdocError:
        raise
    except Exception as error:
        raise SkpdocError("PDF rusak atau tidak utuh; minta dikirim ulang.") from error


def header_at(content: bytes) -> int:
    """Where its header begins; 0 also where it has none."""
    return max(0, content.find(HEADER, 0, _FARTHEST))


def parsed(content: bytes) -> PdfFileReader:
    """Its objects. Raises SkpdocError where they cannot be read.

    Of bytes before the header some programs count the offsets of objects, others not: both are tried.
    """
    at = header_at(content)
    moved = content[at : at + _VERSION] + content[:at] + content[at + _VERSION :]
    failure: Exception | None = None
    for candidate in (moved, content[at:]) if at else (content,):
        try:
            reader = PdfFileReader(BytesIO(candidate), strict=False)
            if reader.encrypted:
                reader.decrypt(b"")
            if "/Pages" in reader.root:
                return reader
        except Exception as error:  # a stranger's file can make the library raise anything
            failure = error
    raise SkpdocError("susunan PDF tidak dapat dibaca; minta dikirim ulang.") from failure


def objects(reader: PdfFileReader) -> Iterator[generic.DictionaryObject]:
    """Every dictionary (of a stream too) within reach of the trailer. Raises SkpdocError where there are too many."""
    waiting: list[generic.PdfObject] = [reader.root]
    seen, count = set(), 0
    while waiting:
        one = waiting.pop()
        count += 1
        if count > _MOST:
            raise SkpdocError("PDF memuat terlalu banyak objek.")
        if isinstance(one, generic.IndirectObject):
            if one.reference not in seen:
                seen.add(one.reference)
                waiting.append(_resolved(one))
        elif isinstance(one, generic.DictionaryObject):
            yield one
            waiting.extend(one.raw_get(key) for key in one if key != "/Parent")
        elif isinstance(one, generic.ArrayObject):
            waiting.extend(one.raw_get(number) for number in range(len(one)))


def _resolved(one: generic.IndirectObject) -> Any:
    try:
        return one.get_object()
    except Exception:  # it leads nowhere, or to what no reader can show either
        return generic.NullObject()


def value(one: generic.DictionaryObject, key: str) -> Any:
    """What stands there, followed to the object itself; None where nothing does."""
    found = one.raw_get(key) if key in one else None
    return _resolved(found) if isinstance(found, generic.IndirectObject) else found
