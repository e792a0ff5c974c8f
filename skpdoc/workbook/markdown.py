"""Workbooks written as Markdown tables, so that a reviewer can read the samples and the test cases.

::

    ## Pegawai
    | NIP                | Nama          |
    |--------------------|---------------|
    | 198609262015051001 | Siti Rahmawati |
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from skpdoc.records.cells import Cell, CellKind, Grid

Tables = dict[str, list[list[str]]]
"""Sheet name → rows of cells, the header row first; '' for an empty cell."""

_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SEPARATOR = re.compile(r":?-+:?")
_YEAR = re.compile(r"\{tahun(?:([+-])(\d+))?\}")


def for_year(text: str, year: int) -> str:
    """``{tahun}``, ``{tahun+1}``, ``{tahun-2}`` … replaced by years counted from ``year``."""

    def written(match: re.Match[str]) -> str:
        offset = int(match[2] or 0)
        return str(year - offset if match[1] == "-" else year + offset)

    return _YEAR.sub(written, text)


def read_markdown(text: str) -> Tables:
    r"""The pipe table under each ``## <sheet name>``; all other lines are prose and skipped.

    Cells are trimmed, ``\|`` is a bar and ``<br>`` a line break. Short rows are filled up with ''.
    Raises ValueError for a sheet twice, a table without its separator row, or a row too long.
    """
    tables: Tables = {}
    rows: list[list[str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("## "):
            name = stripped[3:].strip()
            if name in tables:
                raise ValueError(f"line {number}: sheet {name!r} stands twice")
            rows = tables.setdefault(name, [])
        elif stripped.startswith("|"):
            rows.append(_cells(stripped))
    return {name: _table(name, rows) for name, rows in tables.items()}


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_BREAK.sub("\n", cell.strip()).replace("\\|", "|") for cell in _BAR.split(inner)]


def _table(name: str, rows: list[list[str]]) -> list[list[str]]:
    if not rows:
        return []
    if len(rows) < 2 or not all(_SEPARATOR.fullmatch(cell) for cell in rows[1]):
        raise ValueError(f"sheet {name!r}: the second line of its table must be |---|---|")
    width = len(rows[0])
    for row in rows[2:]:
        if len(row) > width:
            raise ValueError(f"sheet {name!r}: {len(row)} cells under {width} headers: {row[:3]}")
    return [rows[0], *(row + [""] * (width - len(row)) for row in rows[2:])]


def grids(tables: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Grid, ...]:
    """The tables as sheets of text cells, headers in row 1: workbooks without Excel, for tests."""
    return tuple(
        Grid(
            name,
            {
                number: {
                    column: Cell(text, CellKind.TEXT, "@") for column, text in enumerate(row, start=1) if text
                }
                for number, row in enumerate(rows, start=1)
                if any(row)
            },
        )
        for name, rows in tables.items()
    )
