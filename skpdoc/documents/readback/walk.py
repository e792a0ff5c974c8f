"""One walk through a part of a Word file: its paragraphs as they read if every tracked change were refused, and
whatever was written, struck out, hidden or drawn into them.

Nothing looks back or up: what is around is kept while it is open, so that the work grows with the part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.readback.fields import Fields
from skpdoc.documents.readback.grids import Grids, is_flat
from skpdoc.documents.readback.paragraph import Change, Found, Paragraph, Spot
from skpdoc.documents.readback.styles import WordStyles, shade_of
from skpdoc.documents.wordml import w
from skpdoc.model.kembali import DocumentPlace, RemarkKind
from skpdoc.text.lines import one_line

Element = etree._Element

MOST_MARKS = 1_000
"""of one document; more is no review"""
_MOST_LOOKS = 50_000
_MOST_PARAGRAPHS = 100_000
_LONGEST_QUOTE = 500
_CHANGES = {"ins": True, "moveTo": True, "del": False, "moveFrom": False}
_IMAGE = "gambar atau bentuk"
_DRAWN = {
    "drawing": _IMAGE,
    "pict": _IMAGE,
    "object": "objek tertanam",
    "altChunk": "isi berkas lain",
    "subDoc": "subdokumen",
    "control": "kontrol ActiveX",
    "dataBinding": "kotak isian yang terikat data lain",
}
_SPACES = ("br", "cr", "tab", "ptab")
_PROPERTIES = ("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr")
_OFFICE = "http://schemas.openxmlformats.org"
_MC, _M, _A, _RELATION = (
    f"{{{_OFFICE}/{name}}}"
    for name in (
        "markup-compatibility/2006",
        "officeDocument/2006/math",
        "drawingml/2006/main",
        "officeDocument/2006/relationships",
    )
)
_V = "{urn:schemas-microsoft-com:vml}"
_SHAPES = {
    f"http://schemas.microsoft.com/office/{name}"
    for name in (
        "word/2010/wordprocessingShape",
        "word/2010/wordprocessingGroup",
        "word/2010/wordprocessingCanvas",
        "word/2010/wordprocessingInk",
        "word/2010/wordprocessingDrawing",
        "word/2010/wordml",
        "word/2012/wordml",
        "drawing/2010/main",
    )
}
"""what Word knows; of what it does not know it shows the fallback"""


@dataclass(slots=True)
class Walked:
    """What a part holds: its paragraphs, comments' anchors by their ids, tracked changes, and looks."""

    paragraphs: list[tuple[str, Spot]] = field(default_factory=list)
    anchors: dict[str, tuple[Spot, str]] = field(default_factory=dict)
    marks: list[Found] = field(default_factory=list)
    looks: list[Found] = field(default_factory=list)


class Walk:
    """Of one part; ``base`` is the place of what stands in no table, ``images`` maps relation ids to digests."""

    def __init__(self, styles: WordStyles, base: DocumentPlace, images: Mapping[str, str]) -> None:
        self.found = Walked()
        self._styles, self._images, self._grids = styles, images, Grids(base, styles)
        self._paragraphs: list[Paragraph] = []
        self._runs: list[frozenset[RemarkKind]] = []
        self._fields = Fields()
        self._begun: dict[int, str] = {}
        self._said: list[str] = []
        self._opened: dict[str, tuple[Spot, int]] = {}
        self._taken: list[bool] = []
        self._start, self._end = self._starts(), self._ends()

    def through(self, root: Element) -> Walked:
        """Everything below ``root``. Raises ValueError where it is more than any document has."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                if act := self._end.get(element.tag):
                    act(element)
            elif (act := self._start.get(element.tag)) and act(element) is False:
                walker.skip_subtree()
        for number in list(self._opened):
            self._close_comment(number)
        self._tell_fields(self._fields.left())
        for text in self._begun.values():
            self._tell(text, self._grids.spot())
        return self.found

    def _starts(self) -> dict[str, Callable[[Element], object]]:
        start: dict[str, Callable[[Element], object]] = {
            w("p"): self._open_paragraph,
            w("r"): self._open_run,
            w("sym"): self._symbol,
            w("fldChar"): lambda one: self._tell_fields(self._fields.sign(one, self._grids.spot())),
            w("instrText"): lambda one: self._fields.code(one.text or ""),
            w("fldSimple"): lambda one: self._fields.open(one, self._grids.spot()),
            w("commentRangeStart"): self._open_comment,
            w("commentRangeEnd"): lambda one: self._close_comment(one.get(w("id"), "")),
            w("commentReference"): self._comment_sign,
            w("noBreakHyphen"): lambda _: self._letters("-"),
            _A + "blip": lambda one: self._image(one.get(_RELATION + "embed") or one.get(_RELATION + "link")),
            _V + "imagedata": lambda one: self._image(one.get(_RELATION + "id")),
            _V + "textpath": lambda one: self._letters(f" {one.get('string', '')} "),
            _M + "r": self._open_run,
            _MC + "AlternateContent": lambda _: self._taken.append(False),
            _MC + "Choice": self._choice,
            _MC + "Fallback": lambda _: not (self._taken and self._taken[-1]),
        }
        start |= self._grids.starts()
        start |= dict.fromkeys((w("t"), w("delText")), lambda one: self._letters(one.text or ""))
        start |= dict.fromkeys((_M + "t", _A + "t"), lambda one: self._letters(f" {one.text or ''} "))
        start |= {w(name): self._grids.open_change for name in _CHANGES}
        start |= {w(name): lambda _: self._letters(" ") for name in _SPACES}
        start |= {w(name): self._drawn for name in _DRAWN}
        return start | {w(name): lambda _: False for name in _PROPERTIES}

    def _ends(self) -> dict[str, Callable[[Element], object]]:
        end: dict[str, Callable[[Element], object]] = {
            w("p"): self._close_paragraph,
            w("r"): lambda _: self._runs.pop(),
            _M + "r": lambda _: self._runs.pop(),
            w("fldSimple"): lambda _: self._tell_fields(self._fields.close()),
            _MC + "AlternateContent": lambda _: self._taken.pop(),
        }
        return end | self._grids.ends() | {w(name): self._grids.close_change for name in _CHANGES}

    # -- paragraphs, runs, letters --------------------------------------------------------------------------

    def _open_paragraph(self, one: Element) -> None:
        properties = one.find(w("pPr"))
        style, has_new_end, is_hidden = "", False, self._grids.is_hidden
        if properties is not None:
            named, mark, line = (properties.find(w(tag)) for tag in ("pStyle", "rPr", "spacing"))
            style = named.get(w("val"), "") if named is not None else ""
            has_new_end = mark is not None and any(mark.find(w(tag)) is not None for tag in ("ins", "moveTo"))
            is_hidden = is_hidden or is_flat(line, "line", "lineRule")
        ground = shade_of(properties) or self._styles.ground(style) or self._grids.ground
        self._paragraphs.append(Paragraph(self._grids.spot(), style, ground, has_new_end, is_hidden))

    def _close_paragraph(self, _: Element) -> None:
        one, depth = self._paragraphs.pop(), len(self._paragraphs) - 1
        self._keep(self.found.marks, one.changed())
        self._keep(self.found.looks, one.looked(frozenset()))
        text = self._begun.pop(depth, "") + "".join(one.pieces)
        if one.has_new_end:  # somebody split a paragraph in two
            self._begun[depth] = text
        else:
            self._tell(text, one.spot)

    def _tell(self, text: str, spot: Spot) -> None:
        if line := one_line(text):
            spot.add(line)
            self.found.paragraphs.append((line, spot))
            if len(self.found.paragraphs) > _MOST_PARAGRAPHS:
                raise ValueError("too many paragraphs")

    def _open_run(self, one: Element) -> None:
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        style, ground = (paragraph.style, paragraph.ground) if paragraph else ("", "")
        kinds = self._styles.kinds(one.find(w("rPr")), style, ground)
        self._runs.append(kinds | {RemarkKind.TERSEMBUNYI} if paragraph and paragraph.is_hidden else kinds)

    def _letters(self, letters: str) -> None:
        if not (letters and self._paragraphs and self._runs):
            return
        letters = self._fields.shown(letters)
        paragraph, change, kinds = self._paragraphs[-1], self._grids.change, self._runs[-1]
        self._said.append(letters)
        self._keep(self.found.marks, paragraph.under(change, letters))
        if self._fields.is_code:
            kinds |= {RemarkKind.TERSEMBUNYI}
        self._keep(self.found.looks, paragraph.looks(frozenset() if change else kinds, letters))
        if not self._grids.is_new and RemarkKind.TERSEMBUNYI not in kinds:
            paragraph.pieces.append(letters)

    def _symbol(self, one: Element) -> None:
        self._letters(f"[simbol {one.get(w('font'), '')[:40]} {one.get(w('char'), '')[:8]}]")

    def _keep(self, into: list[Found], some: Iterable[Found]) -> None:
        most = MOST_MARKS if into is self.found.marks else _MOST_LOOKS
        into += [one for one in some if len(into) < most]

    # -- fields, drawings, alternatives ---------------------------------------------------------------------

    def _tell_fields(self, some: list[Found]) -> None:
        if self._grids.change is None:
            self._keep(self.found.looks, some)

    def _drawn(self, one: Element) -> None:
        what = _DRAWN[one.tag.rpartition("}")[2]]
        who = self._grids.change or Change(False, "", "")
        self._keep(
            self.found.looks, [Found(RemarkKind.GAMBAR, self._grids.spot(), "", what, who.author, who.date)]
        )

    def _image(self, relation: str | None) -> None:
        """Which picture the drawing is that was told last."""
        if self.found.looks and self.found.looks[-1].baru == _IMAGE:
            self.found.looks[-1] = self.found.looks[-1].as_image(
                self._images.get(relation or "", "tidak ada")
            )

    def _choice(self, one: Element) -> bool:
        needed = [one.nsmap.get(prefix, "") for prefix in one.get("Requires", "").split()]
        is_first = bool(self._taken) and not self._taken[-1]
        if is_first and _SHAPES.issuperset(needed):
            self._taken[-1] = True
            return True
        return False

    # -- comments -------------------------------------------------------------------------------------------

    def _open_comment(self, one: Element) -> None:
        number = one.get(w("id"), "")
        if len(self._opened) + len(self.found.anchors) < MOST_MARKS and number not in self.found.anchors:
            self._opened[number] = self._grids.spot(), len(self._said)

    def _close_comment(self, number: str) -> None:
        if number not in self._opened:
            return
        spot, start = self._opened.pop(number)
        quoted, length = [], 0
        for at in range(start, len(self._said)):
            quoted.append(self._said[at])
            length += len(self._said[at])
            if length > _LONGEST_QUOTE:
                break
        self.found.anchors[number] = spot, one_line("".join(quoted))[:_LONGEST_QUOTE]

    def _comment_sign(self, one: Element) -> None:
        number = one.get(w("id"), "")
        if number not in self._opened and len(self.found.anchors) < MOST_MARKS:
            self.found.anchors.setdefault(number, (self._grids.spot(), ""))
