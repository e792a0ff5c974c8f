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

_YES = frozenset(("✓", "✔", "☑", "√", "v", "ya", "y", "sudah", "1", "true", BASAH))
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
    merged = _merged(grid, head, columns)
    for number, row in grid.rows.items():
        if number > head:
            reader.read(number, {**row, **merged.get(number, {})})
    reader.ask_about_merges(grid, head)
    certain = tuple(reader.certain())
    return TickedSheet(certain, tuple(reader.ragu), frozenset(reader.diragukan), reader.is_lain)


def _heads(grid: Grid) -> tuple[int, Mapping[str, int]] | None:
    for number in sorted(grid.rows)[:_MOST_BLANK]:
        columns = {_text(cell): at for at, cell in grid.rows[number].items()}
        if all(name in columns for name in HEADERS):
            return number, columns
    return None


def _merged(grid: Grid, head: int, columns: Mapping[str, int]) -> Mapping[int, Row]:
    """Row → what a cell merged over several rows of a column to be ticked says of each of them."""
    ticked = {columns[name] for name in TICKED}
    filled: dict[int, dict[int, Cell]] = {}
    for merge in grid.merges:
        cell = grid.rows.get(merge.min_row, {}).get(merge.min_column)
        is_ours = merge.min_column == merge.max_column and merge.min_column in ticked
        if cell is not None and is_ours and merge.min_row > head:
            for number in range(merge.min_row, min(merge.max_row, max(grid.rows)) + 1):
                filled.setdefault(number, {})[merge.min_column] = cell
    return filled


class _TicksReader:
    def __init__(self, columns: Mapping[str, int], today: date) -> None:
        self._columns, self._today = columns, today
        self.centang: list[Tick] = []
        self.ragu: list[str] = []
        self.diragukan: set[str] = set()
        self.is_lain = False

    def read(self, number: int, row: Row) -> None:
        identity, printed, mark = [*self._said(row, "Catatan skpdoc").split(" "), "", "", ""][:3]
        tick, oleh = self._said(row, "Ditandatangani"), self._said(row, "Oleh")
        others = [self._said(row, name) for name in HEADERS if name not in (*TICKED, "Catatan skpdoc")]
        self.is_lain |= mark != row_mark(others) or bool(set(row) - set(self._columns.values()))
        doubts = list(self._doubts(number, row, identity, tick))
        if doubts and (tick or printed != BASAH):  # a tick of ours that was taken away says enough
            self.ragu += doubts
            self.diragukan |= {identity} - {""}
        elif identity:
            where, is_ticked, day = self._where(number, row), tick.casefold() in _YES, self._day(row)
            self.centang.append(Tick(where, identity, is_ticked, printed == BASAH, oleh, day))

    def ask_about_merges(self, grid: Grid, head: int) -> None:
        """A tick merged with what stands beside it says neither."""
        ticked = {self._columns[name] for name in TICKED}
        for merge in grid.merges:
            columns = set(range(merge.min_column, merge.max_column + 1))
            if merge.max_row > head and len(columns) > 1 and columns & ticked:
                self.ragu.append(
                    f"baris {merge.min_row}: selnya digabung dengan kolom lain. Pisahkan (Unmerge Cells), lalu isi "
                    "setiap sel."
                )
                rows = (grid.rows.get(number, {}) for number in range(merge.min_row, merge.max_row + 1))
                self.diragukan |= {self._identity(row) for row in rows} - {""}

    def certain(self) -> Iterator[Tick]:
        """One of each document; where rows of one say different things, that is asked."""
        by_id: dict[str, list[Tick]] = {}
        for one in self.centang:
            by_id.setdefault(one.id_dokumen, []).append(one)
        for identity, some in by_id.items():
            if len({(one.is_dicentang, one.oleh, one.tanggal) for one in some}) > 1:
                self.ragu.append(
                    f"{' dan '.join(one.letak for one in some)}: satu dokumen, tetapi isinya tidak sama. Samakan, "
                    "atau hapus baris yang tidak berlaku."
                )
                self.diragukan.add(identity)
            elif identity not in self.diragukan:
                yield some[0]

    def _identity(self, row: Row) -> str:
        return self._said(row, "Catatan skpdoc").partition(" ")[0]

    def _where(self, number: int, row: Row) -> str:
        return f"baris {number} ({self._said(row, 'Nama') or 'tanpa nama'})"

    def _doubts(self, number: int, row: Row, identity: str, typed: str) -> Iterator[str]:
        where, tick = self._where(number, row), typed.casefold()
        is_filled = bool(self._said(row, "Oleh") or self._said(row, "Tanggal"))
        if tick not in _YES | _NO:
            yield f'{where}: "{typed[:40]}" bukan centang. Isi ✓ bila sudah ditandatangani, atau kosongkan.'
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
