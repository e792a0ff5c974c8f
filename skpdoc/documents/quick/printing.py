"""Every text that the quick way prints: escaped, its line breaks marked up, its length known; once a text."""

from __future__ import annotations

import re
from functools import lru_cache

from skpdoc.documents.fitting import parted
from skpdoc.documents.jinja_env import NOT_XML

BREAK = 1 << 32
"""a length holds letters below this, and how many line breaks above it"""
_MOST_KEPT, _LONGEST_KEPT = 20_000, 500
"""texts, and letters of one: some 20 MB at most"""
_MARKUP: dict[str, bytes] = {
    "&": b"&amp;",
    "<": b"&lt;",
    ">": b"&gt;",
    "\n": b'</w:t><w:br/><w:t xml:space="preserve">',
    "\t": b'</w:t><w:tab/><w:t xml:space="preserve">',
}
_SPECIAL = re.compile("([&<>\n\t])")


class Unprintable(Exception):  # noqa: N818 -- not an error yet: the complete way tries again
    """A value that no tag may print; the complete way says which, and why."""


class PrintedTexts(dict[str, tuple[bytes, int]]):
    """Texts as they stand between ``<w:t>`` and ``</w:t>``, each with its length; many are printed often."""

    def __missing__(self, value: object) -> tuple[bytes, int]:
        """A text not printed before, or a whole number: only texts are kept, since 1 and True are one key."""
        if type(value) is int:
            return str(value).encode(), len(str(value))
        if type(value) is not str:
            raise Unprintable
        made = _printed(value)
        if len(value) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[value] = made
        return made


PRINTED = PrintedTexts()
HYPHEN = b'</w:t><w:softHyphen/><w:t xml:space="preserve">'
_MOST_FITTED = 2_000


class FittedTexts(dict[str, tuple[bytes, int]]):
    """As :class:`PrintedTexts`, in cells into which words of at most ``room`` fit: longer ones get optional hyphens."""

    def __init__(self, room: int, is_bold: bool) -> None:
        super().__init__()
        self._room, self._is_bold = room, is_bold

    def __missing__(self, value: object) -> tuple[bytes, int]:
        """A text not printed in such a cell before, or a whole number."""
        made = PRINTED[value]  # type: ignore[index]  # what is no text it refuses itself
        if type(value) is not str:
            return made
        pieces = self.parted(value)
        if len(pieces) > 1:
            made = HYPHEN.join(_printed(piece)[0] for piece in pieces), made[1]
        if len(value) <= _LONGEST_KEPT:
            if len(self) >= _MOST_FITTED:
                self.clear()
            self[value] = made
        return made

    def parted(self, text: str) -> list[str]:
        """Its pieces, between which an optional hyphen stands."""
        return parted(text, self._room, self._is_bold)


fitted = lru_cache(512)(FittedTexts)
"""those of a room and a weight"""


def _printed(text: str) -> tuple[bytes, int]:
    if text.isprintable() and not (
        "&" in text or "<" in text or ">" in text
    ):  # most are, and all such are XML
        return text.encode(), len(text)
    if NOT_XML.search(text):
        raise Unprintable
    breaks, tabs = text.count("\n"), text.count("\t")
    length = len(text) - breaks - tabs + breaks * BREAK
    written = b"".join(_MARKUP.get(piece) or piece.encode() for piece in _SPECIAL.split(text))
    return written, length


def attribute(value: object) -> bytes:
    """A number of columns, the one thing that is printed into an attribute."""
    if type(value) is not int or not 1 <= value <= 63:
        raise Unprintable
    return str(value).encode()
