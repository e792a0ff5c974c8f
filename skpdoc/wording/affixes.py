"""A word taken apart: what stands before its stem and behind it, in every way that Indonesian word formation allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SHORTEST = 4
_CLITIC = re.compile(r"(?:nya|ku|mu|lah|kah|pun)?")
_SUFFIX = re.compile(rf"(kan|an|i){_CLITIC.pattern}")
_VERBAL = ("ter", "te", "di", "memper", "mempe", "diper", "dipe", "member")
_NOMINAL = ("ke", "se", "pe", "pember", "keter", "kete", "keber", "kebe", "kepe", "ketidak")
_OTHER = (
    "ber",
    "be",
    "per",
    "berke",
    "antar",
    "pasca",
    "multi",
    "inter",
    "intra",
    "sub",
    "pra",
    "non",
    "anti",
    "swa",
)
_ENDS_OF = {
    "": ("", "kan", "i", "an"),
    **dict.fromkeys((*_VERBAL, "me"), ("", "kan", "i")),
    **dict.fromkeys(_NOMINAL, ("", "an")),
    **dict.fromkeys(_OTHER, ("", "kan", "i", "an")),
}
"""prefix to the suffixes that it can go with"""
_NEVER_BEFORE = {
    "pe": re.compile(r"[aeiou]"),
    "me": re.compile(r"(?![lmnrwy])"),
    **dict.fromkeys(("be", "te"), re.compile(r"(?!r|.er)")),
}
"""``pealatan`` is no word, nor is ``medukung``, nor ``telaksana``: ``be-`` and ``te-`` are for stems with an r near"""
_AFTER_PE = frozenset("lmnrwy")
"""``pecatatan`` is no word: before any other letter the nasal of ``pe-…-an`` stays"""
_NASAL = re.compile(r"(?:ke)?([mp]e)(?:m(?=[bfpv])|n(?=[cdjstz])|ng(?=[aeioughkq])|(?=[lrmnwy])|nge)")
_LOST = re.compile(r"(?:ke)?([mp]e)(m|ny|ng|n)(?=[aeiou])")
"""before a vowel the first letter of the stem may have been lost"""
_OF = {"m": "p", "n": "t", "ny": "s", "ng": "k"}


class WordParts(NamedTuple):
    """``pen`` + ``yusun`` + ``annya``, one way to take a word apart; its stem is ``susun``, the first letter lost."""

    before: str
    stem: str
    behind: str
    is_lost: bool = False

    @property
    def is_sure(self) -> bool:
        """The word itself, or one with a prefix or nothing but ``-nya``: ``-an`` alone may be anything's end."""
        return bool(self.before) or _CLITIC.fullmatch(self.behind) is not None

    def with_stem(self, stem: str) -> str:
        """The same form of another stem that begins with the same letter."""
        return f"{self.before}{stem[self.is_lost :]}{self.behind}"


@lru_cache(maxsize=1 << 12)
def taken_apart(word: str) -> tuple[WordParts, ...]:
    """Every way, the whole word first; no stem is shorter than four letters, or three between two affixes."""
    return tuple(
        parts for parts in _ways(word) if len(parts.stem) >= (_SHORTEST - bool(parts.before and parts.behind))
    )


def _ways(word: str) -> Iterator[WordParts]:
    for end in range(len(word), _SHORTEST - 1, -1):
        core, behind = word[:end], word[end:]
        if _CLITIC.fullmatch(behind):
            yield from _prefixed(core, "", behind)
        elif match := _SUFFIX.fullmatch(behind):
            yield from _prefixed(core, match[1], behind)


def _prefixed(core: str, suffix: str, behind: str) -> Iterator[WordParts]:
    for prefix, suffixes in _ENDS_OF.items():
        stem = core.removeprefix(prefix)
        is_open = prefix == "pe" and f"{stem}{suffix}".endswith("an") and stem[:1] not in _AFTER_PE
        is_fit = suffix in suffixes and core.startswith(prefix) and not is_open
        if is_fit and not _is_never_before(prefix, stem):
            yield WordParts(prefix, stem, behind)
    if (match := _NASAL.match(core)) and suffix in _ENDS_OF[match[1]]:
        yield WordParts(match[0], core[match.end() :], behind)
    if (match := _LOST.match(core)) and suffix in _ENDS_OF[match[1]]:
        yield WordParts(match[0], _OF[match[2]] + core[match.end() :], behind, is_lost=True)


def _is_never_before(prefix: str, stem: str) -> bool:
    return prefix in _NEVER_BEFORE and _NEVER_BEFORE[prefix].match(stem) is not None
