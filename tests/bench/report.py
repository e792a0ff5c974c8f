"""What a run of the benchmark says: tables for the screen, and for the marked sections of docs/performance.md."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psutil

from .people import UNIT


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked for; ``people`` are the employees of the kabupaten."""

    folder: Path
    """everything is written below it"""
    people: int
    rounds: int
    seconds: float
    """that each way of rendering runs a round"""
    picture: Path | None = None

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Employees of the three kabupaten that the growth is measured on, in whole units: 1,000, 5,000, 20,000."""
        small, middle, large = (
            max(1, round(people / UNIT)) * UNIT for people in (self.people / 5, self.people, self.people * 4)
        )
        return small, middle, large


@dataclass(frozen=True, slots=True)
class Section:
    """One part's table, as lines of Markdown."""

    name: str
    lines: list[str]
    busy: float = 0
    """how much of the processors others used just before, in percent"""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A Markdown table whose bars stand below each other; the first column to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [_line(row, widths) for row in (head, *rows)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return [lines[0], _line(rule, widths), *lines[1:]]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (f"{cell:{'<' if at == 0 else '>'}{widths[at]}}" for at, cell in enumerate(cells))
    return f"| {' | '.join([first, *others])} |"


def figure(value: float) -> str:
    """Three digits that count: 2,431 · 163 · 16.2."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def machine() -> str:
    """Where and when; no name of the machine."""
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{date.today():%d %B %Y}; {os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    return found[1].strip() if found else platform.processor() or platform.machine()


def rewrite(page: Path, section: Section) -> None:
    """Put the section between its marks. Raises ValueError where the page has none."""
    text = page.read_text("utf-8")
    marks = re.compile(rf"(<!-- bench:{section.name} -->\n).*?(<!-- /bench:{section.name} -->)", re.DOTALL)
    others = f"; other work used {section.busy:.0f} % of it just before" if section.busy >= 1 else ""
    body = "\n".join([*section.lines, "", f"*Measured on {machine()}{others}.*", ""])
    if not marks.search(text):
        raise ValueError(f"{page} has no section bench:{section.name}")
    page.write_text(marks.sub(lambda mark: f"{mark[1]}{body}{mark[2]}", text), "utf-8")
