"""Which rows of two workbooks of one unit are one row: written alike, or alike in all but what one of them changed.

A pair is sought in rounds, from the whole key to looser ones; what was paired in one round is out of the next. A
loose pair is never taken as the same in silence: what differs is a contradiction that the office is asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from skpdoc.model.office import (
    BarisPerjanjianKinerja,
    IndikatorRenstra,
    ManualIKU,
    Pegawai,
    PejabatLain,
    Peran,
)
from skpdoc.records.facts import facts
from skpdoc.text.references import fold_reference

BookRow = IndikatorRenstra | BarisPerjanjianKinerja | Pegawai | PejabatLain | Peran | ManualIKU
Row = TypeVar("Row", IndikatorRenstra, BarisPerjanjianKinerja, Pegawai, PejabatLain, Peran, ManualIKU)

_Place = tuple[int, str]
"""(how many facts of that name came before, name)"""
_NEAR, _MOST = 88, 3
"""how much alike texts of one row are that both were changed, and in how many facts it may differ then"""


@dataclass(frozen=True, slots=True)
class CopyLikeness(Generic[Row]):
    """How copies are told. ``keys`` give None for a row that has none; of what no key pairs, rows of one ``owner`` are
    one if they differ in a single fact, or in few and their ``texts`` are near; never if both have a Kode, another one.
    If ``is_completed`` they are one if one only leaves blank what the other says, most of which both say.
    """

    keys: tuple[Callable[[Row], Hashable], ...]
    owner: Callable[[Row], Hashable] = lambda _: None
    kode: Callable[[Row], str] = lambda _: ""
    texts: tuple[str, ...] = ()
    is_completed: bool = False

    def pairs(self, before: Sequence[Row], after: Sequence[Row]) -> dict[int, int]:
        """Place in ``after`` → place in ``before`` of the row that it is a copy of; no row is in two pairs."""
        found: dict[int, int] = {}
        taken: set[int] = set()
        for key in self.keys:
            places: dict[Hashable, list[int]] = defaultdict(list)
            for at, row in enumerate(before):
                if at not in taken:
                    places[key(row)].append(at)
            for at, row in enumerate(after):
                name = key(row) if at not in found else None
                if name is not None and places.get(name):
                    found[at] = places[name].pop(0)
                    taken.add(found[at])
        return found | self._like(before, after, found) if self.texts or self.is_completed else found

    def _like(self, before: Sequence[Row], after: Sequence[Row], found: dict[int, int]) -> dict[int, int]:
        taken = set(found.values())
        left: dict[Hashable, list[int]] = defaultdict(list)
        for at, row in enumerate(before):
            if at not in taken:
                left[self.owner(row)].append(at)
        like: dict[int, int] = {}
        for at, row in enumerate(after):
            own = left.get(self.owner(row), []) if at not in found else []
            same = next((one for one in own if self._is_like(before[one], row)), None)
            if same is not None:
                like[at] = same
                own.remove(same)
        return like

    def _is_like(self, one: Row, other: Row) -> bool:
        kodes = [fold_reference(self.kode(row)) for row in (one, other)]
        if all(kodes) and kodes[0] != kodes[1]:
            return False
        first, second = _values(one), _values(other)
        if self.is_completed:
            return _completes(first, second)
        differing = [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
        if len([name for name in differing if name[1] != "kode"]) <= 1:
            return True
        near = all(fuzz.ratio(first[(0, name)], second[(0, name)]) >= _NEAR for name in self.texts)
        return near and len(differing) <= _MOST


def _completes(first: Mapping[_Place, str], second: Mapping[_Place, str]) -> bool:
    """Whether two rows say the same but for what one of them leaves blank; most of what is said both say."""
    said = [(first.get(name, ""), second.get(name, "")) for name in first.keys() | second.keys()]
    both = [one == other for one, other in said if one and other]
    return all(both) and 2 * len(both) > sum(1 for pair in said if any(pair))


def _values(row: Row) -> dict[_Place, str]:
    """What each fact says, '' where it is blank."""
    found: dict[_Place, str] = {}
    for fact in facts(row, row.source):
        number = 0
        while (number, fact.name) in found:
            number += 1
        found[(number, fact.name)] = str(fact.value or "")
    return found


def _rest(row: Row, *left_out: str) -> Hashable:
    """Everything that a row says but the facts ``left_out``."""
    return tuple((fact.name, str(fact.value)) for fact in facts(row, row.source) if fact.name not in left_out)


def person(text: str) -> str:
    """A person as named, whether by NIP or by ``NIP · Nama``."""
    return fold_reference(text).partition("·")[0]


# -- Renstra --------------------------------------------------------------------------------------------


def _renstra_texts(row: IndikatorRenstra) -> tuple[str, str]:
    return (fold_reference(row.sasaran), fold_reference(row.indikator))


RENSTRA: CopyLikeness[IndikatorRenstra] = CopyLikeness(
    (
        lambda row: (fold_reference(row.kode), *_renstra_texts(row)),
        lambda row: fold_reference(row.kode) or None,
        _renstra_texts,
    ),
    kode=lambda row: row.kode,
    texts=("sasaran", "indikator"),
)


# -- Perjanjian Kinerja and Peran -----------------------------------------------------------------------


def perjanjian_kinerja(shared: Collection[str]) -> CopyLikeness[BarisPerjanjianKinerja]:
    """``shared``: who stands in both workbooks; the same row of another of these, or of nobody, is one whose Pemilik
    was changed.
    """

    def texts(row: BarisPerjanjianKinerja) -> tuple[str, ...]:
        return (person(row.pemilik), fold_reference(row.sasaran), fold_reference(row.indikator.teks))

    def kode(row: BarisPerjanjianKinerja) -> Hashable:
        return (person(row.pemilik), fold_reference(row.indikator.kode)) if row.indikator.kode else None

    def moved(row: BarisPerjanjianKinerja) -> Hashable:
        return _rest(row, "pemilik") if person(row.pemilik) in {*shared, ""} else None

    return CopyLikeness(
        (lambda row: (*texts(row), row.jenis, row.indikator.aspek), kode, texts, moved),
        lambda row: person(row.pemilik),
        lambda row: row.indikator.kode,
        ("sasaran", "teks"),
    )


def peran(shared: Collection[str]) -> CopyLikeness[Peran]:
    """As :func:`perjanjian_kinerja`."""

    def texts(row: Peran) -> tuple[str, ...] | None:
        found = (person(row.nip), fold_reference(row.rencana_hasil_kerja))
        return found if all(found) else None

    def whole(row: Peran) -> Hashable:
        found = texts(row)
        return None if found is None else (*found, row.jenis)

    def kode(row: Peran) -> Hashable:
        return (person(row.nip), fold_reference(row.kode)) if row.kode and row.nip else None

    def moved(row: Peran) -> Hashable:
        return _rest(row, "nip") if person(row.nip) in {*shared, ""} else None

    return CopyLikeness(
        (whole, kode, texts, moved),
        lambda row: person(row.nip),
        lambda row: row.kode,
        ("rencana_hasil_kerja",),
    )


# -- people and manuals ---------------------------------------------------------------------------------


def pegawai(before: Iterable[Pegawai], after: Iterable[Pegawai]) -> CopyLikeness[Pegawai]:
    """One NIP and period; where a NIP stands once in both workbooks in periods that overlap, or a person differs in his
    NIP or in one day of his period alone, one of the two was changed.
    """
    once: dict[str, list[Pegawai]] = defaultdict(list)
    for rows in (before, after):
        by_nip: dict[str, list[Pegawai]] = defaultdict(list)
        for row in rows:
            by_nip[row.nip].append(row)
        for nip, own in by_nip.items():
            once[nip] += own if len(own) == 1 else (*own, *own)
    overlap = {nip for nip, own in once.items() if nip and len(own) == 2 and _do_overlap(*own)}
    return CopyLikeness(
        (
            lambda row: (row.nip, row.periode) if row.nip else None,
            lambda row: row.nip if row.nip in overlap else None,
            lambda row: _rest(row, "nip", "surel"),
            lambda row: _rest(row, "mulai"),
            lambda row: _rest(row, "selesai"),
        )
    )


def _do_overlap(one: Pegawai, other: Pegawai) -> bool:
    return one.periode.mulai <= other.periode.selesai and other.periode.mulai <= one.periode.selesai


PEJABAT_LAIN: CopyLikeness[PejabatLain] = CopyLikeness((lambda row: fold_reference(row.kode) or None,))

MANUAL_IKU: CopyLikeness[ManualIKU] = CopyLikeness(
    (_rest, lambda row: _rest(row, "kode")), lambda row: fold_reference(row.kode), is_completed=True
)
"""Rows that are equal but for the Kode, which means its own workbook's indicator first, or of one Kode and equal but
for blanks; two manuals of one indicator are asked about later."""
