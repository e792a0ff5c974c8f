"""A PDF that came back: its words, its signatures, and whether it is only a picture of a document."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import BytesIO

import pypdfium2 as pdfium
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import JenisMasukan, Masukan, TandaTangan, Tempat
from skpdoc.pdf.reading import plain
from skpdoc.pdf.signatures import signatures

_MOST_PAGES = 500
_MOST_LETTERS = 4_000_000
_FEWEST_WORDS = 5
"""a page with fewer is a picture"""
_SCALE = 200 / 72
"""of the pictures in which a QR code is looked for: 200 dots an inch"""
_WITH_PROGRAMS = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles|XFA)\b")
_MARK = re.compile(r"tanda ?tangan|elektronik|sertifikat|BSrE|digital", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DokumenPdf:
    """``kode`` are the texts of its QR codes, looked for only where there are no words (``is_gambar``)."""

    kata: tuple[str, ...]
    halaman: int
    is_gambar: bool
    kode: tuple[str, ...]
    tanda_tangan: tuple[TandaTangan, ...]

    @property
    def teks(self) -> str:
        """All words, a space between."""
        return " ".join(self.kata)


def read_pdf(content: bytes, roots: Sequence[bytes] = ()) -> DokumenPdf:
    """Read a PDF; ``roots`` are certificates (DER) that are trusted beside this computer's.

    Raises SkpdocError, without the file's name, where it is none, is locked or hurts.
    """
    if _WITH_PROGRAMS.search(content):
        raise SkpdocError("PDF memuat program atau lampiran di dalamnya; tidak dibuka.")
    try:
        with closing(pdfium.PdfDocument(content)) as document:
            if len(document) > _MOST_PAGES:
                raise SkpdocError(f"PDF lebih dari {_MOST_PAGES} halaman.")
            words = tuple(" ".join(_page_text(page) for page in document).split())
            is_picture = len(words) < _FEWEST_WORDS * len(document)
            codes = tuple(_codes(document)) if is_picture else ()
            pages = len(document)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower() or b"/Encrypt" in content
        what = "PDF diberi kata sandi" if locked else "PDF rusak atau tidak utuh"
        raise SkpdocError(f"{what}; minta dikirim ulang.") from error
    return DokumenPdf(words, pages, is_picture, codes, _signatures(content, roots))


def _page_text(page: pdfium.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        found = str(text.get_text_bounded())
    if len(found) > _MOST_LETTERS:
        raise SkpdocError("PDF memuat terlalu banyak teks.")
    return found.replace("\ufffe", "")  # PDFium's sign for a word broken at a hyphen


def _signatures(content: bytes, roots: Sequence[bytes]) -> tuple[TandaTangan, ...]:
    if b"/ByteRange" not in content:
        return ()
    try:
        return signatures(PdfFileReader(BytesIO(content), strict=False), roots)
    except SkpdocError:
        raise
    except Exception as error:  # a stranger's file can make the library raise anything
        raise SkpdocError("tanda tangan digital di dalam PDF tidak dapat dibaca.") from error


def can_read_codes() -> bool:
    """Whether the extra ``pindai`` is installed."""
    return importlib.util.find_spec("zxingcpp") is not None


def _codes(document: pdfium.PdfDocument) -> list[str]:
    """The QR codes of pages that are pictures; none where no decoder is installed."""
    if not can_read_codes():
        return []
    import zxingcpp  # noqa: PLC0415  # an extra

    found = (
        str(code.text)
        for page in document
        if page.get_width() * page.get_height() < 10_000_000  # square points: a poster
        for code in zxingcpp.read_barcodes(page.render(scale=_SCALE, grayscale=True).to_numpy())
    )
    return list(dict.fromkeys(found))


def changed_words(issued: DokumenPdf, returned: DokumenPdf) -> tuple[tuple[Masukan, ...], tuple[str, ...]]:
    """What reads otherwise than in the issued PDF; and what was only added and speaks of signing."""
    if len(returned.kata) > 3 * len(issued.kata) + 1_000:
        told = f"{len(issued.kata)} kata", f"{len(returned.kata)} kata"
        return (Masukan(JenisMasukan.TANPA_JEJAK, Tempat(), *told),), ()
    matcher = SequenceMatcher(None, issued.kata, returned.kata)
    changes, stamps = [], []
    for kind, a, b, c, d in matcher.get_opcodes():
        old, new = " ".join(issued.kata[a:b]), " ".join(returned.kata[c:d])
        if kind == "insert" and _MARK.search(new):
            stamps.append(new)
        elif kind != "equal":
            changes.append(Masukan(JenisMasukan.TANPA_JEJAK, Tempat(), old, new))
    return tuple(changes[:100]), tuple(stamps)


def missing_words(texts: Sequence[str], returned: DokumenPdf) -> tuple[Masukan, ...]:
    """Words of ``texts`` that the PDF has fewer of: all that can be told without the issued PDF."""
    wanted = Counter(word for text in texts for word in text.split())
    fewer = wanted - Counter(returned.kata)
    everything = plain(returned.teks)
    found = [
        word for word in fewer if plain(word) and not (len(plain(word)) >= 6 and plain(word) in everything)
    ]
    return tuple(Masukan(JenisMasukan.TANPA_JEJAK, Tempat(), word, "") for word in found[:100])
