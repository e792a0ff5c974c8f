"""How wide words are in Arial, and which of them must not be parted within a cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

_PLAIN: Mapping[int, str] = {
    191: "'", 222: "ijl", 278: "!,./:;I[\\]ft| ", 333: "()-`r{}", 355: '"', 389: "*", 469: "^", 500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ",
    833: "Mm", 889: "%", 944: "W", 1015: "@",
}  # fmt: skip
_BOLD: Mapping[int, str] = {
    238: "'", 278: ",./I\\ijl| ", 333: "!()-:;[]`ft", 389: "*r{}", 474: '"', 500: "z", 556: "#$0123456789J_aceksvxy",
    584: "+<=>^~", 611: "?FLTZbdghnopqu", 667: "EPSVXY", 722: "&ABCDHKNRU", 778: "GOQw", 833: "M", 889: "%m",
    944: "W", 975: "@",
}  # fmt: skip
"""thousandths of the size, of Arial (and Helvetica, Liberation Sans, which are as wide)"""
_WIDTHS = tuple(
    {letter: width for width, letters in table.items() for letter in letters} for table in (_PLAIN, _BOLD)
)
WIDEST = 1_015
"""of a letter of the table"""
_OTHER = 1_000
"""of a letter that the table lacks, as wide as a Chinese one"""
_NOT_WORDS = re.compile(r"[\d@_\\]|://|www\.", re.I)
"""a number, an address or the name of a file is read letter by letter: a hyphen would become part of it"""
_EDGES = "()[]{}\"'“”‘’.,;:!?/•*"


@lru_cache(20_000)
def width_of(word: str, is_bold: bool) -> int:
    """In thousandths of the size."""
    widths = _WIDTHS[is_bold]
    return sum(widths.get(letter) or _width_of_other(letter, widths) for letter in word)


def _width_of_other(letter: str, widths: Mapping[str, int]) -> int:
    """``é`` is as wide as ``e``; a sign that stands over another takes no room."""
    if unicodedata.combining(letter):
        return 0
    return widths.get(unicodedata.normalize("NFKD", letter)[0], _OTHER)


@lru_cache(256)
def _long(least: int) -> re.Pattern[str]:
    """What has so many letters and is not parted by itself: programs break lines after a hyphen and a dash."""
    return re.compile(rf"[^\s\-–—\u2010]{{{least},}}")


def too_wide(text: str, room: int, is_bold: bool) -> Iterator[re.Match[str]]:
    """The words of ``text`` that are wider than ``room`` thousandths, without the signs beside them."""
    for word in _long(max(2, room // WIDEST)).finditer(text):
        if width_of(word[0].strip(_EDGES), is_bold) > room and not _NOT_WORDS.search(word[0]):
            yield word
