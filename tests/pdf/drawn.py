"""Pages drawn for the tests: words at places, in points from the lower left corner."""

from __future__ import annotations

import re
import struct
import zlib
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


def as_word_writes(content: bytes) -> bytes:
    """The same PDF with the second table of places, in a stream, that Word adds (ISO 32000-1, 7.5.8.4: hybrid)."""
    first = int(re.findall(rb"startxref\s+(\d+)", content)[-1])
    size = int(re.findall(rb"/Size (\d+)", content)[-1])
    root = re.findall(rb"/Root \d+ 0 R", content)[-1]
    content = content.rstrip() + b"\r\n"
    rows = re.findall(rb"(\d{10}) \d{5} ([nf])", content[first:])
    places = [*((kind == b"n", int(place)) for place, kind in rows), (True, len(content))]
    table = zlib.compress(b"".join(struct.pack(">BIH", *one, 0) for one in places))
    common = b"/Size %d%s/ID[<%s><%s>]" % (size + 1, root, b"0A16" * 8, b"0A16" * 8)
    entries = b"<</Type/XRef/W[ 1 4 2]%s/Filter/FlateDecode/Length %d>>" % (common, len(table))
    whole = content + b"%d 0 obj\r\n%s\r\nstream\r\n%s\r\nendstream\r\nendobj\r\n" % (size, entries, table)
    trailer = b"xref\r\n0 0\r\ntrailer\r\n<<%s/Prev %d/XRefStm %d>>\r\nstartxref\r\n%d\r\n%%%%EOF"
    return whole + trailer % (common, first, len(content), len(whole))
