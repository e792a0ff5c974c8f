"""Which colour letters have, and what they stand on, as Word's markup says it."""

from __future__ import annotations

import re

from lxml import etree

from skpdoc.documents.readback.theme import WordTheme
from skpdoc.documents.wordml import w

Element = etree._Element

PATTERN = "?"
"""a ground that only the style of a table, or nobody, knows"""
MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_LEAST_CONTRAST = 40
"""of 255, between letters and the ground that they stand on"""
_HEX = re.compile("[0-9A-Fa-f]{6}")
_PERCENT = re.compile(r"pct(\d{1,2})")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SEEN_THROUGH = 80_000
"""of 100,000: letters so transparent are none"""
_STRIPES = 0.5
_THIN = 0.25


def colour_of(one: Element, theme: WordTheme) -> str:
    """Of ``w:color``: RRGGBB, '' where Word picks one that can be seen."""
    return _named(one, theme, ("themeColor", "themeTint", "themeShade"), "val")


def fill_of(shade: Element, theme: WordTheme) -> str:
    """Of ``w:shd``, its pattern mixed in: RRGGBB, '' where there is none, :data:`PATTERN` where nobody knows."""
    pattern = shade.get(w("val"), "clear")
    under = _named(shade, theme, ("themeFill", "themeFillTint", "themeFillShade"), "fill")
    if shade.get(w("themeFill")) and not under:
        return PATTERN
    if pattern in ("clear", "nil"):
        return under
    drawn = _named(shade, theme, ("themeColor", "themeTint", "themeShade"), "color") or "000000"
    return _mixed(drawn, under or "FFFFFF", _share(pattern))


def text_fill(one: Element, theme: WordTheme) -> str | None:
    """Of ``w14:textFill``: RRGGBB, '' where it does not say, None where it leaves nothing to be seen."""
    if next(one.iter(f"{_W14}noFill"), None) is not None:
        return None
    alphas = [
        int(value) for alpha in one.iter(f"{_W14}alpha") if (value := alpha.get(f"{_W14}val", "")).isdigit()
    ]
    if alphas and min(alphas) >= _SEEN_THROUGH:
        return None
    for colour in one.iter(f"{_W14}srgbClr", f"{_W14}schemeClr"):
        value = colour.get(f"{_W14}val", "")
        return value if _HEX.fullmatch(value) else theme.colour(value)
    return ""


def is_unseen(colour: str, marker: str, under: str) -> bool:
    """Whether letters of ``colour`` cannot be told from what they stand on; ``marker`` is what they are marked with."""
    ground = marker or under or "FFFFFF"
    colour = colour or ("000000" if marker else "")
    if not colour or ground == PATTERN:
        return False  # Word itself picks a colour that can be seen
    return abs(_light(colour) - _light(ground)) < _LEAST_CONTRAST


def _named(one: Element, theme: WordTheme, names: tuple[str, str, str], plain: str) -> str:
    """The theme's colour, made lighter or darker, or the one that is written out."""
    name, tint, shade = (one.get(w(attribute), "") for attribute in names)
    value = one.get(w(plain), "")
    if not name or not (colour := theme.colour(name)):
        return value if _HEX.fullmatch(value) else ""
    if (share := _byte(tint)) is not None:
        return _mixed(colour, "FFFFFF", share)
    return colour if (share := _byte(shade)) is None else _mixed(colour, "000000", share)


def _byte(text: str) -> float | None:
    """``80`` → about a half."""
    return int(text, 16) / 255 if re.fullmatch("[0-9A-Fa-f]{1,2}", text) else None


def _share(pattern: str) -> float:
    """How much of a ground its pattern covers."""
    if found := _PERCENT.fullmatch(pattern):
        return int(found[1]) / 100
    return 1.0 if pattern == "solid" else _THIN if pattern.startswith("thin") else _STRIPES


def _mixed(over: str, under: str, share: float) -> str:
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _light(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue
