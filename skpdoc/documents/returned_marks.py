"""What people wrote into a Word file with Word's own means: comments, tracked insertions and deletions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from skpdoc.documents.returned_place import Places
from skpdoc.documents.returned_text import DEL, INS, MOVED_FROM, MOVED_TO, one_line, run_text
from skpdoc.documents.wordml import P, R, parse_xml, w
from skpdoc.model.kembali import JenisMasukan, Masukan, Tempat

Element = etree._Element

COMMENTS = "word/comments.xml"
MOST_MARKS = 1_000
"""of one document; more is no review"""

_KINDS = {
    (True, True): JenisMasukan.PENGGANTIAN,
    (True, False): JenisMasukan.HAPUSAN,
    (False, True): JenisMasukan.SISIPAN,
}


def marks(parts: Mapping[str, bytes], body: Element, places: Places) -> tuple[Masukan, ...]:
    """Comments, then tracked changes, each in the order of the text; at most :data:`MOST_MARKS` of both."""
    found = [*_comments(parts, body, places), *_changes(body, places)]
    return tuple(found[:MOST_MARKS])


def _comments(parts: Mapping[str, bytes], body: Element, places: Places) -> Iterator[Masukan]:
    if COMMENTS not in parts:
        return
    anchors = _anchors(body, places)
    for comment in islice(parse_xml(parts[COMMENTS]).iter(w("comment")), MOST_MARKS):
        letak, quoted = anchors.get(comment.get(w("id"), ""), (Tempat(), ""))
        said = "\n".join(filter(None, (one_line(run_text(one)) for one in comment.iter(P))))
        yield Masukan(JenisMasukan.KOMENTAR, letak, quoted, said, _author(comment), _date(comment))


def _anchors(body: Element, places: Places) -> dict[str, tuple[Tempat, str]]:
    """By the comment's id: where it begins, and the text it spans."""
    opened: dict[str, list[str]] = {}
    where: dict[str, Tempat] = {}
    done: dict[str, tuple[Tempat, str]] = {}
    for element in body.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"), R):
        number = element.get(w("id"), "")
        if element.tag == w("commentRangeStart") and len(where) < MOST_MARKS:
            opened[number], where[number] = [], places.of(element)
        elif element.tag == w("commentRangeEnd") and number in opened:
            done[number] = (where[number], one_line("".join(opened.pop(number))))
        elif element.tag == w("commentReference") and number not in where and len(where) < MOST_MARKS:
            where[number] = places.of(element)
            done[number] = (where[number], "")
        elif element.tag == R:
            for texts in opened.values():
                texts.append(run_text(element))
    return done


def _changes(body: Element, places: Places) -> Iterator[Masukan]:
    """A deletion beside an insertion of the same person is one replacement."""
    seen: set[Element] = set()
    for element in islice(body.iter(INS, DEL, MOVED_FROM, MOVED_TO), 20 * MOST_MARKS):
        if element in seen or not _holds_text(element):
            continue
        group = [element]
        while (beside := _beside(group[-1])) is not None and _author(beside) == _author(element):
            group.append(beside)
        seen.update(group)
        gone = _text(group, (DEL, MOVED_FROM))
        new = _text(group, (INS, MOVED_TO))
        if kind := _KINDS.get((bool(gone), bool(new))):
            yield Masukan(kind, places.of(element), gone, new, _author(element), _date(element))


def _holds_text(element: Element) -> bool:
    """Not the mark of a paragraph or of a table row."""
    return element.find(f".//{R}") is not None


def _beside(element: Element) -> Element | None:
    """The tracked change that follows without any other text between."""
    following = element.getnext()
    while following is not None and following.tag not in (R, P):
        if following.tag in (INS, DEL, MOVED_FROM, MOVED_TO):
            return following if _holds_text(following) else None
        following = following.getnext()
    return None


def _text(group: list[Element], tags: tuple[str, ...]) -> str:
    return one_line("".join(run_text(one) for one in group if one.tag in tags))


def _author(element: Element) -> str:
    return one_line(element.get(w("author"), ""))[:200]


def _date(element: Element) -> str:
    """``2026-01-20T10:05:00Z`` → ``2026-01-20 10:05``."""
    return element.get(w("date"), "")[:16].replace("T", " ")
