"""One open paragraph of the walk: what it says, and what is gathered in it until something else comes between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from skpdoc.documents.readback.place import FormTable
from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind
from skpdoc.text.lines import one_line

_LONGEST = 4_000
"""letters of one remark"""
_KINDS = {
    (True, True): RemarkKind.PENGGANTIAN,
    (True, False): RemarkKind.HAPUSAN,
    (False, True): RemarkKind.SISIPAN,
}


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change around what is being read: whose, when, and whether it inserts."""

    is_new: bool
    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that can be told only once the whole table is read: the table, row and cell, or none."""

    base: DocumentPlace
    table: FormTable | None = None
    down: int = 0
    across: int = 0

    def told(self) -> DocumentPlace:
        """In the words of the form."""
        place = self.table.place(self.down, self.across) if self.table else self.base
        return place if str(place) else self.base

    def add(self, line: str) -> None:
        """A paragraph that stands there."""
        if self.table:
            self.table.rows[self.down][self.across].add(line)


@dataclass(frozen=True, slots=True)
class Found:
    """A remark or a look, with the place still to be told."""

    jenis: RemarkKind
    spot: Spot
    lama: str
    baru: str
    penulis: str = ""
    tanggal: str = ""

    def as_image(self, digest: str) -> Found:
        """A drawing, now that its picture is known."""
        return replace(self, baru=f"gambar [{digest[:8]}]")

    def told(self) -> Remark:
        """As people are told it."""
        return Remark(self.jenis, self.spot.told(), self.lama, self.baru, self.penulis, self.tanggal)


@dataclass(slots=True)
class Paragraph:
    """Its former text so far, and what is still growing in it: one tracked change, and one text of each look."""

    spot: Spot
    style: str
    ground: str
    has_new_end: bool
    is_hidden: bool
    pieces: list[str] = field(default_factory=list)
    _change: Change | None = None
    _gone: list[str] = field(default_factory=list)
    _new: list[str] = field(default_factory=list)
    _looks: dict[RemarkKind, list[str]] = field(default_factory=dict)

    def under(self, change: Change | None, letters: str) -> Iterable[Found]:
        """Letters under ``change``, or under none: a deletion beside an insertion of one person is a replacement."""
        ended: Iterable[Found] = ()
        if self._change and (change is None or change.author != self._change.author):
            ended = self.changed()
        if change is not None:
            self._change = self._change or change
            (self._new if change.is_new else self._gone).append(letters)
        return ended

    def changed(self) -> list[Found]:
        """The tracked change that is growing, if any; it ends here."""
        change, gone, new = self._change, one_line("".join(self._gone)), one_line("".join(self._new))
        self._change, self._gone, self._new = None, [], []
        kind = _KINDS.get((bool(gone), bool(new)))
        if change is None or kind is None:
            return []
        return [Found(kind, self.spot, gone[:_LONGEST], new[:_LONGEST], change.author, change.date)]

    def looks(self, kinds: frozenset[RemarkKind], letters: str) -> Iterable[Found]:
        """Letters that look like ``kinds``; what looked so and ended is told."""
        ended = self.looked(kinds) if self._looks else ()
        for kind in kinds:
            self._looks.setdefault(kind, []).append(letters)
        return ended

    def looked(self, kinds: frozenset[RemarkKind]) -> list[Found]:
        """What is growing of looks other than ``kinds``; it ends here."""
        ended = {kind: self._looks.pop(kind) for kind in list(self._looks) if kind not in kinds}
        texts = ((kind, one_line("".join(pieces))[:_LONGEST]) for kind, pieces in ended.items())
        return [Found(kind, self.spot, text, "") for kind, text in texts if text]
