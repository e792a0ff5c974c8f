"""``MPH_<unit>.xlsx``: every matrix of a unit in one workbook, which belongs to nobody."""

from __future__ import annotations

from pathlib import Path

from skpdoc.cascade.matrix import find_gaps
from skpdoc.cascade.office import Kantor
from skpdoc.model.skp import MatriksPeranHasil
from skpdoc.pipeline.folder.jenis import DocumentKind
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.regulation import catalogue
from skpdoc.workbook.writing.matrix_book import write_matrix_book


def matrix_book_path(folder: Path) -> str:
    """Of the workbook of a unit's matrices, in the unit's ``folder``."""
    return f"{DocumentKind.MPH.value}/MPH_{folder.parent.name}.xlsx"


def matrix_book(loaded: Loaded, kantor: Kantor) -> bytes | None:
    """The workbook of a unit's matrices, without those withheld; None where there is none."""
    shown: list[MatriksPeranHasil] = [
        matriks for kunci, matriks in loaded.matriks.items() if not loaded.ditahan.mph.get(kunci)
    ]
    regulasi = catalogue()[kantor.buku.unit.regulasi]
    return write_matrix_book(regulasi, shown, find_gaps(kantor)) if shown else None
