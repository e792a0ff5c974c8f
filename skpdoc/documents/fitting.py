"""Words that are wider than their cell get optional hyphens between syllables: Word would part them anywhere.

What the letters of a text are stays as it is: the hyphen is an element of its own, and is seen only where a line ends.
"""

from __future__ import annotations

import re

from lxml import etree

from skpdoc.documents.lettering import Letterings, run_of
from skpdoc.documents.wordml import TC, XML_SPACE, T, number, w
from skpdoc.text.letter_widths import too_wide
from skpdoc.text.syllables import syllable_breaks

_SLACK = 600
"""thousandths of the size left free: brackets or a full stop beside a word, and the rounding of widths"""
_MOST_ROOM = 40_000
"""of the size's thousandths; no word is so wide"""
_WORDS = re.compile(r"[^\W\d_]+")
SOFT_HYPHEN = w("softHyphen")


def parted(text: str, room: int, is_bold: bool) -> list[str]:
    """``text`` in pieces, between which an optional hyphen may stand; one piece where every word fits into ``room``."""
    if not 0 < room < _MOST_ROOM:
        return [text]
    places = [place for word in too_wide(text, room - _SLACK, is_bold) for place in _places(word)]
    return [text[left:right] for left, right in zip([0, *places], [*places, len(text)], strict=True)]


def has_room(text: str, room: int, is_bold: bool) -> bool:
    """Whether every word of ``text`` fits into a line of ``room``."""
    return next(too_wide(text, room - _SLACK, is_bold), None) is None


def _places(word: re.Match[str]) -> list[int]:
    return [
        word.start() + part.start() + place
        for part in _WORDS.finditer(word[0])
        for place in syllable_breaks(part[0])
    ]


def fit_words(root: etree._Element, letterings: Letterings) -> None:
    """Put the optional hyphens into every text of a table's cell, in place; the widths of the cells are final."""
    for text in list(root.iter(T)):
        content = text.text or ""
        run = run_of(text)
        lettering = letterings.of(run) if run is not None and content else None
        if run is None or lettering is None:
            continue
        cell = next(run.iterancestors(TC))
        pieces = parted(content, lettering.room(width_of_cell(cell)), lettering.is_bold)
        if len(pieces) > 1:
            _replace(run, text, pieces)


def width_of_cell(cell: etree._Element) -> int:
    """In twips; 0 where the form does not say it in twips."""
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return number(width) if width is not None and width.get(w("type"), "dxa") == "dxa" else 0


def _replace(run: etree._Element, text: etree._Element, pieces: list[str]) -> None:
    new: list[etree._Element] = []
    for piece in pieces:
        element = etree.Element(T, {XML_SPACE: "preserve"})
        element.text = piece
        new += [etree.Element(SOFT_HYPHEN), element] if new else [element]
    place = run.index(text)
    run[place : place + 1] = new
