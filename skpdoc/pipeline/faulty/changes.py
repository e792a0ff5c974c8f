"""Changes to the tables of an office before its workbook is written: what anyone may type.

A row is named by what stands in it: the whole text of one of its cells that stands in no other row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skpdoc.workbook.markdown import Tables

Edit = Callable[[Tables], None]


def put(sheet: str, key: str, header: str, value: str) -> Edit:
    """Type ``value`` under ``header``; the column is added where the table lacks it."""

    def edit(tables: Tables) -> None:
        row = _row(tables, sheet, key)
        row[_column(tables, sheet, header)] = value

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
        for key in keys:
            tables[sheet].remove(_row(tables, sheet, key))

    return edit


def emptied(*sheets: str) -> Edit:
    """No row is left below the headers."""

    def edit(tables: Tables) -> None:
        for sheet in sheets:
            del tables[sheet][1:]

    return edit


def several(*edits: Edit) -> Edit:
    """One after the other."""

    def edit(tables: Tables) -> None:
        for one in edits:
            one(tables)

    return edit


def _row(tables: Tables, sheet: str, key: str) -> list[str]:
    """Raises ValueError unless exactly one row holds ``key``."""
    (row,) = (row for row in tables[sheet][1:] if key in row)
    return row


def _column(tables: Tables, sheet: str, header: str) -> int:
    table = tables[sheet]
    if header not in table[0]:
        for row in table:
            row.append(header if row is table[0] else "")
    return table[0].index(header)
