"""The paragraphs of a Word file that came back, as they read if every tracked change were refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from skpdoc.documents.wordml import BR, CR, TAB, TR, P, R, T, is_on, w

Element = etree._Element

INS, DEL, MOVED_TO, MOVED_FROM = (w(name) for name in ("ins", "del", "moveTo", "moveFrom"))
_LETTERS = {T, w("delText")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph that says something: its text on one line, and its element."""

    teks: str
    element: Element


def former_paragraphs(root: Element) -> Iterator[Paragraf]:
    """What stood there before tracked changes: insertions left out, deletions still in; empty ones left out."""
    begun = ""
    for paragraph in root.iter(P):
        if _is_in(paragraph, _FALLBACK) or _is_in_new_row(paragraph):
            continue
        text = begun + "".join(_former(paragraph))
        if _has_new_end(paragraph):  # somebody split a paragraph in two
            begun = text
            continue
        begun = ""
        if line := one_line(text):
            yield Paragraf(line, paragraph)


def one_line(text: str) -> str:
    """Every kind of white space is one space: Word and LibreOffice keep it differently."""
    return " ".join(text.split())


def run_text(element: Element) -> str:
    """The letters of a run, or of all runs below ``element``, also deleted ones, of no nested paragraph."""
    return "".join(_letters(element))


def _letters(element: Element) -> Iterator[str]:
    for one in element.iter():
        if one.tag in _LETTERS:
            yield one.text or ""
        elif one.tag in (BR, CR, TAB) and _parent_tag(one) == R:
            yield " "


def _former(paragraph: Element) -> Iterator[str]:
    """The texts of the paragraph's own runs that were there before, and are shown."""
    for run in paragraph.iter(R):
        if _own_paragraph(run) is paragraph and not _is_new(run, paragraph) and not _is_hidden(run):
            yield _own_letters(run)


def _own_letters(run: Element) -> str:
    """Without those of a text box inside the run: they are paragraphs of their own."""
    return "".join(
        "".join(_letters(child)) if child.tag in _LETTERS else " " for child in run if _says(child)
    )


def _says(child: Element) -> bool:
    return child.tag in _LETTERS or child.tag in (BR, CR, TAB)


def _own_paragraph(run: Element) -> Element | None:
    return next(run.iterancestors(P), None)


def _is_new(run: Element, paragraph: Element) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return False
        if above.tag in (INS, MOVED_TO):
            return True
    return False


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{w('rPr')}/{w('vanish')}")
    return is_on(hidden)


def _has_new_end(paragraph: Element) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(mark.find(tag) is not None for tag in (INS, MOVED_TO))


def _is_in_new_row(paragraph: Element) -> bool:
    return any(row.find(f"{w('trPr')}/{INS}") is not None for row in paragraph.iterancestors(TR))


def _is_in(element: Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _parent_tag(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)
