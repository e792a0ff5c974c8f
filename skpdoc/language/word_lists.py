"""The word lists: TOML beside the code, each table with its source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


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


def whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, as whole words, the longest first.

    Grouped by first letter: ``re`` tries every alternative of a case-insensitive pattern in turn.
    """
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        groups.setdefault(phrase[0].casefold(), []).append(re.escape(phrase[1:]).replace(r"\ ", r"\s+"))
    alternatives = "|".join(f"[{re.escape(first)}](?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)


@cache
def phrases(name: str, section: str, key: str = "kata") -> re.Pattern[str]:
    """One list as a pattern, see :func:`whole_words`."""
    return whole_words(words(name, section, key))
