"""What is said of the sheets that are none of ours: copies of ours, others with our headers, and truly other ones.

A sheet that resembles one of ours and holds rows which that one lacks may be the one that was filled last: asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from skpdoc import codes
from skpdoc.contract import PLANNING, RENSTRA, BookSpec, SheetSpec
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Grid
from skpdoc.records.likeness import headed_like, is_set_aside, named_like
from skpdoc.records.raw_row import RawRow
from skpdoc.records.renstra_years import with_target_years
from skpdoc.records.shown import as_text
from skpdoc.records.table import Table, read_table
from skpdoc.text.lines import fold, shorten

_NAMED = 5
_KEPT_NOTE = "Biarkan bila memang catatan sendiri; yang harus tercetak, pindahkan ke lembar standarnya."
_Rows = dict[frozenset[tuple[str, str]], str]
"""A row's fields and texts → what it is called."""


def plain_remarks(file: str, spare: Sequence[Grid]) -> Iterator[Finding]:
    """One saran for each sheet that is not read; of many the first ones, and how many more there are."""
    for grid in spare[:_NAMED]:
        fault = f" Isinya juga rusak: {grid.fault}" if grid.fault else ""
        cause = f"Lembar ini bukan lembar buku kerja standar dan tidak dibaca.{fault}"
        yield codes.B02_LEMBAR_LAIN(CellRef(file, grid.title), "", cause, _KEPT_NOTE)
    if spare[_NAMED:]:
        cause = f"{len(spare) - _NAMED} lembar lain juga bukan lembar buku kerja standar dan tidak dibaca."
        yield codes.B02_LEMBAR_LAIN(CellRef(file), "", cause, _KEPT_NOTE)


def other_sheets(
    file: str,
    spare: Sequence[Grid],
    found: Mapping[str, Grid],
    tables: Mapping[str, Table],
    tahun: int,
    book: BookSpec = PLANNING,
) -> Iterator[Finding]:
    """Everything said of the sheets ``spare``; ``found`` and ``tables`` are ours, ``tahun`` is the workbook's."""
    plain = []
    for grid in spare:
        said = _Resembling(file, grid, found, tables, tahun, book).finding()
        if said is None:
            plain.append(grid)
        else:
            yield said
    yield from plain_remarks(file, plain)


class _Resembling:
    """One sheet beside that of ours which it resembles."""

    def __init__(
        self,
        file: str,
        grid: Grid,
        found: Mapping[str, Grid],
        tables: Mapping[str, Table],
        tahun: int,
        book: BookSpec,
    ) -> None:
        self._cell = CellRef(file, grid.title)
        self._grid = grid
        self._found = found
        self._tables = tables
        self._tahun = tahun
        self._book = book
        self._copied = named_like(grid.title, book)
        self._headed = None if grid.fault else headed_like(grid, book)

    def finding(self) -> Finding | None:
        """What is said of it; None where it resembles nothing."""
        name = self._copied or (self._headed.name if self._headed else "")
        if not name:
            return None
        what = (
            f'seperti salinan lembar "{name}"' if self._copied else f'berjudul kolom seperti lembar "{name}"'
        )
        if self._grid.fault:
            cause = f"Lembar ini {what}, tetapi tidak dibaca karena rusak: {self._grid.fault}"
            return codes.B67_LEMBAR_MIRIP(self._cell, "", cause, "Hapus bila tidak dipakai.")
        own, theirs = self._rows(name)
        lacking = [called for row, called in own.items() if row not in theirs]
        if lacking:
            return self._differing(name, what, lacking, is_empty=not theirs)
        state = f'semua barisnya ({len(own)}) sudah ada di lembar "{name}"' if own else "tidak ada barisnya"
        cause = f"Lembar ini {what}; {state}. Tidak dibaca."
        return codes.B02_LEMBAR_LAIN(self._cell, "", cause, "Hapus bila tidak dipakai.")

    def _differing(self, name: str, what: str, lacking: Sequence[str], *, is_empty: bool) -> Finding:
        """It holds rows that ours lacks."""
        is_unread = name != self._book.settings_sheet and name not in self._tables
        state = "kosong" if is_empty and not is_unread else "tidak memuatnya"
        cause = (
            f"Lembar ini {what} dan tidak dibaca, padahal {len(lacking)} barisnya (pertama: {lacking[0]}) lain; lembar "
            f'"{name}" {state}.'
        )
        is_alike = bool(self._copied) or (self._headed is not None and self._headed.is_whole)
        is_copy = bool(self._copied) and not is_set_aside(self._grid.title, self._tahun)
        if is_alike and (is_copy or (is_empty and not is_unread)):
            return codes.B66_SALINAN(
                self._cell,
                "",
                cause,
                f'Pindahkan yang berlaku ke lembar "{name}", lalu hapus lembar ini; bila hanya disimpan, namai "Arsip '
                f'{name}".',
            )
        return codes.B67_LEMBAR_MIRIP(
            self._cell,
            "",
            cause,
            f'Bila harus tercetak, salin barisnya ke lembar "{name}"; bila tidak, biarkan.',
        )

    def _rows(self, name: str) -> tuple[_Rows, _Rows]:
        """The rows of this sheet and of ours, by what stands in the columns that both have."""
        ours = self._found.get(name)
        if name == self._book.settings_sheet:
            return _lines(self._grid), _lines(ours) if ours else {}
        spec = next(spec for spec in self._book.sheets if spec.name == name)
        copy = read_table(self._cell.file, self._grid, _spec(spec, self._grid), True, [], takes_partial=True)
        table = self._tables.get(name)
        if copy is None:
            return {}, {}
        common = set(copy.columns) & set(table.columns) if table else set(copy.columns)
        common -= {"urutan"}
        return _projected(copy.rows, common), _projected(table.rows if table else (), common)


def _spec(spec: SheetSpec, grid: Grid) -> SheetSpec:
    return with_target_years(grid) if spec.name == RENSTRA.name else spec


def _projected(rows: Sequence[RawRow], common: set[str]) -> _Rows:
    texts = ({name: as_text(cell) for name, cell in row.cells.items() if name in common} for row in rows)
    return {
        frozenset((name, fold(text)) for name, text in row.items()): shorten(" · ".join(row.values()))
        for row in texts
        if row
    }


def _lines(grid: Grid) -> _Rows:
    """Of a sheet without headers: every row with more than one cell."""
    rows = ([as_text(cell) for cell in row.values()] for row in grid.rows.values() if len(row) > 1)
    return {frozenset(("", fold(text)) for text in row): shorten(" · ".join(row)) for row in rows}
