"""A sentence as words, and words put back as they stood."""

from __future__ import annotations

import re
from functools import lru_cache

from skpdoc.text.lines import one_line

_NUMBERING = re.compile(
    r"^\s*(?:(?:[-–•*·]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[[^\]]{1,12}\])\s+|(?:\(?\d{1,2}[.)]|0\d\s*[-–]?)\s*(?=[^\W\d_]))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|%")


def without_numbering(text: str) -> str:
    """``1. Melakukan …``, ``05-Melakukan …`` → ``Melakukan …``."""
    return _NUMBERING.sub("", text, count=1)


def words_of(text: str) -> list[str]:
    """The words, numbers and per cent signs, folded."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=1 << 8)
def head_and_rest(text: str) -> tuple[str, str]:
    """The first word, folded, and what follows it; '' where the text begins with a sign (a name in quotes)."""
    bare = without_numbering(text).strip()
    match = _WORD.match(bare)
    return (match[0].casefold(), bare[match.end() :].strip()) if match else ("", bare)


def like(word: str, model: str) -> str:
    """``word`` with the capitals of ``model``: all, the first, or none."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def tidy(text: str) -> str:
    """After a word was taken out: single spaces, none before a full stop or comma, a capital in front."""
    line = re.sub(r"\s+([,.;])", r"\1", one_line(text)).strip(" ,;")
    return line[:1].upper() + line[1:]
