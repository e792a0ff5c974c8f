"""The forms of a run: looked through and prepared once, however many units it is over."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from skpdoc.documents.checking.template_check import check_templates
from skpdoc.documents.forms import Forms, load_forms
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.findings import Severity
from skpdoc.pipeline.making.inputs import folder_digest
from skpdoc.regulation import Regulasi, catalogue


def checked_forms(folder: Path | None, regulasi: Regulasi) -> Forms:
    """The shipped forms, or the office's own once they are checked: nothing is made from a faulty form.

    Raises SkpdocError where a form is missing or at fault.
    """
    place = folder or shipped_folder(regulasi)
    if not place.is_dir():
        return load_forms(place)
    return _prepared(place, regulasi.nama, folder_digest(place), is_own=folder is not None)


@lru_cache(maxsize=4)
def _prepared(folder: Path, nama: str, _digest: str, *, is_own: bool) -> Forms:
    """``_digest`` of the folder's files: where one has changed, they are prepared anew."""
    problems = check_templates(folder, catalogue()[nama]) if is_own else ()
    faults = [one for one in problems if one.severity is Severity.GALAT]
    if faults:
        raise SkpdocError(
            f"{len(faults)} masalah pada formulir di {folder}. Yang pertama: {faults[0]} "
            f"Semuanya: skpdoc templates check {folder}"
        )
    return load_forms(folder)
