"""A PDF that came back: its words, its signatures, and whether it is only a picture of a document."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import TandaTangan
from skpdoc.pdf.actions import actions, refused
from skpdoc.pdf.parsed import parsed, readable
from skpdoc.pdf.signatures import signatures

_MOST_PAGES = 200
_MOST_LETTERS = 4_000_000
_FEWEST_WORDS = 5
"""of a page that has no picture; with fewer it says nothing"""
_MOST_OBJECTS = 20_000
"""of a page, among which its picture is looked for"""
_COVERED = 0.6
"""of a page that is a picture"""
_SCALE = 200 / 72
"""of the pictures in which a QR code is looked for: 200 dots an inch"""
_END = b"%%EOF"


@dataclass(frozen=True, slots=True)
class DokumenPdf:
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


def read_pdf(content: bytes, roots: Sequence[bytes] = ()) -> DokumenPdf:
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
            pictures = [page for page in document if _is_picture(page)]
            codes = tuple(_codes(pictures))
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
    return DokumenPdf(words, pages, bool(pictures), is_empty, codes, signed)


def page_words(document: pdfium.PdfDocument) -> tuple[str, ...]:
    """All words of all pages."""
    return tuple(" ".join(_page_text(page) for page in document).split())


def _page_text(page: pdfium.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        found = str(text.get_text_bounded())
    if len(found) > _MOST_LETTERS:
        raise SkpdocError("PDF memuat terlalu banyak teks.")
    return found.replace("\ufffe", "")  # PDFium's sign for a word broken at a hyphen


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of it, with words laid over or under them (OCR) or without."""
    covered = sum(_area(one) for one in _images(page))
    return covered >= _COVERED * float(page.get_width() * page.get_height())


def _images(page: pdfium.PdfPage) -> Iterator[pdfium.PdfObject]:
    found = page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    return (one for _, one in zip(range(_MOST_OBJECTS), found, strict=False))


def _area(one: pdfium.PdfObject) -> float:
    left, low, right, high = one.get_bounds()
    return float(max(0, right - left) * max(0, high - low))


def can_read_codes() -> bool:
    """Whether the extra ``pindai`` is installed."""
    return importlib.util.find_spec("zxingcpp") is not None


def _codes(pages: Sequence[pdfium.PdfPage]) -> list[str]:
    """The QR codes of pages that are pictures; none where no decoder is installed."""
    if not pages or not can_read_codes():
        return []
    import zxingcpp  # noqa: PLC0415  # an extra

    found = (
        str(code.text)
        for page in pages
        if page.get_width() * page.get_height() < 10_000_000  # square points: a poster
        for code in zxingcpp.read_barcodes(page.render(scale=_SCALE, grayscale=True).to_numpy())
    )
    return list(dict.fromkeys(found))
