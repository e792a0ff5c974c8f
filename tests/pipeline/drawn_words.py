"""LibreOffice's place taken, in this process: each Word document's texts drawn on one page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Generator, Sequence
from html import unescape
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from skpdoc.errors import SkpdocError

Outcome = tuple[int, bytes | SkpdocError]
_TEXTS = re.compile(r"word/(document|footer\d*)\.xml")


def draw_words(_office: object, sources: Sequence[Path], _lanes: int) -> Generator[Outcome]:
    for number, source in enumerate(sources):
        yield number, drawn(source.read_bytes())


def drawn(word: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(word)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if _TEXTS.fullmatch(name)]
    stream = BytesIO()
    canvas = Canvas(stream, (2000, 60000))
    for number, text in enumerate(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", "".join(parts))):
        canvas.drawString(20, 59900 - 12 * number, unescape(text))
    canvas.save()
    return stream.getvalue()
