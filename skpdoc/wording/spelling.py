"""Words misspelt (R15): a list of what is seen; what is no word, and one letter off; what comes near the commonest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.text.lines import fold
from skpdoc.text.nearest import misspelt
from skpdoc.text.words import like, words_of
from skpdoc.wording.dictionary import is_known, meant
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.word_lists import Phrases, table, whole_words, words

_WORD = re.compile(
    r"(?<![\w-])[^\W\d_]+(?![\w-])|(?<=-)[a-z]{7,}(?![\w-])|(?<![\w-])[^\W\d_][a-z]{6,}(?=-[a-z]{4})"
)
"""of words with a hyphen the long halves: ``e-Kinerja`` is a name"""
_PLAIN = re.compile(r"(?<![^\W\d_])[a-z]{6}")
"""a longer word in small letters: the text is no heading"""
_NO_SPACE = re.compile(r"([^\W\d_][a-z]{4,})([A-Z]{2,})(?![\w-])")
"""``PersentaseKPU``"""
_APART = re.compile(r"(?<![\w-])di\s+([a-z]{4,}kan)(?![\w-])")
"""``di laksanakan``"""
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{3,})\s+\1(an|nya)?(?![\w-])", re.IGNORECASE)
"""``anak anak``, ``obat obatan``; ``dan dan``, ``penyelesaian penyelesaian``"""
_LONGEST_DOUBLED = 7
"""a longer word that stands twice was typed twice"""
_TORN = re.compile(r"(?<![\w-])(ber|ter|men|mem|meng|pen|pem|peng)\s+([a-z]{4,})(?![\w-])", re.IGNORECASE)
"""``ber koordinasi``"""
_BEFORE_LETTERS = re.compile(r"(?<![\w-])(ber|ter|pra)\s+([A-Z]{2,})(?![\w-])")
"""``ber ISO``"""
_SPLIT = re.compile(r"(?<![\w-])([^\W\d_]{3,})-([a-z]{4,})(?![\w-])")
"""``admi-nistrasi``"""
_NYA = re.compile(r"(?<![\w-])([a-z]{4,})\s+nya(?![\w-])", re.IGNORECASE)
"""``kinerja nya``"""
_NYA_OF_LETTERS = re.compile(r"(?<![\w-])([A-Z]{2,})\s*[-–]?\s+nya(?![\w-])")
"""``NJOP nya``"""
_GLUED = re.compile(r"(?<![\w-])([A-Z][a-z]{4,})([A-Z][a-z]{4,})(?![\w-])")
"""``DewanPerwakilan``"""
_REPAIRS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_APART, lambda match: _if_known(f"di{match[1]}")),
    (_TORN, lambda match: _if_known(match[1] + match[2])),
    (_BEFORE_LETTERS, lambda match: f"{match[1]}-{match[2]}"),
    (_SPLIT, lambda match: "" if _are_words(match[1], match[2]) else _if_known(match[1] + match[2])),
    (_NYA, lambda match: _if_known(match[1]) and f"{match[1]}nya"),
    (_NYA_OF_LETTERS, lambda match: f"{match[1]}-nya"),
    (_GLUED, lambda match: _if_known(match[1]) and _if_known(match[2]) and f"{match[1]} {match[2]}"),
)
"""words torn apart or glued together, each with what puts it right, '' where it is none"""
_TALK = re.compile(r"presentasi\b", re.IGNORECASE)
"""a talk, unless its satuan is %"""
_SHORTEST = 8
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
def _meant(word: str, may_be_name: bool) -> str:
    """The word that is meant by this one, folded; '' when it is itself."""
    if word.endswith("nya") and (right := _listed().get(word.removesuffix("nya"))):
        return f"{right}nya"
    return _listed().get(word) or meant(word, may_be_name=may_be_name) or _near(word)


def _near(word: str) -> str:
    """So long a word that anything near it is meant to be it."""
    if len(word) < _SHORTEST or is_known(word):
        return ""
    furthest = _FURTHEST[word.endswith("nya")]
    found = misspelt(word, sorted(words("ejaan", "mirip")), furthest)
    return found if found[:1] == word[0] else ""


@lru_cache(maxsize=1024)
def misspellings(text: str, satuan: Satuan | None = None) -> tuple[tuple[re.Match[str], str], ...]:
    """Every misspelt word with its right form, tolerated ones included; none lies within another."""
    found: list[tuple[re.Match[str], str]] = []
    for match, right in (*_of_several_words(text), *_of_one_word(text)):
        if not any(match.start() < other.end() and other.start() < match.end() for other, _ in found):
            found.append((match, right))
    if satuan is not None and satuan.jenis is JenisSatuan.PERSEN and (talk := _TALK.match(text)):
        found.append((talk, "persentase"))
    return tuple(found)


def _if_known(word: str) -> str:
    return word if is_known(word.casefold()) else ""


def _are_words(*halves: str) -> bool:
    return all(is_known(half.casefold()) for half in halves)


def _of_several_words(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Words torn apart, glued together, or standing twice."""
    yield from ((match, _listed()[fold(match[0])]) for match in _phrases().finditer(text))
    if (joined := _NO_SPACE.match(text)) and is_known(joined[1].casefold()):
        yield joined, f"{joined[1]} {joined[2]}"
    for pattern, put_right in _REPAIRS:
        for match in pattern.finditer(text):
            if right := put_right(match):
                yield match, right
    for match in _TWICE.finditer(text):
        if not _may_be_name(match, text):
            is_slip = match[1].casefold() in words("ejaan", "sambung") or len(match[1]) > _LONGEST_DOUBLED
            yield match, match[1] if is_slip else f"{match[1]}-{match[1].casefold()}{match[2] or ''}"


def _of_one_word(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _WORD.finditer(text):
        right = _meant(match[0].casefold(), _may_be_name(match, text)) if match[0].isascii() else ""
        if right:
            yield match, right


def _may_be_name(word: re.Match[str], text: str) -> bool:
    """Within a text, with a capital: where other words have none, or behind ``Kecamatan``, ``Puskesmas``."""
    before = text[: word.start()]
    if not before or not word[0][:1].isupper():
        return False
    of_place = words("ejaan", "tempat").intersection(words_of(before)[-1:])
    return bool(of_place) or _PLAIN.search(text) is not None


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
    tolerated = [word for word in found if _is_tolerated(word.casefold())]
    wrong = [word for word in found if word not in tolerated]
    if wrong:
        yield Judgement(Flaw.SPELLING, ", ".join(dict.fromkeys(wrong)), corrected(text, satuan))
    elif tolerated:
        yield Judgement(Flaw.SPELLING_TOLERATED, ", ".join(dict.fromkeys(tolerated)), corrected(text, satuan))


def _is_tolerated(word: str) -> bool:
    return bool({word, word.removesuffix("nya")} & table("ejaan", "longgar").keys())
