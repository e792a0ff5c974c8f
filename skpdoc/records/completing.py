"""What one of several workbooks of a unit leaves blank is taken from the copy of its row in another one.

It is taken before the cells are understood: a value that stands in one workbook reads in all of them as if it had been
typed there, so that nothing is missing, or stands for a blank, that another one says. What is found in such a cell is
said where it was typed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from skpdoc import codes
from skpdoc.contract import ROLE_FIELDS, SHEETS, UNIT_SETTINGS
from skpdoc.findings import CellPlace, CellRef, Finding
from skpdoc.model.office import Buku, Peran
from skpdoc.model.source import RowKey, Source
from skpdoc.records.book import RawCells, ReadBook, read_book
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.copies import BookRow
from skpdoc.records.merge import merge_books
from skpdoc.records.row_cells import is_empty
from skpdoc.records.shown import as_text
from skpdoc.text.lines import fold

_OF_ONE = (
    frozenset({"nama", "gelar_depan", "gelar_belakang"}),
    frozenset({"pangkat", "golongan", "pangkat_golongan"}),
)
"""columns that say one thing together: of one of them nothing is taken where the others say something else"""
_OF_ROLE = frozenset(ROLE_FIELDS)
_KEPT = frozenset({"versi", "tahun"})
"""settings that make a workbook one of this unit and year"""
_COLUMNS = {column.field: column for spec in SHEETS for column in spec.columns}
_COLUMNS |= {column.field: column for column in UNIT_SETTINGS}


def read_books(books: Mapping[str, Sequence[Grid]]) -> list[ReadBook]:
    """The workbooks of one unit, label → sheets; of several each with what its copies in the others say.

    The cells taken are in ``diambil`` of its :class:`Buku`; one saran a column says so.
    """
    read = {label: read_book(label, grids) for label, grids in books.items()}
    whole = [one.buku for one in read.values() if one.buku is not None]
    if len(read) < 2 or len(whole) < len(read):
        return list(read.values())
    completing = _FilledCells({key: cells for one in read.values() for key, cells in one.cells.items()})
    completing.all(whole)
    for label, taken in completing.taken.items():
        again = read_book(label, books[label], taken)
        own = {place: cell for place, cell in completing.origins.items() if place[0] == label}
        findings = (*typed_at(again.findings, own), *completing.said(label))
        buku = replace(again.buku, diambil=own) if again.buku else None
        read[label] = replace(again, buku=buku, findings=findings)
    return list(read.values())


def typed_at(findings: Iterable[Finding], origins: Mapping[CellPlace, CellRef]) -> list[Finding]:
    """The findings, those of a cell that was taken from another workbook at the cell where it was typed; none twice."""
    moved = (
        replace(finding, cell=origins[finding.cell.key])
        if finding.cell.key in origins and finding.code != codes.B60_DILENGKAPI.code
        else finding
        for finding in findings
    )
    return list(dict.fromkeys(moved)) if origins else list(findings)


@dataclass(slots=True)
class _FilledCells:
    """``taken``: file → row → field → the cell; ``origins``: place of a cell taken → where it was typed."""

    _cells: Mapping[RowKey, RawCells]
    taken: dict[str, dict[RowKey, dict[str, Cell]]] = field(default_factory=dict)
    origins: dict[CellPlace, CellRef] = field(default_factory=dict)
    _blank: dict[tuple[str, str, str, str], list[CellRef]] = field(default_factory=lambda: defaultdict(list))

    def all(self, books: Sequence[Buku]) -> None:
        """Every row from its copies, the copies from it, and the sheets Unit."""
        pairs = [*_copied_rows(books), *_settings(books)]
        for here, there, fields in pairs:
            self._take(here, there, fields)
        for here, there, fields in pairs:
            self._take(there, here, fields)

    def _take(self, here: Source, there: Source, left_out: frozenset[str]) -> None:
        """The blank cells of one row from another one."""
        own = self._cells.get(here.key)
        for name in sorted(self._fields(there) - left_out - (own.hidden if own else frozenset())):
            cell = self._cell(there, name)
            if cell is None or self._cell(here, name) or not self._fits(here, there, name):
                continue
            self.taken.setdefault(here.file, {}).setdefault(here.key, {})[name] = cell
            typed = there.typed_cell(name)
            origin = self.origins[here.cell(name).key] = self.origins.get(typed.key, typed)
            self._blank[here.file, here.sheet, name, origin.file].append(here.cell(name))

    def _fields(self, source: Source) -> frozenset[str]:
        own = self._cells.get(source.key)
        taken = self.taken.get(source.file, {}).get(source.key, {})
        return frozenset(own.cells if own else ()) | frozenset(source.taken) | frozenset(taken)

    def _cell(self, source: Source, name: str) -> Cell | None:
        """What the row says in a column, wherever it was typed; None where that is blank."""
        key = source.typed_cell(name).key
        own = self._cells.get(key[:3])
        cell = self.taken.get(source.file, {}).get(key[:3], {}).get(name) or (own and own.cells.get(name))
        column = _COLUMNS.get(name)
        return None if not cell or (column and is_empty(cell, column)) else cell

    def _fits(self, here: Source, there: Source, name: str) -> bool:
        """Whether what the columns of the same thing say here stands there too."""
        group = next((one for one in _OF_ONE if name in one), frozenset[str]())
        return all(
            there_says is not None and fold(as_text(says)) == fold(as_text(there_says))
            for says, there_says in ((self._cell(here, one), self._cell(there, one)) for one in group)
            if says is not None
        )

    def said(self, file: str) -> Iterator[Finding]:
        """One saran a column."""
        for (own, sheet, name, other), cells in self._blank.items():
            if own == file:
                header = _COLUMNS[name].header if name in _COLUMNS else name
                cause = f"{len(cells)} sel kosong di kolom ini diisi dari buku kerja {other}."
                if not cells[0].header:
                    cause = f'Kolom "{header}" tidak ada di sini; {len(cells)} isinya diambil dari buku kerja {other}.'
                place = cells[0] if cells[0].header else CellRef(file, sheet)
                yield codes.B60_DILENGKAPI(place, "", cause, "Periksa bila memang seharusnya kosong.")


def _copied_rows(books: Sequence[Buku]) -> Iterator[tuple[Source, Source, frozenset[str]]]:
    """Each row and its copy, with the columns that are not its own: those of the role below its first row."""
    nouns = {row.source.key: row for book in books for row in _rows(book)}
    for copy, kept in merge_books(books, []).salinan.items():
        one, other = nouns[kept], nouns[copy]
        if isinstance(one, Peran) and isinstance(other, Peran):
            if len(one.indikator) != len(other.indikator):
                continue
            for mine, its in zip(one.indikator[1:], other.indikator[1:], strict=True):
                yield mine.source, its.source, _OF_ROLE
        yield one.source, other.source, frozenset()


def _rows(book: Buku) -> Iterator[BookRow]:
    yield from book.renstra
    yield from book.perjanjian_kinerja
    yield from book.pegawai
    yield from book.pejabat_lain
    yield from book.peran
    yield from book.manual_iku


def _settings(books: Sequence[Buku]) -> Iterator[tuple[Source, Source, frozenset[str]]]:
    """Each setting of the first workbook and of another one."""
    first, *others = books
    for other in others:
        for name in first.unit.sources.keys() - _KEPT:
            every = frozenset(first.unit.sources) - {name}
            yield first.unit.sources[name], other.unit.sources[name], every
