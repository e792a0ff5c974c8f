"""What went in came out: no text that a form printed may be missing from the document (reliability.md 1)."""

from __future__ import annotations

from collections.abc import Iterable

from skpdoc.documents.fault import RENEW
from skpdoc.errors import SkpdocError
from skpdoc.text.lines import shorten


def prove(file: str, shown: Iterable[str], text: str) -> None:
    """Every printed text stands in ``text``, in the order it was printed; raises SkpdocError otherwise."""
    place = 0
    for value in shown:
        found = text.find(value, place)
        if found < 0:
            raise SkpdocError(
                f"Formulir {file}: teks '{shorten(value)}' hilang saat dicetak; dokumen tidak dibuat. {RENEW}"
            )
        place = found + len(value)
