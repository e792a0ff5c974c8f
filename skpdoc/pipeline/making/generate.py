"""``skpdoc generate`` and ``skpdoc matrix``: a unit's workbooks in, every document of the unit out."""

from __future__ import annotations

from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.left_out import refuse_left_out
from skpdoc.pipeline.making.planned import planned
from skpdoc.pipeline.making.run import write_documents
from skpdoc.pipeline.reading.load import Loaded


def generate(
    loaded: Loaded, pilihan: RunOptions, progress: Progress | None = None, masukan: str = ""
) -> GenerateResult:
    """Write the documents of one unit; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, the folder cannot be written at all, or a workbook of the
    unit is left out.
    """
    unit = planned(loaded)
    if unit is None:
        return GenerateResult(loaded)
    refuse_left_out(loaded, unit.folder(pilihan.output))
    return write_documents(unit, pilihan, progress, masukan)
