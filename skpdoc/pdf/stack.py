"""PDFs laid one upon the other: one file to print."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO

import pypdfium2 as pdfium

from skpdoc.pdf.fixed import fixed


def count_pages(content: bytes) -> int:
    """How many pages a PDF has."""
    with closing(pdfium.PdfDocument(content)) as document:
        return len(document)


def paper(content: bytes) -> tuple[float, float]:
    """Width and height of its first page, held upright, in points."""
    with closing(pdfium.PdfDocument(content)) as document:
        width, height = document[0].get_size()
    return min(width, height), max(width, height)


def sheets(pages: int, *, is_duplex: bool) -> int:
    """Pages that a document of so many takes: printed on both sides, it ends with the back of its last sheet."""
    return pages + pages % 2 if is_duplex else pages


def stack(parts: Sequence[bytes], *, is_duplex: bool) -> bytes:
    """All pages in their order; for printing on both sides with an empty back after a part of odd length."""
    with closing(pdfium.PdfDocument.new()) as whole:
        for part in parts:
            with closing(pdfium.PdfDocument(part)) as document:
                whole.import_pages(document)
                if sheets(len(document), is_duplex=is_duplex) > len(document):
                    whole.new_page(*document[len(document) - 1].get_size())
        stream = BytesIO()
        whole.save(stream)
    return fixed(stream.getvalue(), b"".join(parts))
