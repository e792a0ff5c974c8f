"""QR codes on pages that are pictures, and on photos; and a scanned stack taken apart.

What comes here is a stranger's: it is read in a process of its own (:mod:`skpdoc.guard.guarded`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import zxingcpp
from PIL import Image

from skpdoc.errors import SkpdocError
from skpdoc.pdf.fixed import fixed

_QR = zxingcpp.BarcodeFormat.QRCode
_MOST_OBJECTS = 20_000
"""of a page, among which its picture is looked for"""
_COVERED = 0.6
"""of a page that is a picture"""
_LARGEST_PAGE = 10_000_000
"""square points: a poster"""
_SCALES = (200 / 72, 300 / 72)
"""of the pictures of a page: dots a point; the finer one where nothing is found"""
_MOST_DOTS = 120_000_000
"""of a photo"""
_FEW_DOTS = 4_000_000
"""of a photo of a page at less than some 170 dots an inch: enlarged, more of its codes can be read"""
_COARSE, _EDGE, _INK, _SPOTS = 50 / 72, 0.06, 150, 0.0005
"""of a page looked at for what is on it: dots a point, the edge left out, the lightest ink, the most of it as dirt"""
_MOST_DRAWN = 20
"""pages that are drawn for their codes though they hold words"""
_MOST_STACKED = 3_000
"""pages of a stack"""


def is_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of it, with words laid over or under them (OCR) or without."""
    covered = sum(_area(one) for one in _images(page))
    return covered >= _COVERED * float(page.get_width() * page.get_height())


def _images(page: pdfium.PdfPage) -> Iterator[pdfium.PdfObject]:
    found = page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    return (one for _, one in zip(range(_MOST_OBJECTS), found, strict=False))


def _area(one: pdfium.PdfObject) -> float:
    left, low, right, high = one.get_bounds()
    return float(max(0, right - left) * max(0, high - low))


def page_codes(page: pdfium.PdfPage) -> tuple[str, ...]:
    """The QR codes of a page."""
    if page.get_width() * page.get_height() > _LARGEST_PAGE:
        return ()
    drawn = (page.render(scale=scale, grayscale=True).to_pil() for scale in _SCALES)
    return next(filter(None, map(_codes, drawn)), ())


def is_blank(page: pdfium.PdfPage) -> bool:
    """Whether nothing is on it, as on the back of a sheet; what a scanner leaves at the edges does not count."""
    if page.get_width() * page.get_height() > _LARGEST_PAGE:
        return False
    picture = page.render(scale=_COARSE, grayscale=True).to_pil().convert("L")
    across, down = (int(side * _EDGE) for side in picture.size)
    shades = picture.crop((across, down, picture.width - across, picture.height - down)).histogram()
    return bool(sum(shades[:_INK]) < _SPOTS * max(1, sum(shades)))


def _codes(picture: Image.Image) -> tuple[str, ...]:
    found = zxingcpp.read_barcodes(picture, formats=_QR)  # type: ignore[arg-type]  # one will do, as it is documented
    return tuple(dict.fromkeys(one.text for one in found))


def read_photo(content: bytes) -> tuple[str, ...]:
    """The QR codes of a photo or scan (JPEG or PNG). Raises SkpdocError where it is none, is damaged, or hurts."""
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(content), formats=("JPEG", "PNG")) as photo,
        ):
            if photo.width * photo.height > _MOST_DOTS:
                raise SkpdocError("fotonya terlalu besar; kirim ulang dalam ukuran biasa.")
            grey = photo.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SkpdocError("gambar rusak atau tidak utuh; minta dikirim ulang.") from error
    found = _codes(grey)
    if found or grey.width * grey.height > _FEW_DOTS:
        return found
    return _codes(grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BICUBIC))


def stacked_texts(content: bytes) -> tuple[str, ...]:
    """Of each page its words and, where it is a picture, its QR codes. Raises SkpdocError where it cannot be read."""
    try:
        with closing(pdfium.PdfDocument(content)) as document:
            if len(document) > _MOST_STACKED:
                raise SkpdocError(f"PDF lebih dari {_MOST_STACKED} halaman.")
            return tuple(page_text(page) for page in document)
    except pdfium.PdfiumError as error:
        raise unopened(error) from error


def unopened(error: pdfium.PdfiumError) -> SkpdocError:
    """Why PDFium opens it not, without its name."""
    is_locked = "password" in str(error).lower()
    what = "PDF diberi kata sandi" if is_locked else "PDF rusak atau tidak utuh"
    return SkpdocError(f"{what}; minta dikirim ulang.")


def drawn_codes(content: bytes) -> tuple[str, ...]:
    """The QR codes of the first pages, whatever else is on them."""
    with closing(pdfium.PdfDocument(content)) as document:
        pages = (document[number] for number in range(min(len(document), _MOST_DRAWN)))
        return tuple(dict.fromkeys(code for page in pages for code in page_codes(page)))


def page_text(page: pdfium.PdfPage) -> str:
    """Its words on one line, then its QR codes."""
    with closing(page.get_textpage()) as text:
        words = str(text.get_text_bounded()).split()
    return " ".join((*words, *(page_codes(page) if is_picture(page) else ())))


def taken_apart(content: bytes, groups: Sequence[Sequence[int]]) -> tuple[bytes, ...]:
    """A PDF of the pages (from 0) of each group; the same content gives the same bytes."""
    made = []
    with closing(pdfium.PdfDocument(content)) as document:
        for pages in groups:
            with closing(pdfium.PdfDocument.new()) as one:
                one.import_pages(document, list(pages))
                stream = BytesIO()
                one.save(stream)
            made.append(fixed(stream.getvalue(), content + repr(list(pages)).encode()))
    return tuple(made)
