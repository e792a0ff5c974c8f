"""Pictures, objects and other things drawn into what is being walked through; which of alternatives Word shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from lxml import etree

from skpdoc.documents.readback.grids import Grids
from skpdoc.documents.readback.paragraph import Change, Found
from skpdoc.documents.wordml import w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element

_IMAGE = "gambar atau bentuk"
_FLOATING = f"{_IMAGE} yang mengambang"
_DRAWN = {
    "drawing": _IMAGE,
    "pict": _IMAGE,
    "object": "objek tertanam",
    "altChunk": "isi berkas lain",
    "subDoc": "subdokumen",
    "control": "kontrol ActiveX",
    "contentPart": "coretan pena",
    "movie": "film",
}
_BOUND, _FORMULA = "kotak isian yang terikat data lain", "rumus"
_PICTURES = ("drawing", "pict", "object")
_OFFICE = "http://schemas.openxmlformats.org"
_MC, M, _A, _WP, _RELATION = (
    f"{{{_OFFICE}/{name}}}"
    for name in (
        "markup-compatibility/2006",
        "officeDocument/2006/math",
        "drawingml/2006/main",
        "drawingml/2006/wordprocessingDrawing",
        "officeDocument/2006/relationships",
    )
)
A_TEXT, V = f"{_A}t", "{urn:schemas-microsoft-com:vml}"
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


class Drawings:
    """Those of one part; ``looks`` is where they are told by ``keep``, ``images`` maps relation ids to digests."""

    def __init__(
        self,
        grids: Grids,
        images: Mapping[str, str],
        looks: list[Found],
        keep: Callable[[Iterable[Found]], None],
    ) -> None:
        self._grids, self._images, self._looks, self._keep = grids, images, looks, keep
        self._taken: list[bool] = []
        self._open = 0

    @property
    def is_inside(self) -> bool:
        """Whether what is read belongs to a drawing, in which any element may stand."""
        return self._open > 0

    def starts(self) -> dict[str, Callable[[Element], object]]:
        """What is done where an element opens; False where all below it is left out."""
        start: dict[str, Callable[[Element], object]] = {
            f"{_A}blip": lambda one: self._image(one.get(f"{_RELATION}embed") or one.get(f"{_RELATION}link")),
            f"{V}imagedata": lambda one: self._image(one.get(f"{_RELATION}id")),
            f"{_WP}anchor": lambda _: self._float(True),
            f"{V}shape": lambda one: self._float("absolute" in one.get("style", "")),
            f"{M}oMath": lambda _: self._add(_FORMULA),
            w("sdtPr"): self._open_control,
            f"{_MC}AlternateContent": lambda _: self._taken.append(False),
            f"{_MC}Choice": self._choice,
            f"{_MC}Fallback": lambda _: not (self._taken and self._taken[-1]),
        }
        return start | {w(name): self._draw for name in _DRAWN}

    def ends(self) -> dict[str, Callable[[Element], object]]:
        """What is done where it closes."""
        end: dict[str, Callable[[Element], object]] = {w(name): self._close for name in _PICTURES}
        return end | {f"{_MC}AlternateContent": lambda _: self._taken.pop()}

    def _draw(self, one: Element) -> None:
        local = one.tag.rpartition("}")[2]
        self._open += local in _PICTURES
        self._add(_DRAWN[local])

    def _close(self, _: Element) -> None:
        self._open -= 1

    def _add(self, what: str) -> None:
        who = self._grids.change or Change(False, "", "")
        self._keep([Found(RemarkKind.GAMBAR, self._grids.spot(), "", what, who.author, who.date)])

    def _float(self, is_floating: bool) -> None:
        """The drawing that was told last may lie over other things."""
        if is_floating and self._looks and self._looks[-1].baru == _IMAGE:
            self._looks[-1] = replace(self._looks[-1], baru=_FLOATING)

    def _image(self, relation: str | None) -> None:
        """Which picture the drawing is that was told last."""
        if self._looks and self._looks[-1].baru in (_IMAGE, _FLOATING):
            digest = self._images.get(relation or "", "tidak ada")
            what = self._looks[-1].baru.replace(_IMAGE, f"gambar [{digest[:8]}]")
            self._looks[-1] = replace(self._looks[-1], baru=what)

    def _open_control(self, one: Element) -> bool:
        if one.find("{*}dataBinding") is not None:
            self._add(_BOUND)
        return False

    def _choice(self, one: Element) -> bool:
        needed = [one.nsmap.get(prefix, "") for prefix in one.get("Requires", "").split()]
        is_first = bool(self._taken) and not self._taken[-1]
        if is_first and _SHAPES.issuperset(needed):
            self._taken[-1] = True
            return True
        return False
