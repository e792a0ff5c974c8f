"""A sheet as cells: what the room ``workbook`` hands over and the parsers of this room read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

UNKNOWN_FORMAT = "\0"
"""The number format of a cell whose style cannot be read: nobody knows whether 0,5 is shown as 50%. A sign that no XML
can hold, so that no file's own format is taken for it."""

Value = str | int | float | bool | date | datetime | time | timedelta | None


class CellKind(Enum):
    """What stands in a cell, as Excel stores it."""

    TEXT = auto()
    NUMBER = auto()
    BOOL = auto()
    DATE = auto()
    ERROR = auto()
    """``#REF!`` and its like"""
    FORMULA = auto()
    """a formula without a stored value"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something. ``number_format`` is Excel's, or :data:`UNKNOWN_FORMAT`."""

    value: Value
    kind: CellKind
    number_format: str = "General"
    is_formula: bool = False
    """whether a formula gave the value"""

    def __reduce__(self) -> tuple[type[Cell], tuple[object, ...]]:
        """Its three values: half the time of a frozen dataclass's own way, and a workbook is a million of them."""
        return Cell, (self.value, self.kind, self.number_format)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area, rows and columns from 1, both ends included."""

    min_row: int
    min_column: int
    max_row: int
    max_column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: row number → column number → cell, only cells that hold something; numbers from 1.

    ``hidden_rows`` are those that hold something. ``linked_cells`` are addresses of formulas that ask another
    file, ``linked_files`` the names of the files that the whole workbook takes values from. ``fault`` says what is
    wrong with a sheet that is none of ours and could not be read; it has no rows.
    """

    title: str
    rows: Mapping[int, Mapping[int, Cell]]
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    is_hidden: bool = False
    linked_cells: tuple[str, ...] = ()
    linked_files: tuple[str, ...] = ()
    fault: str = ""
