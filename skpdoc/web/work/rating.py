"""Nilai tim: the team with what was chosen so far, and the ratings written into the books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.team import rated_team
from skpdoc.model.team import ChosenRatings
from skpdoc.pipeline.evaluation.rate import save_ratings
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.web.told import ShownTeam
from skpdoc.web.work.evaluation import evaluated_of


def team(books: Sequence[Path], chosen: Mapping[str, ChosenRatings], _progress: Progress) -> ShownTeam:
    """Nothing is written. Raises SkpdocError where the books cannot be read that far."""
    loaded = evaluated_of(books)[1]
    if loaded.turunan is None or loaded.belum_siap:
        raise SkpdocError(f"Belum dapat dinilai di sini: {loaded.belum_siap}.")
    written = {row.kunci: (row.rating_hasil, row.rating_perilaku) for row in loaded.turunan.buku.penilaian}
    return ShownTeam(rated_team(loaded.turunan, chosen), dict(loaded.sidik), written)


def rate(
    books: Sequence[Path], shown: Mapping[str, str], chosen: Mapping[str, ChosenRatings], _progress: Progress
) -> tuple[int, tuple[Path, ...]]:
    """Write them: how many people have others now, and the copies that were made before.

    Raises SkpdocError, see :func:`save_ratings`.
    """
    saved = save_ratings(evaluated_of(books)[1], shown, chosen, now())
    return saved.orang, saved.cadangan
