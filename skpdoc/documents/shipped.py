"""Where the forms are that come with skpdoc."""

from __future__ import annotations

from pathlib import Path

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.regulation import Regulasi


def shipped_folder(regulasi: Regulasi) -> Path:
    """The forms that come with skpdoc: inside the installed package, or beside it in the source tree."""
    package = Path(skpdoc.__file__).parent
    for parent in (package, package.parent):
        folder = parent / "templates" / regulasi.templat
        if folder.is_dir():
            return folder
    raise SkpdocError(f"Formulir {regulasi.nama} tidak ikut terpasang. Pasang ulang skpdoc.")
