"""Text of a cell, cleaned once, when it is read: what is kept here is what the documents print.

Grounds: docxtpl loses control characters and cuts a document at a surrogate, so such text is refused
with its cell; invisible characters are removed and the removal is said.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|007[Ff])_")
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
    + "".join(map(chr, range(0x206A, 0x2070)))
    + "".join(map(chr, range(0xE0000, 0xE0080)))
)
"""Characters of format: Unicode's category Cf, as far as a text of an office could have caught one."""
_ZERO_WIDTH = re.compile(f"[{_INVISIBLE}]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_SPACES = re.compile(r"[^\S\n\t]+")
_DITTO = frozenset({"sda", "idem", "ditto", '"', "''", "”", "“", "〃", "-//-", '-"-', "-”-"})
_LONGEST_DITTO = max(map(len, _DITTO))
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``text`` as it will be printed; ``forbidden`` the first character that cannot be ('' if none)."""

    text: str
    forbidden: str
    is_repaired: bool
    """invisible characters or stray spaces were removed"""


def _unescape(text: str) -> str:
    """``_x000D_`` left over from other programs: the control character it stands for; else as typed."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def clean(text: str) -> Cleaned:
    """NFC, line ends as LF, invisible characters gone, runs of spaces as one, no spaces at line ends."""
    if is_clean(text):
        return Cleaned(text, "", is_repaired=False)
    raw = _LINE_ENDS.sub("\n", _unescape(text))
    forbidden = _FORBIDDEN.search(raw)
    visible = _ZERO_WIDTH.sub("", raw)
    composed = unicodedata.normalize("NFC", visible)
    lines = [_SPACES.sub(" ", line).strip() for line in composed.split("\n")]
    tidy = "\n".join(lines).strip("\n")
    repaired = visible != raw or tidy != composed.strip()
    return Cleaned(tidy, f"U+{ord(forbidden.group()):04X}" if forbidden else "", repaired)


def is_clean(text: str) -> bool:
    """One line that :func:`clean` leaves as it is; most cells are, and it is told at a fraction of the cost."""
    return (
        text.isascii()
        and text.isprintable()
        and not ("  " in text or "_x" in text)
        and text == text.strip(" ")
    )


def is_blank(text: str) -> bool:
    """Nothing but white space and invisible characters."""
    return not text[:1].isalnum() and not text.strip().strip(_INVISIBLE).strip()


def is_ditto(text: str) -> bool:
    """``sda``, ``idem``, ``"``: as above, says a hand-written table."""
    bare = text.replace(".", "").strip()
    return len(bare) <= _LONGEST_DITTO and bare.casefold() in _DITTO
