"""What stands on the pages of a PDF, and where. Not for several threads at once: PDFium is not made for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium

from skpdoc.errors import SkpdocError


@dataclass(frozen=True, slots=True)
class Box:
    """A box on a page, in points from its lower left corner."""

    kiri: float
    bawah: float
    kanan: float
    atas: float

    def is_beside(self, other: Box) -> bool:
        """Whether one upright line goes through both."""
        return self.kiri < other.kanan and other.kiri < self.kanan


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its text, the boxes of its pieces of text in their order, and what stands in a box (slower to ask)."""

    teks: str
    kotak: tuple[Box, ...]
    teks_di: Callable[[Box], str]


@contextmanager
def opened(content: bytes) -> Iterator[list[PdfPage]]:
    """Every page, to be asked while it is open. Raises SkpdocError when it is no PDF that can be opened."""
    try:
        document = pdfium.PdfDocument(content)
        pages = [_page(page.get_textpage()) for page in document]
    except pdfium.PdfiumError as error:
        raise SkpdocError("bukan PDF yang dapat dibuka") from error
    with closing(document):
        yield pages


def _page(text: pdfium.PdfTextPage) -> PdfPage:
    def text_in(box: Box) -> str:
        return str(text.get_text_bounded(box.kiri, box.bawah, box.kanan, box.atas))

    boxes = (Box(*text.get_rect(number)) for number in range(text.count_rects()))
    return PdfPage(text.get_text_bounded(), tuple(boxes), text_in)


def plain(text: str) -> str:
    """Letters and digits alone, in one case: what remains of a text however it is broken into lines."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def prove(pages: Sequence[PdfPage], texts: Sequence[str]) -> None:
    """Raises SkpdocError when there is no page, or a text of ``texts`` stands on none."""
    there = plain("".join(page.teks for page in pages))
    missing = [text for text in texts if not _is_there(text, there)]
    if not pages or missing:
        what = f'tanpa "{missing[0]}"' if missing else "tanpa halaman"
        raise SkpdocError(f"PDF-nya {what}")


def _is_there(text: str, there: str) -> bool:
    """Of what is written from right to left a PDF tells the words from left to right: in any order they are there."""
    if plain(text) in there:
        return True
    is_turned = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)
    return is_turned and all(plain(word) in there for word in text.split())
