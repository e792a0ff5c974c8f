"""Pages drawn for the tests: words at places, in points from the lower left corner."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from skpdoc.pdf.reading import Box, opened

A4 = (595.0, 842.0)
Words = Sequence[tuple[float, float, str]]


def pdf(*pages: Words) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, A4, pageCompression=0)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        for x, y, text in page:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def block(left: str, right: str, y: float = 100, gap: float = 60) -> list[tuple[float, float, str]]:
    """Two names under their headings."""
    return [
        (80, y + gap, "Pegawai yang Dinilai"),
        (80, y, left),
        (80, y - 12, "NIP. 198609262015051001"),
        (350, y + gap, "Pejabat Penilai Kinerja"),
        (350, y, right),
    ]


def pieces(content: bytes) -> list[list[tuple[str, Box]]]:
    """Page by page each piece of text and its box."""
    with opened(content) as pages:
        return [[(page.teks_di(box).strip(), box) for box in page.kotak] for page in pages]
