"""Cells taken from the row above, where the contract allows it; said once a column."""

from __future__ import annotations

from dataclasses import dataclass, field

from skpdoc import codes
from skpdoc.findings import CellRef, Finding
from skpdoc.records.row import Row


@dataclass(slots=True)
class Filled:
    """Counts what was filled down in one sheet, by column."""

    cells: dict[str, list[CellRef]] = field(default_factory=dict)

    def down(self, row: Row, above: Row | None, *fields: str) -> Row:
        """The row with its blank ``fields`` taken from ``above``; what was merged is only noted."""
        blank = [name for name in fields if above and row.is_blank(name) and not above.is_blank(name)]
        for name in fields:
            if name in blank or name in row.merged:
                self.cells.setdefault(name, []).append(row.source.cell(name))
        return row.filled(above, blank) if above and blank else row

    def findings(self) -> list[Finding]:
        """One saran a column."""
        return [
            codes.B10_DIISI(
                cells[0],
                "",
                f"{len(cells)} sel kosong atau digabung di kolom ini diisi dari baris di atasnya.",
                "Periksa bila ada yang seharusnya berbeda.",
            )
            for cells in self.cells.values()
        ]
