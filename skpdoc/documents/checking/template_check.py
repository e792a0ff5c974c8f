"""``skpdoc templates check``: everything wrong with a folder of forms, before anything is generated.

Each form is inspected as it stands (:mod:`form_faults`), its names held against what it is given
(:mod:`shapes`), its printed values against those of the shipped form (:mod:`printed`), and then filled with
full and with bare samples as strictly as a real document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from skpdoc.documents.archive import read_parts
from skpdoc.documents.checking.printed import missing
from skpdoc.documents.checking.review import review_faults
from skpdoc.documents.checking.shapes import Reading, read_shapes, shape_of
from skpdoc.documents.engine import Context, prepare_inspected
from skpdoc.documents.fault import LONGEST, RENEW, Fault, FormError
from skpdoc.documents.form_faults import Inspected, inspect
from skpdoc.documents.forms import EXPORT_HINT, form_file, read_form
from skpdoc.documents.layout import FORMAT_FILE, FormLayout, examine_layout
from skpdoc.documents.patched import place_text
from skpdoc.documents.quick.blocks import NotQuick
from skpdoc.documents.quick.form import quick_form
from skpdoc.documents.render import fill
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.findings import Severity
from skpdoc.model.choices import UkuranKertas
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue
from skpdoc.templating.language import TOO_DEEP
from skpdoc.text.lines import shorten


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One fault of a form: where it stands, what it is and how to mend it, in Indonesian."""

    file: str
    paragraf: str
    """the text of the paragraph, '' when the fault is about the whole file"""
    sebab: str
    perbaikan: str
    severity: Severity = Severity.GALAT

    def __str__(self) -> str:
        place = f"{self.file} › “{self.paragraf}”" if self.paragraf else self.file
        return f"{place} — {self.sebab} {self.perbaikan}".rstrip()


@dataclass(frozen=True, slots=True)
class Trial:
    """A form by its name: what it is filled with to try it, and the values that it cannot be without."""

    name: str
    contexts: Callable[[Regulasi, FormLayout], list[Context]]
    needed: frozenset[str]


def check_templates(
    folder: Path, trials: Iterable[Trial], regulasi: Regulasi | None = None
) -> tuple[TemplateProblem, ...]:
    """Every problem of these forms in ``folder``, in their order; empty: all is well."""
    if not folder.is_dir():
        return (TemplateProblem(str(folder), "", "Folder formulir tidak ada.", EXPORT_HINT),)
    law = regulasi or catalogue()[DEFAULT_REGULASI]
    tata_letak, faults = examine_layout(folder / FORMAT_FILE)
    found = [TemplateProblem(FORMAT_FILE, "", fault, "") for fault in faults]
    for trial in trials:
        found.extend(_check_form(trial, folder, law, tata_letak))
    return tuple(dict.fromkeys(found))


def _check_form(
    trial: Trial, folder: Path, regulasi: Regulasi, tata_letak: FormLayout
) -> Iterator[TemplateProblem]:
    file = form_file(trial.name)
    contexts = [{**one, "id_dokumen": "CONTOH-00000000"} for one in trial.contexts(regulasi, tata_letak)]
    try:
        data, shipped = read_form(folder / file), read_form(shipped_folder(regulasi) / file)
        parts = read_parts(data, file)
        inspected = inspect(parts)
    except SkpdocError as error:
        yield TemplateProblem(file, "", str(error).removeprefix(f"{file}: "), "")
        return
    reading = _read(inspected, contexts)
    faults = [*inspected.all_faults(), *reading.faults]
    if not faults:
        faults.extend(_fill_faults(file, data, inspected, contexts))
    if inspected.templates:
        faults[:0] = review_faults(parts)
    yield from (_problem(file, fault) for fault in faults)
    if not faults:
        yield from _slow(file, inspected)
    if data != shipped and inspected.templates and all(one.tree for one in inspected.templates.values()):
        broken = " ".join(fault.paragraf for fault in faults)
        whole = _read(inspect(read_parts(shipped, file)), contexts)
        for one in missing(whole.printed, reading.printed, trial.needed, broken):
            yield _problem(file, one.fault, one.severity)


def _slow(file: str, inspected: Inspected) -> Iterator[TemplateProblem]:
    """A form that may be used and is filled in the complete way: said, with what makes it so."""
    trees = {name: one.tree for name, one in inspected.templates.items() if one.tree is not None}
    try:
        quick_form(trees, UkuranKertas.A4, "", inspected.letterings)
    except NotQuick as reason:
        source = inspected.templates[reason.part].source
        fault = Fault(place_text(source, reason.line) if reason.line else "", reason.cause, _SLOWER)
        yield _problem(file, fault, Severity.SARAN)
    except TOO_DEEP:
        yield _problem(file, Fault("", "Tag bersarang dalam.", _SLOWER), Severity.SARAN)


_SLOWER = "Formulir tetap dapat dipakai, hanya lebih lambat diisi."


def _read(inspected: Inspected, contexts: list[Context]) -> Reading:
    """Every part of a form, held against the shape of what it is given."""
    whole, shape = Reading(), shape_of(*contexts)
    for template in inspected.templates.values():
        if template.tree is not None:
            reading = read_shapes(template.source, template.tree, shape)
            whole.faults.extend(reading.faults)
            whole.printed.extend(reading.printed)
    return whole


def _fill_faults(file: str, data: bytes, inspected: Inspected, contexts: list[Context]) -> Iterator[Fault]:
    """Fill the form as a real document is filled: well-formed, nothing lost."""
    try:
        form = prepare_inspected(file, data, inspected)
        for context in contexts:
            fill(form, "CONTOH-00000000", context)
    except FormError as error:
        yield error.fault
    except SkpdocError as error:
        yield Fault("", str(error).removeprefix(f"Formulir {file}: "), "")
    except Exception:  # a document can be built in ways that nothing foresees; the office gets one line
        yield Fault("", "Susunan dokumen Word ini tidak dapat diisi.", RENEW)


def _problem(file: str, fault: Fault, severity: Severity = Severity.GALAT) -> TemplateProblem:
    return TemplateProblem(file, shorten(fault.paragraf, LONGEST), fault.sebab, fault.perbaikan, severity)
