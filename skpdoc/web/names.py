"""What comes from a form is anybody's text: numbers, and names of files."""

from __future__ import annotations

import re
from pathlib import Path

from skpdoc.text.file_names import safe_stem

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
    return f"{safe_stem(short)}{dot}{ending}" if short else "buku kerja"


def free(path: Path) -> Path:
    """The path itself, or with the first number that nothing bears yet: ``buku (2).xlsx``."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem} ({number})")
    return found
