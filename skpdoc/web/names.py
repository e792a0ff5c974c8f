"""What comes from a form is anybody's text: numbers, names of files, and how much of it there is."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.requests import Request

from skpdoc.errors import SkpdocError

_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\ud800-\udfff]')
"""what Windows allows in no name (Microsoft, Naming Files, Paths, and Namespaces), and half a character pair"""
_LONGEST = 120
"""bytes of a name without its ending: with a number and an ending no system's 255"""


def whole(value: object) -> int | None:
    """A whole number as a form sends it; None for anything else."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def plain_name(text: str) -> str:
    """A name that every system takes; ``buku kerja`` where nothing is left of it."""
    plain = _NO_NAME.sub(" ", text).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not stem.strip(" .") or not 0 < len(ending) <= 5 or not ending.isascii():
        stem, dot, ending = plain, "", ""
    short = stem.encode()[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    return f"{short}{dot}{ending}" if short else "buku kerja"


def free(path: Path) -> Path:
    """The path itself, or with the first number that nothing bears yet: ``buku (2).xlsx``."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem} ({number})")
    return found


def refuse_large(request: Request, most: int) -> None:
    """Raises SkpdocError where a browser announces more bytes than ``most``, or does not say how many."""
    length = whole(request.headers.get("content-length"))
    if length is None or length > most:
        raise SkpdocError(
            f"Yang diletakkan terlalu besar, lebih dari {most >> 20} MB. Letakkan lebih sedikit sekaligus."
        )
