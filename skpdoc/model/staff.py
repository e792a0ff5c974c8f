"""A list of staff as SIASN, SIMPEG or a DUK gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class StaffColumn:
    """A column of a list: its number (from 1), its head, and what stands in it first."""

    number: int
    header: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StaffList:
    """The list on one sheet; ``rows`` maps row numbers to texts by column, ``proposed`` fields to columns."""

    file: str
    sheet: str
    columns: tuple[StaffColumn, ...]
    rows: Mapping[int, Mapping[int, str]]
    proposed: Mapping[str, int]

    def values(self, column: int) -> list[str]:
        """The different texts of a column, as they come."""
        return list(dict.fromkeys(text for row in self.rows.values() if (text := row.get(column, ""))))


class StaffField(NamedTuple):
    """What a column of a list may be: its name, as people are asked for it, and whether nothing goes without it."""

    name: str
    label: str
    is_needed: bool


class WordQuestion(NamedTuple):
    """A text of a field that takes only certain words, and these, with which of them is the same word."""

    field: str
    text: str
    choices: tuple[tuple[str, bool], ...]
