"""Where what is made of a unit goes."""

from __future__ import annotations

from pathlib import Path

from skpdoc.pipeline.reading.load import Loaded
from skpdoc.text.file_names import folder_name


def unit_folder(loaded: Loaded, output: Path) -> Path:
    """``output/<unit>/<year>``; of a unit without a name that of its workbook."""
    unit = loaded.turunan.kantor.buku.unit
    name = folder_name(unit.nama_unit_kerja or next(iter(loaded.books.values())).stem)
    return output / name / str(unit.tahun)
