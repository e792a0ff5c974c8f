"""How far the documents of one unit are: what the steps of the page say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from skpdoc.model.status import SkpStage, StatusRow
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.returned.status import status
from skpdoc.web.told import StagesDone
from skpdoc.web.work.office import loaded_of


def how_far(books: Sequence[Path], output: Path, _progress: Progress) -> StagesDone:
    """Raises SkpdocError where a manifest or ledger cannot be read."""
    loaded = loaded_of(books)
    if loaded.kantor is None:
        return StagesDone()
    manifest = read_manifest(unit_folder(loaded, output))
    if not any(one.berlaku for one in manifest.dokumen.values()):
        return StagesDone()
    planned = {one.nama for one in issued_kinds()}
    rows = [
        row
        for row in status(output, now().date(), None).baris
        if (row.unit, row.tahun) == (manifest.unit, manifest.tahun) and row.jenis in planned
    ]
    stages, reached = (
        Counter(row.tahap for row in rows),
        Counter(one for row in rows for one in _reached(row)),
    )
    return StagesDone(len(rows), stages, reached, dict(manifest.buku_kerja) == dict(loaded.sidik))


def _reached(row: StatusRow) -> Iterator[SkpStage]:
    """What has truly happened to it: whoever signs on paper need not have been sent anything."""
    if row.dikirim or row.tahap is SkpStage.TERKIRIM:
        yield SkpStage.TERKIRIM
    if row.kembali:
        yield SkpStage.KEMBALI
    if row.tahap is SkpStage.DITANDATANGANI:
        yield SkpStage.DITANDATANGANI
