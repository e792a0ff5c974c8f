"""Nilai tim: the team with what was chosen so far, and the ratings written into the books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.team import ChosenRatings, EvaluatedTeam, rated_team
from skpdoc.pipeline.evaluation.rate import SavedRatings, save_ratings
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.web.work.evaluation import evaluated_of


@dataclass(frozen=True, slots=True)
class ShownTeam:
    """A team as a screen shows it, and the digests of the books by label that it was read from."""

    tim: EvaluatedTeam
    sidik: dict[str, str]


def team(books: Sequence[Path], chosen: Mapping[str, ChosenRatings], _progress: Progress) -> ShownTeam:
    """Nothing is written. Raises SkpdocError where the books cannot be read that far."""
    loaded = evaluated_of(books)[1]
    if loaded.turunan is None or loaded.belum_siap:
        raise SkpdocError(f"Belum dapat dinilai di sini: {loaded.belum_siap}.")
    return ShownTeam(rated_team(loaded.turunan, chosen), dict(loaded.sidik))


def rate(
    books: Sequence[Path], shown: Mapping[str, str], chosen: Mapping[str, ChosenRatings], _progress: Progress
) -> SavedRatings:
    """Write them. Raises SkpdocError, see :func:`save_ratings`."""
    return save_ratings(evaluated_of(books)[1], shown, chosen, now())
