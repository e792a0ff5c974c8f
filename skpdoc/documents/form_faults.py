"""Everything wrong with the parts of a form that can be seen without filling it in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from lxml import etree

from skpdoc.documents.fault import MEND, Fault
from skpdoc.documents.hostile.form import hostile_faults
from skpdoc.documents.jinja_env import environment
from skpdoc.documents.lettering import Letterings, read_letterings
from skpdoc.documents.patched import TAG, jinja_xml, place_text, text_of
from skpdoc.documents.places import drawn_pictures
from skpdoc.documents.readback.styles import WordStyles, read_styles
from skpdoc.documents.relations import MAIN_PART, relations_of
from skpdoc.documents.tag_looks import look_faults
from skpdoc.documents.tags import block_faults, lone_faults, outside_faults, tag_faults
from skpdoc.documents.wordml import T, parse_xml
from skpdoc.templating.grammar import grammar_faults
from skpdoc.templating.language import TOO_DEEP, explain

_RENDERED_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


@dataclass(frozen=True, slots=True)
class Template:
    """One part of a form that is filled in: its Jinja template as text and, where it can be read, as a tree."""

    source: str
    tree: nodes.Template | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Inspected:
    """A form looked through: the faults of the file as such, its templates and its other parts by name.

    ``drawn`` names those parts that are drawn for every document, and says what each is.
    """

    faults: tuple[Fault, ...]
    templates: Mapping[str, Template]
    constant: Mapping[str, bytes]
    drawn: Mapping[str, str] = field(default_factory=dict)
    letterings: Letterings = field(default_factory=Letterings)
    """in what its texts are set"""

    def all_faults(self) -> Iterator[Fault]:
        """Those of the file first, then those of its parts."""
        yield from self.faults
        for template in self.templates.values():
            yield from template.faults


def inspect(parts: Mapping[str, bytes]) -> Inspected:
    """Look through every part; a hostile file is not read further."""
    faults = tuple(dict.fromkeys(hostile_faults(parts)))
    if faults:
        return Inspected(faults, {}, {})
    templates, constant, unfilled = {}, {}, []
    sheet = _style_sheet(parts)
    styles = read_styles(sheet)
    for name, part in parts.items():
        letters = _letters(name, part)
        if name == MAIN_PART or (_RENDERED_PART.fullmatch(name) and any(mark in letters for mark in "{}")):
            templates[name] = _template(part, styles)
        else:
            constant[name] = part
            unfilled += [_unfilled(name, tag) for tag in TAG.findall(letters)]
    return Inspected(tuple(unfilled), templates, constant, drawn_pictures(parts), read_letterings(sheet))


def _style_sheet(parts: Mapping[str, bytes]) -> etree._Element | None:
    names = (one.part for one in relations_of(parts, MAIN_PART) if one.kind == "styles")
    part = parts.get(next(names, ""))
    return parse_xml(part) if part else None


def _letters(name: str, part: bytes) -> str:
    if not (name.startswith("word/") and name.endswith(".xml") and (b"{" in part or b"}" in part)):
        return ""
    return text_of(parse_xml(part))


def _unfilled(name: str, tag: str) -> Fault:
    return Fault(
        tag, f"Tag ini berada di {name}, yang tidak diisi.", "Pindahkan ke isi, kepala, atau kaki halaman."
    )


def _template(part: bytes, styles: WordStyles) -> Template:
    root = parse_xml(part)
    found = list(outside_faults(root))
    if found:
        return Template("", None, tuple(found))
    for one in [*look_faults(root, styles), *tag_faults(root)]:
        found.append(one.fault)
        for text in one.element.iter(T):  # the rest is still looked at
            text.text = ""
    is_whole = not found
    if is_whole:
        found.extend(block_faults(root))
        is_whole = not found
    source = jinja_xml(root)
    tree = None
    try:
        tree = environment().parse(source)
        found.extend(
            Fault(place_text(source, one.line), one.cause, one.remedy) for one in grammar_faults(tree)
        )
    except (TemplateError, *TOO_DEEP) as error:
        found.extend(lone_faults(root))
        if is_whole:
            found.append(syntax_fault(source, error))
    return Template(source, tree, tuple(dict.fromkeys(found)))


def syntax_fault(source: str, error: BaseException) -> Fault:
    """A fault that Jinja found, with its paragraph where it says a line."""
    line = error.lineno if isinstance(error, TemplateSyntaxError) else 0
    text = explain(error)
    return Fault(place_text(source, line) if line else "", text[:1].upper() + text[1:], MEND)
