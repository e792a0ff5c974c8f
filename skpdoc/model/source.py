"""Where a record came from, so that every value can be led back to its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from skpdoc.findings import CellRef

RowKey = tuple[str, str, int]
"""File name, sheet, Excel row number (from 1)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column as it stands in the office's sheet: its letter and the header it carries there."""

    letter: str
    header: str


@dataclass(frozen=True, slots=True)
class Source:
    """The row a record was read from.

    ``columns`` maps field names of the contract to the columns found; it is shared by all rows of a
    sheet. A setting of the sheet Unit has its own row but the same ``nilai`` column. ``taken`` maps the fields whose
    cell is blank here to the row from which they were filled. ``typed`` names the fields whose cell holds something;
    None where nobody looked.
    """

    file: str
    sheet: str
    row: int
    columns: Mapping[str, Column]
    taken: Mapping[str, int] = field(default_factory=dict)
    typed: frozenset[str] | None = field(default=None, compare=False, repr=False)

    @property
    def key(self) -> RowKey:
        """What tells this row from every other."""
        return (self.file, self.sheet, self.row)

    def is_typed(self, field: str) -> bool:
        """Whether a cell holds what ``field`` says, and not the unit or a default."""
        return self.typed is None or field in self.typed or field in self.taken

    def typed_cell(self, field: str) -> CellRef:
        """The cell in which what ``field`` says was typed; its own, unless that is blank and filled from above."""
        return replace(self, row=self.taken.get(field, self.row)).cell(field)

    def cell(self, field: str) -> CellRef:
        """The cell of ``field`` in this row; the row's first column when the field has none."""
        column = self.columns.get(field)
        if column is None:
            return CellRef(self.file, self.sheet, f"A{self.row}", "", self.row, field)
        return CellRef(self.file, self.sheet, f"{column.letter}{self.row}", column.header, self.row, field)
