"""A small office's tables as the workbook that an office would bring."""

from __future__ import annotations

from pathlib import Path

from tables import complete

from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.writing.blank import write_workbook


def write_book(text: str, path: Path) -> Path:
    """Write the tables of ``text`` to ``path``, and what they leave out."""
    path.write_bytes(write_workbook(2026, complete(read_markdown(text))))
    return path
