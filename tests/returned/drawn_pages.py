"""A document as a scanner gives it back: a picture a page."""

from __future__ import annotations

from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image


def page_as_picture(content: bytes) -> bytes:
    pages = [page.render(scale=200 / 72).to_pil() for page in pdfium.PdfDocument(content)]
    target = BytesIO()
    pages[0].save(target, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    return target.getvalue()


def picture() -> bytes:
    """A small PNG."""
    target = BytesIO()
    Image.new("RGB", (8, 8), "red").save(target, "PNG")
    return target.getvalue()
