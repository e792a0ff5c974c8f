"""Where the forms are that come with skpdoc."""

from __future__ import annotations

from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.regulation import Regulasi
from skpdoc.shipped import shipped


def shipped_folder(regulasi: Regulasi) -> Path:
    """The forms of ``regulasi`` that come with skpdoc."""
    folder = shipped(regulasi.templat)
    if folder is None:
        raise SkpdocError(f"Formulir {regulasi.nama} tidak ikut terpasang. Pasang ulang skpdoc.")
    return folder
