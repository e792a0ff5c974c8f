"""A text on one line: as it is compared, and as a message quotes it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence


def one_line(text: str) -> str:
    """Line breaks, tabs and runs of spaces as single spaces."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """The key under which spellings of one name are equal: case and white space do not count."""
    return " ".join(text.casefold().split())


def bare_words(text: str) -> list[str]:
    """The words and numbers in small letters: ``Pembina Tk. I`` has three; signs part them and do not count."""
    return re.findall(r"[0-9a-z]+", text.casefold())


def in_ascii(text: str) -> str:
    """Letters without their marks, and nothing that ASCII lacks: ``Ñur`` → ``Nur``."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


def printable(text: str) -> str:
    """``text`` for messages: what would steer a terminal, or show nothing, stands as ``�``."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)


def shorten(text: str, limit: int = 60) -> str:
    """A value as a message quotes it: one line, cut between words, only characters that can be seen."""
    line = printable(one_line(text))
    if len(line) <= limit:
        return line
    head = line[:limit].rpartition(" ")[0].rstrip(" ,;")
    return (head if 2 * len(head) > limit else line[: limit - 1]) + "…"


def told_apart(texts: Sequence[str], limit: int) -> list[str]:
    """Each shortened; those that would then look alike keep their ends, or are shown whole."""
    shown = [shorten(text, limit) for text in texts]
    clearer: tuple[Callable[[str], str], ...] = (lambda text: _both_ends(text, limit), one_line)
    for form in clearer:
        counts = Counter(shown)
        shown = [form(text) if counts[one] > 1 else one for text, one in zip(texts, shown, strict=True)]
    return shown


def _both_ends(text: str, limit: int) -> str:
    """``Persentase perkara … tingkat banding``."""
    if len(text) <= limit:
        return text
    end = text[-(limit // 2) :].partition(" ")[2]
    return f"{shorten(text, limit - len(end))} {end}"


def column_letter(number: int) -> str:
    """1 → ``A``, 27 → ``AA``: a column as Excel names it."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
