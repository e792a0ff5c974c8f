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
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.inputs import folder_digest
from skpdoc.regulation import Regulasi, catalogue


def checked_forms(
    folder: Path | None, regulasi: Regulasi, siklus: OfficeCycle = OfficeCycle.PLANNING
) -> Forms:
    """The shipped forms of one half of the year, or the office's own once they are checked: nothing is made from a
    faulty form.

    Raises SkpdocError where a form is missing or at fault.
    """
    place = folder or shipped_folder(regulasi)
    forms = form_names(siklus)
    if not place.is_dir():
        return load_forms(place, forms)
    return _prepared(place, regulasi.nama, folder_digest(place), forms, is_own=folder is not None)


@lru_cache(maxsize=4)
def _prepared(folder: Path, nama: str, _digest: str, forms: tuple[str, ...], *, is_own: bool) -> Forms:
    """``_digest`` of the folder's files: where one has changed, they are prepared anew."""
    problems = check_templates(folder, catalogue()[nama], forms) if is_own else ()
    faults = [one for one in problems if one.severity is Severity.GALAT]
    if faults:
        raise SkpdocError(
            f"{len(faults)} masalah pada formulir di {folder}. Yang pertama: {faults[0]} "
            f"Semuanya: skpdoc templates check {folder}"
        )
    return load_forms(folder, forms)


def form_names(siklus: OfficeCycle | None = None) -> tuple[str, ...]:
    """Every form that a folder of forms holds, or those of one half of the year, without ``.docx``."""
    kinds = [jenis for jenis in KINDS.values() if siklus in (None, jenis.siklus)]
    return tuple(form for jenis in kinds for form in jenis.forms)


def load_forms(folder: Path, forms: tuple[str, ...] = ()) -> Forms:
    """These forms of ``folder`` (of none all), unchecked. Raises SkpdocError where one is missing or broken."""
    return word_forms.load_forms(folder, forms or form_names())


def check_templates(
    folder: Path, regulasi: Regulasi | None = None, forms: tuple[str, ...] = ()
) -> tuple[TemplateProblem, ...]:
    """Every problem of these forms in ``folder``; empty: all is well.

    Of none all, but where it has no form of an evaluation at all: that is said, and no fault.
    """
    evaluation = form_names(OfficeCycle.EVALUATION)
    is_planning = folder.is_dir() and not any((folder / f"{form}.docx").exists() for form in evaluation)
    if forms or not is_planning:
        return template_check.check_templates(folder, _trials(forms or form_names()), regulasi)
    found = template_check.check_templates(folder, _trials(form_names(OfficeCycle.PLANNING)), regulasi)
    return (*found, TemplateProblem(str(folder), "", *_PLANNING_ONLY, Severity.SARAN))


_PLANNING_ONLY = (
    "Formulir evaluasi dan angka kredit tidak ada di folder ini.",
    "Bila folder ini dipakai juga untuk `skpdoc evaluate generate`, salin dari: skpdoc templates export FOLDER-BARU.",
)


def export_templates(target: Path, regulasi: Regulasi | None = None) -> tuple[Path, ...]:
    """Copy the shipped forms into ``target``. Raises SkpdocError where any of them stands there."""
    return word_forms.export_templates(target, form_names(), regulasi)


def _trials(forms: tuple[str, ...]) -> Iterator[Trial]:
    for jenis in KINDS.values():
        for form in jenis.forms:
            if form in forms:
                yield Trial(form, partial(jenis.trials, form), frozenset(jenis.needed))
