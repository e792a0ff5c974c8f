"""``skpdoc evaluate generate``: evaluation books of one unit and period in, every document of it out."""

from __future__ import annotations

from skpdoc.pipeline.evaluation.issued import EvaluatedUnit
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.run import write_documents


def generate_evaluation(
    loaded: Evaluated, pilihan: RunOptions, progress: Progress | None = None, masukan: str = ""
) -> GenerateResult:
    """Write the documents of one evaluation; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, or the folder cannot be written at all.
    """
    if loaded.buku is None or loaded.belum_siap:
        return GenerateResult(loaded)
    return write_documents(EvaluatedUnit(loaded, loaded.buku), pilihan, progress, masukan)
