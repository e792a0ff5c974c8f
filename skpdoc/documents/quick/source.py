"""The Python source of one part's function, line by line, and XML as it stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import quoteattr

from lxml import etree

from skpdoc.documents.quick.blocks import NS

Element = etree._Element
_XML_NS = "http://www.w3.org/XML/1998/namespace"


class FormSource:
    """Lines of a function that fills ``out``; pieces between two flushes are added in one go."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.longest = 0
        self._depth = 1
        self._pieces: list[bytes | str] = []
        self._count = 0

    def name(self, prefix: str) -> str:
        """A variable that nothing else uses."""
        self._count += 1
        return f"{prefix}{self._count}"

    def static(self, text: str | bytes) -> None:
        """XML that is always the same."""
        data = text.encode() if isinstance(text, str) else text
        if self._pieces and isinstance(self._pieces[-1], bytes):
            self._pieces[-1] += data
        elif data:
            self._pieces.append(data)

    def piece(self, expression: str) -> None:
        """XML that a variable holds."""
        self._pieces.append(expression)

    def next_place(self) -> str:
        """Where the next piece will stand in ``out``, as a Python expression of the line that is written next."""
        return f"len(out) + {len(self._pieces)}"

    def flush(self) -> None:
        """Write down the pieces so far: what follows begins with a piece of its own."""
        if self._pieces:
            self.longest = max(self.longest, *(len(one) for one in self._pieces if isinstance(one, bytes)), 0)
            pieces = [repr(piece) if isinstance(piece, bytes) else piece for piece in self._pieces]
            self.line(f"out += ({', '.join(pieces)},)")
            self._pieces.clear()

    def line(self, text: str) -> int:
        """One line, and its number for :meth:`replace`."""
        self.lines.append(" " * self._depth + text)
        return len(self.lines) - 1

    def replace(self, number: int, text: str) -> None:
        """Write a line anew, now that more is known."""
        before = self.lines[number]
        self.lines[number] = before[: len(before) - len(before.lstrip())] + text

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """An ``if`` or ``for`` with what is written inside."""
        self.flush()
        self.line(head)
        self._depth += 1
        yield
        self.flush()
        self.line("pass")
        self._depth -= 1


def start_tag(element: Element, without: tuple[str, ...] = ()) -> str:
    """``<w:tc w:x="…"`` without its end; attributes of the quick way's own namespace are left out."""
    parent = element.getparent()
    known = parent.nsmap if parent is not None else {}
    spaces = "".join(
        f" xmlns{':' + prefix if prefix else ''}={quoteattr(uri)}"
        for prefix, uri in element.nsmap.items()
        if uri != NS and known.get(prefix) != uri
    )
    values = "".join(
        f" {_qualified(element, str(name))}={quoteattr(str(value))}"
        for name, value in element.attrib.items()
        if not str(name).startswith(f"{{{NS}}}") and name not in without
    )
    return f"<{tag_name(element)}{spaces}{values}"


def end_tag(element: Element) -> str:
    """``</w:tc>``."""
    return f"</{tag_name(element)}>"


def tag_name(element: Element) -> str:
    """``w:tc``, as the form writes it."""
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local


def _qualified(element: Element, name: str) -> str:
    if not name.startswith("{"):
        return name
    uri, local = name[1:].split("}", 1)
    if uri == _XML_NS:
        return f"xml:{local}"
    prefix = next(prefix for prefix, one in element.nsmap.items() if one == uri and prefix)
    return f"{prefix}:{local}"
