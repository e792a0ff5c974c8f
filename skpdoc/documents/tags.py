"""The tags of a Word template, read paragraph by paragraph, so that a fault is told by the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateError, nodes
from lxml import etree

from skpdoc.documents.fault import MEND, Fault
from skpdoc.documents.jinja_env import environment
from skpdoc.documents.patched import TAG, own_texts, text_of
from skpdoc.documents.wordml import TC, TR, P, T, w
from skpdoc.templating.grammar import grammar_faults
from skpdoc.templating.language import explain, suggestion
from skpdoc.text.lines import shorten

_STRUCTURE = re.compile(r"\{%(tr|tc|p|r)\s[^{}]*%\}")
_OWNERS = {"tr": (TR, "Baris tabel"), "tc": (TC, "Sel"), "p": (P, "Paragraf")}
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCKS = {"for": "endfor", "if": "endif"}
_STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif", "colspan")
_ELSEWHERE = re.compile(
    "(end)?(set|macro|call|block|autoescape|raw|filter|with|trans)|include|import|from|extends|do|break|continue|"
    "cellbg|vm|hm"
)
"""what Jinja or docxtpl know and a form may not use"""
_PREFIX = re.compile(r"\{%(?:tr|tc|p|r)([^\S \n\t])")
"""docxtpl knows its tags by a plain space; elsewhere Jinja takes any"""
_UNSEEN = re.compile("([\u00ad\u200b-\u200f\u2060-\u2064\ufeff])")
_LETTERS: Mapping[str, str] = {
    "\u00a0": "spasi tak terputus (no-break space)",
    "\u202f": "spasi sempit tak terputus (narrow no-break space)",
    "\u00ad": "tanda hubung opsional (optional hyphen)",
    "\u200b": "pemutus baris tanpa lebar (zero-width space)",
    "\u200c": "penanda tanpa lebar (zero-width non-joiner)",
    "\u200d": "penanda tanpa lebar (zero-width joiner)",
    "\ufeff": "spasi tanpa lebar (zero-width no-break space)",
}
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_LONGEST_TAG = 300
_MOST_TAGS = 2_000
_DEEPEST = 12
_PAIRS = "Tulis setiap tag dalam satu paragraf, lengkap: {{ nama }} atau {% if … %}."


@dataclass(frozen=True, slots=True)
class TagFault:
    """A fault of one paragraph, row or cell, and that element."""

    element: etree._Element
    fault: Fault


def tag_faults(root: etree._Element) -> Iterator[TagFault]:
    """Faults that one paragraph, row or cell shows by itself."""
    count = 0
    for paragraph in root.iter(P):
        letters = "".join(text.text or "" for text in own_texts(paragraph))
        if "{" in letters or "}" in letters:
            count += len(TAG.findall(letters))
            if count > _MOST_TAGS:
                cause = f"Formulir memuat lebih dari {_MOST_TAGS} tag."
                yield TagFault(paragraph, Fault(letters, cause, "Hapus tag yang tidak perlu."))
                return
            yield from (TagFault(paragraph, fault) for fault in _paragraph_faults(letters))
    for name, (owner, word) in _OWNERS.items():
        for element in root.iter(owner):
            yield from _swallowed(element, name, word)


def outside_faults(root: etree._Element) -> Iterator[Fault]:
    """Braces where no text is printed: in the description of a picture, a field, an equation, a comment; or deleted."""
    for element in root.iter():
        is_text = element.tag == T and next(element.iterancestors(P), None) is not None
        hidden = [element.tail or ""] if is_text else [element.text or "", element.tail or ""]
        found = [text for text in hidden if "{" in text or "}" in text]
        found += filter(TAG.search, map(str, element.attrib.values()) if isinstance(element.tag, str) else ())
        if found:
            yield Fault(" ".join(found), *(_DELETED if element.tag in _GONE else _OUTSIDE))


_GONE = (w("delText"), w("delInstrText"))
_DELETED = (
    "Tag ini dihapus dengan Track Changes, dan penghapusannya belum diterima.",
    "Di Word: Review, Accept untuk menghapusnya, atau Reject untuk mengembalikannya.",
)
_OUTSIDE = ("Tag berada di luar teks biasa (gambar, bidang, atau rumus).", "Pindahkan ke teks.")


def _paragraph_faults(text: str) -> Iterator[Fault]:
    rest = TAG.sub("", text)
    opened = next((mark for mark in _CLOSING if mark in rest), "")
    closed = next((mark for mark in _CLOSING.values() if mark in rest), "")
    if opened:
        yield Fault(text, f"Tag yang dibuka '{opened}' belum ditutup '{_CLOSING[opened]}'.", _PAIRS)
    elif closed:
        yield Fault(text, f"Tanda '{closed}' tidak berpasangan.", _PAIRS)
    elif "{" in rest or "}" in rest:
        yield Fault(text, "Tanda kurung kurawal berdiri sendiri.", _PAIRS)
    else:
        for tag in TAG.findall(text):
            yield from _tag_fault(text, tag)


def _tag_fault(text: str, tag: str) -> Iterator[Fault]:
    tag = tag.translate(_QUOTES)
    first = _first_word(tag)
    odd = _PREFIX.match(tag) or _UNSEEN.search(tag)
    if len(tag) > _LONGEST_TAG:
        yield Fault(text, f"Tag lebih panjang dari {_LONGEST_TAG} huruf.", "Ringkas tag itu.")
    elif odd:
        cause = f"Tag {shorten(tag)} memuat {_named(odd[1])}, yang di Word tidak tampak berbeda."
        yield Fault(text, cause, "Hapus tag itu, lalu ketik ulang tag itu dengan spasi biasa.")
    elif tag.startswith("{%") and first not in _STATEMENTS:
        yield _unknown_statement(text, tag, first)
    else:
        wrong = _parsed(_alone(tag))
        if isinstance(wrong, str):
            yield Fault(text, f"Tag {tag} salah: {wrong}", MEND)


def _named(letter: str) -> str:
    """What a letter is that looks like a space, or like nothing."""
    return f"{_LETTERS.get(letter, 'huruf tersembunyi')} (U+{ord(letter):04X})"


def lone_faults(root: etree._Element) -> Iterator[Fault]:
    """What single tags may not say, where the tags as a whole cannot be read."""
    for paragraph in root.iter(P):
        text = "".join(part.text or "" for part in own_texts(paragraph))
        for tag in TAG.findall(text):
            tree = _parsed(_alone(tag.translate(_QUOTES)))
            if isinstance(tree, nodes.Template):
                yield from (Fault(text, one.cause, one.remedy) for one in grammar_faults(tree))


def _first_word(tag: str) -> str:
    words = re.sub(r"^\{%(?:tr|tc|p|r)\s", "{% ", tag)[2:-2].strip("-+ ").split()
    return words[0] if words else ""


def _alone(tag: str) -> str:
    """A tag as a template of its own, closed if it opens a block; '' for one that only stands with others."""
    first = _first_word(tag)
    if tag.startswith("{#") or first in ("endfor", "endif", "else"):
        return ""
    if not tag.startswith("{%"):
        return tag
    rest = tag[2:-2].partition(first)[2]
    if first == "colspan":
        return "{{" + rest + "}}"
    word = "if" if first == "elif" else first
    return f"{{% {word}{rest}%}}{{% {_BLOCKS.get(word, '')} %}}"


@lru_cache(_MOST_TAGS)
def _parsed(source: str) -> nodes.Template | str:
    """A tag that stands alone, or what is wrong with it; the same tags stand in every form."""
    try:
        return environment().parse(source)
    except (TemplateError, ValueError, RecursionError) as error:
        return explain(error)


def _unknown_statement(text: str, tag: str, first: str) -> Fault:
    if first in _OWNERS:
        return Fault(
            text,
            f"Tag {tag} salah: tag '{first}' tidak dikenal.",
            f"Tulis {{%{first} tanpa spasi sesudah {{%.",
        )
    if _ELSEWHERE.fullmatch(first):
        return Fault(text, f"Tag {tag} tidak diizinkan di formulir.", "Hapus tag itu di Word.")
    hint = suggestion(first, _STATEMENTS).strip()
    return Fault(text, f"Tag {tag} salah: tag '{first}' tidak dikenal.", hint)


def _swallowed(element: etree._Element, name: str, word: str) -> Iterator[TagFault]:
    """docxtpl drops the whole row, cell or paragraph of such a tag; nothing else may stand in it."""
    text = text_of(element)
    found = [match for match in _STRUCTURE.finditer(text) if match[1] == name]
    if found:
        first = found[0]
        rest = (text[: first.start()] + text[first.end() :]).strip()
        if rest:
            cause = f"{word} dengan {first[0]} ikut membuang '{rest[:60]}'."
            remedy = f"Pindahkan teks itu; {word.lower()} dengan {{%{name} harus berisi tag itu saja."
            yield TagFault(element, Fault(text, cause, remedy))


@dataclass(frozen=True, slots=True)
class _OpenedTag:
    """A ``for`` or ``if`` that waits for its end: how it is written, where, and what its rows stand in."""

    word: str
    prefix: str
    tag: str
    text: str
    inside: etree._Element | None


def block_faults(root: etree._Element) -> Iterator[Fault]:
    """Every ``for`` and ``if`` is closed by its own kind of tag, in the same table, row or cell."""
    opened: list[_OpenedTag] = []
    for paragraph in root.iter(P):
        text = "".join(part.text or "" for part in own_texts(paragraph))
        for tag in TAG.findall(text) if "{%" in text else ():
            block = _block(paragraph, text, tag)
            if block.word in _BLOCKS:
                opened.append(block)
            elif block.word in _BLOCKS.values():
                yield from _closed(block, opened)
            if len(opened) > _DEEPEST:
                yield Fault(text, f"Lebih dari {_DEEPEST} tag for dan if bersarang.", "Kurangi sarangnya.")
                return
    for block in opened:
        yield Fault(block.text, f"Tag {block.tag} belum ditutup {_end(block)}.", f"Tambahkan {_end(block)}.")


def _block(paragraph: etree._Element, text: str, tag: str) -> _OpenedTag:
    found = re.match(r"\{%(tr|tc|p|r)?[-+]?\s*(\w+)", tag)
    prefix, word = (found[1] or "", found[2]) if found else ("", "")
    owner = next(paragraph.iterancestors(_OWNERS[prefix][0]), None) if prefix in ("tr", "tc") else paragraph
    return _OpenedTag(word, prefix, tag, text, owner.getparent() if owner is not None else None)


def _end(block: _OpenedTag) -> str:
    return f"{{%{block.prefix} {_BLOCKS[block.word]} %}}"


def _closed(block: _OpenedTag, opened: list[_OpenedTag]) -> Iterator[Fault]:
    if not opened:
        yield Fault(
            block.text, f"Tag {block.tag} tidak punya pasangan pembuka.", "Hapus, atau tulis pembukanya."
        )
        return
    partner = opened.pop()
    if _BLOCKS[partner.word] != block.word or partner.prefix != block.prefix:
        yield Fault(block.text, f"Tag {partner.tag} ditutup {block.tag}.", f"Tutup dengan {_end(partner)}.")
    elif partner.inside is not block.inside:
        yield Fault(
            block.text,
            f"Tag {partner.tag} dan {block.tag} tidak berada di tabel, baris, atau sel yang sama.",
            "Pindahkan penutupnya ke tempat pembukanya.",
        )
