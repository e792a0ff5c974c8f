"""What a form's function calls while it runs: filters, and the ends of tables, where the rows' texts are known.

The function fills a list of pieces; a row or a cell is known by the place of its first piece. Marks stand in them
where something may come: no text can hold such a character.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

from jinja2.filters import do_capitalize, do_title, do_trim

from skpdoc.documents.breaks import WHOLE, Break, breaks, letters_of, lines_of, shared_grid
from skpdoc.documents.lettering import Lettering
from skpdoc.documents.quick.printing import BREAK, Unprintable, attribute, fitted

KEEP_MARK, PROPERTIES_MARK, OFF_MARK = b"\x01", b"\x02", b"\x03"
"""where a paragraph of a row would be told to keep with the next; the second where it has no properties yet, the
third where it is told not to"""
KEEP = b"<w:keepNext/>"
_PROPERTIES = b"<w:pPr>" + KEEP + b"</w:pPr>"
_KEEP_OFF = b'<w:keepNext w:val="0"/>'
_SWITCHES = {
    Break.FREE: (b"<w:cantSplit/>", b'<w:cantSplit w:val="0"/>'),
    Break.ONCE: (
        b"<w:cantSplit/>",
        b"<w:tblHeader/>",
        b'<w:cantSplit w:val="0"/>',
        b'<w:tblHeader w:val="0"/>',
    ),
}

Pieces = list[bytes]
Site = tuple[int, object, Lettering]
"""place of a printed text, what was printed, how it is set"""
Cell = tuple[int, int, int, list[int] | None, list[Site]]
"""place of its width (-1: none), its width in the form, its span, its paragraphs' lengths (None: continued), texts"""


def end_rows(out: Pieces, rows: Sequence[int]) -> int:
    """Set the breaks of a table's rows; the place of the last row where it stays whole, else -1.

    ``rows`` holds three numbers a row: its place, its height in lines, its kind.
    """
    places, heights, kinds = rows[::3], rows[1::3], rows[2::3]
    last = places[-1] if kinds[-1] & WHOLE else -1
    for start, end, how in breaks(heights, kinds):
        if how is Break.KEEP:
            keep(out, places[start], places[end])
            continue
        for place in places[start:end]:
            free(out, place, how)
            if place == last:
                last = -1
    return last


def free(out: Pieces, place: int, how: Break = Break.FREE) -> int:
    """Let the row that begins there break over pages; -1, as the place of a row that does not stay whole."""
    for switch in _SWITCHES[how]:
        out[place] = out[place].replace(switch, b"")
    return -1


def keep(out: Pieces, start: int, end: int) -> None:
    """Every paragraph of these pieces stays on the page of what follows; all of them become one."""
    data = b"".join(out[start:end]).replace(KEEP_MARK, KEEP)
    if PROPERTIES_MARK in data:
        data = data.replace(PROPERTIES_MARK, _PROPERTIES)
    if OFF_MARK in data:
        data = data.replace(OFF_MARK, b"")
    out[start:end] = [data] + [b""] * (end - start - 1)


def joined(out: Pieces) -> bytes:
    """The whole part, with nothing marked any more."""
    data = b"".join(out).replace(KEEP_MARK, b"")
    if PROPERTIES_MARK in data:
        data = data.replace(PROPERTIES_MARK, b"")
    return data.replace(OFF_MARK, _KEEP_OFF) if OFF_MARK in data else data


def lines(length: int, line: int) -> int:
    """About how many lines a paragraph of that length takes."""
    return lines_of(length % BREAK, length // BREAK, line)


def end_columns(
    out: Pieces, place: int, grid: Sequence[int], ratio: float, rows: Sequence[Sequence[Cell]]
) -> list[int]:
    """Widths of a table whose columns were repeated, and the heights of its rows."""
    plain = max(rows, key=len)
    new = shared_grid(grid, [width for _, width, *_ in plain])
    edges = [round(edge * ratio) for edge in accumulate(new, initial=0)]
    columns = (right - left for left, right in pairwise(edges))
    out[place] = b"".join(b'<w:gridCol w:w="%d"></w:gridCol>' % width for width in columns)
    return [_row_height(out, row, new, ratio) for row in rows]


def _row_height(out: Pieces, row: Sequence[Cell], grid: Sequence[int], ratio: float) -> int:
    start, height = 0, 0
    for place, width, span, lengths, sites in row:
        if place >= 0:
            width = sum(grid[start : start + span])  # noqa: PLW2901 -- the form's no longer holds
            out[place] = b"%d" % round(width * ratio)
            for at, text, lettering in sites:
                texts = fitted(lettering.room(round(width * ratio)), lettering.is_bold)
                out[at] = texts[text][0]  # type: ignore[index]  # what is no text it refuses itself
        if lengths is not None:
            line = letters_of(width)
            height = max(height, sum(lines(one, line) for one in lengths))
        start += span
    return height or 1


def part_or(owner: Any, key: str | int, instead: object = "", boolean: bool = False) -> object:
    """The filter ``default`` of a part that may be absent."""
    try:
        return filter_default(owner[key], instead, boolean)
    except (KeyError, IndexError):
        return instead


def filter_default(value: object, instead: object = "", boolean: bool = False) -> object:
    """The filter ``default`` of a value that is there."""
    return instead if boolean and not value else value


def _join(values: Sequence[object], between: object = "") -> str:
    return str(between).join(map(str, values))


def a_list(value: object) -> list[Any]:
    """What a loop walks."""
    if type(value) is not list:
        raise Unprintable
    return value


RUNTIME: Mapping[str, Callable[..., Any]] = {
    "attribute": attribute,
    "a_list": a_list,
    "concat": lambda *parts: "".join(map(str, parts)),
    "end_columns": end_columns,
    "end_rows": end_rows,
    "enumerate": enumerate,
    "free": free,
    "filter_capitalize": do_capitalize,
    "filter_default": filter_default,
    "filter_join": _join,
    "filter_length": len,
    "filter_lower": lambda value: str(value).lower(),
    "filter_same": lambda value: value,
    "filter_title": do_title,
    "filter_trim": do_trim,
    "filter_upper": lambda value: str(value).upper(),
    "keep": keep,
    "len": len,
    "lines": lines,
    "max": max,
    "part_or": part_or,
    "str": str,
}
"""All that the function of a form can reach: it is compiled without Python's builtins."""
