"""The field's own words, misspelt (R15): a list of what is seen, and what comes so near that nothing else is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.word_lists import Phrases, table, whole_words, words
from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.text.lines import fold
from skpdoc.text.nearest import misspelt
from skpdoc.text.words import like

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_TALK = re.compile(r"presentasi\b", re.IGNORECASE)
"""a talk, unless its satuan is %"""
_SHORTEST, _SHORTEST_SLIP = 8, 6
_FURTHEST = {True: 1, False: 2}
"""by whether the word is a state in -nya: those lie close together"""


@cache
def _listed() -> Mapping[str, str]:
    """Misspelling to right form, tolerated ones included."""
    known = {wrong: right for right, others in table("ejaan", "kata").items() for wrong in others}
    return {**known, **table("ejaan", "longgar")}


@cache
def _phrases() -> Phrases:
    """Misspellings of more than one word: ``rata rata``."""
    return whole_words(wrong for wrong in _listed() if _WORD.fullmatch(wrong) is None)


@cache
def _abbreviations() -> Phrases:
    return whole_words(table("ejaan", "singkatan"))


@lru_cache(maxsize=1 << 15)
def _meant(word: str) -> str:
    """The word that is meant by this one, folded; '' when it is itself."""
    return _listed().get(word) or _slip(word) or _near(word)


def _slip(word: str) -> str:
    """A letter too many, one too few, or two changed about: ``menyususn``, ``mengelloa``."""
    if len(word) < _SHORTEST_SLIP or word in words("ejaan", "slip") or word in words("ejaan", "slip", "lain"):
        return ""
    found = misspelt(word, _targets("slip"), 1)
    if found[:1] != word[0]:
        return ""
    is_slip = len(found) != len(word) or sorted(found) == sorted(word)
    return found if is_slip else ""


def _near(word: str) -> str:
    """So long a word that anything near it is meant to be it."""
    if len(word) < _SHORTEST or word in words("ejaan", "mirip") or word in words("ejaan", "mirip", "lain"):
        return ""
    furthest = _FURTHEST[word.endswith("nya")]
    found = misspelt(word, _targets("mirip"), furthest)
    return found if found[:1] == word[0] else ""


@cache
def _targets(section: str) -> list[str]:
    return sorted(words("ejaan", section))


@lru_cache(maxsize=1024)
def misspellings(text: str, satuan: Satuan | None = None) -> tuple[tuple[re.Match[str], str], ...]:
    """Every misspelt word with its right form, tolerated ones included."""
    found = [(match, _listed()[fold(match[0])]) for match in _phrases().finditer(text)]
    ends = [match.span() for match, _ in found]
    for match in _WORD.finditer(text):
        if (right := _meant(match[0].casefold())) and not any(a <= match.start() < b for a, b in ends):
            found.append((match, right))
    if satuan is not None and satuan.jenis is JenisSatuan.PERSEN and (talk := _TALK.match(text)):
        found.append((talk, "persentase"))
    return tuple(found)


def corrected(text: str, satuan: Satuan | None = None) -> str:
    """The text with every misspelling put right."""
    for match, right in sorted(misspellings(text, satuan), key=lambda pair: -pair[0].start()):
        text = text[: match.start()] + like(right, match[0]) + text[match.end() :]
    return text


@lru_cache(maxsize=1 << 10)
def spelled_out(text: str) -> str:
    """``yg dikelola dg baik`` → ``yang dikelola dengan baik``: abbreviations everybody uses are no misspelling."""
    short = table("ejaan", "singkatan")
    return _abbreviations().sub(lambda match: like(str(short[match[0].casefold()]), match[0]), text)


def judge_spelling(text: str, satuan: Satuan | None = None) -> Iterator[Judgement]:
    """One judgement for all misspellings of a text, and one for those that names are allowed."""
    found = [match[0] for match, _ in misspellings(text, satuan)]
    tolerated = [word for word in found if word.casefold() in table("ejaan", "longgar")]
    wrong = [word for word in found if word not in tolerated]
    if wrong:
        yield Judgement(Flaw.SPELLING, ", ".join(dict.fromkeys(wrong)), corrected(text, satuan))
    elif tolerated:
        yield Judgement(Flaw.SPELLING_TOLERATED, ", ".join(dict.fromkeys(tolerated)), corrected(text, satuan))
