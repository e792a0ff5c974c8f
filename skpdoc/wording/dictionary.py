"""Which words there are: hunspell's Indonesian dictionary (``kamus``), and the words of plans (``kosakata.txt``).

A word is known if one of these is its stem, whatever affixes it has. Both files have one line for each first letter and
length; they are read when the first word is looked up, and only the lines that are needed are taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from skpdoc.text.nearest import all_misspelt
from skpdoc.wording.affixes import taken_apart
from skpdoc.wording.word_lists import words

_FOREIGN_ENDS = frozenset("cjqvxy")
"""no Indonesian word ends so"""
_WITH_KAN = re.compile(r"[pk]e[a-z]{4,}kkan")
"""no noun has -kan: k stands twice only where the stem has two"""
_SHORTEST_HALF = 5
_SHORTEST_STEM = 4
"""of three letters almost anything is a stem"""
_SHORTEST, _SHORTEST_CHANGED, _SHORTEST_RARE, _SHORTEST_TORN = 6, 7, 8, 9
_NO_NAME = 10
"""so long a word with a capital that is a letter off one of plans is a slip of it"""


class _WordGroup(NamedTuple):
    """Words that begin alike and are as long as each other: in the order of the alphabet, and to look one up."""

    ordered: tuple[str, ...]
    known: frozenset[str]


class _Slip(IntEnum):
    """What happened to a word, the likeliest first."""

    SLIGHT = 1
    """a letter lost, doubled, or changed about with its neighbour"""
    ADDED = 2
    OTHER = 3


@cache
def _lines(name: str) -> Mapping[tuple[str, int], str]:
    """Of ``kamus/id_ID.txt``, ``kosakata.txt``: the words by first letter and length."""
    text = files(__package__).joinpath(*name.split("/")).read_text("ascii")
    return {(line[0], f"{line} ".index(" ")): line for line in text.splitlines() if line[0] != "#"}


@cache
def _group(name: str, first: str, length: int) -> _WordGroup:
    found = _lines(name).get((first, length), "").split()
    return _WordGroup(tuple(found), frozenset(found))


_RARE, _OF_PLANS = "kamus/id_ID.txt", "kosakata.txt"


@lru_cache(maxsize=1 << 15)
def is_known(word: str) -> bool:
    """Whether this word, folded, or a stem of it is listed."""
    own = words("ejaan", "dikenal") | words("ejaan", "dikenal", "asing")
    return word in own or any(_is_listed(parts.stem) for parts in taken_apart(word))


def _is_own(word: str) -> bool:
    """Whether this word itself, folded, is listed."""
    return word in words("ejaan", "dikenal") | words("ejaan", "dikenal", "asing") or _is_listed(word)


def _is_listed(word: str) -> bool:
    return any(word in _group(name, word[0], len(word)).known for name in (_OF_PLANS, _RARE))


@lru_cache(maxsize=1 << 12)
def meant(word: str, *, may_be_name: bool) -> str:
    """The word that this one, folded, is a slip of; '' where it is known, or nothing certain is meant.

    A word of plans is meant by what is one letter off, or has a stem that is; by a short word or what may be a name,
    only if a letter is lost, doubled or changed about. Any other word only by such a slip of a long one.
    """
    if len(word) < _SHORTEST or word[-1] in _FOREIGN_ENDS:
        return ""
    if ending := _right_ending(word):
        return ending
    if is_known(word):
        return ""
    is_doubtful = (may_be_name and len(word) < _NO_NAME) or len(word) < _SHORTEST_CHANGED
    near_plan = _near_plan_words(word)
    found = {one: slip for one, slip in near_plan if slip is _Slip.SLIGHT or not is_doubtful}
    found |= dict.fromkeys(_anagrams(word), _Slip.SLIGHT)
    if not found and len(word) >= _SHORTEST_RARE and not may_be_name:
        near = ((one, _slip(word, one)) for one in _near(_RARE, word))
        found = {one: slip for one, slip in near if slip is _Slip.SLIGHT}
    if not found and len(word) >= _SHORTEST_TORN and not may_be_name:
        found = dict.fromkeys(_two_letters_longer(word), _Slip.OTHER)
    likeliest = [one for one, slip in found.items() if slip is min(found.values())]
    return likeliest[0] if len(likeliest) == 1 else "" if found else _two_words(word, may_be_name=may_be_name)


def _two_letters_longer(word: str) -> set[str]:
    """``aksebilitas`` → ``aksesibilitas``: of a long word of plans two letters that stand together are lost."""
    return {
        parts.with_stem(one)
        for parts in taken_apart(word)
        if parts.is_sure and len(parts.stem) >= _SHORTEST_CHANGED
        for one in _group(_OF_PLANS, parts.stem[0], len(parts.stem) + 2).ordered
        if any(one[:at] + one[at + 2 :] == parts.stem for at in range(1, len(one) - 1))
    }


def _right_ending(word: str) -> str:
    """``pelayananan`` → ``pelayanan``, ``pengawasaan`` → ``pengawasan``, ``pembinan`` → ``pembinaan``; ``kegiatanya`` →
    ``kegiatannya``, ``tersusunnyanya`` → ``tersusunnya``; ``penegakkan`` → ``penegakan``; ``kondusifitas`` →
    ``kondusivitas``.
    """
    if usual := next(_usual_endings(word), ""):
        return usual
    if not word.endswith("an") or _is_own(word):
        return ""
    shorter, longer = f"{word[:-3]}an", f"{word[:-2]}aan"
    if word.endswith("anan") and _is_listed(word[:-2]):
        return word[:-2]
    if word.endswith("aan"):
        return shorter if not is_known(word) and is_known(shorter) else ""
    stems = [parts.stem for parts in taken_apart(word) if _is_listed(parts.stem)]
    is_chance = bool(stems) and all(len(stem) < _SHORTEST_STEM for stem in stems)
    is_meant = any(
        _is_listed(parts.stem) and len(parts.stem) >= _SHORTEST_STEM for parts in taken_apart(longer)
    )
    return longer if is_chance and is_meant else ""


def _usual_endings(word: str) -> Iterator[str]:
    if word.endswith("ifitas"):
        yield f"{word[:-6]}ivitas"
    if word.endswith("nyanya") and is_known(word[:-6]):
        yield word[:-3]
    if word.endswith("anya") and not is_known(word) and is_known(word[:-2]):
        yield f"{word[:-2]}nya"
    if _WITH_KAN.fullmatch(word) and is_known(f"{word[:-4]}kan"):
        yield f"{word[:-4]}kan"


def _two_words(word: str, *, may_be_name: bool) -> str:
    """``termasukmembuat`` → ``termasuk membuat``: a small word and one of plans without a space between; two long ones
    of plans, ``lulusanpendidikan``.
    """
    for small in sorted(words("ejaan", "sambung")):
        rest = word.removeprefix(small)
        if _SHORTEST_HALF <= len(rest) < len(word) and _is_of_plans(rest):
            return f"{small} {rest}"
    if may_be_name:
        return ""
    halves = [(word[:at], word[at:]) for at in range(_SHORTEST, len(word) - _SHORTEST + 1)]
    found = [f"{one} {other}" for one, other in halves if _is_of_plans(one) and _is_of_plans(other)]
    return found[0] if len(found) == 1 else ""


def _is_of_plans(word: str) -> bool:
    return word in _group(_OF_PLANS, word[0], len(word)).known


def _near_plan_words(word: str) -> Iterator[tuple[str, _Slip]]:
    for parts in taken_apart(word):
        if parts.is_sure and len(parts.stem) >= _SHORTEST:
            for one in _near(_OF_PLANS, parts.stem):
                yield parts.with_stem(one), _slip(parts.stem, one)


def _near(name: str, word: str) -> list[str]:
    """The words one letter off that begin with the same letter."""
    lengths = range(len(word) - 1, len(word) + 2)
    return all_misspelt(word, [one for length in lengths for one in _group(name, word[0], length).ordered], 1)


def _anagrams(word: str) -> list[str]:
    """``kinjera`` → ``kinerja``: words of plans that begin and end like this one."""
    if len(word) < _SHORTEST_CHANGED:
        return []
    letters = sorted(word)
    group = _group(_OF_PLANS, word[0], len(word)).ordered
    return [one for one in group if one[-1] == word[-1] and sorted(one) == letters]


def _slip(word: str, meant: str) -> _Slip:
    if len(word) < len(meant) or sorted(word) == sorted(meant):
        return _Slip.SLIGHT
    if len(word) == len(meant):
        return _Slip.OTHER
    at = next(i for i in range(len(word)) if word[:i] + word[i + 1 :] == meant)
    return _Slip.SLIGHT if word[at] in (word[at - 1 : at], word[at + 1 : at + 2]) else _Slip.ADDED
