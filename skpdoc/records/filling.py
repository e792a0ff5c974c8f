"""Cells taken from the row above, where the contract allows it; said once a column."""

from __future__ import annotations

from dataclasses import dataclass, field

from skpdoc import codes
from skpdoc.findings import CellRef, Finding
from skpdoc.model.source import RowKey
from skpdoc.records.row import Row


@dataclass(slots=True)
class Filled:
    """Counts what was filled down in one sheet, by column; ``leaning`` are the rows that only their place filled."""

    cells: dict[str, list[CellRef]] = field(default_factory=dict)
    leaning: set[RowKey] = field(default_factory=set)

    def down(self, row: Row, above: Row | None, *fields: str) -> Row:
        """The row with its blank ``fields`` taken from ``above``; what was merged is only noted.

        Nothing is taken where ``above`` is None, something else beginning here; a cell merged across is asked about.
        """
        if above is None:
            for name in fields:
                if name in row.merged:
                    _say_merged(row, name)
            return row
        if any(row.is_blank(name) and not above.is_blank(name) for name in fields):
            self.leaning.add(row.source.key)
        return self.take(row, above, *fields)

    def take(self, row: Row, other: Row, *fields: str) -> Row:
        """The row with its blank ``fields`` from ``other``, wherever that stands."""
        blank = [name for name in fields if row.is_blank(name) and not other.is_blank(name)]
        for name in fields:
            if name in blank or name in row.merged:
                self.cells.setdefault(name, []).append(row.source.cell(name))
        return row.filled(other, blank) if blank else row

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


def _say_merged(row: Row, name: str) -> None:
    """What stands above in the merged area belongs to what ends there."""
    cell = row.source.cell(name)
    row.say(
        codes.B09_GABUNG,
        name,
        "",
        f"Sel {cell.header or name} digabung dengan baris di atasnya, padahal di baris ini mulai hal lain, sehingga "
        "tidak jelas apakah isinya juga berlaku di sini.",
        "Pisahkan (Unmerge Cells), lalu isi setiap sel.",
        withholds=(row.source.key,),
    )
