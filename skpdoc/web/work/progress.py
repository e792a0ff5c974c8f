"""How far the documents of one unit are: what the steps of the page say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.model.status import SkpStage
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.making.planned import unit_folder
from skpdoc.pipeline.returned.status import status
from skpdoc.web.work.office import loaded_of


@dataclass(frozen=True, slots=True)
class StagesDone:
    """How many SKP stand, how many are at each stage, and whether they are those of the workbooks as these are now."""

    made: int = 0
    stages: Counter[SkpStage] = field(default_factory=Counter)
    is_made: bool = False

    def past(self, stage: SkpStage) -> int:
        """How many are at ``stage`` or beyond it."""
        order = list(SkpStage)
        return sum(count for one, count in self.stages.items() if order.index(one) >= order.index(stage))

    def told(self, stage: SkpStage) -> str:
        """``3 dari 52``; '' where none is there yet."""
        past = self.past(stage)
        return f"{past} dari {self.made} {stage.value}" if past else ""

    def is_past(self, stage: SkpStage) -> bool:
        """All of them are there."""
        return 0 < self.made == self.past(stage)


def how_far(books: Sequence[Path], output: Path, _progress: Progress) -> StagesDone:
    """Raises SkpdocError where a manifest or ledger cannot be read."""
    loaded = loaded_of(books)
    if loaded.kantor is None:
        return StagesDone()
    manifest = read_manifest(unit_folder(loaded, output))
    if not any(one.berlaku for one in manifest.dokumen.values()):
        return StagesDone()
    rows = status(output, now().date(), None).baris
    stages = Counter(row.tahap for row in rows if row.unit == manifest.unit and row.tahun == manifest.tahun)
    return StagesDone(stages.total(), stages, dict(manifest.buku_kerja) == dict(loaded.sidik))
