"""Tables and texts of the generated pages, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def markdown_text(text: str) -> str:
    """``text`` as it stands, whatever it means in Markdown; line breaks stay."""
    for char in "\\|<>*_":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "<br>")
