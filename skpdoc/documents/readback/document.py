"""A Word file that came back: which document it is, what it says, and what people wrote into it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from rapidfuzz.distance import Levenshtein

from skpdoc.documents.readback.numbering import read_numbering
from skpdoc.documents.readback.paragraph import Found
from skpdoc.documents.readback.parts import Parts, open_parts
from skpdoc.documents.readback.styles import read_styles
from skpdoc.documents.readback.theme import read_theme
from skpdoc.documents.readback.walk import MOST_MARKS, Walk, Walked
from skpdoc.documents.wordml import P, T, w
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind
from skpdoc.text.lines import one_line

ID_DOKUMEN = re.compile(
    r"(?<![0-9A-Za-z])[A-Z0-9][0-9A-Za-z-]{2,80}-\d{8}-\d{8}-[0-9a-f]{8}(?![0-9A-Za-z])", re.ASCII
)
"""As :func:`skpdoc.documents.contexts.wording.id_dokumen` makes it."""

_LONGEST_FOOT = 1_000
_LONGEST_COMMENT = 4_000
_MOST_FONTS = 1_000
_NO_CHANGES = (RemarkKind.SOROTAN, RemarkKind.PERIKSA)
_MOST_COMPARED = 200_000_000
"""paragraphs of one times those of the other, some 100 MB at most"""


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """A paragraph that says something: its text on one line, and where it stands."""

    teks: str
    letak: DocumentPlace


@dataclass(frozen=True, slots=True)
class ReturnedWord:
    """What was read: every id that its edges or its properties name, its former text, and the remarks in it.

    ``pinggir`` are headers, footers and notes; ``rupa`` what is struck out, highlighted, hidden, drawn, fetched
    by a field, or else printed otherwise than it reads; ``bahaya`` whole sentences about what the file could do.
    """

    id_dokumen: tuple[str, ...]
    paragraf: tuple[ReturnedParagraph, ...]
    pinggir: tuple[ReturnedParagraph, ...]
    masukan: tuple[Remark, ...]
    rupa: tuple[Remark, ...]
    bahaya: tuple[str, ...]


def read_returned(data: bytes, name: str) -> ReturnedWord:
    """Read the .docx ``name``. Raises SkpdocError where it is none, is damaged, or is made to hurt."""
    try:
        return _read(open_parts(data, name))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SkpdocError(f"{name}: isinya rusak. Buka di Word, simpan ulang sebagai .docx.") from error


def _read(parts: Parts) -> ReturnedWord:
    theme = read_theme(parts.theme, parts.settings)
    styles = read_styles(parts.styles, read_numbering(parts.numbering), theme)
    body = Walk(styles, DocumentPlace(), parts.body.images).through(parts.body.root)
    edges = [Walk(styles, DocumentPlace(one.called), one.images).through(one.root) for one in parts.edges]
    marks = [*_comments(parts, body), *(_told(one.marks for one in (body, *edges)))]
    return ReturnedWord(
        tuple(_identities(parts, edges)),
        tuple(_paragraphs(body)),
        tuple(paragraph for one in edges for paragraph in _paragraphs(one)),
        tuple(marks[:MOST_MARKS]),
        (*_told(one.looks for one in (body, *edges)), *_embedded_fonts(parts)),
        parts.bahaya,
    )


def _paragraphs(walked: Walked) -> Iterator[ReturnedParagraph]:
    return (ReturnedParagraph(text, spot.told()) for text, spot in walked.paragraphs)


def _told(some: Iterator[list[Found]]) -> Iterator[Remark]:
    return (found.told() for group in some for found in group)


def _embedded_fonts(parts: Parts) -> Iterator[Remark]:
    """Typefaces that the file brings along: their letters may look like others, which nobody here can see."""
    for one in islice(parts.fonts.iterchildren(w("font")), _MOST_FONTS) if parts.fonts is not None else ():
        if any(isinstance(inner.tag, str) and inner.tag.startswith(w("embed")) for inner in one):
            what = f"membawa huruf sendiri ({one_line(one.get(w('name'), ''))[:60]})"
            yield Remark(RemarkKind.PERIKSA, DocumentPlace(), "", what)


def _identities(parts: Parts, edges: Sequence[Walked]) -> list[str]:
    """Each once; those of the foot first, also where they are hidden."""
    shown = [text for one in edges for text, _ in one.paragraphs]
    hidden = [look.lama for one in edges for look in one.looks]
    core = parts.core.iter("{*}identifier") if parts.core is not None else ()
    texts = [*shown, *hidden, *(element.text or "" for element in core)]
    return list(dict.fromkeys(found for text in texts for found in ID_DOKUMEN.findall(text[:_LONGEST_FOOT])))


def _comments(parts: Parts, body: Walked) -> Iterator[Remark]:
    if parts.comments is None:
        return
    for comment in islice(parts.comments.iter(w("comment")), MOST_MARKS):
        spot, quoted = body.anchors.get(comment.get(w("id"), ""), (None, ""))
        said = "\n".join(filter(None, (one_line(_plain(one)) for one in comment.iterchildren(P))))
        author, date = one_line(comment.get(w("author"), ""))[:200], comment.get(w("date"), "")
        place = spot.told() if spot else DocumentPlace()
        said = said[:_LONGEST_COMMENT]
        yield Remark(RemarkKind.KOMENTAR, place, quoted, said, author, date[:16].replace("T", " "))


def _plain(paragraph: etree._Element) -> str:
    letters = (
        one.text or "" if one.tag == T else " " for one in paragraph.iter(T, *map(w, ("br", "cr", "tab")))
    )
    return "".join(islice(letters, _LONGEST_COMMENT))


def untracked(issued: ReturnedWord, returned: ReturnedWord) -> tuple[tuple[Remark, ...], tuple[Remark, ...]]:
    """What ``returned`` says or shows otherwise than ``issued``; and what is only highlighted, may
    be otherwise on paper, or was drawn under tracking.

    Tracked changes of the text are in neither.
    """
    changes = [*text_changes(issued.paragraf, returned.paragraf), *_edges(issued.pinggir, returned.pinggir)]
    looks = list(_more_looks(issued.rupa, returned.rupa))
    remarks = [one for one in looks if one.jenis in _NO_CHANGES or one.penulis]
    changes += [one for one in looks if one not in remarks]
    return tuple(changes[:MOST_MARKS]), tuple(remarks[:MOST_MARKS])


def text_changes(old: Sequence[ReturnedParagraph], new: Sequence[ReturnedParagraph]) -> Iterator[Remark]:
    """What ``new`` says that ``old`` did not, and the other way round; of too many paragraphs only that they differ."""
    if len(old) * len(new) > _MOST_COMPARED:
        yield Remark(RemarkKind.TANPA_JEJAK, DocumentPlace(), f"{len(old)} paragraf", f"{len(new)} paragraf")
        return
    numbers = {text: number for number, text in enumerate({one.teks: None for one in (*old, *new)})}
    steps = Levenshtein.opcodes([numbers[one.teks] for one in old], [numbers[one.teks] for one in new])
    for step in steps:
        before, after = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "replace":
            pairs = zip(before, after, strict=True)
            yield from (Remark(RemarkKind.TANPA_JEJAK, b.letak, a.teks, b.teks) for a, b in pairs)
        elif step.tag != "equal":
            place = (after or before)[0].letak
            yield Remark(RemarkKind.TANPA_JEJAK, place, _joined(before), _joined(after))


def _joined(some: Sequence[ReturnedParagraph]) -> str:
    return " / ".join(one.teks for one in some[:MOST_MARKS])


def _edges(old: Sequence[ReturnedParagraph], new: Sequence[ReturnedParagraph]) -> Iterator[Remark]:
    """Headers, footers and notes: Word may keep one of them for every kind of page, so only what they say counts."""
    before, after = ({(one.letak, one.teks): None for one in some} for some in (old, new))
    for place, text in before:
        if (place, text) not in after:
            yield Remark(RemarkKind.TANPA_JEJAK, place, text, "")
    for place, text in after:
        if (place, text) not in before:
            yield Remark(RemarkKind.TANPA_JEJAK, place, "", text)


def _more_looks(old: Sequence[Remark], new: Sequence[Remark]) -> Iterator[Remark]:
    """What looks so only since."""
    there = Counter((one.jenis, one.lama, one.baru) for one in old)
    for one in new:
        key = one.jenis, one.lama, one.baru
        there[key] -= 1
        if there[key] < 0:
            yield one
