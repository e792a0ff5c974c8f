"""Which cells of a workbook differ from those of its former copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from skpdoc.findings import CellRef
from skpdoc.model.source import RowKey, Source
from skpdoc.records.cells import Grid
from skpdoc.records.shown import as_text
from skpdoc.text.lines import column_letter

_Row = tuple[int, tuple[tuple[int, str], ...]]
"""number of a row, and its cells as (column number, text)"""


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell whose content differs, or a whole row that is new or gone (then ``cell`` is its first one).

    ``lama`` and ``baru`` are the texts as Excel shows them, '' for an empty cell; ``baris`` is the row's key in the
    workbook as it is, of a row that is gone in the former one.
    """

    cell: CellRef
    baris: RowKey
    lama: str
    baru: str
    is_baris_baru: bool = False
    is_baris_hilang: bool = False


def changed_cells(
    label: str, former: Sequence[Grid], present: Sequence[Grid], headers: Mapping[str, Mapping[str, str]]
) -> Iterator[ChangedCell]:
    """Sheet by sheet, row by row; ``headers`` as :func:`headers_of` gives them.

    Rows that only moved are no change.
    """
    before = {grid.title: grid for grid in former}
    for grid in present:
        here = _ChangedSheet(label, grid.title, headers.get(grid.title, {}))
        yield from here.changes(_rows(before.pop(grid.title, None)), _rows(grid))
    for title, grid in before.items():
        yield from _ChangedSheet(label, title, headers.get(title, {})).changes(_rows(grid), [])


def headers_of(settings: Iterable[Source], rows: Iterable[Source]) -> dict[str, dict[str, str]]:
    """Sheet title → letter → header, of the sheets that hold records; of that of settings address → setting."""
    found: dict[str, dict[str, str]] = {}
    for source in settings:
        for column in source.columns.values():
            found.setdefault(source.sheet, {})[f"{column.letter}{source.row}"] = column.header
    for source in rows:
        if source.sheet not in found:
            found[source.sheet] = {column.letter: column.header for column in source.columns.values()}
    return found


def _rows(grid: Grid | None) -> list[_Row]:
    rows = sorted(grid.rows.items()) if grid else ()
    return [
        (number, tuple((column, as_text(cell)) for column, cell in sorted(cells.items())))
        for number, cells in rows
    ]


class _ChangedSheet:
    """One sheet of one workbook."""

    def __init__(self, label: str, title: str, headers: Mapping[str, str]) -> None:
        self._label, self._title, self._headers = label, title, headers

    def changes(self, former: Sequence[_Row], present: Sequence[_Row]) -> Iterator[ChangedCell]:
        """Rows that fit exactly are passed over; of the others those at the same place are held side by side."""
        texts = [[text for _, text in rows] for rows in (former, present)]
        matcher = SequenceMatcher(None, texts[0], texts[1], autojunk=False)
        for kind, i, i_end, j, j_end in matcher.get_opcodes():
            if kind == "equal":
                continue
            both = min(i_end - i, j_end - j)
            for old, new in zip(former[i : i + both], present[j : j + both], strict=True):
                yield from self._cells(old, new)
            yield from (self._row(row, is_new=False) for row in former[i + both : i_end])
            yield from (self._row(row, is_new=True) for row in present[j + both : j_end])

    def _cells(self, former: _Row, present: _Row) -> Iterator[ChangedCell]:
        old, new = dict(former[1]), dict(present[1])
        for column in sorted(old.keys() | new.keys()):
            if old.get(column) != new.get(column):
                cell = self._cell(present[0], column)
                yield ChangedCell(cell, self._key(present[0]), old.get(column, ""), new.get(column, ""))

    def _row(self, row: _Row, *, is_new: bool) -> ChangedCell:
        number, cells = row
        shown = " · ".join(text for _, text in cells)
        return ChangedCell(
            CellRef(self._label, self._title, f"A{number}", "", number),
            self._key(number),
            "" if is_new else shown,
            shown if is_new else "",
            is_baris_baru=is_new,
            is_baris_hilang=not is_new,
        )

    def _cell(self, row: int, column: int) -> CellRef:
        letter = column_letter(column)
        header = self._headers.get(f"{letter}{row}") or self._headers.get(letter, "")
        return CellRef(self._label, self._title, f"{letter}{row}", header, row)

    def _key(self, row: int) -> RowKey:
        return (self._label, self._title, row)
