"""The hand-written and generated pages, and what stands in them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]
)

_FENCE = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROMPT = re.compile(r"^(?:\$ |C:[^>]*> ?)?(?:\.venv/bin/|(?:py|python3?) -m )?(skpdoc|make)\s+(.*)$")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_SOURCE = re.compile(r"<img[^>]*\ssrc=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return _FENCE.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    """Every link and picture that leads somewhere in this repository."""
    text = prose(page)
    for target in (*_LINK.findall(text), *_SOURCE.findall(text)):
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors(page: Path) -> set[str]:
    """The headings as one links to them."""
    headings = (heading.replace("`", "").strip().casefold() for heading in _HEADING.findall(prose(page)))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def commands(page: Path, program: str) -> Iterator[list[str]]:
    """The arguments of every call of ``program`` in the fenced blocks; usage lines are none."""
    for block in _FENCE.findall(page.read_text("utf-8")):
        for line in block.splitlines():
            match = _PROMPT.match(line.strip())
            if match and match[1] == program and "[PILIHAN]" not in line:
                yield shlex.split(match[2], comments=True)


def inline_commands(page: Path) -> Iterator[list[str]]:
    """The arguments of every ``skpdoc …`` named in the text."""
    for found in re.findall(r"`skpdoc ([^`]+)`", prose(page)):
        yield shlex.split(found)
