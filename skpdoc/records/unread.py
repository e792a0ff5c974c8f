"""What is said of the columns of a sheet that are not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import SheetColumn
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.resemblance import resembled, words_of
from skpdoc.records.shown import as_text
from skpdoc.text.cleaning import is_blank
from skpdoc.text.lines import fold, shorten

_SAID = 5
"""foreign columns that are said one by one"""
_RECORD = 2
"""cells of ours that make a row of the table"""
_PLT = re.compile(r"\W*(?:plt|plh)\b", re.IGNORECASE)

REMEDY_FOREIGN = "Biarkan bila memang catatan sendiri; isinya tidak masuk ke dokumen mana pun."
_GELAR = 'Isinya gelar saja? Beri judul "Gelar Depan" atau "Gelar Belakang", maka dicetak dengan Nama.'


@dataclass(frozen=True, slots=True)
class Head:
    """The head row of a sheet: ``known`` maps fields to (column number, header), ``unknown`` are the others."""

    row: int
    columns: Sequence[SheetColumn]
    known: Mapping[str, tuple[int, str]]
    unknown: Mapping[int, str]


def unread_columns(head: Head, grid: Grid, place: Callable[[int, str], CellRef]) -> Iterator[Finding]:
    """One that may be meant instead of ours is asked about, one that resembles ours warned of, the others said.

    ``place``: (column number, header) → its cell.
    """
    foreign: list[int] = []
    for number, header in head.unknown.items():
        like = resembled(header, head.columns)
        cells = _cells(grid, head, number)
        read = head.known.get(like.column.field) if like else None
        rows = [
            row for row, cell in cells.items() if differs(cell, grid.rows[row].get(read[0] if read else 0))
        ]
        post = _of_post(head, cells.values()) if like is None else None
        if post is not None:
            yield alike(place(number, header), header, post, has_own=False)
        elif like is None or not rows:
            foreign.append(number)
        elif like.is_rival and read:
            yield rival(place(number, header), header, like.column, f", misalnya di baris {rows[0]}")
        else:
            yield alike(place(number, header), header, like.column, has_own=bool(read))
    yield from _foreign(head, foreign, place)


def _of_post(head: Head, cells: Iterable[Cell]) -> SheetColumn | None:
    """Keterangan Jabatan, where nobody calls a column so and another one holds a ``Plt.``."""
    ours = next((one for one in head.columns if one.field == "keterangan_jabatan"), None)
    is_meant = ours is not None and ours.field not in head.known
    return ours if is_meant and any(_PLT.match(as_text(cell)) for cell in cells) else None


def rival(cell: CellRef, header: str, ours: SheetColumn, where: str = "") -> Finding:
    """Two heads for one thing, with different contents below."""
    remedy = f'Pastikan yang benar ada di "{ours.header}", lalu hapus yang ini atau beri judul "Catatan".'
    return codes.B51_JUDUL(
        cell,
        shorten(header),
        f'Ini dan "{ours.header}" dapat berarti sama, tetapi isinya berbeda{where}.',
        f"{remedy} {_GELAR}" if "gelar" in words_of(header) else remedy,
    )


def alike(cell: CellRef, header: str, ours: SheetColumn, *, has_own: bool = True) -> Finding:
    """A head that resembles one of ours and is not read."""
    if "gelar" in words_of(header):
        remedy = _GELAR
    elif has_own:
        remedy = (
            f'Bila yang ini harus dicetak, pindahkan isinya ke "{ours.header}"; bila hanya catatan, biarkan.'
        )
    else:
        remedy = (
            f'Bila isinya harus dicetak, ganti judulnya menjadi "{ours.header}"; bila hanya catatan, biarkan.'
        )
    return codes.B50_MIRIP(
        cell, shorten(header), f'Mirip "{ours.header}", tetapi tidak dibaca, sehingga tidak dicetak.', remedy
    )


def _foreign(head: Head, numbers: Sequence[int], place: Callable[[int, str], CellRef]) -> Iterator[Finding]:
    for number in numbers[:_SAID]:
        header = head.unknown[number]
        cause = "Kolom ini tidak dikenal dan tidak dibaca."
        yield codes.B04_KOLOM_LAIN(place(number, header), shorten(header), cause, REMEDY_FOREIGN)
    if rest := numbers[_SAID:]:
        named = ", ".join(f'"{shorten(head.unknown[number], 30)}"' for number in rest)
        cause = f"{len(rest)} kolom lain juga tidak dikenal dan tidak dibaca: {named}."
        yield codes.B04_KOLOM_LAIN(place(rest[0], ""), "", cause, REMEDY_FOREIGN)


def _cells(grid: Grid, head: Head, number: int) -> dict[int, Cell]:
    """Row → the cell of a column, in rows that hold a record."""
    ours = {column for column, _ in head.known.values()}
    return {
        row: cells[number]
        for row, cells in grid.rows.items()
        if row > head.row and number in cells and len(ours & cells.keys()) >= _RECORD
    }


def differs(cell: Cell, own: Cell | None) -> bool:
    """Whether an unread cell says something that ours does not."""
    text = as_text(cell)
    return (
        not is_blank(text) and fold(text) != (fold(as_text(own)) if own else "") and text.strip() not in "-–"
    )
