"""A stack of signed prints that was scanned in one go, taken apart by the numbers on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skpdoc.documents.readback.document import ID_DOKUMEN
from skpdoc.guard.guarded import guarded

_FEWEST_SECONDS, _MOST_SECONDS = 25, 900
"""for a small file, and for a thousand scanned pages"""
_BYTES_A_SECOND = 50_000
"""a scanned page has more, and takes less than a second; so a small file that takes long is none"""
_SCAN_AGAIN = "Pindai dalam beberapa bagian."
_SIGNED = b"/ByteRange"


@dataclass(frozen=True, slots=True)
class StackPart:
    """One document's pages (from 1) out of a stack, as a PDF of their own."""

    isi: bytes
    halaman: tuple[int, ...]

    @property
    def disebut(self) -> str:
        """``halaman 3–6, 9``."""
        return page_names(self.halaman)


@dataclass(frozen=True, slots=True)
class ScannedStack:
    """What a stack was taken apart into, and the pages that belong to no document for certain."""

    bagian: tuple[StackPart, ...]
    sisa: tuple[int, ...]


def take_apart(data: bytes) -> ScannedStack | None:
    """None for a PDF of one document, of none, or of which a page bears several numbers; and for a signed one, whose
    signatures would be lost.

    Raises SkpdocError where it cannot be read.
    """
    from skpdoc.pdf.qr_reading import stacked_texts, taken_apart  # noqa: PLC0415  # Word files need no PDF libraries

    if _SIGNED in data:
        return None
    seconds = seconds_for(len(data))
    texts = guarded(stacked_texts, data, seconds=seconds, remedy=_SCAN_AGAIN)
    numbers = [tuple(dict.fromkeys(ID_DOKUMEN.findall(text))) for text in texts]
    if any(len(some) > 1 for some in numbers):
        return None
    whose = joined([next(iter(some), "") for some in numbers])
    groups: dict[str, list[int]] = {}
    for page, owner in enumerate(whose):
        if owner:
            groups.setdefault(owner, []).append(page)
    if len(groups) < 2:
        return None
    made = guarded(taken_apart, data, list(groups.values()), seconds=seconds, remedy=_SCAN_AGAIN)
    parts = (
        StackPart(content, tuple(page + 1 for page in pages))
        for content, pages in zip(made, groups.values(), strict=True)
    )
    return ScannedStack(tuple(parts), tuple(page + 1 for page, owner in enumerate(whose) if not owner))


def seconds_for(size: int) -> int:
    """How long the looking at a file of so many bytes may take."""
    return min(_MOST_SECONDS, _FEWEST_SECONDS + size // _BYTES_A_SECOND)


def joined(numbers: Sequence[str]) -> list[str]:
    """Of each page the document it belongs to: one without a number joins only where both neighbours are of one."""
    whose = list(numbers)
    for at in range(1, len(numbers) - 1):
        if not numbers[at] and numbers[at - 1] == numbers[at + 1]:
            whose[at] = numbers[at - 1]
    return whose


def page_names(pages: Sequence[int]) -> str:
    """``halaman 3–6, 9``."""
    return f"halaman {', '.join(_runs(pages))}"


def _runs(pages: Sequence[int]) -> Iterator[str]:
    first = last = pages[0]
    for page in (*pages[1:], 0):
        if page != last + 1:
            yield str(first) if first == last else f"{first}–{last}"
            first = page
        last = page
