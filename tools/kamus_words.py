"""The words of hunspell's Indonesian dictionary, every form that its affix rules make, as `skpdoc/wording` reads them.

The rules are those of hunspell (man 5 hunspell). Its file has PFX and SFX with conditions, a second suffix behind the
first, CIRCUMFIX (``A1``: this prefix and that suffix only together) and NEEDAFFIX (``A2``: no word by itself). A word
with a possessive or a particle (``-nya``, ``-lah``) is left out where it is there without: the reader takes them off.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

_TOGETHER, _BOUND = "A1", "A2"
_PLAIN = re.compile(r"[a-z]{3,}")
_CLITIC = re.compile(r"(?:nya|[km]u)?(?:[lk]ah)?")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Affix:
    """One line of the rules: what it takes off, what it puts there, what may follow, and on which words."""

    off: str
    on: str
    further: tuple[str, ...]
    condition: re.Pattern[str]

    @property
    def is_bound(self) -> bool:
        """Only together with its other half."""
        return _TOGETHER in self.further

    def before(self, word: str) -> Iterator[str]:
        """The word with this prefix, if it takes it."""
        if word.startswith(self.off) and self.condition.match(word):
            yield self.on + word.removeprefix(self.off)

    def behind(self, word: str) -> str:
        """The word with this suffix."""
        return word + self.on


Affixes = dict[str, list[Affix]]


def _flags(text: str) -> tuple[str, ...]:
    """Flags are of two letters each."""
    return tuple(text[i : i + 2] for i in range(0, len(text), 2))


def _affixes(rules: str, kind: str) -> Affixes:
    found: Affixes = defaultdict(list)
    for line in rules.splitlines():
        parts = line.partition("#")[0].split()
        if parts[:1] != [kind] or len(parts) < 4 or parts[3].isdigit():
            continue
        on, _, further = parts[3].partition("/")
        off = "" if parts[2] == "0" else parts[2]
        condition = re.compile(parts[4] if len(parts) > 4 else ".")
        found[parts[1]].append(Affix(off, on, _flags(further), condition))
    return found


def _forms(stem: str, flags: tuple[str, ...], prefixes: Affixes, suffixes: Affixes) -> Iterator[str]:
    """Every form of one entry."""
    plain = [
        form for flag in flags for one in prefixes[flag] if not one.is_bound for form in one.before(stem)
    ]
    words = [stem, *plain]
    yield from plain if _BOUND in flags else words
    for flag in flags:
        for suffix in suffixes[flag]:
            for word in words[:1] if suffix.is_bound else words:
                yield from _suffixed(suffix.behind(word), suffix, prefixes, suffixes)


def _suffixed(word: str, suffix: Affix, prefixes: Affixes, suffixes: Affixes) -> Iterator[str]:
    """A form with its suffix: with its other half, if it has one, and with what may follow."""
    halves = [half for flag in suffix.further for half in prefixes[flag]]
    forms = [form for half in halves for form in half.before(word)] if suffix.is_bound else [word]
    yield from forms
    yield from (
        further.behind(form) for form in forms for flag in suffix.further for further in suffixes[flag]
    )


def all_forms(folder: Path) -> set[str]:
    """The words of ``id_ID.aff`` and ``id_ID.dic``, in small letters, of four letters or more and nothing else."""
    rules, entries = ((folder / f"id_ID.{kind}").read_text("latin-1") for kind in ("aff", "dic"))
    prefixes, suffixes = _affixes(rules, "PFX"), _affixes(rules, "SFX")
    found: set[str] = set()
    for line in entries.splitlines()[1:]:
        stem, _, flags = line.strip().partition("/")
        found.update(form.casefold() for form in _forms(stem, _flags(flags), prefixes, suffixes))
    return {word for word in found if _PLAIN.fullmatch(word)}


def _needed(words: set[str]) -> Iterable[str]:
    """Those that are no other one with a possessive or a particle."""
    for word in words:
        ends = range(_SHORTEST, len(word))
        if not any(word[:end] in words and _CLITIC.fullmatch(word, end) for end in ends):
            yield word


def kamus(folder: Path) -> bytes:
    """One line for each first letter and length, so that a reader takes apart only the lines that it needs."""
    ordered = sorted(_needed(all_forms(folder)), key=lambda word: (word[0], len(word), word))
    lines = (" ".join(group) for _, group in groupby(ordered, key=lambda word: (word[0], len(word))))
    return ("\n".join(lines) + "\n").encode("ascii")
