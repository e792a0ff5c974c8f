"""The places of signatures in a PDF, signed or empty, by its parsed form."""

from __future__ import annotations

from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.pdf.parsed import value
from skpdoc.pdf.reading import Box

Dictionary = generic.DictionaryObject

_MOST_FIELDS = 10_000


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field: its name, its signature (None while empty), the page (from 0) and box of its mark."""

    name: str
    signature: Dictionary | None
    page: int
    box: Box | None


def fields(reader: PdfFileReader) -> list[Field]:
    """Every signature field of the form."""
    form = value(reader.root, "/AcroForm")
    top = value(form, "/Fields") if isinstance(form, Dictionary) else None
    waiting = [("", one) for one in reversed(_dictionaries(top))]
    pages, found, count = _widget_pages(reader), [], 0
    while waiting and count < _MOST_FIELDS:
        above, one = waiting.pop()
        count += 1
        name = ".".join(filter(None, (above, str(value(one, "/T") or ""))))
        if value(one, "/FT") == "/Sig":
            signature = value(one, "/V")
            widgets = [one, *_dictionaries(value(one, "/Kids"))]
            page, box = next(((pages[_key(w)], _box(w)) for w in widgets if _key(w) in pages), (-1, None))
            found.append(
                Field(name[:200], signature if isinstance(signature, Dictionary) else None, page, box)
            )
        else:
            waiting.extend((name, kid) for kid in reversed(_dictionaries(value(one, "/Kids"))))
    return found


def _dictionaries(found: object) -> list[Dictionary]:
    if not isinstance(found, generic.ArrayObject):
        return []
    some = (found[number] for number in range(min(len(found), _MOST_FIELDS)))
    return [one for one in some if isinstance(one, Dictionary)]


def _widget_pages(reader: PdfFileReader) -> dict[object, int]:
    """By widget, the page that shows it."""
    found: dict[object, int] = {}
    waiting = [value(reader.root, "/Pages")]
    number = 0
    while waiting and number < _MOST_FIELDS:
        node = waiting.pop()
        if not isinstance(node, Dictionary):
            continue
        if "/Kids" in node:
            waiting.extend(reversed(_dictionaries(value(node, "/Kids"))))
        else:
            for note in _dictionaries(value(node, "/Annots")):
                found[_key(note)] = number
            number += 1
    return found


def _key(one: Dictionary) -> object:
    return one.container_ref or id(one)


def _box(widget: Dictionary) -> Box | None:
    corners = value(widget, "/Rect")
    try:
        left, low, right, high = (float(one) for one in corners)
    except (TypeError, ValueError):
        return None
    return Box(min(left, right), min(low, high), max(left, right), max(low, high))
