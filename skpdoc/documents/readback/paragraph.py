"""One open paragraph of the walk: what it says, and what is gathered in it until something else comes between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

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
class Appearance:
    """How letters look, or where they stand; ``cara`` says how, '' where the kind says all."""

    jenis: RemarkKind
    cara: str = ""


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

    def told(self) -> Remark:
        """As people are told it."""
        return Remark(self.jenis, self.spot.told(), self.lama, self.baru, self.penulis, self.tanggal)


@dataclass(slots=True)
class Paragraph:
    """Its former text so far, and what is still growing in it: one tracked change, and one text of each look.

    ``line`` is the height of its lines where it is fixed (twips, else 0), ``around`` how all that it holds looks.
    """

    spot: Spot
    style: str
    ground: str
    has_new_end: bool
    line: int
    around: frozenset[Appearance]
    pieces: list[str] = field(default_factory=list)
    _change: Change | None = None
    _gone: list[str] = field(default_factory=list)
    _new: list[str] = field(default_factory=list)
    _looks: dict[Appearance, list[str]] = field(default_factory=dict)

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

    def looks(self, some: frozenset[Appearance], letters: str) -> Iterable[Found]:
        """Letters that look like ``some``; what looked so and ended is told."""
        ended = self.looked(some) if self._looks else ()
        for one in some:
            self._looks.setdefault(one, []).append(letters)
        return ended

    def looked(self, some: frozenset[Appearance]) -> list[Found]:
        """What is growing of looks other than ``some``; it ends here."""
        gone = sorted(
            (one for one in self._looks if one not in some), key=lambda one: (one.jenis.value, one.cara)
        )
        texts = [(one, one_line("".join(self._looks.pop(one)))[:_LONGEST]) for one in gone]
        return [Found(one.jenis, self.spot, text, one.cara) for one, text in texts if text]
