"""``skpdoc evaluate generate``: evaluation books of one unit and period in, every document of it out."""

from __future__ import annotations

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.evaluation.issued import evaluated
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.evaluation.rekap import write_rekap_files
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.run import write_documents


def generate_evaluation(
    loaded: Evaluated, pilihan: RunOptions, progress: Progress | None = None, masukan: str = ""
) -> GenerateResult:
    """Write the documents of one evaluation and its rekap; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, or the folder cannot be written at all.
    """
    unit = evaluated(loaded)
    if unit is None or loaded.buku is None:
        return GenerateResult(loaded)
    made = write_documents(unit, pilihan, progress, masukan)
    if loaded.buku.pengaturan.capaian is not None:
        _write_rekap(loaded, pilihan, made)
    return made


def _write_rekap(loaded: Evaluated, pilihan: RunOptions, made: GenerateResult) -> None:
    """Beside the documents; what the disk refuses is told with what it refuses of these."""
    try:
        made.simpanan.add(write_rekap_files(loaded, pilihan.output).simpanan)
    except SkpdocError as error:
        made.gagal.append(str(error))
