"""Which periods of a unit have evaluation books."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EvaluatedPeriods:
    """The periods of a unit that have evaluation books, the latest first, with these; the names of periods that have
    none yet; and what kept a file in their folder from being listed.
    """

    ada: tuple[tuple[str, tuple[Path, ...]], ...]
    belum: tuple[str, ...]
    dilewati: tuple[str, ...]
