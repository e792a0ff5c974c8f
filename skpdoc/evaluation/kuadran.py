"""The kuadran kinerja: rating hasil kerja and rating perilaku kerja together make the predikat."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.model.evaluasi import BarisPenilaian
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.regulation import AturanEvaluasi


@dataclass(frozen=True, slots=True)
class HeldRatings:
    """The two ratings that hold, after an objection the later ones."""

    hasil: Rating
    perilaku: Rating

    def predikat(self, aturan: AturanEvaluasi) -> Predikat:
        """Where they meet in the kuadran; nothing else can come of them."""
        return aturan.kuadran[self.hasil, self.perilaku]


def held_ratings(row: BarisPenilaian) -> HeldRatings | None:
    """The ratings of a row that hold; None where one of them is not there, or he is not rated."""
    if row.is_keberatan:
        hasil, perilaku = row.rating_hasil_keberatan, row.rating_perilaku_keberatan
    else:
        hasil, perilaku = row.rating_hasil, row.rating_perilaku
    if row.tidak_dinilai or hasil is None or perilaku is None:
        return None
    return HeldRatings(hasil, perilaku)
