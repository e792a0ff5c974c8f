"""Names that Excel accepts for sheets: at most 31 characters, without its special ones, unique."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from skpdoc.text.lines import one_line

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_LENGTH = 31
_RESERVED = "history"


def sheet_names(wishes: Iterable[Sequence[str]], taken: Sequence[str] = ()) -> list[str]:
    """A name for each sheet: the first of its wishes still free, else its first wish with a number.

    Case does not make names differ; none of ``taken`` is given.
    """
    used = {_RESERVED, *(name.casefold() for name in taken)}
    names = []
    for wish in wishes:
        candidates = [name for name in map(_clean, wish) if name] or ["Lembar"]
        name = next((name for name in candidates if name.casefold() not in used), None)
        names.append(name or _numbered(candidates[0], used))
        used.add(names[-1].casefold())
    return names


def cell_link(sheet: str, address: str = "A1") -> str:
    """XlsxWriter's link to a cell of another sheet."""
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!{address}"


def _clean(wish: str) -> str:
    return _cut(one_line(_FORBIDDEN.sub(" ", wish)), _LENGTH)


def _cut(name: str, length: int) -> str:
    """Cut as Excel counts: characters beyond the basic plane are two."""
    while len(name.encode("utf-16-le")) // 2 > length:
        name = name[:-1]
    return name.strip(" '")


def _numbered(name: str, used: set[str]) -> str:
    number = 2
    while True:
        suffix = f" ({number})"
        numbered = _cut(name, _LENGTH - len(suffix)) + suffix
        if numbered.casefold() not in used:
            return numbered
        number += 1
