"""The text of a Word document as a reader sees it, white space collapsed."""

from __future__ import annotations

from pathlib import Path

import docx

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}br", f"{_W}tab", f"{_W}cr"}


def squeezed(text: str) -> str:
    return " ".join(text.split())


def word_text(path: Path) -> str:
    """Every paragraph of the body, tables included, in document order."""
    paragraphs = docx.Document(str(path)).element.body.iter(f"{_W}p")
    return squeezed(
        " ".join(
            "".join(
                " " if node.tag in _SPACES else node.text or "" for node in paragraph.iter(f"{_W}t", *_SPACES)
            )
            for paragraph in paragraphs
        )
    )
