"""One cell, one indicator (R15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.measure import measures
from skpdoc.language.text import head_and_rest, words_of
from skpdoc.language.word_lists import whole_words, words

_ITEM = re.compile(r"(?:^|\s|\n)\(?(?:1[.)]|a[.)])\s.+?\s\(?(?:2[.)]|b[.)])\s", re.DOTALL | re.IGNORECASE)
_JOINT = r"(?:\bdan\b|\bserta\b|[,;/&\n])\s*(?:\bdan\b|\bserta\b)?\s*"


@cache
def _second(key: str) -> re.Pattern[str]:
    return re.compile(rf"{_JOINT}({whole_words(words('iki', 'ganda', key)).pattern})", re.IGNORECASE)


def judge_several(text: str) -> Iterator[Judgement]:
    """Two measures joined, a numbered list, or two directions at once."""
    if _ITEM.search(text):
        yield Judgement(Flaw.SEVERAL, "1. … 2. …")
        return
    head, rest = head_and_rest(text)
    if head in measures() and head != "rasio":
        second = _second_measure(head, rest) or _second_direction(head, rest)
        if second:
            yield Judgement(Flaw.SEVERAL, f"{head} … {second}")


def _second_measure(head: str, rest: str) -> str:
    """The measure that begins the second indicator; ``Predikat dan nilai evaluasi`` is one measure."""
    joined = words("iki", "ganda", "kuat") | words("iki", "ganda", "lemah")
    for key in ("kuat", "lemah"):
        for match in _second(key).finditer(rest):
            between = words_of(rest[: match.start()])
            second = match[1].casefold()
            is_own = bool(between) and not joined & set(between[-1:])
            if is_own and (key == "kuat" or (second != head and head in words("iki", "ganda", "kuat"))):
                return second
    return ""


def _second_direction(head: str, rest: str) -> str:
    """``penurunan emisi dan kenaikan tutupan lahan``."""
    found = words_of(f"{head} {rest}")
    ups, downs = words("iki", "ganda", "naik"), words("iki", "ganda", "turun")
    joined = [word for before, word in pairwise(found) if before in ("dan", "serta")]
    for first, second in ((ups, downs), (downs, ups)):
        if first & set(found[:2]) and (other := second & set(joined)):
            return min(other)
    return ""
