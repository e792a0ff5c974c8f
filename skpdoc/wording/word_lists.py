"""The word lists: TOML beside the code, each table with its source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_RUN = re.compile(r"[\w-]+")


@cache
def _load(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, section: str, key: str = "kata") -> frozenset[str]:
    """One list: ``words("rhk", "keadaan")``."""
    return frozenset(_load(name)[section][key])


@cache
def table(name: str, section: str) -> Mapping[str, Any]:
    """One table of pairs, without the line that names its source."""
    return {key: value for key, value in _load(name)[section].items() if key != "sumber"}


class Phrases:
    """Some phrases as a pattern, ``regex``, that finds any of them as whole words.

    Most texts hold none, which is told at a fraction of the cost by the words that phrases begin with: ``firsts``,
    None where one begins with a sign.
    """

    def __init__(self, regex: re.Pattern[str], firsts: frozenset[str] | None) -> None:
        self.regex = regex
        self.firsts = firsts

    def search(self, text: str) -> re.Match[str] | None:
        """The first of them."""
        return self.regex.search(text) if self._may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All of them."""
        return self.regex.finditer(text) if self._may_stand_in(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each replaced."""
        return self.regex.sub(new, text) if self._may_stand_in(text) else text

    def _may_stand_in(self, text: str) -> bool:
        """Of other letters than ASCII some are one when case does not count: those texts are searched."""
        return self.firsts is None or not text.isascii() or not self.firsts.isdisjoint(_runs(text))


@lru_cache(maxsize=1 << 8)
def _runs(text: str) -> frozenset[str]:
    return frozenset(_RUN.findall(text.casefold()))


def whole_words(phrases: Iterable[str]) -> Phrases:
    """Any of the phrases, as whole words, the longest first.

    Grouped by first letter: ``re`` tries every alternative of a case-insensitive pattern in turn.
    """
    groups: dict[str, list[str]] = {}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    for phrase in ordered:
        groups.setdefault(phrase[0].casefold(), []).append(re.escape(phrase[1:]).replace(r"\ ", r"\s+"))
    alternatives = "|".join(f"[{re.escape(first)}](?:{'|'.join(rest)})" for first, rest in groups.items())
    regex = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)
    firsts = [_RUN.match(phrase.casefold()) for phrase in ordered]
    known = frozenset(match[0] for match in firsts if match)
    return Phrases(regex, known if all(firsts) else None)


@cache
def phrases(name: str, section: str, key: str = "kata") -> Phrases:
    """One list as a pattern, see :func:`whole_words`."""
    return whole_words(words(name, section, key))
