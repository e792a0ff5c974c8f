"""The tags of a Word template, read paragraph by paragraph, so that a fault is told by the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import TemplateError
from lxml import etree

from skpdoc.documents.engine import environment, explain, jinja_xml
from skpdoc.documents.wordml import TC, TR, P, T

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRUCTURE = re.compile(r"\{%(tr|tc|p|r)\s(.*?)%\}", re.DOTALL)
_OWNERS = {"tr": (TR, "Baris tabel"), "tc": (TC, "Sel"), "p": (P, "Paragraf")}
_QUOTES = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class TagFault:
    """A fault in one paragraph, row or cell: its text, the cause and the remedy in Indonesian."""

    text: str
    cause: str
    remedy: str


def text_of(element: etree._Element) -> str:
    """The letters of a paragraph, row or cell."""
    return "".join(part.text or "" for part in element.iter(T))


def tag_faults(root: etree._Element) -> Iterator[TagFault]:
    """Faults that one paragraph shows by itself, then text that a structure tag would swallow."""
    for paragraph in root.iter(P):
        text = text_of(paragraph)
        if _MARK.search(text):
            yield from _paragraph_faults(text)
    for name, (owner, word) in _OWNERS.items():
        for element in root.iter(owner):
            yield from _swallowed(element, name, word)


def _paragraph_faults(text: str) -> Iterator[TagFault]:
    open_mark = ""
    for mark in _MARK.findall(text):
        if not open_mark and mark in _CLOSING:
            open_mark = mark
        elif open_mark and mark == _CLOSING[open_mark]:
            open_mark = ""
        elif not open_mark or mark in _CLOSING:
            yield TagFault(text, f"Tanda '{mark}' tidak berpasangan.", _PAIRS)
            return
    if open_mark:
        yield TagFault(text, f"Tag yang dibuka '{open_mark}' belum ditutup '{_CLOSING[open_mark]}'.", _PAIRS)
        return
    for tag in _TAG.findall(text):
        yield from _tag_fault(text, tag)


_PAIRS = "Tulis setiap tag dalam satu paragraf, lengkap: {{ nama }} atau {% if … %}."
_BLOCKS = {"for": "endfor", "if": "endif"}


def _tag_fault(text: str, tag: str) -> Iterator[TagFault]:
    """Try one tag alone, closed if it opens a block; what only makes sense with others is left."""
    tag = tag.translate(_QUOTES)
    source = re.sub(r"^(\{[{%])(?:tr|tc|p|r)\s", r"\1 ", tag)
    words = source[2:-2].strip("- ").split()
    first = words[0] if words else ""
    if tag.startswith("{%"):
        if first in ("colspan", "cellbg"):
            source = "{{" + source[2:-2].strip().removeprefix(first) + "}}"
        elif first in _BLOCKS:
            source += f"{{% {_BLOCKS[first]} %}}"
        elif first in _REFUSED:
            yield TagFault(text, f"Tag {tag} tidak diizinkan di formulir.", "Hapus tag itu di Word.")
            return
        elif first in _PARTNERS and "=" not in source:
            return
    try:
        environment().parse(source)
    except TemplateError as error:
        yield TagFault(text, f"Tag {tag} salah: {explain(error)}", _remedy(first))


_REFUSED = ("autoescape", "include", "import", "from", "extends")
_PARTNERS = (
    "endautoescape",
    "endfor",
    "endif",
    "else",
    "elif",
    "endset",
    "set",
    "macro",
    "endmacro",
    "call",
    "endcall",
    "vm",
    "hm",
)


def _remedy(first: str) -> str:
    if first in ("tr", "tc", "p"):
        return f"Tulis {{%{first} tanpa spasi sesudah {{%."
    return "Perbaiki tag itu di Word, lalu periksa lagi."


def _swallowed(element: etree._Element, name: str, word: str) -> Iterator[TagFault]:
    """docxtpl drops the whole row, cell or paragraph of such a tag; nothing else may stand in it."""
    text = text_of(element)
    found = [match for match in _STRUCTURE.finditer(text) if match[1] == name]
    if found:
        first = found[0]
        rest = (text[: first.start()] + text[first.end() :]).strip()
        if rest:
            cause = f"{word} dengan {first[0]} ikut membuang '{rest[:60]}'."
            yield TagFault(
                text, cause, f"Pindahkan teks itu; {word.lower()} dengan {{%{name} harus berisi tag itu saja."
            )


def located(part: bytes) -> str:
    """The Jinja template of a part with a line for every paragraph and block tag; not for rendering."""
    return re.sub(r"(?=<w:p[ >])|(?=\{%)", "\n", jinja_xml(part))


def line_text(source: str, line: int) -> str:
    """What the reader sees in one line of :func:`located`; the nearest text before it, if none."""
    lines = source.split("\n")
    for place in range(min(line, len(lines)) - 1, -1, -1):
        text = re.sub(r"<[^>]*>", "", lines[place]).strip()
        if text:
            return text
    return ""
