"""The line at the head of a page that is generated."""


def generated(source: str) -> str:
    """Markdown that is not shown: what the page is made from (a path), and how to make it again."""
    return f"<!-- Dibuat dari {source}; ubah di sana, lalu: make refresh -->"
