"""The template engine: a form inspected and compiled once, filled any number of times.

docxtpl turns a Word template's XML into a Jinja template (``patch_xml``); everything after that is ours:
docxtpl itself re-parses with ``recover=True`` and loses text in silence (reliability.md 1). This module is
the seam behind which another renderer can stand: :func:`prepare` and :meth:`PreparedForm.render`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import jinja2
from jinja2 import TemplateError, nodes

from skpdoc.documents.archive import CORE_PART, read_parts
from skpdoc.documents.fault import CHECK_HINT, MEND, Fault, FormError
from skpdoc.documents.form_faults import Inspected, inspect, syntax_fault
from skpdoc.documents.jinja_env import environment
from skpdoc.documents.lettering import Letterings
from skpdoc.documents.package import WordPackage
from skpdoc.documents.patched import place_text
from skpdoc.documents.quick.blocks import NotQuick
from skpdoc.documents.quick.form import QuickForm, quick_form
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import UkuranKertas
from skpdoc.templating.language import TOO_DEEP, Context, Value, explain, watched

__all__ = ["Compiled", "Context", "PreparedForm", "RenderedXml", "Value", "prepare", "prepare_inspected"]

_MOST_LETTERS = 20 * 1024 * 1024
"""of one filled part, markup included; an SKP has some 100,000"""


@dataclass(frozen=True, slots=True)
class RenderedXml:
    """The rendered parts by name, and every text that was printed into them, in order."""

    parts: Mapping[str, str]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """One part, ready to be filled, and its source to tell where a fault stands."""

    source: str
    tree: nodes.Template
    template: jinja2.Template

    def render(self, context: Context) -> str:
        """Fill it; raises whatever a tag can raise, and SkpdocError at too much text."""
        pieces: list[str] = []
        letters = 0
        for piece in self.template.generate(context):
            letters += len(piece)
            if letters > _MOST_LETTERS:
                raise SkpdocError(
                    "Formulir mencetak terlalu banyak teks; kurangi isi di dalam perulangannya."
                )
            pieces.append(piece)
        return "".join(pieces)

    def fault(self, error: BaseException) -> Fault:
        """What went wrong while it was filled, with the paragraph."""
        sebab = str(error) if isinstance(error, SkpdocError) else explain(error)
        return Fault(place_text(self.source, _line(error)), sebab[:1].upper() + sebab[1:], MEND)


def _line(error: BaseException) -> int:
    """The template line in which it failed: Jinja writes its own frames into the traceback."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


@dataclass(frozen=True, slots=True)
class PreparedForm:
    """One form, ready to be rendered any number of times.

    ``sidik`` is the SHA-256 of its file; ``drawn`` names the parts that are drawn for every document, and what each is.
    """

    file: str
    sidik: str
    package: WordPackage = field(repr=False)
    has_properties: bool
    """it has a part for title and identifier"""
    compiled: Mapping[str, Compiled] = field(repr=False)
    drawn: Mapping[str, str] = field(default_factory=dict)
    letterings: Letterings = field(default_factory=Letterings, repr=False)
    _quick: dict[tuple[UkuranKertas, str], QuickForm | None] = field(
        default_factory=dict, repr=False, compare=False
    )

    def quick(self, kertas: UkuranKertas, arah: str = "") -> QuickForm | None:
        """The form as functions, compiled when first asked for; None where it has what they cannot express."""
        paper = kertas, arah
        if paper not in self._quick:
            try:
                trees = {name: part.tree for name, part in self.compiled.items()}
                self._quick[paper] = quick_form(trees, kertas, arah, self.letterings)
            except (NotQuick, *TOO_DEEP):
                self._quick[paper] = None
        return self._quick[paper]

    def render(self, context: Context) -> RenderedXml:
        """Fill the form; any fault of the template is one :class:`SkpdocError` naming the file."""
        with watched(context) as run:
            parts = {name: self._part(part, context) for name, part in self.compiled.items()}
        return RenderedXml(parts, tuple(run.shown))

    def _part(self, part: Compiled, context: Context) -> str:
        try:
            return part.render(context)
        except Exception as error:  # a template can fail in any way; the office gets one line
            raise FormError(self.file, part.fault(error), CHECK_HINT) from error


def prepare(file: str, data: bytes) -> PreparedForm:
    """Read, inspect and compile one .docx template; ``file`` is its name in messages."""
    return prepare_inspected(file, data, inspect(read_parts(data, file)))


def prepare_inspected(file: str, data: bytes, inspected: Inspected) -> PreparedForm:
    """Compile a form that was looked through; its first fault, if any, is raised."""
    for fault in inspected.all_faults():
        raise FormError(file, fault)
    compiled = {}
    for name, template in inspected.templates.items():
        assert template.tree is not None
        try:
            compiled[name] = Compiled(
                template.source, template.tree, environment().from_string(template.tree)
            )
        except (TemplateError, *TOO_DEEP) as error:
            raise FormError(file, syntax_fault(template.source, error)) from error
    constant = {name: part for name, part in inspected.constant.items() if name not in inspected.drawn}
    has_properties = constant.pop(CORE_PART, None) is not None
    package = WordPackage(constant)
    return PreparedForm(
        file,
        sha256(data).hexdigest(),
        package,
        has_properties,
        compiled,
        inspected.drawn,
        inspected.letterings,
    )
