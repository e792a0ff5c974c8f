"""A list of staff as SIASN, SIMPEG or a DUK gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
