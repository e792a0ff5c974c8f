"""Several workbooks of one unit and year (one a bidang) become one :class:`Buku`; conflicts name both cells.

A row that stands in several workbooks (the head, his Perjanjian Kinerja, the Renstra) is one row; what one leaves blank
was taken from the other when they were read (:mod:`skpdoc.records.completing`). Where the copies differ nothing is
chosen: a galat at the later copy's cell names the former's, and what would read otherwise with the other's value is
withheld, for which :func:`merge_books` merges once more, another workbook winning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from skpdoc import codes
from skpdoc.findings import CellPlace, CellRef, Finding
from skpdoc.model.office import Buku, Indikator, Pembawaan, Unit
from skpdoc.model.source import RowKey
from skpdoc.model.target import Target
from skpdoc.records import copies
from skpdoc.records.copies import CopyLikeness, Row
from skpdoc.records.facts import Fact, facts
from skpdoc.text.references import fold_reference

_UNIT_FIELDS = (
    "nama_instansi",
    "nama_unit_kerja",
    "periode_mulai",
    "periode_selesai",
    "regulasi",
    "pendekatan",
    "tempat",
    "tanggal",
    "baris_atas_mph",
    "ukuran_kertas",
)
_REMEDY = "Samakan isian di kedua buku kerja, atau hapus baris salinannya."
_LOOSE = " Bila memang dua hal yang berbeda, beri Kode masing-masing."


def merge_books(books: Sequence[Buku], findings: list[Finding], pemenang: str = "") -> Buku:
    """One book of all rows, workbooks in the order of their file names, whatever the order given.

    ``salinan`` of the result maps the key of a row that was taken as a copy to the key of the row kept. Where copies
    differ the first one's values stand, or those of the workbook ``pemenang``.
    """
    ordered = sorted(books, key=lambda book: (book.file.casefold(), book.file))
    origins = {place: cell for book in ordered for place, cell in book.diambil.items()}
    merger = _Merger(findings, pemenang, origins)
    first = ordered[0]
    for other in ordered[1:]:
        merger.compare_units(first.unit, other.unit)
    shared = [_people(ordered[:at]) & _people(ordered[at : at + 1]) for at in range(len(ordered))]
    return Buku(
        file=", ".join(book.file for book in ordered),
        unit=next((book.unit for book in ordered if book.file == pemenang), first.unit),
        renstra=merger.rows([book.renstra for book in ordered], lambda *_: copies.RENSTRA),
        perjanjian_kinerja=merger.rows(
            [book.perjanjian_kinerja for book in ordered],
            lambda at, *_: copies.perjanjian_kinerja(shared[at]),
        ),
        pegawai=merger.rows([book.pegawai for book in ordered], lambda _, *rows: copies.pegawai(*rows)),
        pejabat_lain=merger.rows([book.pejabat_lain for book in ordered], lambda *_: copies.PEJABAT_LAIN),
        peran=merger.rows([book.peran for book in ordered], lambda at, *_: copies.peran(shared[at])),
        manual_iku=merger.rows([book.manual_iku for book in ordered], lambda *_: copies.MANUAL_IKU),
        perilaku=tuple(row for book in ordered for row in book.perilaku),
        lampiran=tuple(row for book in ordered for row in book.lampiran),
        kelonggaran=tuple(dict.fromkeys(row for book in ordered for row in book.kelonggaran)),
        salinan=merger.salinan,
        berkas_salinan=merger.files(),
        diambil=origins,
    )


def _people(books: Iterable[Buku]) -> set[str]:
    """Whoever has a row in one of these, as he is named."""
    return {
        name
        for book in books
        for name in (
            *(row.nip for row in book.pegawai),
            *(fold_reference(row.kode) for row in book.pejabat_lain),
        )
        if name
    }


@dataclass(slots=True)
class _Merger:
    _findings: list[Finding]
    _pemenang: str
    _origins: Mapping[CellPlace, CellRef]
    salinan: dict[RowKey, RowKey] = field(default_factory=dict)

    def rows(
        self,
        books: Sequence[Sequence[Row]],
        likeness: Callable[[int, Sequence[Row], Sequence[Row]], CopyLikeness[Row]],
    ) -> tuple[Row, ...]:
        """The rows of all workbooks, copies left out; rows of one workbook are never taken as copies.

        ``likeness`` tells them, for the workbook of that number, the rows so far and its own.
        """
        kept: list[Row] = []
        for number, book in enumerate(books):
            pairs = likeness(number, kept, book).pairs(kept, book) if kept else {}
            for at, row in enumerate(book):
                if at in pairs:
                    kept[pairs[at]] = self._as_one(kept[pairs[at]], row)
                else:
                    kept.append(row)
        return tuple(kept)

    def files(self) -> dict[RowKey, frozenset[str]]:
        """Key of a row kept → the workbooks of its copies."""
        found: dict[RowKey, set[str]] = defaultdict(set)
        for copy, kept in self.salinan.items():
            found[kept].add(copy[0])
        return {kept: frozenset(files) for kept, files in found.items()}

    def _as_one(self, kept: Row, copy: Row) -> Row:
        """``kept``, with what could not be read in it and can be in the copy; a difference is a conflict."""
        self.salinan[copy.source.key] = kept.source.key
        first, second = list(facts(kept, kept.source)), list(facts(copy, copy.source))
        wins = copy.source.file == self._pemenang
        if len(first) != len(second):
            here, there = second[0].cell, first[0].cell
            cause = f"Banyaknya baris aspek berbeda dari {there.place_from(here)}."
            self._findings.append(codes.B28_BERBEDA(here, "", cause, _REMEDY))
            return replace(copy, source=kept.source) if wins else kept
        filled: dict[str, Any] = {}
        own = {one.name for one in fields(kept)}
        for one, other in zip(first, second, strict=True):
            self._compare(one, other)
            if one.name in own and one.is_blank != other.is_blank:
                filled[one.name] = (other if one.is_blank else one).value
            elif (
                one.name == "surel" and one.meaning != other.meaning
            ):  # nobody can say which of the two is his
                filled["surel"] = ""
        return replace(_at(copy, kept) if wins else kept, **filled)

    def _compare(self, one: Fact, other: Fact) -> None:
        """Both cells hold something that could be read, and not the same: a conflict."""
        if one.meaning == other.meaning:
            return
        first, second = one.parts(), other.parts()
        for name in [one for one in first if one in second]:
            here, there = _own_cells(first[name], second[name])
            is_told = all(fact.is_typed and not fact.is_blank for fact in (here, there))
            if is_told and here.meaning != there.meaning:
                conflict = self._conflict(here, there)
                if conflict not in self._findings:  # several rows take it from one cell above them
                    self._findings.append(conflict)

    def _conflict(self, one: Fact, other: Fact) -> Finding:
        cell, known = (self._origins.get(fact.cell.key, fact.cell) for fact in (other, one))
        cause = f'Di sini "{other.text}", sedangkan di {known.place_from(cell)} "{one.text}".'
        is_text = one.name in ("sasaran", "indikator", "teks", "rencana_hasil_kerja")
        withholds = () if one.name == "surel" else None
        remedy = _REMEDY + (_LOOSE if is_text else "")
        return codes.B28_BERBEDA(cell, other.text, cause, remedy, withholds=withholds)

    def compare_units(self, first: Unit, other: Unit) -> None:
        """Settings that every document prints must agree."""
        for name in _UNIT_FIELDS:
            self._compare(_setting(first, name), _setting(other, name))


def _own_cells(one: Fact, other: Fact) -> tuple[Fact, Fact]:
    """Of two targets that differ in their satuan alone, which has a column of its own, the facts of that."""
    here, there = one.value, other.value
    if not (isinstance(here, Target) and isinstance(there, Target)):
        return one, other
    first = Fact(one.source, "satuan", "satuan", here.satuan)
    second = Fact(other.source, "satuan", "satuan", there.satuan)
    is_of_column = all(fact.is_typed and not fact.is_blank for fact in (first, second))
    is_same = (here.angka, here.teks) == (there.angka, there.teks)
    return (first, second) if is_of_column and is_same else (one, other)


def _at(copy: Any, kept: Any) -> Any:
    """The copy's values where ``kept`` stands: only what they say is compared afterwards."""
    values: dict[str, Any] = {"source": kept.source}
    for one in fields(copy):
        own, former = getattr(copy, one.name), getattr(kept, one.name)
        if isinstance(own, Indikator | Pembawaan):
            values[one.name] = _at(own, former)
        elif isinstance(own, tuple) and own and isinstance(own[0], Indikator):
            values[one.name] = tuple(_at(new, old) for new, old in zip(own, former, strict=True))
    return replace(copy, **values)


def _setting(unit: Unit, name: str) -> Fact:
    noun: Any = unit.periode if name.startswith("periode_") else unit
    return Fact(unit.sources[name], name, name, getattr(noun, name.removeprefix("periode_")))
