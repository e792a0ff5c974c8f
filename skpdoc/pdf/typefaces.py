"""The typefaces of a PDF, held against those that its document asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")
_NAMED = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\](),-]+)")
_SAME_WIDTHS: Mapping[str, tuple[str, ...]] = {
    "arial": ("liberationsans", "arimo"),
    "helvetica": ("liberationsans", "arimo"),
    "arialnarrow": ("liberationsansnarrow",),
    "timesnewroman": ("liberationserif", "tinos"),
    "couriernew": ("liberationmono", "cousine"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
}
"""made to take the same room: lines and pages break as in Word"""
_SIGNS = ("opensymbol", "symbol", "wingdings")


def substituted(asked: Iterable[str], made: bytes) -> dict[str, str]:
    """Each of ``asked`` that is not in ``made``, with what may stand in its place; those of equal widths count as it.

    Empty where every letter is in a typeface that was asked for, or the PDF does not say.
    """
    names = (_ESCAPED.sub(_letter, one.decode("latin-1")) for one in _NAMED.findall(made))
    printed = {_folded(name): name for name in names}
    found = {name: [one for one in printed if one.startswith(_names(name))] for name in asked}
    known = {one for those in found.values() for one in those}
    strange = [shown for one, shown in printed.items() if one not in known and not one.startswith(_SIGNS)]
    missing = [name for name, those in found.items() if not those]
    return dict.fromkeys(sorted(missing), ", ".join(sorted(strange))) if strange else {}


def _letter(escape: re.Match[str]) -> str:
    """Word writes ``Times#20New#20Roman``."""
    return chr(int(escape[1], 16))


def _names(typeface: str) -> tuple[str, ...]:
    own = _folded(typeface)
    return (own, *_SAME_WIDTHS.get(own, ()))


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
