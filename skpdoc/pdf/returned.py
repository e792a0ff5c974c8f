"""A PDF that came back: its words, its signatures, and whether it is only a picture of a document."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import TandaTangan
from skpdoc.pdf.actions import actions
from skpdoc.pdf.parsed import parsed, readable
from skpdoc.pdf.qr_reading import is_blank, is_picture, page_codes, unopened
from skpdoc.pdf.signatures import signatures

_MOST_PAGES = 200
_MOST_LETTERS = 4_000_000
_FEWEST_WORDS = 5
"""of a page that has no picture; with fewer it says nothing"""
_END = b"%%EOF"


@dataclass(frozen=True, slots=True)
class ReturnedPdf:
    """``kode`` are the texts of its QR codes, looked for only where a page is a picture (``is_gambar``).

    ``per_halaman`` are the words and codes of each page, ``putih`` counts those that show nothing, as the back of a
    sheet; both only where there is such a page.
    ``is_kosong``: it has neither words nor a picture, as when letters were turned into lines.
    """

    kata: tuple[str, ...]
    halaman: int
    is_gambar: bool
    is_kosong: bool
    kode: tuple[str, ...]
    tanda_tangan: tuple[TandaTangan, ...]
    per_halaman: tuple[str, ...] = ()
    putih: int = 0

    @property
    def teks(self) -> str:
        """All words, a space between, and the QR codes."""
        return " ".join((*self.kata, *self.kode))


def read_pdf(content: bytes, roots: Sequence[bytes] = ()) -> ReturnedPdf:
    """Read a PDF; ``roots`` are certificates (DER) that are trusted beside this computer's.

    Raises SkpdocError, without the file's name, where it is none, is locked or hurts.
    """
    if b" obj" in content[content.rfind(_END) + len(_END) :] and _END in content:
        raise SkpdocError(
            "PDF tidak utuh: terpotong sebelum tanda akhirnya, atau memuat isi sesudah tanda itu; tidak dibuka. Minta "
            "dikirim ulang."
        )
    try:
        with closing(pdfium.PdfDocument(content)) as document:
            if len(document) > _MOST_PAGES:
                raise SkpdocError(f"PDF lebih dari {_MOST_PAGES} halaman.")
            if not len(document):
                raise SkpdocError("PDF tanpa halaman; minta dikirim ulang.")
            words = page_words(document)
            own = {number: page_codes(page) for number, page in enumerate(document) if is_picture(page)}
            codes = tuple(dict.fromkeys(code for some in own.values() for code in some))
            texts = (
                tuple(_text_of(page, own.get(number, ())) for number, page in enumerate(document))
                if own
                else ()
            )
            blank = sum(not text and is_blank(document[number]) for number, text in enumerate(texts))
            pages = len(document)
    except pdfium.PdfiumError as error:
        raise unopened(error) from error
    with readable():
        reader = parsed(content)
        actions(reader)
        signed = signatures(content, reader, roots)
    is_empty = not own and len(words) < _FEWEST_WORDS * pages
    return ReturnedPdf(words, pages, bool(own), is_empty, codes, signed, texts, blank)


def page_words(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """All words of all pages."""
    return tuple(" ".join(_page_text(page) for page in document).split())


def _text_of(page: pdfium.PdfPage, codes: Sequence[str]) -> str:
    """On one line, with what its QR codes say."""
    return " ".join((*_page_text(page).split(), *codes))


def _page_text(page: pdfium.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        found = str(text.get_text_bounded())
    if len(found) > _MOST_LETTERS:
        raise SkpdocError("PDF memuat terlalu banyak teks.")
    return found.replace("\ufffe", "")  # PDFium's sign for a word broken at a hyphen
