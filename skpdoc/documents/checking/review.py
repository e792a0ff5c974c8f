"""What somebody who reviewed a form in Word left in it: every document would carry it, as if its reader had done so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from skpdoc.documents.fault import Fault
from skpdoc.documents.patched import text_of
from skpdoc.documents.wordml import P, parse_xml, w

_CHANGES = (
    *map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange")),
    *(w(f"{what}Change") for what in ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx")),
)
_COMMENT = w("comment")
_ACCEPT = "Di Word: Review, Accept All Changes (atau Reject), matikan Track Changes, lalu simpan."
_DELETE = "Di Word: Review, Delete, Delete All Comments in Document, lalu simpan."


def review_faults(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    """At most two: changes that nobody has accepted or rejected yet, with the first of them, and comments.

    The XML of ``parts`` is well-formed.
    """
    roots = [
        parse_xml(part) for name, part in parts.items() if name.startswith("word/") and name.endswith(".xml")
    ]
    changes = [one for root in roots for one in root.iter(*_CHANGES)]
    if changes:
        cause = (
            f"Formulir masih memuat perubahan terlacak (Track Changes) yang belum diterima atau ditolak: {len(changes)}"
            " tanda. Semua dokumen akan membawanya, dan collect mengiranya dari pegawai."
        )
        yield Fault(_surroundings(changes[0]), cause, _ACCEPT)
    comments = [one for root in roots for one in root.iter(_COMMENT)]
    if comments:
        cause = (
            f"Formulir memuat komentar ({len(comments)}). Semua dokumen akan membawanya, dan collect mengiranya dari "
            "pegawai."
        )
        yield Fault(text_of(comments[0]), cause, _DELETE)


def _surroundings(change: etree._Element) -> str:
    """The letters of its paragraph, deleted ones too."""
    paragraph = next(change.iterancestors(P), change)
    return "".join(one.text or "" for one in paragraph.iter(w("t"), w("delText")))
