"""The template engine: docxtpl's tags, Jinja2 underneath — strict, escaped, sandboxed, compiled once.

docxtpl turns a Word template's XML into a Jinja template (``patch_xml``); everything after that is ours:
docxtpl itself re-parses with ``recover=True`` and loses text in silence (reliability.md 1). This module is
the seam behind which another renderer can stand: :func:`prepare` and :meth:`PreparedForm.render`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from lxml import etree
from markupsafe import Markup
from rapidfuzz import process

from skpdoc.documents.archive import MAIN_PART, read_parts
from skpdoc.documents.hostile import hostile_faults
from skpdoc.documents.wordml import BR, TBL, P, T, parse_xml, set_switch, w
from skpdoc.errors import SkpdocError

Value = str | int | bool | list["Value"] | dict[str, "Value"]
Context = dict[str, Value]
"""What may reach a template: plain values only, so that the sandbox has nothing to guard."""

GRID_MARK = "data-kolom-berulang"
"""set on tables whose columns repeat; :mod:`skpdoc.documents.tables` gives them a grid and removes it"""

_RENDERED_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFUSED_FILTERS = ("safe", "tojson", "urlize", "xmlattr", "pprint")
_REFUSED_TAGS = (
    nodes.ScopedEvalContextModifier,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
)
_SAME_FILTERS = ("e", "escape", "forceescape")


@dataclass(slots=True)
class Run:
    """What one rendering notes: every text it printed, and the names it asked for in vain."""

    names: tuple[str, ...]
    """what the template may ask for"""
    shown: list[str] = field(default_factory=list)
    unknown: list[tuple[object, str]] = field(default_factory=list)
    """where the name was looked for (``missing``: among :attr:`names`), and the name"""


_RUN: ContextVar[Run | None] = ContextVar("_RUN", default=None)


@contextmanager
def watched(context: Context) -> Iterator[Run]:
    """While this lasts, what templates print and miss is noted."""
    run = Run(tuple(context))
    token = _RUN.set(run)
    try:
        yield run
    finally:
        _RUN.reset(token)


@dataclass(frozen=True, slots=True)
class RenderedXml:
    """The rendered parts by name, and every text that was printed into them, in order."""

    parts: Mapping[str, str]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreparedForm:
    """One form, ready to be rendered any number of times."""

    file: str
    constant: Mapping[str, bytes] = field(repr=False)
    compiled: Mapping[str, Template] = field(repr=False)

    def render(self, context: Context) -> RenderedXml:
        """Fill the form; any fault of the template is one :class:`SkpdocError` naming the file."""
        with watched(context) as run:
            try:
                parts = {name: template.render(context) for name, template in self.compiled.items()}
            except SkpdocError as error:
                raise SkpdocError(f"Formulir {self.file}: {error}") from error
            except Exception as error:  # a template can fail in any way; the office gets one line
                raise SkpdocError(f"Formulir {self.file}: {explain(error)} {CHECK_HINT}") from error
        return RenderedXml(parts, tuple(run.shown))


CHECK_HINT = "Periksa dengan: skpdoc templates check FOLDER."


def prepare(file: str, data: bytes) -> PreparedForm:
    """Read, patch and compile one .docx template; ``file`` is its name in messages."""
    parts = read_parts(data, file)
    for fault in hostile_faults(parts):
        raise SkpdocError(f"{file}: {fault}")
    compiled, constant = {}, {}
    for name, part in parts.items():
        if is_rendered(name, part):
            try:
                compiled[name] = compile_xml(jinja_xml(part))
            except TemplateError as error:
                raise SkpdocError(f"Formulir {file}: {explain(error)} {CHECK_HINT}") from error
            except etree.XMLSyntaxError as error:
                raise SkpdocError(f"{file} rusak ({name}). Simpan ulang dari Word sebagai .docx.") from error
        else:
            constant[name] = part
    return PreparedForm(file, constant, compiled)


def is_rendered(name: str, part: bytes) -> bool:
    """Whether a part is a template: the body always, heads and feet where they hold a tag."""
    if name == MAIN_PART or not (_RENDERED_PART.fullmatch(name) and b"{" in part):
        return name == MAIN_PART
    letters = "".join(element.text or "" for element in parse_xml(part).iter(T))
    return any(mark in letters for mark in ("{{", "{%", "{#"))


def jinja_xml(part: bytes) -> str:
    """A part of a Word template as a Jinja template, by docxtpl's ``patch_xml``."""
    root = parse_xml(part)
    for table in root.iter(TBL):
        if "{%tc" in "".join(element.text or "" for element in table.iter(T)).replace(" ", ""):
            table.set(GRID_MARK, "1")
    for paragraph in list(root.iter(P)):
        _move_page_break(paragraph)
    for tag in ("proofErr", "lastRenderedPageBreak"):
        for element in list(root.iter(w(tag))):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    xml = etree.tostring(root, encoding="unicode")
    return str(DocxTemplate(BytesIO()).patch_xml(xml))


def _move_page_break(paragraph: etree._Element) -> None:
    """A page break in the paragraph of a ``{%p %}`` tag would vanish with it: the next paragraph takes it."""
    breaks = [br for br in paragraph.iter(BR) if br.get(w("type")) == "page"]
    if not breaks or "{%p" not in "".join(element.text or "" for element in paragraph.iter(T)):
        return
    following = paragraph.getnext()
    if following is None or following.tag != P:
        following = etree.Element(P)
        paragraph.addnext(following)
    set_switch(following, "pageBreakBefore")


def compile_xml(source: str) -> Template:
    """Compile, refusing what would undo the escaping or read other files."""
    tree = environment().parse(source)
    for node in tree.find_all(_REFUSED_TAGS):
        raise TemplateSyntaxError("tag ini tidak diizinkan di formulir", node.lineno)
    return environment().from_string(tree)


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The one Jinja environment: no loader, no Python to reach, nothing unescaped, nothing unknown."""
    env = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=UnknownName, finalize=_print, keep_trailing_newline=True
    )
    env.globals.clear()
    for name in _REFUSED_FILTERS:
        env.filters.pop(name, None)
    for name in _SAME_FILTERS:
        env.filters[name] = _same
    return env


def _same(value: object) -> object:
    """Escaping happens at printing, once; a template that asks for it too gets the value as it is."""
    return value


def _print(value: object) -> str:
    """Every ``{{ … }}`` passes here: only text and whole numbers are printed, and text is noted."""
    if isinstance(value, Markup):  # a macro or block: already printed, and noted, inside
        return value
    if isinstance(value, StrictUndefined):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise SkpdocError(f"Sebuah tag mencetak {_kind(value)}, bukan teks. {CHECK_HINT}")
    illegal = _NOT_XML.search(value)
    if illegal:
        raise SkpdocError(
            f"teks {shorten(value)} memuat karakter U+{ord(illegal[0]):04X} yang tidak dapat "
            "dicetak. Hapus karakter itu."
        )
    run = _RUN.get()
    if run is not None:
        run.shown.append(value)
    return value


def _kind(value: object) -> str:
    kinds: Mapping[type, str] = {
        list: "daftar",
        dict: "kelompok nilai",
        bool: "ya/tidak",
        type(None): "nilai kosong",
    }
    return kinds.get(type(value), "nilai")


def shorten(text: str, limit: int = 60) -> str:
    """A value as messages quote it."""
    line = " ".join(text.split())
    visible = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)
    return f"'{visible if len(visible) <= limit else visible[: limit - 1] + '…'}'"


class UnknownName(StrictUndefined):
    """A name the template asks for and nobody gives: never printed, always with a suggestion."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:  # the sandbox's own word
            return self._undefined_hint
        run = _RUN.get()
        known: Iterable[str] = run.names if run else ()
        if run is not None:
            run.unknown.append((self._undefined_obj, str(self._undefined_name)))
        if self._undefined_obj is not missing:
            known = self._undefined_obj if isinstance(self._undefined_obj, dict) else ()
        return f"nama '{self._undefined_name}' tidak dikenal.{suggestion(str(self._undefined_name), known)}"


def suggestion(name: str, known: Iterable[str]) -> str:
    """`` Maksud Anda 'dinilai'?`` or, when nothing is near, the names there are."""
    names = [str(one) for one in known]
    near = process.extractOne(name, names, score_cutoff=60)
    if near:
        return f" Maksud Anda '{near[0]}'?"
    return f" Yang tersedia: {', '.join(names)}." if names else ""


_EXPLAIN: tuple[tuple[str, str], ...] = (
    (r"unexpected '(.*)'", r"tanda '\1' tidak pada tempatnya."),
    (r"Encountered unknown tag '(.*?)'.*", r"tag '\1' tidak dikenal."),
    (r"expected token '(.*)', got '(.*)'", r"seharusnya '\1', tertulis '\2'."),
    (r"Unexpected end of template.*", "sebuah tag for atau if belum ditutup dengan endfor atau endif."),
    (r"No filter named '(.*)'\.?", r"penyaring '\1' tidak tersedia."),
    (r"No test named '(.*)'\.?", r"uji '\1' tidak tersedia."),
    (r"access to attribute '(.*)' of .* is unsafe\.?", r"akses ke '\1' tidak diizinkan."),
    (r".* is not safely callable", "pemanggilan itu tidak diizinkan."),
    (r"tag ini tidak diizinkan di formulir", "tag ini tidak diizinkan di formulir."),
)


def explain(error: BaseException) -> str:
    """A fault of a template as an Indonesian sentence."""
    text = str(error).split("\n", 1)[0]
    if isinstance(error, UndefinedError) and text.startswith("nama '"):
        return text
    for pattern, indonesian in _EXPLAIN:
        if re.fullmatch(pattern, text):
            return re.sub(pattern, indonesian, text)
    return f"tag tidak dapat dijalankan ({text})."
