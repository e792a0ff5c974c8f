"""Where in a document a paragraph stands, in the words of the form: part, RHK of the row, head of the column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from skpdoc.model.kembali import DocumentPlace
from skpdoc.regulation import catalogue

_RHK = "RENCANA HASIL KERJA"
_PART = re.compile(r"HASIL KERJA|PERILAKU KERJA|DUKUNGAN SUMBER DAYA|SKEMA PERTANGGUNGJAWABAN|KONSEKUENSI")
_MATRIX = re.compile(
    "|".join(
        ".*".join(map(re.escape, regulasi.kepala_mph[-1].split(" / "))) for regulasi in catalogue().values()
    )
)
"""the head of a matrix's columns, however its form parts the words"""
_HEAD_ROWS = 4
_LONGEST = 2_000
"""letters of a cell by which a place is told"""


@dataclass(slots=True)
class FormCell:
    """A cell as the grid has it: its text and, where it goes on from the row above, that row's cell."""

    start: int
    end: int
    goes_on: bool
    text: str = ""
    first: str = ""
    """its first paragraph"""

    def add(self, text: str) -> None:
        """A paragraph of it; what is too long to name a place by is left out."""
        if not self.text:
            self.text = self.first = text[:_LONGEST]
        elif len(self.text) < _LONGEST:
            self.text = f"{self.text} {text[:_LONGEST]}"

    @property
    def head(self) -> str:
        """As the head of a column is told: without footnote stars, in capitals."""
        return self.text.rstrip("* ").upper()


class FormTable:
    """Its cells row by row. What is told of many cells is worked out once, downwards, when it is first asked for."""

    def __init__(self) -> None:
        self.rows: list[list[FormCell]] = []
        self._columns: dict[int, list[str]] = {}

    def place(self, down: int, across: int) -> DocumentPlace:
        """Of the cell of that number in that row."""
        cell = self.rows[down][across]
        head = next((one for one in self._heads if one < min(down, _HEAD_ROWS)), None)
        if head is not None:
            return DocumentPlace(
                self._title, self._rhk(head)[down], self._head_over[head].get((cell.start, cell.end), "")
            )
        if self._is_matrix:
            return DocumentPlace("Matriks", cell.text if cell.start > 1 else "", "")
        if self._manual is not None:
            return DocumentPlace("Manual Indikator Kinerja", self._manual, self._labels[down])
        own = self.rows[down]
        is_numbered = len(own) > 1 and own[0].text.strip("().").isdigit()
        is_rhk = self._title.startswith("Hasil kerja") and is_numbered
        return DocumentPlace(self._title, own[-1].first if is_rhk else "", "")

    @cached_property
    def _title(self) -> str:
        texts = (one.text for row in self.rows[:_HEAD_ROWS] for one in row)
        return next((text for text in texts if _PART.search(text.upper())), "").rstrip("* ").capitalize()

    @cached_property
    def _heads(self) -> list[int]:
        """The rows that are heads of columns, the lowest first."""
        first = list(enumerate(self.rows[:_HEAD_ROWS]))
        return [level for level, row in reversed(first) if len(row) > 2 and any(c.head == _RHK for c in row)]

    @cached_property
    def _head_over(self) -> dict[int, dict[tuple[int, int], str]]:
        """By the row of heads, then by where a column starts and ends: as the form spells it, ``Target``."""
        return {
            level: {(one.start, one.end): one.head.capitalize() for one in reversed(self.rows[level])}
            for level in self._heads
        }

    @cached_property
    def _is_matrix(self) -> bool:
        return any(_MATRIX.search(one.text) for row in self.rows[:_HEAD_ROWS] for one in row)

    @cached_property
    def _manual(self) -> str | None:
        """Of a page of the manual, with label and value in each row, the RHK that it is of."""
        return next((row[1].text for row in self.rows if len(row) > 1 and row[0].head == _RHK), None)

    @cached_property
    def _labels(self) -> list[str]:
        """By row, the label before the value, or where its merged cell begins."""
        told = [""]
        for row in self.rows:
            told.append(row[0].head.capitalize() if row and not row[0].goes_on else told[-1])
        return told[1:]

    def _rhk(self, head: int) -> list[str]:
        """By row, what stands in the column RHK: in that row, or where its merged cell begins."""
        if head not in self._columns:
            column = next(one for one in self.rows[head] if one.head == _RHK)
            told = [""]
            for row in self.rows:
                found = next((one for one in row if one.start == column.start), None)
                if found is None or found.end != column.end:
                    told.append("")
                else:
                    told.append(told[-1] if found.goes_on else found.text)
            self._columns[head] = told[1:]
        return self._columns[head]
