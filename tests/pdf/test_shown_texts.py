"""A PDF shows the texts of its document, also where its words are told in another order."""

from __future__ import annotations

import pytest

from skpdoc.errors import SkpdocError
from skpdoc.pdf.reading import PdfPage, prove


def _pages(text: str) -> list[PdfPage]:
    return [PdfPage(text, (), lambda _: "")]


def test_words_from_right_to_left_are_there_in_any_order() -> None:
    prove(_pages("NAMA Ahmad بالعالم مرحبا שלום NIP 1990"), ["Ahmad مرحبا بالعالم שלום"])


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("NAMA Ahmad بالعالم NIP", "Ahmad مرحبا بالعالم"),
        ("NAMA مرحبا NIP", "Ahmad مرحبا"),
        ("Layanan mutu", "mutu Layanan"),
    ],
)
def test_a_missing_word_is_missed_and_latin_words_keep_their_order(shown: str, text: str) -> None:
    with pytest.raises(SkpdocError, match="PDF-nya tanpa"):
        prove(_pages(shown), [text])
