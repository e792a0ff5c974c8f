"""One XML part of a workbook, streamed piece by piece; nothing it holds can make the reader grow or fetch.

A DOCTYPE (the only door to entities) is refused, nesting and the length of a text are bounded. Elements are
known by their local names in the namespace of the root, so that the transitional and the strict form of
ECMA-376 are read alike, and extensions of other namespaces pass by.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from skpdoc.errors import SkpdocError

RESAVE = "Buka di Excel, simpan ulang sebagai .xlsx, lalu coba lagi."
DISTRUST = "Jangan dibuka; minta pengirim menyimpannya ulang di Excel sebagai .xlsx."
"""The remedy where a file looks made to hurt."""

TEXT_LIMIT = 32_767
"""Excel's most characters in a cell."""

_CHUNK = 1 << 16
_DEEPEST = 100
_LONGEST = 8 * TEXT_LIMIT
"""As written: each character may stand as ``_x000D_``."""

Attributes = dict[str, str]
_Start = Callable[[Attributes], None]
_End = Callable[[], None]


class XmlPart:
    """Base of the parts: a subclass has methods ``start_<element>(attributes)`` and ``end_<element>()``.

    ``name`` is what the part is called in messages.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._starts: dict[str, _Start | None] = {}
        self._ends: dict[str, _End | None] = {}
        self._root = ""
        self._depth = 0
        self._pieces: list[str] = []
        self._length = 0

    def read(self, source: IO[bytes]) -> None:
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
            raise SkpdocError(f"bagian {self.name} rusak. {RESAVE}") from error

    def collect(self) -> None:
        """From here on text is kept, until :meth:`collected`."""
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
        raise doctype_refused(self.name)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        try:
            handler = self._starts[name]
        except KeyError:
            handler = self._starts[name] = self._handler("start", name)
            self._ends[name] = self._handler("end", name)
            if self._depth > _DEEPEST:
                raise SkpdocError(f"bagian {self.name} bersarang terlalu dalam. {DISTRUST}") from None
        if handler is not None:
            handler(attributes)
        elif self._depth > _DEEPEST:
            raise SkpdocError(f"bagian {self.name} bersarang terlalu dalam. {DISTRUST}")

    def _end(self, name: str) -> None:
        self._depth -= 1
        handler = self._ends[name]
        if handler is not None:
            handler()

    def _handler(self, when: str, name: str) -> Callable[..., None] | None:
        """The subclass's method for an element of the root's namespace, if it has one."""
        namespace, _, local = name.rpartition(" ")
        if self._depth == 1:
            self._root = namespace
        return getattr(self, f"{when}_{local}", None) if namespace == self._root else None

    def _text(self, piece: str) -> None:
        self._length += len(piece)
        if self._length > _LONGEST:
            raise too_long(self.place())
        self._pieces.append(piece)


def doctype_refused(name: str) -> SkpdocError:
    """The refusal of a part that declares a document type, which no Excel writes."""
    return SkpdocError(f"bagian {name} memuat DOCTYPE, yang tidak pernah ditulis Excel. {DISTRUST}")


def too_long(place: str) -> SkpdocError:
    """The refusal of a text that no cell can hold."""
    return SkpdocError(f"{place} memuat teks lebih panjang dari {TEXT_LIMIT} karakter. Ringkas teksnya.")
