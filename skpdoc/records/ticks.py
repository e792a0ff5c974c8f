"""The ticks of Status.xlsx: who has signed by hand, as the office typed it into the columns made for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from skpdoc.model.status import BASAH, DIGITAL, HEADERS, TICKED, Tick
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.days import read_day
from skpdoc.text.cleaning import clean

_YES = frozenset(("✓", "✔", "☑", "√", "v", "x", "ya", "y", "sudah", "1", "true", BASAH))
_NO = frozenset(("", "-", "–", "tidak", "belum", "0", "false", DIGITAL))
_MOST_BLANK = 200
"""rows looked through for the heads"""

Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class TickedSheet:
    """What the sheet says: the ticks that were set or taken away, and the cells that say nothing certain, in words.

    ``diragukan`` are the ids of the documents of which these are; ``is_lain`` where something else than those columns
    was changed too.
    """

    centang: tuple[Tick, ...]
    ragu: tuple[str, ...]
    diragukan: frozenset[str]
    is_lain: bool


def row_mark(texts: Sequence[str]) -> str:
    """Of the texts of a row that nobody is to change; it stands in the last column, which is hidden."""
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:12]


def read_ticks(grid: Grid, today: date) -> TickedSheet | None:
    """None where the sheet is none of ours any more. A day after ``today`` is asked about."""
    found = _heads(grid)
    if found is None:
        return None
    head, columns = found
    reader = _TicksReader(columns, today)
    for number, row in grid.rows.items():
        if number > head:
            reader.read(number, row)
    return TickedSheet(tuple(reader.centang), tuple(reader.ragu), frozenset(reader.diragukan), reader.is_lain)


def _heads(grid: Grid) -> tuple[int, Mapping[str, int]] | None:
    for number in sorted(grid.rows)[:_MOST_BLANK]:
        columns = {_text(cell): at for at, cell in grid.rows[number].items()}
        if all(name in columns for name in HEADERS):
            return number, columns
    return None


class _TicksReader:
    def __init__(self, columns: Mapping[str, int], today: date) -> None:
        self._columns, self._today = columns, today
        self.centang: list[Tick] = []
        self.ragu: list[str] = []
        self.diragukan: set[str] = set()
        self.is_lain = False

    def read(self, number: int, row: Row) -> None:
        identity, printed, mark = [*self._said(row, "Catatan skpdoc").split(" "), "", "", ""][:3]
        tick, oleh = self._said(row, "Ditandatangani").casefold(), self._said(row, "Oleh")
        others = [self._said(row, name) for name in HEADERS if name not in (*TICKED, "Catatan skpdoc")]
        self.is_lain |= mark != row_mark(others) or bool(set(row) - set(self._columns.values()))
        doubts = list(self._doubts(number, row, identity, tick))
        if doubts and (tick or printed != BASAH):  # a tick of ours that was taken away says enough
            self.ragu += doubts
            self.diragukan |= {identity} - {""}
        elif identity:
            where, day = self._where(number, row), self._day(row)
            self.centang.append(Tick(where, identity, tick in _YES, printed == BASAH, oleh, day))

    def _where(self, number: int, row: Row) -> str:
        return f"baris {number} ({self._said(row, 'Nama') or 'tanpa nama'})"

    def _doubts(self, number: int, row: Row, identity: str, tick: str) -> Iterator[str]:
        where = self._where(number, row)
        is_filled = bool(self._said(row, "Oleh") or self._said(row, "Tanggal"))
        if tick not in _YES | _NO:
            yield f'{where}: "{tick[:40]}" bukan centang. Isi ✓ bila sudah ditandatangani, atau kosongkan.'
        elif tick in _YES and not identity:
            yield f"{where}: barisnya bukan dari skpdoc. Centang di baris dari skpdoc, atau pakai skpdoc signed."
        elif not tick and is_filled:
            yield f"{where}: Oleh atau Tanggal terisi, tetapi belum dicentang. Isi ✓, atau kosongkan keduanya."
        elif tick in _YES and self._said(row, "Tanggal") and self._day(row) is None:
            yield f'{where}: Tanggal tidak terbaca atau belum tiba. Tulis misalnya "{self._today.isoformat()}".'

    def _day(self, row: Row) -> date | None:
        cell = row.get(self._columns["Tanggal"])
        day, is_timed = read_day(cell) if cell else (None, False)
        return day if day and not is_timed and day <= self._today else None

    def _said(self, row: Row, name: str) -> str:
        cell = row.get(self._columns[name])
        return _text(cell) if cell else ""


def _text(cell: Cell) -> str:
    if isinstance(cell.value, bool):
        return str(cell.value)
    return clean(str(cell.value)).text if cell.value is not None else ""
