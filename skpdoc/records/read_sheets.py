"""The rows of every sheet of one workbook, and what was tidied in them."""

from __future__ import annotations

from collections.abc import Mapping, Set

from skpdoc.contract import SheetSpec
from skpdoc.findings import Finding
from skpdoc.model.source import RowKey
from skpdoc.records.doubt import doubts
from skpdoc.records.raw_row import RawRow
from skpdoc.records.row import Row
from skpdoc.records.row_cells import Repairs
from skpdoc.records.table import Table
from skpdoc.records.urutan import Ordered, in_order
from skpdoc.records.whole_numbers import WholeNumbers


class ReadSheets:
    """The rows of every sheet, and what was tidied or filled in them."""

    def __init__(
        self, file: str, tables: Mapping[str, Table], findings: list[Finding], numbers: WholeNumbers
    ) -> None:
        self._file = file
        self._tables = tables
        self._findings = findings
        self._numbers = numbers
        self._repairs = {name: Repairs() for name in tables}
        self._ordered: dict[str, Ordered] = {}

    def rows(self, spec: SheetSpec) -> tuple[Row, ...]:
        """In the order that holds."""
        return self.ordered(spec).rows

    def ordered(self, spec: SheetSpec) -> Ordered:
        """The same, with how that order is known; read once."""
        if spec.name not in self._ordered:
            table = self._tables.get(spec.name)
            rows = [self._row(raw, table) for raw in table.rows] if table else []
            self._ordered[spec.name] = in_order(rows, spec, self._findings)
        return self._ordered[spec.name]

    def _row(self, raw: RawRow, table: Table) -> Row:
        return Row(raw, table, self._findings, self._repairs[table.spec.name], self._numbers)

    def doubt(self, spec: SheetSpec, continuing: Set[RowKey]) -> None:
        """Say which rows cannot be believed to continue those above."""
        self._findings.extend(doubts(spec, self.ordered(spec), continuing))

    def repairs(self) -> list[Finding]:
        """One saran a sheet whose texts were tidied."""
        return [
            finding
            for name, repairs in self._repairs.items()
            for finding in repairs.findings(self._file, self._tables[name].title)
        ]
