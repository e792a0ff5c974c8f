"""Changes to the tables of an office before its workbook is written: what anyone may type.

Rows are named by what stands in them: the whole text of a cell; several are those of one role.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skpdoc.workbook.markdown import Tables

Edit = Callable[[Tables], None]


def put(sheet: str, key: str, header: str, value: str) -> Edit:
    """Type ``value`` under ``header``; the column is added where the table lacks it."""

    def edit(tables: Tables) -> None:
        column = _column(tables, sheet, header)
        for row in _rows(tables, sheet, key):
            row[column] = value

    return edit


def add(sheet: str, values: Mapping[str, str]) -> Edit:
    """One row more at the end of the table."""

    def edit(tables: Tables) -> None:
        columns = {_column(tables, sheet, header): value for header, value in values.items()}
        tables[sheet].append([columns.get(at, "") for at in range(len(tables[sheet][0]))])

    return edit


def remove(sheet: str, *keys: str) -> Edit:
    """The rows of ``keys`` are gone."""

    def edit(tables: Tables) -> None:
        gone = {id(row) for key in keys for row in _rows(tables, sheet, key)}
        tables[sheet] = [row for row in tables[sheet] if id(row) not in gone]

    return edit


def cleared(sheet: str, key: str, *headers: str) -> Edit:
    """Empty cells under ``headers``."""
    return several(*(put(sheet, key, header, "") for header in headers))


def row_between(sheet: str, key: str) -> Edit:
    """An empty row above that of ``key``."""

    def edit(tables: Tables) -> None:
        table = tables[sheet]
        table.insert(table.index(_rows(tables, sheet, key)[0]), [""] * len(table[0]))

    return edit


def moved_up(sheet: str, key: str) -> Edit:
    """The row of ``key`` comes first."""

    def edit(tables: Tables) -> None:
        (row,) = _rows(tables, sheet, key)
        tables[sheet].remove(row)
        tables[sheet].insert(1, row)

    return edit


def sorted_by(sheet: str, header: str) -> Edit:
    """As one click on *Urutkan* leaves the table; it has no numbers."""

    def edit(tables: Tables) -> None:
        column, numbers = _column(tables, sheet, header), _column(tables, sheet, "Urutan")
        head, *rows = tables[sheet]
        tables[sheet] = [head, *sorted(rows, key=lambda row: row[column].casefold())]
        for row in tables[sheet][1:]:
            row[numbers] = ""

    return edit


def numbered(sheet: str, *but: str, every: str = "") -> Edit:
    """Number the rows in the column Urutan, but those of the keys ``but``; ``every``: with one number for all."""

    def edit(tables: Tables) -> None:
        column = _column(tables, sheet, "Urutan")
        for number, row in enumerate(tables[sheet][1:], start=1):
            row[column] = "" if any(key in row for key in but) else every or str(number)

    return edit


def emptied(*sheets: str) -> Edit:
    """No row is left below the headers."""

    def edit(tables: Tables) -> None:
        for sheet in sheets:
            del tables[sheet][1:]

    return edit


def sheet(name: str, *rows: Mapping[str, str]) -> Edit:
    """A sheet that the office did not have, with the columns that its first row names."""

    def edit(tables: Tables) -> None:
        headers = list(rows[0])
        tables[name] = [headers, *([row.get(header, "") for header in headers] for row in rows)]

    return edit


def several(*edits: Edit) -> Edit:
    """One after the other."""

    def edit(tables: Tables) -> None:
        for one in edits:
            one(tables)

    return edit


def _rows(tables: Tables, sheet: str, key: str) -> list[list[str]]:
    """Those that hold ``key``. Raises ValueError where none does."""
    rows = [row for row in tables[sheet][1:] if key in row]
    if not rows:
        raise ValueError(f"no row of {sheet} holds {key!r}")
    return rows


def _column(tables: Tables, sheet: str, header: str) -> int:
    table = tables[sheet]
    if header not in table[0]:
        for row in table:
            row.append(header if row is table[0] else "")
    return table[0].index(header)
