"""Where the rows of a table may break over two pages, from how many lines they are likely to take.

Pure numbers, so that both ways of filling a form (:mod:`tables`, :mod:`quick`) decide alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

_LETTER = 92
"""twips of an average letter of Arial 9 pt; only to guess how many lines a cell takes"""
TALL_ROW = 14
"""lines from which a row may break over two pages"""
_TALL_GROUP = 16
"""lines up to which rows are kept on one page: those of one RHK with a foot below it, those of a whole short table"""
_TALL_REST = 6
"""lines of the rows of one RHK below its first from which only the first two are kept on one page: all of them would
leave too much of the page before empty"""
_TALL_HEAD = 20
"""lines from which head rows are no longer repeated: they would fill the page"""


WHOLE, HEAD, CONTINUED, HELD = 1, 2, 4, 8
"""Kinds of a row, added up: not broken over two pages; repeated on every page; a cell goes on from the row above; its
first paragraph keeps with the next.

Plain numbers, since ``IntFlag`` takes a microsecond a question.
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
    """What to change in the rows of one table: from which row to before which, and how; in any number of turns.

    Short rows stay whole, long ones may break; the rows of a short RHK, which a merged cell joins, stay together; a
    foot, such as the signatures, has the rows above it for company, of a short table all of them.
    """
    if not heights or (max(kinds) <= WHOLE and max(heights) <= TALL_ROW):
        return []
    found = _head_breaks(heights, kinds)
    starts = [place for place, kind in enumerate(kinds) if place == 0 or not kind & CONTINUED]
    is_tall = max(heights) > TALL_ROW
    for start, end in pairwise((*starts, len(kinds))):
        if is_tall:
            found += _free_rows(heights, start, end)
        if end - start > 1 and heights[start] <= _TALL_GROUP:
            is_short = sum(heights[start + 1 : end]) < _TALL_REST
            found.append((start, end - 1 if is_short else start + 1, Break.KEEP))
    return found + _foot_breaks(heights, kinds, starts)


def _foot_breaks(
    heights: Sequence[int], kinds: Sequence[int], starts: Sequence[int]
) -> list[tuple[int, int, Break]]:
    """The rows at the end that each keep with the next are a foot: the whole table, the RHK above it, or its last row
    stays there.
    """
    foot = len(kinds)
    while foot and kinds[foot - 1] & HELD:
        foot -= 1
    if foot in (0, len(kinds)) or heights[foot - 1] > TALL_ROW:
        return []
    last = max(place for place in starts if place < foot)
    if sum(heights[:foot]) <= _TALL_GROUP:
        start = 0
    elif heights[last] <= _TALL_GROUP and sum(heights[last + 1 : foot]) < _TALL_GROUP:
        start = last  # it is as high as its merged cell, which stands beside all its rows
    else:
        start = foot - 1
    return [(start, len(kinds) - 1, Break.KEEP)]


def _head_breaks(heights: Sequence[int], kinds: Sequence[int]) -> list[tuple[int, int, Break]]:
    if sum(heights) <= _TALL_HEAD:
        return []
    heads = [place for place, kind in enumerate(kinds) if kind & HEAD]
    if sum(heights[place] for place in heads) <= _TALL_HEAD:
        return []
    return [(place, place + 1, Break.ONCE) for place in heads if heights[place] > _TALL_HEAD // 3]


def _free_rows(heights: Sequence[int], start: int, end: int) -> list[tuple[int, int, Break]]:
    if heights[start] > TALL_ROW:
        return [(start, end, Break.FREE)]
    return [(row, row + 1, Break.FREE) for row in range(start + 1, end) if heights[row] > TALL_ROW]


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
