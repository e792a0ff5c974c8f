"""The parts of a returned Word file that say or show something, found by their relations; and what it could do."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.archive import CORE_PART, read_parts
from skpdoc.documents.relations import MAIN_PART, all_relations, relations_of
from skpdoc.documents.wordml import parse_xml, w
from skpdoc.errors import SkpdocError
from skpdoc.packages import CONTENT_TYPES

_LARGEST = 16 * 1024 * 1024
_MOST = 32 * 1024 * 1024
"""bytes of all parts that are walked through"""
_MOST_SIGNS = 600_000
"""of ``<`` in them, two an element: hundreds of pages of our tables"""
_MOST_RELATIONS = 100_000
_MOST_DANGERS = 10
_NOTES = {"footnotes": "Catatan kaki", "endnotes": "Catatan akhir"}
_EDGES = {"header": "Kepala halaman", "footer": "Kaki halaman", **_NOTES}
_NAMED = {
    "comments": "comments",
    "styles": "styles",
    "numbering": "numbering",
    "theme": "theme",
    "settings": "settings",
    "fontTable": "fonts",
}
"""kinds of relations to parts of which a document has one"""
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PROGRAMS = re.compile(rb"macroEnabled|vbaProject|vbaData", re.IGNORECASE)
_PARTS: Mapping[str, re.Pattern[str]] = {
    "makro atau program": re.compile(r"vbaproject|vbadata|customui|/activex", re.IGNORECASE),
    "objek atau berkas tertanam": re.compile(r"/embeddings/|oleobject|afchunk", re.IGNORECASE),
}
_WEB = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^\s*([a-z][a-z0-9+.-]+:|[\\/]{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReturnedPart:
    """One part, parsed: what people call it ('' for the body), and its images' digests by their relations."""

    called: str
    root: etree._Element
    images: Mapping[str, str]


@dataclass(slots=True)
class Parts:
    """What is read of a file; ``bahaya`` are whole sentences."""

    body: ReturnedPart
    edges: list[ReturnedPart] = field(default_factory=list)
    comments: etree._Element | None = None
    styles: etree._Element | None = None
    numbering: etree._Element | None = None
    theme: etree._Element | None = None
    settings: etree._Element | None = None
    fonts: etree._Element | None = None
    core: etree._Element | None = None
    bahaya: tuple[str, ...] = ()


class _PartsReader:
    """Parses parts as long as all of them together stay within bounds."""

    def __init__(self, parts: Mapping[str, bytes], name: str) -> None:
        self._parts, self._name = parts, name
        self._bytes = self._signs = 0

    def root(self, part: str) -> etree._Element:
        """Raises SkpdocError where it would be too much, and what lxml raises where it is not well-formed."""
        content = self._parts[part]
        self._bytes += len(content)
        self._signs += content.count(b"<")
        if len(content) > _LARGEST or self._bytes > _MOST or self._signs > _MOST_SIGNS:
            raise SkpdocError(f"{self._name}: isinya terlalu besar untuk dokumen dari skpdoc.")
        return parse_xml(content)

    def part(self, part: str, called: str = "") -> ReturnedPart:
        """The same with its images."""
        images = {
            one.id: hashlib.sha256(self._parts[one.part]).hexdigest()
            for one in relations_of(self._parts, part)
            if one.kind == "image" and one.part in self._parts
        }
        return ReturnedPart(called, self.root(part), images)


def open_parts(data: bytes, name: str) -> Parts:
    """Of the .docx ``name``. Raises SkpdocError, or what lxml raises where a part is not well-formed."""
    parts = read_parts(data, name)
    reader = _PartsReader(parts, name)
    found = Parts(reader.part(MAIN_PART))
    if CORE_PART in parts:
        found.core = reader.root(CORE_PART)
    shown = {one.get(_ID) for one in found.body.root.iter(w("headerReference"), w("footerReference"))}
    done = set()
    for one in relations_of(parts, MAIN_PART):
        if one.part not in parts or one.part in done:
            continue
        done.add(one.part)
        if field_name := _NAMED.get(one.kind):
            if getattr(found, field_name) is None:
                setattr(found, field_name, reader.root(one.part))
        elif one.kind in _NOTES or (one.kind in _EDGES and one.id in shown):
            found.edges.append(reader.part(one.part, _EDGES[one.kind]))
        else:
            done.discard(one.part)
    found.bahaya = tuple(dict.fromkeys(_dangers(parts)))[:_MOST_DANGERS]
    return found


def _dangers(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What a form may not carry (:mod:`skpdoc.documents.hostile.form`), in a file that somebody else had."""
    if _PROGRAMS.search(parts[CONTENT_TYPES]):
        yield "Memuat makro atau program."
    for what, pattern in _PARTS.items():
        if any(pattern.search(name) for name in parts):
            yield f"Memuat {what}."
    for count, one in enumerate(all_relations(parts)):
        if count == _MOST_RELATIONS:
            yield "Memuat terlalu banyak hubungan antarbagian; tidak semuanya diperiksa."
            return
        if one.kind == "hyperlink":
            if _ELSEWHERE.match(one.target) and not _WEB.match(one.target):
                yield f"Memuat tautan ke luar ({one.target[:60]})."
        elif one.is_external or _ELSEWHERE.match(one.target):
            what = "templat" if one.kind == "attachedTemplate" else "isi"
            yield f"Mengambil {what} dari luar ({one.kind}: {one.target[:60]})."
