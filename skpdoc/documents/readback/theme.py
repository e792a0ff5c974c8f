"""What a Word document's theme says: its colours and its two typefaces, which styles and letters only name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.wordml import w

Element = etree._Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HEX = re.compile("[0-9A-Fa-f]{6}")
_NAMES = {
    "dark1": "dk1", "dark2": "dk2", "light1": "lt1", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
_MAPPED = {"text1": "dk1", "text2": "dk2", "background1": "lt1", "background2": "lt2"}
_SHORT = {"tx1": "text1", "tx2": "text2", "bg1": "background1", "bg2": "background2"}
_SETTINGS = {"text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2"}
_USUAL = {"dk1": "000000", "lt1": "FFFFFF", "lt2": "EEECE1"}
"""where the theme itself does not say"""


@dataclass(frozen=True, slots=True)
class WordTheme:
    """Colours (RRGGBB) and typefaces by the names that the parts of a document use for them."""

    colours: Mapping[str, str] = field(default_factory=dict)
    typefaces: Mapping[str, str] = field(default_factory=dict)

    def colour(self, name: str) -> str:
        """``background1`` or ``bg1`` → ``FFFFFF``; '' of a name that the theme does not have."""
        return self.colours.get(_SHORT.get(name, name), "")

    def typeface(self, name: str) -> str:
        """``minorHAnsi`` → ``Calibri``; '' of one that it does not have."""
        return self.typefaces.get(name[:5], "")


def read_theme(root: Element | None, settings: Element | None) -> WordTheme:
    """Of ``theme1.xml``; ``settings.xml`` may say that what a document calls text is the theme's light colour."""
    base = {**_USUAL, **_scheme(root)}
    mapping = settings.find(w("clrSchemeMapping")) if settings is not None else None
    own = {} if mapping is None else {name: mapping.get(w(one), "") for name, one in _SETTINGS.items()}
    mapped = {name: _NAMES.get(own.get(name, ""), usual) for name, usual in _MAPPED.items()}
    colours = {name: base[one] for name, one in mapped.items() if one in base}
    colours |= {name: base[one] for name, one in _NAMES.items() if one in base}
    return WordTheme(base | colours, _typefaces(root))


def _scheme(root: Element | None) -> Mapping[str, str]:
    scheme = root.find(f".//{_A}clrScheme") if root is not None else None
    found = {}
    for one in scheme if scheme is not None else ():
        inner = next(iter(one), None)
        value = (inner.get("lastClr") or inner.get("val") or "") if inner is not None else ""
        if isinstance(one.tag, str) and _HEX.fullmatch(value):
            found[one.tag.rpartition("}")[2]] = value
    return found


def _typefaces(root: Element | None) -> Mapping[str, str]:
    if root is None:
        return {}
    pairs = ((name, root.find(f".//{_A}{name}Font/{_A}latin")) for name in ("major", "minor"))
    return {name: one.get("typeface", "") for name, one in pairs if one is not None}
