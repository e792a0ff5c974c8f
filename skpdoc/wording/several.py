"""One cell, one indicator (R15)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from skpdoc.text.words import head_and_rest, words_of
from skpdoc.wording.heads import is_doing, is_measure
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.word_lists import Phrases, whole_words, words

_ITEM = re.compile(r"(?:^|\s|\n)\(?(?:1[.)]|a[.)])\s.+?\s\(?(?:2[.)]|b[.)])\s", re.DOTALL | re.IGNORECASE)
_OF_CRITERIA = re.compile(r"\b(?:kriteria|syarat|ketentuan|berikut)\b[^.]*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:^|\s)[-–•*·]\s\s*[^\W\d_].+?\s[-–•*·]\s\s*[^\W\d_]", re.DOTALL)
_JOINT = r"(?:\bdan\b|\bserta\b|[,;/&+|\n])\s*(?:\bdan\b|\bserta\b)?\s*"

_JOINED = re.compile(_JOINT, re.IGNORECASE)

_LIST = re.compile(r"([^\W\d_]+),\s*([^\W\d_]+),?\s+(?:dan|serta)\s+([^\W\d_]+)")


@cache
def _second(key: str) -> Phrases:
    measures = whole_words(words("iki", "ganda", key))
    return Phrases(re.compile(rf"{_JOINT}({measures.regex.pattern})", re.IGNORECASE), measures.firsts)


@lru_cache(maxsize=1 << 10)
def judge_several(text: str) -> tuple[Judgement, ...]:
    """Two measures joined, a list, or two directions at once."""
    if (item := _ITEM.search(text)) and not _OF_CRITERIA.search(text[: item.start() + 1]):
        return (Judgement(Flaw.SEVERAL, "1. … 2. …"),)
    if _BULLET.match(text):
        return (Judgement(Flaw.SEVERAL, "- … - …"),)
    head, rest = head_and_rest(text)
    if is_measure(head) and head not in words("iki", "ganda", "pasangan"):
        second = (
            _second_measure(head, rest)
            or _second_name(head, rest)
            or _second_paper(head, rest)
            or _second_direction(head, rest)
            or _third_of_list(head, rest)
        )
        if second:
            return (Judgement(Flaw.SEVERAL, f"{head} … {second}"),)
    return ()


def _second_measure(head: str, rest: str) -> str:
    """The measure that begins the second indicator; ``Predikat dan nilai evaluasi`` is one measure."""
    strong, weak = words("iki", "ganda", "kuat"), words("iki", "ganda", "lemah")
    for key in ("kuat", "lemah"):
        for match in _second(key).finditer(rest):
            between, second = words_of(rest[: match.start()]), match[1].casefold()
            if not between and {head, second} <= words("iki", "ganda", "berdua"):
                return second
            is_own = bool(between) and not (strong | weak) & set(between[-1:])
            is_level = key == "lemah" and (second in between or head not in strong | weak)
            if is_own and not is_level:
                return second
    return ""


def _second_name(head: str, rest: str) -> str:
    """``APK dan APM``: two indicators known by their letters."""
    names = words("iki", "ganda", "nama")
    if head not in names:
        return ""
    joined = (words_of(part)[:1] for part in _JOINED.split(rest)[1:])
    return next((word for first in joined for word in first if word in names), "")


def _second_paper(head: str, rest: str) -> str:
    """``Jumlah Dokumen RKA dan Laporan Hasil Koordinasi Penyusunan RKA``, ``Jumlah kegiatan … dan laporan …``: each is
    counted by its own name."""
    papers, found = words("iki", "ganda", "naskah"), words_of(rest)
    is_work = found[:1] == ["kegiatan"] or any(map(is_doing, found[:1]))
    if head != "jumlah" or not (is_work or papers.intersection(found[:1])):
        return ""
    joined = (word for before, word in pairwise(found[2:]) if before in ("dan", "serta"))
    return next((word for word in joined if word in papers and word != found[0]), "")


def _third_of_list(head: str, rest: str) -> str:
    """``Nilai literasi, numerasi, dan karakter``, ``Jumlah pengadaan, pengelolaan, dan penyaluran``.

    A grade has one thing, and works are counted each by itself; things (``sarana, prasarana, dan utilitas``) together.
    """
    match = _LIST.match(rest)
    if match is None:
        return ""
    named = [one.casefold() for one in match.groups()]
    is_of_each = head in words("iki", "ganda", "tunggal") or (head == "jumlah" and all(map(is_doing, named)))
    return named[-1] if is_of_each else ""


def _second_direction(head: str, rest: str) -> str:
    """``penurunan emisi dan kenaikan tutupan lahan``."""
    found = words_of(f"{head} {rest}")
    ups, downs = words("iki", "ganda", "naik"), words("iki", "ganda", "turun")
    joined = [word for before, word in pairwise(found) if before in ("dan", "serta")]
    for first, second in ((ups, downs), (downs, ups)):
        if first & set(found[:2]) and (other := second & set(joined)):
            return min(other)
    return ""
