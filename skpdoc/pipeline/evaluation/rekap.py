"""``skpdoc evaluate rekap``: Rekap Evaluasi.xlsx and its CSV twin, beside the documents of a unit and period."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.recap import recap
from skpdoc.model.rekap import RekapEvaluasi
from skpdoc.pipeline.evaluation.issued import EvaluatedUnit
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.evaluation.rekap_csv import CSV_NAME, rekap_csv
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import Manifest
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.pipeline.settings.office import read_access
from skpdoc.workbook.writing.rekap_book import write_rekap

BOOK_NAME = "Rekap Evaluasi.xlsx"


class WrittenSummary(NamedTuple):
    """A rekap, the folder in which both of its files stand, and what became of one that a person had changed."""

    rekap: RekapEvaluasi
    folder: Path
    simpanan: KeptFiles


def rekap_of(evaluated: Evaluated) -> RekapEvaluasi:
    """The rekap of a unit and period. Raises SkpdocError where nothing can be summed up, and why."""
    if evaluated.turunan is None or evaluated.belum_siap:
        raise SkpdocError(
            f"{', '.join(evaluated.books)}: {evaluated.belum_siap}; periksa dengan `skpdoc evaluate check`."
        )
    made = recap(evaluated.turunan, evaluated.ditahan)
    if made is None:
        raise SkpdocError(
            f"{', '.join(evaluated.books)}: Capaian Kinerja Organisasi belum terisi, sehingga belum ada predikat."
        )
    return made


def write_rekap_files(evaluated: Evaluated, output: Path) -> WrittenSummary:
    """Write both beside the documents, into ``output/<unit>/<year>/Evaluasi/<periode>``.

    Raises SkpdocError where nothing can be summed up, or a file cannot be written.
    """
    rekap = rekap_of(evaluated)
    assert evaluated.buku is not None, "of what could not be read there is no rekap"
    place = EvaluatedUnit(evaluated, evaluated.buku).folder(output)
    akses = read_access(path.parent for path in evaluated.books.values())
    with sole_writer(place, akses, output) as folder:
        shelf = Shelf(folder, Manifest())
        shelf.index(BOOK_NAME, write_rekap(rekap))
        shelf.index(CSV_NAME, rekap_csv(rekap))
    return WrittenSummary(rekap, place, shelf.simpanan)
