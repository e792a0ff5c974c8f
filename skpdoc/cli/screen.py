"""Lines on a screen: wrapped at its width, below their own first letter, and in signs that it has."""

from __future__ import annotations

import codecs
import io
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

import click

from skpdoc.text.lines import in_ascii

_WIDEST = 100
_PLAIN = {
    "→": "->",
    "←": "<-",
    "↑": "^",
    "›": ">",
    "•": "*",
    "·": "-",
    "…": "...",
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "×": "x",
    "≥": ">=",
    "≤": "<=",
}
_HANDLER = "skpdoc-plain"


def plain_signs(*streams: TextIO) -> None:
    """A console of another alphabet gets ``->`` for ``→``, ``e`` for ``é``, and ``?`` for what has no like."""
    codecs.register_error(_HANDLER, _in_its_signs)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _in_its_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_PLAIN.get(sign) or in_ascii(sign) or "?" for sign in lost), error.end


def show(text: str, *, label: str = "", fg: str | None = None, bold: bool = False) -> None:
    """One line; ``label`` before it, coloured, or all of it where there is none. On a terminal a long one goes on
    below, under its own first letter; redirected it stays one."""
    if not sys.stdout.isatty():
        lines: Iterable[str] = (label + text,)
    elif label:
        lines = hanging(label, text, fg)
    else:
        lines = (click.style(line, fg=fg, bold=bold) if fg or bold else line for line in hanging("", text))
    for line in lines:
        click.echo(line)


def show_indented(lines: Iterable[str]) -> None:
    """Lines with their indentation, which those that go on below keep."""
    for line in lines:
        text = line.lstrip()
        show(text, label=line[: len(line) - len(text)])


def hanging(label: str, text: str, fg: str | None = None) -> Iterator[str]:
    """``label``, coloured, and the text behind it; further lines are indented below the text."""
    width = max(min(shutil.get_terminal_size().columns, _WIDEST) - len(label), 20)
    first, *rest = textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    yield (click.style(label, fg=fg) if fg else label) + first
    for line in rest:
        yield " " * len(label) + line
