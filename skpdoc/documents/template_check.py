"""``skpdoc templates check``: everything wrong with a folder of forms, before anything is generated.

Each form is read, refused if it carries what it may not, its tags tried one by one, then filled with full and
with bare samples as strictly as a real document. A form that takes too long or too much memory is stopped by
whoever calls this (a later issue gives it a process of its own).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.utils import missing

from skpdoc.documents.archive import read_parts
from skpdoc.documents.context_manual import manual_context
from skpdoc.documents.context_mph import mph_context
from skpdoc.documents.context_skp import skp_context
from skpdoc.documents.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH, kosongkan
from skpdoc.documents.engine import (
    Context,
    compile_xml,
    environment,
    explain,
    is_rendered,
    prepare,
    suggestion,
    watched,
)
from skpdoc.documents.forms import EXPORT_HINT, FormName, read_form
from skpdoc.documents.hostile import hostile_faults
from skpdoc.documents.layout import FORMAT_FILE, TataLetak, read_layout
from skpdoc.documents.render import fill
from skpdoc.documents.tags import line_text, located, tag_faults
from skpdoc.documents.wordml import parse_xml
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import Pendekatan
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue

_MOST_UNKNOWN = 50
_MEND = "Perbaiki tag itu di Word, lalu periksa lagi."


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One fault of a form: where it stands, what it is and how to mend it, in Indonesian."""

    file: str
    paragraf: str
    """the text of the paragraph, '' when the fault is about the whole file"""
    sebab: str
    perbaikan: str

    def __str__(self) -> str:
        place = f"{self.file} › “{self.paragraf}”" if self.paragraf else self.file
        return f"{place} — {self.sebab} {self.perbaikan}".rstrip()


def check_templates(folder: Path, regulasi: Regulasi | None = None) -> tuple[TemplateProblem, ...]:
    """Every problem of the forms in ``folder``, in the order of the files; empty: all is well."""
    if not folder.is_dir():
        return (TemplateProblem(str(folder), "", "Folder formulir tidak ada.", EXPORT_HINT),)
    found: list[TemplateProblem] = []
    tata_letak = TataLetak()
    try:
        tata_letak = read_layout(folder / FORMAT_FILE)
    except SkpdocError as error:
        found.append(TemplateProblem(FORMAT_FILE, "", str(error), ""))
    law = regulasi or catalogue()[DEFAULT_REGULASI]
    for name in FormName:
        found.extend(_check_form(folder / name.file, samples(name, law, tata_letak)))
    return tuple(dict.fromkeys(found))


def samples(name: FormName, regulasi: Regulasi, tata_letak: TataLetak) -> list[Context]:
    """What a form is tried with: everything filled, then everything optional left out."""
    if name is FormName.MPH:
        bare = replace(CONTOH_MPH, kolom=CONTOH_MPH.kolom[:1], baris=())
        contexts = [mph_context(regulasi, tata_letak, matriks) for matriks in (CONTOH_MPH, bare)]
    elif name is FormName.MANUAL_IKU:
        skp = (CONTOH_JPT, kosongkan(CONTOH_JPT))
        contexts = [manual_context(regulasi, tata_letak, one) for one in skp]
    else:
        full = CONTOH_JPT if name.value.startswith("skp_jpt") else CONTOH_JA_JF
        kuantitatif = name.value.endswith("kuantitatif")
        full = replace(full, pendekatan=Pendekatan.KUANTITATIF if kuantitatif else Pendekatan.KUALITATIF)
        contexts = [skp_context(regulasi, tata_letak, one) for one in (full, kosongkan(full))]
    return [{**context, "id_dokumen": "CONTOH-00000000"} for context in contexts]


def _check_form(path: Path, contexts: list[Context]) -> Iterator[TemplateProblem]:
    try:
        data = read_form(path)
        parts = read_parts(data, path.name)
    except SkpdocError as error:
        yield TemplateProblem(path.name, "", str(error), "")
        return
    found = [TemplateProblem(path.name, "", fault, "") for fault in hostile_faults(parts)]
    if not found:
        for name, part in parts.items():
            if is_rendered(name, part):
                found.extend(_check_part(path.name, part, contexts))
    yield from found
    if not found:
        yield from _check_filled(path.name, data, contexts)


def _check_filled(file: str, data: bytes, contexts: list[Context]) -> Iterator[TemplateProblem]:
    """Fill the form as a real document is filled: well-formed, nothing lost."""
    try:
        form = prepare(file, data)
        for context in contexts:
            fill(form, "CONTOH-00000000", context)
    except SkpdocError as error:
        yield TemplateProblem(file, "", str(error), "")


def _check_part(file: str, part: bytes, contexts: list[Context]) -> Iterator[TemplateProblem]:
    faults = [
        TemplateProblem(file, _short(fault.text), fault.cause, fault.remedy)
        for fault in tag_faults(parse_xml(part))
    ]
    if faults:
        yield from faults
        return
    source = located(part)
    try:
        template = compile_xml(source)
    except TemplateSyntaxError as error:
        yield TemplateProblem(file, _short(line_text(source, error.lineno)), _sentence(explain(error)), _MEND)
        return
    except TemplateError as error:
        yield TemplateProblem(file, "", _sentence(explain(error)), _MEND)
        return
    yield from dict.fromkeys(_unknown_everywhere(file, source, contexts[0]))
    for context in contexts:
        yield from _try(file, source, template, context)


def _unknown_everywhere(file: str, source: str, context: Context) -> Iterator[TemplateProblem]:
    """Top-level names that nobody gives, also in branches that no sample takes."""
    tree = environment().parse(source)
    unknown = meta.find_undeclared_variables(tree) - set(context)
    for node in tree.find_all(nodes.Name):
        if node.name in unknown and node.ctx == "load":
            yield _unknown(file, line_text(source, node.lineno), node.name, tuple(context))


def _unknown(file: str, text: str, name: str, known: tuple[str, ...]) -> TemplateProblem:
    return TemplateProblem(
        file, _short(text), f"Nama '{name}' tidak dikenal.", suggestion(name, known).strip() or _MEND
    )


def _try(file: str, source: str, template: Template, context: Context) -> Iterator[TemplateProblem]:
    """Fill with a sample; each unknown name is noted, then lent a value so that the next can be found."""
    sample = copy.deepcopy(context)
    for _ in range(_MOST_UNKNOWN):
        with watched(sample) as run:
            try:
                template.render(sample)
            except Exception as error:  # a template can fail in any way; the office gets its paragraph
                text = line_text(source, _line(error))
                if not run.unknown:
                    yield TemplateProblem(file, _short(text), _sentence(explain(error)), _MEND)
                    return
            else:
                return
        owner, name = run.unknown[-1]
        if owner is missing:
            owner = sample
        if not isinstance(owner, dict):
            yield _unknown(file, text, name, ())
            return
        yield _unknown(file, text, name, tuple(map(str, owner)))
        owner[name] = _Lent()


class _Lent(str):
    """Stands for an unknown name while the rest is tried: prints nothing, its parts neither."""

    __slots__ = ()

    def __getitem__(self, key: object) -> _Lent:
        return self


def _line(error: BaseException) -> int:
    """The template line in which it failed: Jinja writes its own frames into the traceback."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str, limit: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
