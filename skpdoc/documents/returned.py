"""A Word file that came back: which document it is, what it says, and what people wrote into it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml import etree

from skpdoc.documents.archive import MAIN_PART, read_parts
from skpdoc.documents.returned_marks import COMMENTS, MOST_MARKS, marks
from skpdoc.documents.returned_place import Places
from skpdoc.documents.returned_text import Paragraf, former_paragraphs, one_line, run_text
from skpdoc.documents.wordml import P, parse_xml
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import JenisMasukan, Masukan, Tempat

ID_DOKUMEN = re.compile(
    r"(?<![0-9A-Za-z])[A-Z0-9][0-9A-Za-z-]{2,80}-\d{8}-\d{8}-[0-9a-f]{8}(?![0-9A-Za-z])", re.ASCII
)
"""As :func:`skpdoc.documents.wording.id_dokumen` makes it."""

_CORE = "docProps/core.xml"
_FOOT = re.compile(r"word/(footer|header)\d*\.xml")
_LARGEST = 16 * 1024 * 1024
_LONGEST_FOOT = 1_000


@dataclass(frozen=True, slots=True)
class DokumenWord:
    """What was read: every id that its foot or its properties name, its former text, and the remarks in it.

    ``gambar`` counts pictures and text boxes of the body, which no comparison of texts can see.
    """

    id_dokumen: tuple[str, ...]
    paragraf: tuple[Paragraf, ...]
    letak: Places
    masukan: tuple[Masukan, ...]
    gambar: int


def read_returned(data: bytes, name: str) -> DokumenWord:
    """Read the .docx ``name``. Raises SkpdocError where it is none, is damaged, or is made to hurt."""
    parts = read_parts(data, name)
    try:
        return _read({key: part for key, part in parts.items() if _is_read(key, part, name)})
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SkpdocError(f"{name}: isinya rusak. Buka di Word, simpan ulang sebagai .docx.") from error


def _is_read(key: str, part: bytes, name: str) -> bool:
    if key not in (MAIN_PART, COMMENTS, _CORE) and not _FOOT.fullmatch(key):
        return False
    if len(part) > _LARGEST:
        raise SkpdocError(f"{name}: bagian {key} terlalu besar untuk dokumen dari skpdoc.")
    return True


def _read(parts: Mapping[str, bytes]) -> DokumenWord:
    body, places = parse_xml(parts[MAIN_PART]), Places()
    former = tuple(former_paragraphs(body))
    drawn = sum(1 for _ in body.iter("{*}drawing", "{*}pict"))
    return DokumenWord(tuple(_identities(parts)), former, places, marks(parts, body, places), drawn)


def _identities(parts: Mapping[str, bytes]) -> list[str]:
    """Each once; those of the foot first."""
    found = [identity for key, part in parts.items() if _FOOT.fullmatch(key) for identity in _in_foot(part)]
    if _CORE in parts:
        texts = (element.text or "" for element in parse_xml(parts[_CORE]).iter("{*}identifier"))
        found += [identity for text in texts for identity in ID_DOKUMEN.findall(text)]
    return list(dict.fromkeys(found))


def _in_foot(part: bytes) -> Iterator[str]:
    for paragraph in parse_xml(part).iter(P):
        yield from ID_DOKUMEN.findall(one_line(run_text(paragraph))[:_LONGEST_FOOT])


def untracked(issued: DokumenWord, returned: DokumenWord) -> tuple[Masukan, ...]:
    """What ``returned`` says otherwise than ``issued``, tracked changes aside; empty where nothing."""
    old, new = issued.paragraf, returned.paragraf
    matcher = SequenceMatcher(None, [one.teks for one in old], [one.teks for one in new])
    found: list[Masukan] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal" and len(found) < MOST_MARKS:
            place = returned.letak.of(new[c].element) if d > c else issued.letak.of(old[a].element)
            if b - a == d - c:
                found += map(_one, old[a:b], new[c:d], [returned.letak.of(one.element) for one in new[c:d]])
            else:
                found.append(Masukan(JenisMasukan.TANPA_JEJAK, place, _joined(old[a:b]), _joined(new[c:d])))
    return tuple(found)


def _one(old: Paragraf, new: Paragraf, letak: Tempat) -> Masukan:
    return Masukan(JenisMasukan.TANPA_JEJAK, letak, old.teks, new.teks)


def _joined(some: Sequence[Paragraf]) -> str:
    return " / ".join(one.teks for one in some)
