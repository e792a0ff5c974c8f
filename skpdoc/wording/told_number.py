"""A number told in a text: after which words it is a target or a bound, and where it only says what is counted."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from skpdoc.text.words import tidy, words_of
from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.word_lists import words

FIGURE = r"\d+(?:[.,]\d+)*"
NUMBER = rf"({FIGURE})(?:\s*\([^\W\d_][^)]*\))?\s*(%|persen\b)?"
EVERY = re.compile(rf"(?<![\w/.-])(?:Rp\.?\s*)?{NUMBER}", re.IGNORECASE)
_FIXED = r"H\s*[+-]\s*\d+|(?:tanggal|tgl\.?)\s*\d{1,2}"


@cache
def behind(key: str, *, spoken: bool = False) -> re.Pattern[str]:
    """A number behind one of these words; ``spoken``: or one told in words."""
    told = rf"|(?:{any_of('bilangan')})\b" if spoken else ""
    pattern = (
        rf"(?<!\w)(?:{any_of(key)})(?!\w)\s*(?:(?:nilai|skor|angka|Rp\.?)\s*)?(?:{NUMBER}|{_FIXED}{told})"
    )
    return re.compile(pattern, re.IGNORECASE)


def any_of(key: str) -> str:
    """One of a list of ``[target]`` as a pattern, the longest first."""
    ordered = sorted(words("iki", "target", key), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in ordered)


def without_number(before: str) -> str:
    """What stands before the number, without the sign, the bracket or the words that led to it; '' where that is no
    indicator."""
    line = tidy(_led_to().sub("", before.rstrip(" (:=[–-±")))
    last = words_of(line)[-1:]
    is_open = words("iki", "target", "syarat").intersection(last) or any(word[0].isdigit() for word in last)
    return "" if is_open else line


@cache
def _led_to() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?:{any_of('penentu')}|{any_of('batas')}))+$", re.IGNORECASE)


def is_criterion(before: str) -> bool:
    """``dengan nilai …``, ``yang memiliki …``; what is done to a thing (``yang diarsipkan``) is none."""
    found = words_of(before)
    found = found[2:] if found[:1] == ["rata-rata"] else found[1:]
    return bool(words("iki", "target", "syarat") & set(found)) or any(
        first == "yang" and (is_active_verb(second) or second.startswith("ber"))
        for first, second in pairwise(found)
    )
