"""References as an office types them into a cell: a Kode, a NIP, ``NIP · Nama``, a full text, or several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from skpdoc.text.lines import fold

_JOINT = re.compile(r"\s*([·/])\s*")
_NIP = re.compile(r"(?:ni ?pppk|nip)?[\s.:]*(\d[\d\s.\-]{16,28}\d)(/\d+)?(·.*)?", re.DOTALL)


@lru_cache(maxsize=1 << 16)
def fold_reference(text: str) -> str:
    """Case, white space, and spaces around ``·`` and ``/`` do not count; a NIP may be written in groups,
    with dots or dashes, after ``NIP.`` or ``NI PPPK``.
    """
    folded = fold(text)
    if "·" in folded or "/" in folded:
        folded = _JOINT.sub(r"\1", folded)
    folded = folded.lstrip("'’`")
    match = _NIP.fullmatch(folded)
    if match is None:
        return folded
    digits = re.sub(r"\D", "", match[1])
    return f"{digits}{match[2] or ''}{match[3] or ''}" if len(digits) == 18 else folded


def split_references(text: str, is_known: Callable[[str], bool]) -> Sequence[str]:
    """The references of a cell: the whole text if it names something, else its parts between ``;`` and line breaks.

    A full text may hold one of the two: of the two orders of splitting that is taken in which every part is known.
    """
    if not text or is_known(text):
        return (text,) if text else ()
    first, other = (_split(text, marks, is_known) for marks in (";\n", "\n;"))
    return other if all(map(is_known, other)) else first


def _split(text: str, marks: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """At the first of ``marks``; a part that is not known at the next."""
    parts = tuple(part.strip() for part in text.split(marks[0]) if part.strip())
    if len(marks) == 1:
        return parts
    return tuple(
        piece
        for part in parts
        for piece in ((part,) if is_known(part) else _split(part, marks[1:], is_known))
    )
