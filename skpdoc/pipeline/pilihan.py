"""What is asked of a run, and how it tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from skpdoc.pipeline.jenis import Jenis

Progress = Callable[[int, int], None]
"""Called with (done, all) while documents are written."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What is asked for: kinds of documents, keys of persons (empty: everyone), a folder of forms."""

    output: Path
    jenis: Collection[Jenis] = tuple(Jenis)
    hanya: Collection[str] = ()
    templat: Path | None = None
