"""A PDF that came back: its words, its signatures, and whether it is only a picture of a document."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import TandaTangan
from skpdoc.pdf.actions import actions, refused
from skpdoc.pdf.parsed import parsed, readable
from skpdoc.pdf.qr_reading import is_picture, page_codes
from skpdoc.pdf.signatures import signatures

_MOST_PAGES = 200
_MOST_LETTERS = 4_000_000
_FEWEST_WORDS = 5
"""of a page that has no picture; with fewer it says nothing"""
_END = b"%%EOF"


@dataclass(frozen=True, slots=True)
class ReturnedPdf:
    """``kode`` are the texts of its QR codes, looked for only where a page is a picture (``is_gambar``).

    ``is_kosong``: it has neither words nor a picture, as when letters were turned into lines.
    """

    kata: tuple[str, ...]
    halaman: int
    is_gambar: bool
    is_kosong: bool
    kode: tuple[str, ...]
    tanda_tangan: tuple[TandaTangan, ...]

    @property
    def teks(self) -> str:
        """All words, a space between, and the QR codes."""
        return " ".join((*self.kata, *self.kode))


def read_pdf(content: bytes, roots: Sequence[bytes] = ()) -> ReturnedPdf:
    """Read a PDF; ``roots`` are certificates (DER) that are trusted beside this computer's.

    Raises SkpdocError, without the file's name, where it is none, is locked or hurts.
    """
    if b" obj" in content[content.rfind(_END) + len(_END) :] and _END in content:
        raise refused("isi sesudah akhirnya")
    try:
        with closing(pdfium.PdfDocument(content)) as document:
            if len(document) > _MOST_PAGES:
                raise SkpdocError(f"PDF lebih dari {_MOST_PAGES} halaman.")
            if not len(document):
                raise SkpdocError("PDF tanpa halaman; minta dikirim ulang.")
            words = page_words(document)
            pictures = [page for page in document if is_picture(page)]
            codes = tuple(dict.fromkeys(code for page in pictures for code in page_codes(page)))
            pages = len(document)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "PDF diberi kata sandi" if locked else "PDF rusak atau tidak utuh"
        raise SkpdocError(f"{what}; minta dikirim ulang.") from error
    with readable():
        reader = parsed(content)
        actions(reader)
        signed = signatures(content, reader, roots)
    is_empty = not pictures and len(words) < _FEWEST_WORDS * pages
    return ReturnedPdf(words, pages, bool(pictures), is_empty, codes, signed)


def page_words(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """All words of all pages."""
    return tuple(" ".join(_page_text(page) for page in document).split())


def _page_text(page: pdfium.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        found = str(text.get_text_bounded())
    if len(found) > _MOST_LETTERS:
        raise SkpdocError("PDF memuat terlalu banyak teks.")
    return found.replace("\ufffe", "")  # PDFium's sign for a word broken at a hyphen
