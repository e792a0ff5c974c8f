"""Where the rows of a table may break over two pages, from how many lines they are likely to take.

Pure numbers, so that both ways of filling a form (:mod:`tables`, :mod:`quick`) decide alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

_LETTER = 92
"""twips of an average letter of Arial 9 pt; only to guess how many lines a cell takes"""
_TALL_ROW = 14
"""lines from which a row may break over two pages"""
_TALL_GROUP = 16
"""lines up to which the rows of one RHK are kept on one page"""
_TALL_HEAD = 20
"""lines from which head rows are no longer repeated: they would fill the page"""


HEAD, WHOLE, CONTINUED = 1, 2, 4
"""Kinds of a row, added up: repeated on every page; not broken over two; a cell goes on from the row above.

Plain numbers, since ``IntFlag`` takes a microsecond a question; the largest of many kinds tells of ``CONTINUED``.
"""


class Break(Enum):
    """What is changed in a row."""

    FREE = 1
    """it may break over two pages"""
    ONCE = 2
    """it is no longer repeated, and may break"""
    KEEP = 3
    """it stays on the page of the next"""


def letters_of(width: int) -> int:
    """About how many letters fit into a line of a cell of ``width`` twips."""
    return max(4, (width - 140) // _LETTER)


def lines_of(letters: int, breaks: int, line: int) -> int:
    """About how many lines a paragraph takes where ``line`` letters fit."""
    return (-(-letters // line) or 1) + breaks


def breaks(heights: Sequence[int], kinds: Sequence[int]) -> list[tuple[int, int, Break]]:
    """What to change in the rows of one table: from which row to before which, and how; in any number of turns."""
    if not heights or (max(heights) <= _TALL_ROW and max(kinds) < CONTINUED and sum(heights) <= _TALL_HEAD):
        return []
    found = _head_breaks(heights, kinds)
    start = 0
    for place, kind in enumerate((*kinds[1:], 0), start=1):
        if kind < CONTINUED:
            found += _group_breaks(heights, start, place)
            start = place
    return found


def _head_breaks(heights: Sequence[int], kinds: Sequence[int]) -> list[tuple[int, int, Break]]:
    heads = [place for place, kind in enumerate(kinds) if kind & HEAD]
    if sum(heights[place] for place in heads) <= _TALL_HEAD:
        return []
    return [(place, place + 1, Break.ONCE) for place in heads if heights[place] > _TALL_HEAD // 3]


def _group_breaks(heights: Sequence[int], start: int, end: int) -> list[tuple[int, int, Break]]:
    """Short rows stay whole, long ones may break; the rows of a short RHK, which a merged cell joins, stay together."""
    first = heights[start]
    if end == start + 1:
        return [(start, end, Break.FREE)] if first > _TALL_ROW else []
    if first > _TALL_ROW:
        found = [(start, end, Break.FREE)]
    else:
        found = [(row, row + 1, Break.FREE) for row in range(start, end) if heights[row] > _TALL_ROW]
    if sum(heights[start + 1 : end]) < _TALL_GROUP and first <= _TALL_GROUP:
        found.append((start, end - 1, Break.KEEP))
    return found


def shared_grid(grid: Sequence[int], widths: Sequence[int]) -> list[int]:
    """The columns of a table whose cells repeat: they share what the columns before them leave.

    ``grid`` is the form's, ``widths`` are those of the cells of the fullest row.
    """
    kept = 0
    while kept < min(len(widths) - 1, len(grid)) and widths[kept] == grid[kept]:
        kept += 1
    shared = len(widths) - kept
    rest = sum(grid) - sum(grid[:kept])
    return [
        *grid[:kept],
        *(rest * (place + 1) // shared - rest * place // shared for place in range(shared)),
    ]
