"""Folders of forms: those of a run, looked through and prepared once; and what ``skpdoc templates`` does with one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path

from skpdoc.documents import forms as word_forms
from skpdoc.documents.checking import template_check
from skpdoc.documents.checking.template_check import TemplateProblem, Trial
from skpdoc.documents.forms import Forms
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.findings import Severity
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.making.inputs import folder_digest
from skpdoc.regulation import Regulasi, catalogue


def checked_forms(folder: Path | None, regulasi: Regulasi) -> Forms:
    """The shipped forms, or the office's own once they are checked: nothing is made from a faulty form.

    Raises SkpdocError where a form is missing or at fault.
    """
    place = folder or shipped_folder(regulasi)
    if not place.is_dir():
        return load_forms(place)
    return _prepared(place, regulasi.nama, folder_digest(place), form_names(), is_own=folder is not None)


@lru_cache(maxsize=4)
def _prepared(folder: Path, nama: str, _digest: str, _names: tuple[str, ...], *, is_own: bool) -> Forms:
    """``_digest`` of the folder's files: where one has changed, they are prepared anew."""
    problems = check_templates(folder, catalogue()[nama]) if is_own else ()
    faults = [one for one in problems if one.severity is Severity.GALAT]
    if faults:
        raise SkpdocError(
            f"{len(faults)} masalah pada formulir di {folder}. Yang pertama: {faults[0]} "
            f"Semuanya: skpdoc templates check {folder}"
        )
    return load_forms(folder)


def form_names() -> tuple[str, ...]:
    """Every form that a folder of forms holds, without ``.docx``."""
    return tuple(form for jenis in KINDS.values() for form in jenis.forms)


def load_forms(folder: Path) -> Forms:
    """Every form of ``folder``, unchecked. Raises SkpdocError where one is missing or broken."""
    return word_forms.load_forms(folder, form_names())


def check_templates(folder: Path, regulasi: Regulasi | None = None) -> tuple[TemplateProblem, ...]:
    """Every problem of the forms in ``folder``; empty: all is well."""
    return template_check.check_templates(folder, _trials(), regulasi)


def export_templates(target: Path, regulasi: Regulasi | None = None) -> tuple[Path, ...]:
    """Copy the shipped forms into ``target``. Raises SkpdocError where any of them stands there."""
    return word_forms.export_templates(target, form_names(), regulasi)


def _trials() -> Iterator[Trial]:
    for jenis in KINDS.values():
        for form in jenis.forms:
            yield Trial(form, partial(jenis.trials, form), frozenset(jenis.needed))
