"""One XML part of a workbook, streamed piece by piece; nothing it holds can make the reader grow or fetch.

A DOCTYPE (the only door to entities) is refused, nesting and the length of a text are bounded. Elements are
known by their local names in the namespace of the root, so that the transitional and the strict form of
ECMA-376 are read alike, and extensions of other namespaces pass by.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from skpdoc.workbook.reading.refusals import TEXT_LIMIT, damaged_part, hostile_part, too_long

_CHUNK = 1 << 16
_DEEPEST = 100
_LONGEST = 8 * TEXT_LIMIT
"""As written: each character may stand as ``_x000D_``."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Attributes = dict[str, str]


class PartSource(Protocol):
    """The bytes of a part, inflated while they are read."""

    def read(self, size: int, /) -> bytes:
        """At most so much; nothing at its end."""


_Start = Callable[[Attributes], None]
_End = Callable[[], None]


def unescape(text: str) -> str:
    """``_x000D_`` as the character that it stands for; so Excel stores what XML cannot hold."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


class Chained:
    """What was read of a part already, and what is left of it."""

    def __init__(self, content: bytes, rest: PartSource) -> None:
        self._content = io.BytesIO(content)
        self._rest = rest

    def read(self, size: int) -> bytes:
        """At most so much; nothing at its end."""
        return self._content.read(size) or self._rest.read(size)


class XmlPart:
    """Base of the parts: a subclass has methods ``start_<element>(attributes)`` and ``end_<element>()``.

    ``name`` is what the part is called in messages.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._starts: dict[str, _Start] = {}
        self._ends: dict[str, _End] = {}
        self._root = ""
        self._depth = 0
        self._pieces: list[str] = []
        self._length = 0

    def read(self, source: PartSource) -> None:
        """Stream the part. Raises SkpdocError (without the file's name) when it is hostile or damaged."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self._parser = parser
        try:
            while chunk := source.read(_CHUNK):
                parser.Parse(chunk)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError) as error:  # LookupError: an encoding nobody knows
            raise damaged_part(self.name) from error

    def collect(self, _attributes: Attributes | None = None) -> None:
        """From here on text is kept, until :meth:`collected`; for an element that is nothing but a text."""
        self._pieces, self._length = [], 0
        self._parser.CharacterDataHandler = self._text

    def collected(self) -> str:
        """What was kept since :meth:`collect`."""
        self._parser.CharacterDataHandler = None
        return "".join(self._pieces)

    def place(self) -> str:
        """Where the reader stands, for messages."""
        return f"bagian {self.name}"

    def _doctype(self, *_declared: object) -> None:
        raise hostile_part(self.name, "memuat DOCTYPE")

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise hostile_part(self.name, "bersarang terlalu dalam")
        (self._starts.get(name) or self._learnt(name))(attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._ends[name]()

    def _learnt(self, name: str) -> _Start:
        """Note the subclass's methods for an element; those of other namespaces than the root's have none."""
        namespace, _, local = name.rpartition(" ")
        if self._depth == 1:
            self._root = namespace
        is_ours = namespace == self._root
        self._ends[name] = getattr(self, f"end_{local}", _pass) if is_ours else _pass
        start: _Start = getattr(self, f"start_{local}", _pass) if is_ours else _pass
        self._starts[name] = start
        return start

    def _text(self, piece: str) -> None:
        self._length += len(piece)
        if self._length > _LONGEST:
            raise too_long(self.place())
        self._pieces.append(piece)


def _pass(*_attributes: Attributes) -> None:
    """An element that says nothing to us."""
