"""One walk through a part of a Word file: its paragraphs as they read if every tracked change were refused, and
whatever was written, struck out, hidden or drawn into them.

Nothing looks back or up: what is around is kept while it is open, so that the work grows with the part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.readback import known
from skpdoc.documents.readback.arrangement import fixed_line, frame_look, section_look, setting_look
from skpdoc.documents.readback.drawings import A_TEXT, Drawings, M, V
from skpdoc.documents.readback.fields import Fields
from skpdoc.documents.readback.grids import Grids
from skpdoc.documents.readback.letters import BACKWARDS, HIDDEN, STRUCK, unknown
from skpdoc.documents.readback.paragraph import Appearance, Found, Paragraph, Spot
from skpdoc.documents.readback.styles import WordStyles
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
_NOTE = "[catatan]"
_FILLED_IN = dict.fromkeys(
    ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong"), "[tanggal yang diisi Word]"
) | {"pgNum": "[nomor halaman]", "footnoteReference": _NOTE, "endnoteReference": _NOTE}
"""what Word prints where these stand"""
_TURNED = ("bdo", "dir")
_SPACES = ("br", "cr", "tab", "ptab")
_PROPERTIES = ("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "ffData")


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
        self._styles, self._grids = styles, Grids(base, styles)
        self._paragraphs: list[Paragraph] = []
        self._runs: list[frozenset[Appearance]] = []
        self._fields = Fields()
        self._begun: dict[int, str] = {}
        self._said: list[str] = []
        self._opened: dict[str, tuple[Spot, int]] = {}
        self._turned: list[bool] = []
        self._drawings = Drawings(self._grids, images, self.found.looks, self._keep_looks)
        self._start, self._end = self._starts(), self._ends()

    def through(self, root: Element) -> Walked:
        """Everything below ``root``. Raises ValueError where it is more than any document has."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                if act := self._end.get(element.tag):
                    act(element)
            elif (self._start.get(element.tag) or self._strange)(element) is False:
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
            V + "textpath": lambda one: self._letters(f" {one.get('string', '')} "),
            M + "r": self._open_run,
            w("tbl"): lambda one: self._keep_looks(self._grids.open_table(one)),
            w("sectPr"): self._section,
            w("background"): self._background,
        }
        start |= self._grids.starts() | self._drawings.starts()
        start |= dict.fromkeys((w("t"), w("delText")), self._text)
        start |= dict.fromkeys((M + "t", A_TEXT), lambda one: self._letters(f" {one.text or ''} "))
        start |= {w(name): self._grids.open_change for name in _CHANGES}
        start |= {w(name): lambda _: self._letters(" ") for name in _SPACES}
        start |= {w(name): self._turn for name in _TURNED}
        start |= {w(name): self._filled_in for name in _FILLED_IN}
        return start | {w(name): lambda _: False for name in _PROPERTIES}

    def _ends(self) -> dict[str, Callable[[Element], object]]:
        end: dict[str, Callable[[Element], object]] = {
            w("p"): self._close_paragraph,
            w("r"): lambda _: self._runs.pop(),
            M + "r": lambda _: self._runs.pop(),
            w("fldSimple"): lambda _: self._tell_fields(self._fields.close()),
        }
        end |= {w(name): lambda _: self._turned.pop() for name in _TURNED}
        return (
            end
            | self._grids.ends()
            | self._drawings.ends()
            | {w(name): self._grids.close_change for name in _CHANGES}
        )

    # -- paragraphs, runs, letters --------------------------------------------------------------------------

    def _open_paragraph(self, one: Element) -> None:
        properties, style, has_new_end = one.find(w("pPr")), "", False
        if properties is not None:
            named, mark, section = (properties.find(w(tag)) for tag in ("pStyle", "rPr", "sectPr"))
            style = named.get(w("val"), "") if named is not None else ""
            has_new_end = mark is not None and any(mark.find(w(tag)) is not None for tag in ("ins", "moveTo"))
            if section is not None:
                self._section(section)
        setting, spot = self._styles.setting(properties, style), self._grids.spot()
        ground = self._styles.shade(properties) or self._styles.ground(style) or self._grids.ground
        around = self._grids.looks | frozenset(setting_look(setting, self._grids.width))
        self._paragraphs.append(Paragraph(spot, style, ground, has_new_end, fixed_line(setting), around))
        self._keep_looks(Found(look.jenis, spot, "", look.cara) for look in frame_look(setting))
        if not self._grids.is_new and not has_new_end:
            self._paragraphs[-1].pieces.append(self._number(setting))

    def _number(self, setting: Mapping[str, str]) -> str:
        """What Word prints before the paragraph."""
        label = self._styles.numbering.label(setting.get("num", ""), setting.get("level", ""))
        return f"{label} " if label else ""

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
        if paragraph is None:
            self._runs.append(frozenset())
            return
        found = self._styles.letters(one.find(w("rPr")), paragraph.style, paragraph.ground, paragraph.line)
        self._runs.append(found | paragraph.around)

    def _text(self, one: Element) -> None:
        """Optional hyphens are ours; some programs write them as letters."""
        self._letters((one.text or "").replace("\u00ad", ""))

    def _letters(self, letters: str) -> None:
        if not (letters and self._paragraphs and self._runs):
            return
        letters = self._fields.shown(letters)
        paragraph, change, kinds = self._paragraphs[-1], self._grids.change, self._runs[-1]
        self._said.append(letters)
        self._keep(self.found.marks, paragraph.under(change, letters))
        if self._fields.is_code:
            kinds |= {HIDDEN}
        if any(self._turned):
            kinds |= {BACKWARDS}
        self._keep(self.found.looks, paragraph.looks(frozenset() if change else kinds, letters))
        if not self._grids.is_new and HIDDEN not in kinds:
            paragraph.pieces.append(letters)

    def _symbol(self, one: Element) -> None:
        self._letters(f"[simbol {one.get(w('font'), '')[:40]} {one.get(w('char'), '')[:8]}]")

    def _keep(self, into: list[Found], some: Iterable[Found]) -> None:
        most = MOST_MARKS if into is self.found.marks else _MOST_LOOKS
        into += [one for one in some if len(into) < most]

    # -- fields, sections, what is strange ---------------------------------------------------------------------

    def _tell_fields(self, some: list[Found]) -> None:
        if self._grids.change is None:
            self._keep(self.found.looks, some)

    def _turn(self, one: Element) -> None:
        self._turned.append(one.get(w("val")) == "rtl")

    def _filled_in(self, one: Element) -> None:
        told = _FILLED_IN[one.tag.rpartition("}")[2]]
        if told == _NOTE and self._runs:  # the sign of a note is raised
            self._runs[-1] &= {HIDDEN, STRUCK}
        self._letters(told)

    def _section(self, one: Element) -> bool:
        self._keep_looks(Found(look.jenis, self._grids.spot(), "", look.cara) for look in section_look(one))
        return False

    def _background(self, one: Element) -> bool:
        if one.get(w("color"), "auto").upper() not in ("AUTO", "FFFFFF"):
            self._keep_looks([Found(RemarkKind.PERIKSA, self._grids.spot(), "", "halamannya berwarna")])
        return False

    def _strange(self, one: Element) -> bool:
        """What stands in no drawing and is not of Word's own is left out by Word, with all that it holds."""
        space, _, local = one.tag.rpartition("}")
        if self._drawings.is_inside or space == M[:-1]:
            return True
        if space == known.W and local not in known.ELEMENTS:
            look = unknown(local)
            self._keep_looks([Found(look.jenis, self._grids.spot(), "", look.cara)])
        return space == known.W

    def _keep_looks(self, some: Iterable[Found]) -> None:
        self._keep(self.found.looks, some)

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
