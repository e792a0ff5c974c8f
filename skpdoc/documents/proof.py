"""What went in came out: no text that a form printed may be missing from the document (reliability.md 1)."""

from __future__ import annotations

from collections.abc import Iterable

from skpdoc.documents.engine import shorten
from skpdoc.errors import SkpdocError


def prove(file: str, shown: Iterable[str], text: str) -> None:
    """Every printed text stands in ``text``, in the order it was printed.

    A macro may print out of order; such a text must still stand somewhere.
    """
    place = 0
    for value in shown:
        found = text.find(value, place)
        if found >= 0:
            place = found + len(value)
        elif value not in text:
            raise SkpdocError(
                f"Formulir {file}: teks {shorten(value)} hilang saat dicetak; dokumen tidak dibuat. "
                "Ambil formulir baru dengan: skpdoc templates export FOLDER."
            )
