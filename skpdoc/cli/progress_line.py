"""How far the work is, on one line of a terminal: drawn again and again, never longer than the terminal is wide."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

import click

from skpdoc.text.lines import printable

_MOST_BAR, _LEAST_BAR = 30, 6
_LEAST_LABEL = 12
"""columns of the label below which the bar gives way, then what is said besides"""


class ProgressLine:
    """That line, on stderr; nothing where stderr is redirected."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._is_shown = sys.stderr.isatty()
        self._drawn = ""

    def draw(self, share: float, said: Sequence[str]) -> None:
        """Show ``share`` (0 to 1) as done; ``said`` is what stands behind it, the fullest wording first."""
        if not self._is_shown:
            return
        line = fitted(self._label, share, said, _columns() - 1, sys.stderr)
        if line != self._drawn:
            self._write(line)

    def clear(self) -> None:
        """Free the line for what is to be printed; the next step draws it again."""
        if self._drawn:
            self._write("")
            click.echo("\r", nl=False, err=True)

    def _write(self, line: str) -> None:
        rest = " " * (width_of(self._drawn) - width_of(line))
        click.echo(f"\r{line}{rest}", nl=False, err=True)
        self._drawn = line


def _columns() -> int:
    """Of the terminal behind stderr, which may be another than that of stdout."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return shutil.get_terminal_size().columns


def fitted(label: str, share: float, said: Sequence[str], room: int, stream: TextIO) -> str:
    """``Buku Kerja….xlsx [####----]  50%  6,6 dokumen/detik · sisa 0:12`` in at most ``room`` columns.

    A narrow terminal first makes the bar shorter and cuts the label, then takes a shorter wording of ``said`` (the last
    one or none at all), then goes without bar, at last without label.
    """
    label = _as_shown(label, stream)
    least = min(width_of(label), _LEAST_LABEL) + _LEAST_BAR + len(" [] ")
    for wording in (*said, ""):
        tail = f"{share:4.0%}" + (f"  {_as_shown(wording, stream)}" if wording else "")
        left = room - width_of(tail)
        if left >= least:
            bar = min(_MOST_BAR, max(_LEAST_BAR, left - width_of(label) - len(" [] ")))
            filled = int(share * bar)
            name = _cut(label, left - bar - len(" [] "), stream)
            return f"{name} [{'#' * filled}{'-' * (bar - filled)}] {tail}"
    name = _cut(label, room - len("100% "), stream)
    return f"{name} {share:4.0%}" if name else f"{share:.0%}"[:room]


def width_of(text: str) -> int:
    """How many columns of a terminal it takes: a Chinese letter two, an accent of its own none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def _cut(text: str, room: int, stream: TextIO) -> str:
    if width_of(text) <= room:
        return text
    mark = _as_shown("…", stream)
    room -= len(mark)
    while text and width_of(text) > room:
        text = text[:-1]
    return text.rstrip() + mark if text else ""


def _as_shown(text: str, stream: TextIO) -> str:
    """As the console prints it: a sign that it lacks may become several."""
    encoding = stream.encoding or "utf-8"
    return printable(text).encode(encoding, stream.errors or "replace").decode(encoding)
