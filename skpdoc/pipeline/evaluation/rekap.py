"""``skpdoc evaluate rekap``: Rekap Evaluasi.xlsx and its CSV twin, beside the documents of a unit and period."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from skpdoc.documents.names import folder_name
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.recap import recap
from skpdoc.model.rekap import RekapEvaluasi
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.evaluation.rekap_csv import CSV_NAME, rekap_csv
from skpdoc.pipeline.folder.files import write_whole
from skpdoc.workbook.writing.rekap_book import write_rekap

BOOK_NAME = "Rekap Evaluasi.xlsx"


class WrittenRekap(NamedTuple):
    """A rekap, and the folder in which both of its files stand."""

    rekap: RekapEvaluasi
    folder: Path


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


def write_rekap_files(evaluated: Evaluated, output: Path) -> WrittenRekap:
    """Write both into ``output/<unit>/<year>/Evaluasi/<periode>``.

    Raises SkpdocError where nothing can be summed up, or a file cannot be written.
    """
    rekap = rekap_of(evaluated)
    folder = (
        output / folder_name(rekap.nama_unit) / str(rekap.tahun) / "Evaluasi" / folder_name(rekap.periode)
    )
    for name, content in ((BOOK_NAME, write_rekap(rekap)), (CSV_NAME, rekap_csv(rekap))):
        write_whole(folder / name, content)
    return WrittenRekap(rekap, folder)
