"""A returned PDF held against what was issued: its words, its pages as pictures, and what lies over them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from difflib import SequenceMatcher

import pypdfium2 as pdfium
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind
from skpdoc.pdf.actions import actions
from skpdoc.pdf.pages import covered, other_looks, unseen_words
from skpdoc.pdf.parsed import header_at, parsed, readable
from skpdoc.pdf.reading import Box, plain
from skpdoc.pdf.returned import page_words
from skpdoc.pdf.signature_fields import fields

_MOST = 100
_NEAR = 3.0
"""points by which a signing tool may round a field"""
_STAMP = (
    "dokumen ini telah ditandatangani secara elektronik digital menggunakan dengan sertifikat yang diterbitkan oleh "
    "balai besar sertifikasi bsre bssn badan siber dan sandi negara catatan"
)
_MARKS = '.,:()"“”'
_STAMP_WORDS = frozenset(_STAMP.split())
"""the words of the sentence that signing services print; whatever has another word is a change"""


@dataclass(frozen=True, slots=True)
class PdfComparison:
    """What is otherwise; sentences of signing services that were added; whether the issued bytes stand in front.

    ``is_pindah``: a page is the same, at another place or scale.
    """

    perubahan: tuple[Remark, ...]
    stempel: tuple[str, ...]
    is_rantai: bool
    is_pindah: bool = False


def compare_pdf(returned: bytes, issued: bytes) -> PdfComparison:
    """With the issued PDF. Raises SkpdocError where either cannot be shown."""
    with readable():
        changes, stamps = _changed_words(_words(issued), _words(returned))
        looks, is_moved = other_looks(issued, returned, is_stamp if stamps else None)
        before, after = parsed(issued), parsed(returned)
        over = covered(issued, list(_other_boxes(before, after)))
        added = [_added(what) for what in (actions(after) - actions(before)).elements()]
    found = [*changes, *(looks if not changes else ()), *over, *added]
    return PdfComparison(
        tuple(found[:_MOST]), tuple(stamps), returned.startswith(issued, header_at(returned)), is_moved
    )


def compare_words(returned: bytes, texts: Sequence[str]) -> PdfComparison:
    """With the text of the issued Word file alone: no word gone, none added, none hidden."""
    with readable():
        words = _words(returned)
        added = [_added(what) for what in actions(parsed(returned)).elements()]
        changes = [*_missing(texts, words), *_further(texts, words), *unseen_words(returned), *added]
    return PdfComparison(tuple(changes[:_MOST]), (), False)


def is_stamp(words: Iterable[str]) -> bool:
    """Whether they are nothing but what signing services print."""
    return _STAMP_WORDS.issuperset(word.casefold().strip(_MARKS) for word in words)


def _words(content: bytes) -> tuple[str, ...]:
    with closing(pdfium.PdfDocument(content)) as document:
        return page_words(document)


def _added(what: str) -> Remark:
    return Remark(RemarkKind.GAMBAR, DocumentPlace(), "", what)


def _changed_words(issued: Sequence[str], returned: Sequence[str]) -> tuple[list[Remark], list[str]]:
    if len(returned) > 3 * len(issued) + 1_000:
        return [_other(f"{len(issued)} kata", f"{len(returned)} kata")], []
    changes, stamps = [], []
    for kind, a, b, c, d in SequenceMatcher(None, issued, returned, autojunk=False).get_opcodes():
        new = returned[c:d]
        if kind == "insert" and is_stamp(new):
            stamps.append(" ".join(new))
        elif kind != "equal":
            changes.append(_other(" ".join(issued[a:b]), " ".join(new)))
    return changes, stamps


def _other(before: str, after: str) -> Remark:
    return Remark(RemarkKind.TANPA_JEJAK, DocumentPlace(), before, after)


def _other_boxes(before: PdfFileReader, after: PdfFileReader) -> Iterator[tuple[int, Box]]:
    """Marks of signatures that stand elsewhere than in a field of the issued file."""
    ours = [(one.page, one.box) for one in fields(before) if one.box is not None]
    for one in fields(after):
        if one.box is not None and not any(page == one.page and _is_near(box, one.box) for page, box in ours):
            yield one.page, one.box


def _is_near(one: Box, two: Box) -> bool:
    pairs = ((one.kiri, two.kiri), (one.bawah, two.bawah), (one.kanan, two.kanan), (one.atas, two.atas))
    return all(abs(a - b) <= _NEAR for a, b in pairs)


def _missing(texts: Sequence[str], words: Sequence[str]) -> Iterator[Remark]:
    """Words of ``texts`` that the PDF has fewer of, however it breaks them at hyphens."""
    wanted = Counter(word for text in texts for word in text.split())
    everything = plain(" ".join(words))
    for word in wanted - Counter(words):
        if plain(word) and not (len(plain(word)) >= 6 and plain(word) in everything):
            yield _other(word, "")


def _further(texts: Sequence[str], words: Sequence[str]) -> Iterator[Remark]:
    """Words that stand nowhere in ``texts``, but for those of signing services."""
    everything = plain(" ".join(texts))
    for word in dict.fromkeys(words):
        if plain(word) not in everything and not is_stamp([word]) and not _PAGE.fullmatch(word):
            yield _other("", word)


_PAGE = re.compile(r"(?i)halaman|dari|\d{1,3}")
