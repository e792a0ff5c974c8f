"""The field's own words, misspelt (R15): a list of what is seen, and what comes so near that nothing else is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.text import like
from skpdoc.language.word_lists import table, whole_words, words

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 8
_FURTHEST = {True: 1, False: 2}
"""by whether the word is a state in -nya: those lie close together"""


@cache
def _listed() -> Mapping[str, str]:
    return {wrong: right for right, others in table("ejaan", "kata").items() for wrong in others}


@cache
def _pattern() -> re.Pattern[str]:
    return whole_words([*_listed(), *table("ejaan", "longgar")])


@cache
def _near(word: str) -> str:
    """The long word that this one is a slip of; '' when it is none."""
    targets = words("ejaan", "mirip")
    if len(word) < _SHORTEST or word in targets or word in words("ejaan", "mirip", "lain"):
        return ""
    found = process.extractOne(
        word, sorted(targets), scorer=OSA.distance, score_cutoff=_FURTHEST[word.endswith("nya")]
    )
    return found[0] if found else ""


def misspellings(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every misspelt word with its right form, tolerated ones included."""
    seen = [(match, _right(match[0])) for match in _pattern().finditer(text)]
    spans = {match.start() for match, _ in seen}
    near = ((match, _near(match[0].casefold())) for match in _WORD.finditer(text))
    yield from seen
    yield from ((match, right) for match, right in near if right and match.start() not in spans)


def _right(word: str) -> str:
    folded = " ".join(word.casefold().split())
    return _listed().get(folded) or str(table("ejaan", "longgar")[folded])


def corrected(text: str) -> str:
    """The text with every misspelling put right."""
    for match, right in sorted(misspellings(text), key=lambda pair: -pair[0].start()):
        text = text[: match.start()] + like(right, match[0]) + text[match.end() :]
    return text


def judge_spelling(text: str) -> Iterator[Judgement]:
    """One judgement for all misspellings of a text, and one for those that names are allowed."""
    found = [match[0] for match, _ in misspellings(text)]
    tolerated = [word for word in found if word.casefold() in table("ejaan", "longgar")]
    wrong = [word for word in found if word not in tolerated]
    if wrong:
        yield Judgement(Flaw.SPELLING, ", ".join(dict.fromkeys(wrong)), corrected(text))
    elif tolerated:
        yield Judgement(Flaw.SPELLING_TOLERATED, ", ".join(dict.fromkeys(tolerated)), corrected(text))
