"""Pages as pictures, without what is laid over them: whether two PDFs show the same, and where they do not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import closing

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind
from skpdoc.pdf.alignment import AS_IT_IS, drawn_back, placement
from skpdoc.pdf.reading import Box
from skpdoc.text.lines import one_line

_SCALE = 100 / 72
"""100 dots an inch"""
_MOST_PAGES = 200
_LARGEST = 4_000_000
"""square points of a page: A1"""
_NOISE = 64
"""of 255 shades: what another program draws a little otherwise"""
_FEWEST = 6
"""dots that make a difference"""
_FINE = 5
"""dots of 200 an inch within which another engine may draw, as 3 of 100"""
_AIR = 1.0
"""points around a page that belong to it"""
_LONGEST = 300


def pictures(content: bytes) -> list[Image.Image]:
    """Each page in shades of grey, without annotations and form fields. Raises SkpdocError, or PdfiumError."""
    with closing(pdfium.PdfDocument(content)) as document:
        if len(document) > _MOST_PAGES:
            raise SkpdocError(f"PDF lebih dari {_MOST_PAGES} halaman.")
        return [_picture(page) for page in document]


def _picture(page: pdfium.PdfPage) -> Image.Image:
    width, height = page.get_size()
    if width * height > _LARGEST:
        raise SkpdocError("PDF memuat halaman yang terlalu besar.")
    bitmap = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False, draw_annots=False)
    picture: Image.Image = bitmap.to_pil()
    return picture


def digests(content: bytes) -> list[bytes]:
    """The same as hashes: equal where every dot is."""
    return [hashlib.sha256(repr(one.size).encode() + one.tobytes()).digest() for one in pictures(content)]


def other_looks(
    issued: bytes, returned: bytes, is_stamp: IsStamp | None = None
) -> tuple[tuple[Remark, ...], bool]:
    """Where pages of ``returned`` show something else: a box over a figure, a sentence, another number; and whether one
    is the same but for place or scale, which is no change.

    Words that are a stamp may be added where the issued page is blank.
    """
    ours, theirs = pictures(issued), pictures(returned)
    if len(ours) != len(theirs):
        return (_told("", f"{len(ours)} halaman", f"{len(theirs)} halaman"),), False
    found, is_moved = [], False
    with closing(pdfium.PdfDocument(issued)) as old, closing(pdfium.PdfDocument(returned)) as new:
        for number, (one, two) in enumerate(zip(ours, theirs, strict=True)):
            if one.size != two.size or one.tobytes() != two.tobytes():
                other = _page(number, (one, old[number]), (two, new[number]), is_stamp)
                if other is not None and _is_only_moved(old[number], new[number]):
                    is_moved = True
                elif other is not None:
                    found.append(other)
    return tuple(found), is_moved


IsStamp = Callable[[Sequence[str]], bool]
_Shown = tuple[Image.Image, pdfium.PdfPage]


def _page(number: int, issued: _Shown, returned: _Shown, is_stamp: IsStamp | None) -> Remark | None:
    place = f"Halaman {number + 1}"
    (one, old), (two, new) = issued, returned
    if any(abs(a - b) > 2 for a, b in zip(one.size, two.size, strict=True)):
        return _told(place, "ukuran halaman semula", "ukuran halaman lain")
    two = _without(two.resize(one.size) if two.size != one.size else two.copy(), one, new, is_stamp)
    box = _difference(one, two)
    if box is None:
        return None
    area = _on_paper(box, old)
    before, after = _text_in(old, area), _text_in(new, area)
    return _told(place, before, after if after != before else "tampilannya lain dari yang diterbitkan")


def _is_only_moved(old: pdfium.PdfPage, new: pdfium.PdfPage) -> bool:
    """Whether a page is the issued one, elsewhere on the paper or in another size, with nothing beside it."""
    place = placement(old, new)
    if place is None:
        return False
    size, paper = old.get_size(), _picture(new)
    edges = place.box(size)
    inside = Box(edges.kiri - _AIR, edges.bawah - _AIR, edges.kanan + _AIR, edges.atas + _AIR)
    paper.paste(255, _on_screen(inside, new, paper.size))
    if _shades(paper, (0, 0, *paper.size))[0] < 255 - _NOISE:
        return False
    one, two = (drawn_back(page, at, size, 2 * _SCALE) for page, at in ((old, AS_IT_IS), (new, place)))
    return _difference(one, two, _FINE) is None


def _without(
    picture: Image.Image, issued: Image.Image, page: pdfium.PdfPage, is_stamp: IsStamp | None
) -> Image.Image:
    """``picture`` without the added sentences that every signing service prints, where the issued page is blank."""
    if is_stamp is None:
        return picture
    with closing(page.get_textpage()) as text:
        for at in range(min(text.count_rects(), 5_000)):
            box = Box(*text.get_rect(at))
            words = text.get_text_bounded(box.kiri, box.bawah, box.kanan, box.atas).split()
            area = _on_screen(box, page, picture.size)
            if words and is_stamp(words) and _shades(issued, area)[0] == 255:
                picture.paste(255, area)
    return picture


def _difference(one: Image.Image, two: Image.Image, around: int = 3) -> tuple[int, int, int, int] | None:
    """The box around dots that are darker, or lighter, than anything beside them in the other picture."""
    around_one, around_two = (each.filter(ImageFilter.MinFilter(around)) for each in (one, two))
    added, gone = ImageChops.subtract(around_one, two), ImageChops.subtract(around_two, one)
    marked = ImageChops.lighter(added, gone).point(lambda shade: 255 if shade > _NOISE else 0)
    return marked.getbbox() if marked.histogram()[255] >= _FEWEST else None


def unseen_words(content: bytes) -> tuple[Remark, ...]:
    """Text that a PDF holds and does not show: the same colour as its ground, or something over it."""
    found = []
    with closing(pdfium.PdfDocument(content)) as document:
        for number, (page, picture) in enumerate(zip(document, pictures(content), strict=True)):
            with closing(page.get_textpage()) as text:
                for at in range(min(text.count_rects(), 20_000)):
                    box = Box(*text.get_rect(at))
                    low, high = _shades(picture, _on_screen(box, page, picture.size))
                    words = text.get_text_bounded(box.kiri, box.bawah, box.kanan, box.atas).strip()
                    if words and high - low < _NOISE:
                        found.append(
                            Remark(
                                RemarkKind.TERSEMBUNYI,
                                DocumentPlace(f"Halaman {number + 1}"),
                                words[:_LONGEST],
                                "",
                            )
                        )
    return tuple(found[:100])


def covered(issued: bytes, boxes: Sequence[tuple[int, Box]]) -> tuple[Remark, ...]:
    """What is printed under ``boxes`` (page from 0, box) of the issued PDF: they would lie over it."""
    ours, found = pictures(issued), []
    with closing(pdfium.PdfDocument(issued)) as document:
        for number, box in boxes:
            if number < len(ours):
                area = _on_screen(box, document[number], ours[number].size)
                if _shades(ours[number], area)[0] < 255 - _NOISE:
                    text = _text_in(document[number], box)
                    found.append(_told(f"Halaman {number + 1}", text, "tertutup gambar tanda tangan"))
    return tuple(found)


def _shades(picture: Image.Image, area: tuple[int, int, int, int]) -> tuple[int, int]:
    """The darkest and the lightest shade; those of blank paper where the area is empty."""
    if area[2] <= area[0] or area[3] <= area[1]:
        return 255, 255
    low, high = picture.crop(area).getextrema()
    return int(low), int(high)  # type: ignore[arg-type]  # a pair of pairs only of coloured pictures


def _on_screen(box: Box, page: pdfium.PdfPage, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """In dots from the upper left corner, inside the picture."""
    height = page.get_height()
    edges = (box.kiri, height - box.atas, box.kanan, height - box.bawah)
    left, top, right, bottom = (int(edge * _SCALE) for edge in edges)
    return max(0, left), max(0, top), min(size[0], right + 1), min(size[1], bottom + 1)


def _on_paper(area: tuple[int, int, int, int], page: pdfium.PdfPage) -> Box:
    left, top, right, bottom = (edge / _SCALE for edge in area)
    return Box(left, page.get_height() - bottom, right, page.get_height() - top)


def _text_in(page: pdfium.PdfPage, box: Box) -> str:
    with closing(page.get_textpage()) as text:
        return one_line(text.get_text_bounded(box.kiri, box.bawah, box.kanan, box.atas))[:_LONGEST]


def _told(place: str, before: str, after: str) -> Remark:
    return Remark(RemarkKind.TANPA_JEJAK, DocumentPlace(place), before, after)
