"""Whose row it is: the key of an SKP from the column NIP."""

from __future__ import annotations

from collections.abc import Collection

from skpdoc.records.row import Row
from skpdoc.text.references import fold_reference


class KeyReader:
    """Reads keys of SKP; ``known`` are those that the book carries."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known

    def key(self, row: Row) -> str:
        """``NIP`` or ``NIP/1``, '' where blank; of a number that lost digits (reported) the one SKP that it can be."""
        text = fold_reference(row.reference("nip").partition("·")[0])
        if not text or text in self._known:
            return text
        fits = [kunci for kunci in self._known if len(text) >= 15 and kunci.startswith(text)]
        return fits[0] if len(fits) == 1 else text
