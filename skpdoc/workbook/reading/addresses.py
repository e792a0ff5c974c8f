"""Where a cell stands: columns, rows and areas as Excel writes them."""

from __future__ import annotations

import functools
import re
from functools import cache

from skpdoc.records.cells import Merge

MOST_COLUMNS = 1_024
EXCEL_ROWS, EXCEL_COLUMNS = 1_048_576, 16_384
_COLUMN = re.compile(r"[A-Za-z]{1,3}")
_AREA = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?", re.IGNORECASE)
_COLUMNS = re.compile(r"([A-Z]{1,3}):([A-Z]{1,3})", re.IGNORECASE)
_ROWS = re.compile(r"([1-9][0-9]{0,6}):([1-9][0-9]{0,6})")


@cache
def column_number(letters: str) -> int:
    """``AA`` → 27, in any case; 0 for what is no column."""
    if not _COLUMN.fullmatch(letters):
        return 0
    return functools.reduce(lambda number, letter: number * 26 + ord(letter) - 64, letters.upper(), 0)


def merged_area(area: str) -> Merge | None:
    """``A1:B3``, or whole columns ``A:B``, rows ``1:3``; None for what is no area of a sheet."""
    area = area.replace("$", "")
    area = _COLUMNS.sub(rf"\g<1>1:\g<2>{EXCEL_ROWS}", area) if _COLUMNS.fullmatch(area) else area
    area = _ROWS.sub(r"A\1:XFD\2", area) if _ROWS.fullmatch(area) else area
    match = _AREA.fullmatch(area)
    if match is None:
        return None
    columns = sorted((column_number(match[1]), column_number(match[3] or match[1])))
    rows = sorted((int(match[2]), int(match[4] or match[2])))
    is_there = columns[1] <= EXCEL_COLUMNS and rows[1] <= EXCEL_ROWS
    return Merge(rows[0], columns[0], rows[1], columns[1]) if is_there else None
