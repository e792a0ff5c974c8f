"""How letters look: what the properties of a run, or of its styles, say, and what is to be told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.readback import known
from skpdoc.documents.readback.colours import MARKERS, colour_of, fill_of, is_unseen, text_fill
from skpdoc.documents.readback.paragraph import Appearance
from skpdoc.documents.readback.theme import WordTheme
from skpdoc.documents.wordml import HALVES_A_POINT, is_on, number, w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element
Look = Mapping[str, str]
"""of a run: switches (``1`` or ``0``), ``colour``, ``written`` (what stands beside a colour of
the theme, for programs that know no themes), ``shade``, ``marker`` (RRGGBB), numbers as Word has them (``sz``
half points, ``spacing`` twips), ``font:ascii``, and ``other:`` with what is not known here"""

STRUCK = Appearance(RemarkKind.CORETAN)
MARKED = Appearance(RemarkKind.SOROTAN)
HIDDEN = Appearance(RemarkKind.TERSEMBUNYI)
BACKWARDS = Appearance(RemarkKind.TAMPILAN, "urutannya dari kanan ke kiri")
_RAISED = Appearance(RemarkKind.TAMPILAN, "naik atau turun dari barisnya")
_PILED = Appearance(RemarkKind.TAMPILAN, "huruf-hurufnya bertumpuk")
_FITTED = Appearance(RemarkKind.PERIKSA, "hurufnya dipaksa muat dalam lebar tertentu")
_COMBINED = Appearance(RemarkKind.PERIKSA, "huruf-hurufnya digabung dalam satu baris")
_STRIKES, _HIDES = ("strike", "dstrike"), ("vanish", "webHidden", "specVanish")
_SWITCHES = (*_STRIKES, *_HIDES, "rtl", "cs")
_HALVES = ("sz", "szCs", "position")
_FONTS = ("ascii", "hAnsi", "cs")
_SYMBOLS = re.compile(
    r"wingdings|webdings|dingbat|marlett|mt extra|monotype sorts|bookshelf symbol|^symbol$|standard symbols|barcode"
    r"|code ?(39|93|128)|3 of 9",
    re.IGNORECASE,
)
_USUAL = "20"
"""half points of letters that say nothing of it"""
_SMALLEST = 6
"""half points; what is smaller is a line, not letters"""
_NARROWEST = 10
"""per cent of a letter's width"""
_LEAST_SHIFT = 3
"""half points off the line; less is no more than care for the typeface"""
_TWIPS = 10
"""twips of a half point"""
_LEAST_LINE = 0.6
"""of the letters' size; of what is lower too little shows"""
_PILE = 0.3
"""of the letters' size, less between them: most of a letter's width"""


def read_letters(properties: Element, theme: WordTheme) -> Iterator[tuple[str, str]]:
    """What ``w:rPr`` says of letters, as :data:`Look`."""
    for one in properties:
        if not isinstance(one.tag, str):
            continue
        space, _, local = one.tag.rpartition("}")
        if space == known.W14:
            if local == "textFill":
                colour = text_fill(one, theme)
                yield ("colour", colour or "") if colour is not None else ("vanish", "1")
        elif local in _SWITCHES:
            yield local, "1" if is_on(one) else "0"
        elif local in _HALVES:
            yield local, str(number(one, "val", 100 if local != "position" else 0, HALVES_A_POINT))
        elif local in ("w", "spacing"):
            yield local, str(number(one, "val", 100 if local == "w" else 0))
        elif space == known.W:
            yield from _read_other(one, local, theme)


def _read_other(one: Element, local: str, theme: WordTheme) -> Iterator[tuple[str, str]]:
    if local == "highlight":
        yield "marker", MARKERS.get(one.get(w("val"), ""), "")
    elif local == "color":
        yield "colour", colour_of(one, theme)
        yield "written", colour_of(one, WordTheme())
    elif local == "shd":
        yield "shade", fill_of(one, theme)
    elif local == "vertAlign":
        yield local, "1" if one.get(w("val")) in ("superscript", "subscript") else "0"
    elif local == "rFonts":
        for name in _FONTS:
            named = one.get(w("cstheme" if name == "cs" else f"{name}Theme"))
            face = theme.typeface(named) if named else one.get(w(name))
            if face:
                yield f"font:{name}", face
    elif local == "fitText":
        yield local, "1"
    elif local == "eastAsianLayout":
        yield local, "1" if one.get(w("combine")) in ("1", "true", "on") else "0"
    elif local not in known.RUN:
        yield f"other:{local}", "1"


def letters_look(look: Look, ground: str, line: int) -> Iterator[Appearance]:
    """What is to be told of letters; ``line`` is the height of their line in twips where it is fixed, else 0."""
    if any(look.get(one) == "1" for one in _STRIKES):
        yield STRUCK
    if look.get("marker"):
        yield MARKED
    is_complex = "1" in (look.get("rtl"), look.get("cs"))
    size = int(look.get("szCs" if is_complex else "sz", _USUAL))
    if _is_hidden(look, ground, size) or 0 < line < _LEAST_LINE * size * _TWIPS:
        yield HIDDEN
    if look.get("vertAlign") == "1" or abs(int(look.get("position", "0"))) >= _LEAST_SHIFT:
        yield _RAISED
    if look.get("rtl") == "1":
        yield BACKWARDS
    if int(look.get("spacing", "0")) <= -_PILE * size * _TWIPS:
        yield _PILED
    faces = (look.get(f"font:{name}", "") for name in (("cs",) if is_complex else _FONTS[:2]))
    if symbols := next((face for face in faces if _SYMBOLS.search(face)), ""):
        yield Appearance(RemarkKind.TAMPILAN, f"dengan huruf simbol {symbols[:40]}")
    if look.get("fitText") == "1":
        yield _FITTED
    if look.get("eastAsianLayout") == "1":
        yield _COMBINED
    yield from (unknown(name.removeprefix("other:")) for name in look if name.startswith("other:"))


def unknown(name: str) -> Appearance:
    """Of something that no document of ours has, and no usual editing brings."""
    return Appearance(RemarkKind.PERIKSA, f"memuat w:{name[:40]}")


def _is_hidden(look: Look, ground: str, size: int) -> bool:
    if any(look.get(one) == "1" for one in _HIDES):
        return True
    if size < _SMALLEST or int(look.get("w", "100")) < _NARROWEST:
        return True
    under = look.get("marker", ""), look.get("shade") or ground
    colours = {look.get("colour", ""), look.get("written") or look.get("colour", "")}
    return any(is_unseen(colour, *under) for colour in colours)
