"""From the tree of a part to its function: prints, loops and branches, paragraphs and their lengths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape

from jinja2 import nodes
from lxml import etree

from skpdoc.documents.quick.blocks import BLOCKS, BRANCH, FOR, IF, PRINT, Blocks, NotQuick
from skpdoc.documents.quick.expressions import Scope, python_of, uses_loop
from skpdoc.documents.quick.printing import BREAK, HYPHEN, FittedTexts
from skpdoc.documents.quick.source import FormSource, end_tag, start_tag
from skpdoc.documents.wordml import BR, P, T

Element = etree._Element
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Compiler:
    """Writes the function of one part; tables are written by :class:`tables.FormCompiler`."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.source = FormSource()
        self.scope = Scope({})
        self.writers: dict[str, Callable[[Element], None]] = {
            FOR: self._loop,
            IF: self._choice,
            PRINT: self._print,
            P: self.paragraph,
            T: self.text,
            BR: self._break,
            _DRAWING: self._drawing,
        }
        self._is_counted = False
        """a paragraph is being written whose length must be known"""
        self._is_text = False
        """a ``<w:t>`` is being written"""
        self._lengths: list[str] = []
        """what it prints outside of blocks of its own"""
        self.fit: FittedTexts | None = None
        """how the ``<w:t>`` being written prints long words, where it stands in a cell of known width"""
        self.site = ""
        """the name of its lettering, where the width of its cell is known when the table ends"""
        self.names: dict[str, object] = {}
        """what the function knows besides the runtime"""
        self._within = 0
        """how many blocks within that paragraph are open"""

    def element(self, element: Element) -> None:
        """Anything: by its own writer, or as it stands with what is in it."""
        if not isinstance(element.tag, str):
            self.source.static(etree.tostring(element, with_tail=False))
            return
        self.writers.get(element.tag, self.plain)(element)

    def plain(self, element: Element) -> None:
        """An element as it stands, with what is in it; the end of a paragraph is always ``</w:p>``."""
        if len(element) == 0 and not element.text and element.tag != P:
            self.source.static(f"{start_tag(element)}/>")
            return
        self.source.static(f"{start_tag(element)}>")
        self.content(element)
        self.source.static(end_tag(element))

    def content(self, element: Element) -> None:
        """Texts and elements below, in order."""
        self._letters(element.text)
        for child in element:
            self.element(child)
            self._letters(child.tail)

    def _letters(self, text: str | None) -> None:
        pieces = self.fit.parted(text) if text and self._is_text and self.fit is not None else [text or ""]
        self.source.static(HYPHEN.join(escape(piece).encode() for piece in pieces))
        if text and self._is_text:
            self._count_within(len(text))

    def _print(self, element: Element) -> None:
        holder = next(one for one in element.iterancestors() if one.tag not in BLOCKS)
        node = self.blocks.node(element)
        if holder.tag != T:
            raise NotQuick("Tag {{ … }} berdiri di luar teks.", node.lineno)
        text, length = self.source.name("x"), self.source.name("n")
        value, texts = python_of(node, self.scope), "printed"
        if self.site:
            name = self.source.name("v")
            self.source.line(f"{name} = {value}")
            self.source.line(f"sites.append(({self.source.next_place()}, {name}, {self.site}))")
            value = name
        elif self.fit is not None:
            texts = self.known(self.fit)
        self.source.line(f"{text}, {length} = {texts}[{value}]")
        self.source.piece(text)
        if self._is_counted and self._within:
            self.source.line(f"size += {length}")
        elif self._is_counted:
            self._lengths.append(length)

    def _loop(self, element: Element) -> None:
        node = self.blocks.node(element)
        assert isinstance(node, nodes.For)
        assert isinstance(node.target, nodes.Name)
        source, before = self.source, self.scope
        items, item, at = (source.name(prefix) for prefix in ("l", "i", "a"))
        source.line(f"{items} = a_list({python_of(node.iter, before)})")
        if node.test is not None:
            test = python_of(node.test, before.inner(node.target.name, item, "", ""))
            source.line(f"{items} = [{item} for {item} in {items} if {test}]")
        is_counting = any(uses_loop(one) for one in node.body)
        self.scope = before.inner(node.target.name, item, at if is_counting else "", items)
        head = f"for {at}, {item} in enumerate({items}):" if is_counting else f"for {item} in {items}:"
        with source.block(head), self._block():
            self.content(element)
        self.scope = before

    def _choice(self, element: Element) -> None:
        for place, branch in enumerate(element.iterchildren(BRANCH)):
            node = self.blocks.node(branch)
            assert isinstance(node, nodes.If)
            word = "if" if place == 0 else "elif"
            head = f"{word} {python_of(node.test, self.scope)}:" if branch.get("else") is None else "else:"
            with self.source.block(head), self._block():
                self.content(branch)

    @contextmanager
    def _block(self) -> Iterator[None]:
        self._within += self._is_counted
        yield
        self._within -= self._is_counted

    def paragraph(self, element: Element) -> None:
        """A paragraph outside of tables."""
        self.plain(element)

    def counted_paragraph(self, element: Element, write: Callable[[Element], None]) -> str:
        """Write a paragraph; its length as a Python expression, a number where it is always the same."""
        if self._is_counted:
            raise NotQuick("Kotak teks di dalam sel tabel.")
        has_blocks = next(element.iter(*BLOCKS), None) is not None
        if has_blocks:
            self.source.line("size = 0")
        self._is_counted, self._lengths = True, ["size"] if has_blocks else []
        write(element)
        self._is_counted = False
        always = unconditional_length(element)
        return " + ".join(self._lengths + [str(always)] * bool(always or not self._lengths))

    def text(self, element: Element) -> None:
        """A ``<w:t>``, in which alone values are printed."""
        self._is_text = True
        self.plain(element)
        self._is_text = False

    def known(self, thing: object) -> str:
        """The name by which the function knows it; equal things have one name."""
        for name, one in self.names.items():
            if one is thing or (one == thing and not isinstance(thing, dict)):
                return name
        name = f"known{len(self.names)}"
        self.names[name] = thing
        return name

    def _break(self, element: Element) -> None:
        self.plain(element)
        self._count_within(BREAK)

    def _count_within(self, length: int) -> None:
        if self._within and length:
            self.source.line(f"size += {length}")

    def _drawing(self, element: Element) -> None:
        """Pictures are numbered as they come."""
        self.source.static(f'{start_tag(element, ("id",))} id="')
        number = self.source.name("d")
        self.source.line(f"drawings += 1; {number} = str(drawings).encode()")
        self.source.piece(number)
        self.source.static('">')
        self.content(element)
        self.source.static(end_tag(element))


def unconditional_length(paragraph: Element) -> int:
    """Letters and breaks of a paragraph that stand in no block of its own."""
    length = 0
    for element in paragraph.iter(T, BR):
        if any(one.tag in BLOCKS for one in ancestors_within(element, paragraph)):
            continue
        length += BREAK if element.tag == BR else letters_in(element)
    return length


def ancestors_within(element: Element, outer: Element) -> Iterator[Element]:
    """Those between the two."""
    for one in element.iterancestors():
        if one is outer:
            return
        yield one


def letters_in(text: Element) -> int:
    """Letters of a ``<w:t>`` that stand in no block."""
    return len(text.text or "") + sum(len(child.tail or "") for child in text)
