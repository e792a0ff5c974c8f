"""The same page at another place or scale: printed again "to fit", or by a printer's own engine.

Where the letters stand says how the one page lies in the other; drawn back to its place it can be held against it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from skpdoc.pdf.reading import Box

_FEWEST = 20
"""letters by which a place can be told"""
_MOST = 50_000
_LOOSE = 1.0
"""points by which a letter may stand elsewhere among the others: engines round"""
_SMALLEST, _LARGEST = 0.5, 2.0
_SKEW = 0.02
"""by how much one side may be scaled more than the other"""
_NO_LETTERS = (0x02, 0xAD, 0xFFFE)
"""PDFium's signs for words that are broken, and the soft hyphen: each engine has its own"""
_WHITE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where a point of the issued page lies in the returned one: ``x * lebar + kanan``, ``y * tinggi + atas``."""

    lebar: float
    tinggi: float
    kanan: float
    atas: float

    def box(self, size: tuple[float, float]) -> Box:
        """The whole issued page of that size (points), in the returned one."""
        return Box(
            self.kanan, self.atas, size[0] * self.lebar + self.kanan, size[1] * self.tinggi + self.atas
        )


AS_IT_IS = PagePlace(1, 1, 0, 0)


def placement(issued: pdfium.PdfPage, returned: pdfium.PdfPage) -> PagePlace | None:
    """None where the letters are others, or stand otherwise among themselves."""
    ours, theirs = _letters(issued), _letters(returned)
    if len(ours) < _FEWEST or [one[0] for one in ours] != [one[0] for one in theirs]:
        return None
    across = _fitted([one[1] for one in ours], [one[1] for one in theirs])
    upward = _fitted([one[2] for one in ours], [one[2] for one in theirs])
    if across is None or upward is None or abs(across[0] / upward[0] - 1) > _SKEW:
        return None
    return PagePlace(across[0], upward[0], across[1], upward[1])


def drawn_back(
    page: pdfium.PdfPage, place: PagePlace, size: tuple[float, float], scale: float
) -> Image.Image:
    """The returned page as it would lie on the issued one of that size (points), in shades of grey."""
    width, height = round(size[0] * scale), round(size[1] * scale)
    bitmap = pdfium.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
    across, upward = scale / place.lebar, scale / place.tinggi
    down = size[1] * scale - (page.get_height() - place.atas) * upward
    matrix = raw.FS_MATRIX(across, 0, 0, upward, -place.kanan * across, down)
    area = raw.FS_RECTF(0, 0, width, height)
    raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, area, raw.FPDF_GRAYSCALE)
    picture: Image.Image = bitmap.to_pil()
    return picture


def _letters(page: pdfium.PdfPage) -> list[tuple[int, float, float]]:
    """Each with its origin, in points; none where they are too many."""
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count > _MOST:
            return []
        found, (left, low, _, _) = [], page.get_cropbox()
        for at in range(count):
            code = raw.FPDFText_GetUnicode(text, at)
            if code in _NO_LETTERS or not chr(code).strip("\0 \t\r\n\u00a0"):
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            found.append((code, x.value - left, y.value - low))
    return found


def _fitted(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float] | None:
    """By least squares, how much larger and how far away; None where not all of them follow."""
    here, there = sum(ours) / len(ours), sum(theirs) / len(theirs)
    spread = sum((one - here) ** 2 for one in ours)
    if spread < 1:
        return None
    pairs = list(zip(ours, theirs, strict=True))
    scale = sum((one - here) * (two - there) for one, two in pairs) / spread
    away = there - scale * here
    if not _SMALLEST <= scale <= _LARGEST or any(
        abs(scale * one + away - two) > _LOOSE for one, two in pairs
    ):
        return None
    return scale, away
