"""The blank room above the two names of a signature block, found by the names alone: forms are the office's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import inf

from skpdoc.pdf.reading import Box, PdfPage, plain

_LEAST = 22.0
"""points of blank above a name that make it a place to sign; a row of a table has less"""
_HIGHEST = 60.0
_NARROWEST, _WIDEST = 140.0, 220.0
_AIR = 2.0
"""between a field and the text around it"""


@dataclass(frozen=True, slots=True)
class PdfPlace:
    """A box to sign in, on the page of that number (from 0)."""

    halaman: int
    kotak: Box


def signature_places(pages: Sequence[PdfPage], left: str, right: str) -> tuple[PdfPlace, PdfPlace] | None:
    """Where the two persons of these names sign: side by side, on the first page that has such a block.

    Of two of the same name the left one comes first. None where no page has it.
    """
    for number, page in enumerate(pages):
        ours, theirs = list(_places(page, left)), list(_places(page, right))
        pairs = [(one, two) for one, two in product(ours, theirs) if _are_a_block(one, two, left == right)]
        if pairs:
            one, two = pairs[0]
            return PdfPlace(number, one), PdfPlace(number, two)
    return None


def signature_place(pages: Sequence[PdfPage], name: str) -> PdfPlace | None:
    """Where the only one who signs does: the last place of his name. None where there is none."""
    found = [PdfPlace(number, box) for number, page in enumerate(pages) for box in _places(page, name)]
    return found[-1] if found else None


def _are_a_block(one: Box, two: Box, is_left_first: bool) -> bool:
    is_level = one.bawah < two.atas and two.bawah < one.atas
    return is_level and not one.is_beside(two) and (not is_left_first or one.kiri < two.kiri)


def _places(page: PdfPage, name: str) -> Iterator[Box]:
    for box in _named(page, plain(name)):
        place = _blank_above(page, box)
        if place is not None:
            yield place


def _named(page: PdfPage, name: str) -> Iterator[Box]:
    """Where nothing but the name stands, under a blank; a long one goes on in the pieces that follow."""
    for first, start in enumerate(page.kotak):
        if _room_above(page, start) < _LEAST:
            continue
        told, boxes = "", []
        for box in page.kotak[first:]:
            told += plain(page.teks_di(box))
            boxes.append(box)
            if told == name:
                yield _around(boxes)
            if not told or not name.startswith(told) or told == name:
                break


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.kiri for box in boxes),
        min(box.bawah for box in boxes),
        max(box.kanan for box in boxes),
        max(box.atas for box in boxes),
    )


def _blank_above(page: PdfPage, name: Box) -> Box | None:
    """As wide as the name within bounds, as high as there is room; None where there is too little."""
    half = min(max(name.kanan - name.kiri, _NARROWEST), _WIDEST) / 2
    middle = (name.kiri + name.kanan) / 2
    column = replace(name, kiri=middle - half, kanan=middle + half)
    room = _room_above(page, column)
    if not _LEAST <= room < inf:
        return None
    return replace(column, bawah=name.atas + _AIR, atas=name.atas + min(room - _AIR, _HIGHEST))


def _room_above(page: PdfPage, box: Box) -> float:
    """How far it is to the text above; endless where there is none."""
    above = (other.bawah for other in page.kotak if other.bawah >= box.atas and other.is_beside(box))
    return min(above, default=inf) - box.atas
