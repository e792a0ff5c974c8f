"""The notes (Excel's old comments) of one sheet: their texts, and the boxes that show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from skpdoc.text.lines import column_letter
from skpdoc.workbook.editing.package import MAIN_NS, parse_xml, q, xml_bytes
from skpdoc.workbook.editing.sheet import Place
from skpdoc.workbook.excel import coordinate_to_tuple
from skpdoc.workbook.writing.styles import line_count

MARK = "── Temuan skpdoc ──"
"""From here on a note is ours; what stands above it is the office's."""

Run = tuple[str, bool]
"""A piece of text, and whether it is bold."""

_V, _O, _X = ("urn:schemas-microsoft-com:" + name for name in ("vml", "office:office", "office:excel"))
_AUTHOR = "skpdoc"
_WIDTH, _CHARACTERS, _LINE = 400, 60, 16
"""Of a box: pixels, characters of its font (9 points) in a line, pixels a line."""

_NO_COMMENTS = f'<comments xmlns="{MAIN_NS}"><authors/><commentList/></comments>'.encode()
_SPACES = f'xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"'
_NO_DRAWING = (
    f'<xml {_SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
).encode()
_TYPE = (
    f'<v:shapetype {_SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    f'<v:shape {_SPACES} id="_x0000_s{{id}}" type="#_x0000_t202" '
    'style="position:absolute;width:{width}px;height:{height}px;z-index:{z};visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_SHAPE_NUMBER = re.compile(r"_s(\d+)$")
_BLOCK = 1024
"""Shape numbers come in blocks that the drawing lists."""

_UNPRINTABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Notes:
    """The notes of a sheet; ``width`` and ``height`` tell its columns' and rows' pixels."""

    def __init__(
        self,
        comments: bytes | None,
        drawing: bytes | None,
        width: Callable[[int], int],
        height: Callable[[int], int],
    ) -> None:
        self._comments = parse_xml(comments or _NO_COMMENTS)
        self._drawing = parse_xml(drawing or _NO_DRAWING, recover=True)  # old Excels leave tags open in it
        if self._drawing.find(f"{{{_V}}}shapetype[@id='_x0000_t202']") is None:
            self._drawing.append(etree.fromstring(_TYPE))
        self._width, self._height = width, height
        self._list = _child(self._comments, "commentList")
        self._by_place = {coordinate_to_tuple(one.get("ref", "A1")): one for one in self._list}
        self._boxes = dict(self._find_boxes())
        numbers = (_SHAPE_NUMBER.search(one.get("id", "")) for one in self._drawing)
        self._last = max([_BLOCK, *(int(match[1]) for match in numbers if match)])

    def clear(self) -> None:
        """Take away what an earlier check wrote; a note that is empty then goes altogether."""
        for place, note in list(self._by_place.items()):
            if MARK not in _text(note):
                continue
            _cut(note)
            if _text(note).strip():
                self._fit(place)
                continue
            self._list.remove(note)
            del self._by_place[place]
            if place in self._boxes:
                self._drawing.remove(self._boxes.pop(place))

    def is_threaded(self, place: Place) -> bool:
        """Whether Excel shows a conversation here instead of the note."""
        note = self._by_place.get(place)
        authors = [author.text or "" for author in self._comments.iter(q("author"))]
        return note is not None and authors[int(note.get("authorId", "0"))].startswith("tc=")

    def add(self, place: Place, runs: Sequence[Run]) -> None:
        """Write ``runs`` below what the cell's note says already."""
        note = self._by_place.get(place)
        if note is None:
            values = {"ref": f"{column_letter(place[1])}{place[0]}", "authorId": str(self._author())}
            note = self._by_place[place] = etree.SubElement(self._list, q("comment"), values)
            etree.SubElement(note, q("text"))
        text = _child(note, "text")
        self._as_runs(text)
        lead = "\n\n" if len(text) else ""
        for words, is_bold in [(f"{lead}{MARK}\n", True), *runs]:
            text.append(_run(words, is_bold))
        self._fit(place)

    def to_bytes(self) -> tuple[bytes, bytes]:
        """Comments and drawing; every note has its box."""
        for place in sorted(self._by_place.keys() - self._boxes.keys()):
            self._fit(place)
        blocks = ",".join(str(number) for number in range(1, self._last // _BLOCK + 1))
        for idmap in self._drawing.iter(f"{{{_O}}}idmap"):
            idmap.set("data", blocks)
        return xml_bytes(self._comments), etree.tostring(self._drawing, encoding="UTF-8")

    def _author(self) -> int:
        authors = _child(self._comments, "authors")
        names = [author.text for author in authors]
        if _AUTHOR not in names:
            etree.SubElement(authors, q("author")).text = _AUTHOR
            names.append(_AUTHOR)
        return names.index(_AUTHOR)

    def _as_runs(self, text: etree._Element) -> None:
        """A plain text becomes a run, so that others can follow it."""
        for plain in text.findall(q("t")):
            run = etree.Element(q("r"))
            text.replace(plain, run)
            run.append(plain)

    def _find_boxes(self) -> Iterator[tuple[Place, etree._Element]]:
        for shape in self._drawing.iterfind(f"{{{_V}}}shape"):
            row = shape.findtext(f"{{{_X}}}ClientData/{{{_X}}}Row")
            column = shape.findtext(f"{{{_X}}}ClientData/{{{_X}}}Column")
            if row and column:
                yield (int(row) + 1, int(column) + 1), shape

    def _fit(self, place: Place) -> None:
        """Give the note a box that shows all of it, beside its cell."""
        height = _LINE * line_count(_text(self._by_place[place]), _CHARACTERS) + 12
        old = self._boxes.get(place)
        if old is not None:
            self._drawing.remove(old)
        self._last += 1
        box = _BOX.format(
            id=self._last,
            width=_WIDTH,
            height=height,
            z=len(self._boxes) + 1,
            anchor=", ".join(map(str, self._anchor(place, height))),
            row=place[0] - 1,
            column=place[1] - 1,
        )
        self._boxes[place] = etree.fromstring(box)
        self._drawing.append(self._boxes[place])

    def _anchor(self, place: Place, height: int) -> tuple[int, ...]:
        """Column, pixels into it, row, pixels into it: of the box's upper left and lower right corner."""
        row, column = max(place[0] - 1, 1), place[1] + 1
        left, top = 15, 10
        right_column, right = _walk(self._width, column, left + _WIDTH)
        bottom_row, bottom = _walk(self._height, row, top + height)
        return column - 1, left, row - 1, top, right_column - 1, right, bottom_row - 1, bottom


def _walk(size: Callable[[int], int], at: int, distance: int) -> tuple[int, int]:
    while distance > (here := size(at)):
        distance -= here
        at += 1
    return at, distance


def _text(note: etree._Element) -> str:
    return "".join(text.text or "" for text in note.iter(q("t")))


def _cut(note: etree._Element) -> None:
    """Take our mark and all that follows out of a note."""
    is_ours = False
    for text in list(note.iter(q("t"))):
        before, mark, _ = (text.text or "").partition(MARK)
        if mark and not is_ours:
            text.text, is_ours = before.rstrip("\n"), True
        elif is_ours:
            text.text = ""
    for run in list(note.iter(q("r"))):
        parent = run.getparent()
        if parent is not None and not run.findtext(q("t")):
            parent.remove(run)


def _run(words: str, is_bold: bool) -> etree._Element:
    run = etree.Element(q("r"))
    properties = etree.SubElement(run, q("rPr"))
    if is_bold:
        etree.SubElement(properties, q("b"))
    for name, value in (("sz", "9"), ("rFont", "Calibri"), ("family", "2")):
        etree.SubElement(properties, q(name), val=value)
    text = etree.SubElement(run, q("t"))
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = _UNPRINTABLE.sub("\ufffd", words)
    return run


def _child(root: etree._Element, name: str) -> etree._Element:
    found = root.find(q(name))
    return etree.SubElement(root, q(name)) if found is None else found
