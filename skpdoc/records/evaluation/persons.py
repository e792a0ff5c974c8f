"""Whose row it is: the key of an SKP from the column NIP."""

from __future__ import annotations

from collections.abc import Mapping

from skpdoc import codes
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.records.evaluation.grey_cells import difference
from skpdoc.records.nip import SURVIVING
from skpdoc.records.row import Row
from skpdoc.text.lines import fold
from skpdoc.text.references import fold_reference


class KeyReader:
    """Reads keys of SKP; ``known`` are those that the book carries."""

    def __init__(self, known: Mapping[str, DasarEvaluasi]) -> None:
        self._known = known

    def key(self, row: Row) -> str:
        """``NIP`` or ``NIP/1``; where it is blank or a number that lost digits (both reported) that of the one SKP that
        it can be, by the row's name and the digits; else ''. Another one's name beside it is asked about: rows slip.
        """
        kunci = self._key(row)
        name, typed = self._known[kunci].skp.dinilai.nama if kunci in self._known else "", row.nama()
        if name and typed and fold(typed) != fold(name):
            row.say(codes.E84_BERUBAH, "nama", typed, *difference(typed, name), usulan=name)
        return kunci

    def _key(self, row: Row) -> str:
        text = fold_reference(row.reference("nip").partition("·")[0])
        if text in self._known or (text and len(text) != SURVIVING):
            return text
        meant = row.numbers.meant_by(text, row.nama())
        fits = [kunci for kunci in self._known if kunci.partition("/")[0] in meant]
        return fits[0] if len(fits) == 1 else ""
