"""Several workbooks of one unit and year (one a bidang) become one :class:`Buku`; conflicts name both cells.

A row that stands in several workbooks (the head, his Perjanjian Kinerja, the Renstra) is one row. Where the
copies differ nothing is chosen: a galat at the later copy's cell names the former's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from skpdoc import codes, indonesian
from skpdoc.cascade.references import fold_reference
from skpdoc.findings import CellRef, Finding
from skpdoc.model.office import (
    BarisPerjanjianKinerja,
    Buku,
    Indikator,
    IndikatorRenstra,
    ManualIKU,
    Pegawai,
    PejabatLain,
    Pembawaan,
    Peran,
    Periode,
    Triwulan,
    Unit,
)
from skpdoc.model.source import RowKey, Source
from skpdoc.model.target import Satuan, Target

Row = TypeVar("Row", IndikatorRenstra, BarisPerjanjianKinerja, Pegawai, PejabatLain, Peran, ManualIKU)

_UNIT_FIELDS = (
    "nama_instansi",
    "periode_mulai",
    "periode_selesai",
    "regulasi",
    "tempat",
    "tanggal",
    "baris_atas_mph",
    "ukuran_kertas",
)
_COLUMNS = {
    "teks": ("indikator",),
    "rujukan": ("induk", "mendukung"),
    "mulai": ("periode_mulai",),
    "selesai": ("periode_selesai",),
    "triwulan": ("tw_1",),
    "pangkat_golongan": ("pangkat_golongan", "golongan", "pangkat"),
}
"""attributes whose column has another name"""
_NOT_COMPARED = {"source", "tak_terbaca", "target_asli", "nama_diketik"}
_REMEDY = "Samakan isian di kedua buku kerja, atau hapus baris salinannya."


def merge_books(books: Sequence[Buku], findings: list[Finding]) -> Buku:
    """One book of all rows, workbooks in the order of their file names, whatever the order given.

    ``salinan`` of the result maps the key of a row that was taken as a copy to the key of the row kept.
    """
    ordered = sorted(books, key=lambda book: (book.file.casefold(), book.file))
    merger = _Merger(findings)
    first = ordered[0]
    for other in ordered[1:]:
        _compare_units(first.unit, other.unit, findings)
    return Buku(
        file=", ".join(book.file for book in ordered),
        unit=first.unit,
        renstra=merger.rows([book.renstra for book in ordered], _renstra_key),
        perjanjian_kinerja=merger.rows([book.perjanjian_kinerja for book in ordered], _pk_key),
        pegawai=merger.rows([book.pegawai for book in ordered], _pegawai_key),
        pejabat_lain=merger.rows([book.pejabat_lain for book in ordered], _pejabat_key),
        peran=merger.rows([book.peran for book in ordered], _peran_key),
        manual_iku=merger.rows([book.manual_iku for book in ordered], _manual_key),
        perilaku=tuple(row for book in ordered for row in book.perilaku),
        lampiran=tuple(row for book in ordered for row in book.lampiran),
        salinan=merger.salinan,
        berkas_salinan=merger.files(),
    )


def _renstra_key(row: IndikatorRenstra) -> Hashable:
    return (fold_reference(row.kode), fold_reference(row.sasaran), fold_reference(row.indikator))


def _pk_key(row: BarisPerjanjianKinerja) -> Hashable:
    texts = (row.pemilik, row.sasaran, row.indikator.teks)
    return (*map(fold_reference, texts), row.jenis, row.indikator.aspek)


def _pegawai_key(row: Pegawai) -> Hashable:
    return (row.nip, row.periode) if row.nip else None


def _pejabat_key(row: PejabatLain) -> Hashable:
    return fold_reference(row.kode) or None


def _peran_key(row: Peran) -> Hashable:
    texts = (row.nip, row.rencana_hasil_kerja)
    return (*map(fold_reference, texts), row.jenis) if all(texts) else None


def _manual_key(row: ManualIKU) -> Hashable:
    """Only equal rows are one: a Kode means its own workbook's indicator first."""
    return tuple((fact.name, fact.value) for fact in _facts(row, row.source))


@dataclass(frozen=True, slots=True)
class _Fact:
    """One cell of a record: where it stands, the attribute it fills, and what it says."""

    cell: CellRef
    name: str
    value: object

    @property
    def is_blank(self) -> bool:
        return self.value in ("", None)


def _facts(noun: Any, source: Source) -> Iterator[_Fact]:
    """Every cell of a record, those of its parts included; a part with a row of its own counts from that."""
    own: Source = getattr(noun, "source", source)
    for name in (one.name for one in fields(noun)):
        value = getattr(noun, name)
        parts = value if isinstance(value, tuple) else (value,)
        if parts and all(isinstance(part, Indikator | Pembawaan | Periode) for part in parts):
            for part in parts:
                yield from _facts(part, own)
        elif name not in _NOT_COMPARED:
            value = value or getattr(noun, "target_asli", "") if name == "target" else value
            columns = _COLUMNS.get(name, (name,))
            field = next((field for field in columns if field in own.columns), columns[0])
            yield _Fact(own.cell(field), name, " ".join(value.split()) if type(value) is str else value)


def _shown(value: object) -> str:
    """As the office would write it."""
    match value:
        case "" | None:
            return "kosong"
        case Target():
            return indonesian.target(value)
        case date():
            return indonesian.tanggal(value)
        case Satuan():
            return value.teks
        case Mapping():
            return "; ".join(f"{key}: {_shown(one)}" for key, one in value.items())
        case Triwulan(nilai=tuple() as parts) | (tuple() as parts):
            return "; ".join(map(_shown, parts)) or "kosong"
        case _:
            return str(value)


class _Merger:
    def __init__(self, findings: list[Finding]) -> None:
        self._findings = findings
        self.salinan: dict[RowKey, RowKey] = {}

    def rows(self, books: Sequence[Sequence[Row]], key: Callable[[Row], Hashable]) -> tuple[Row, ...]:
        """The rows of all workbooks, copies left out; rows of one workbook are never taken as copies."""
        kept: list[Row] = []
        places: dict[Hashable, list[int]] = {}
        for book in books:
            before = {name: list(found) for name, found in places.items()}
            for row in book:
                name = key(row)
                if name is not None and before.get(name):
                    at = before[name].pop(0)
                    kept[at] = self._as_one(kept[at], row)
                else:
                    places.setdefault(name, []).append(len(kept))
                    kept.append(row)
        return tuple(kept)

    def files(self) -> dict[RowKey, frozenset[str]]:
        """Key of a row kept → the workbooks of its copies."""
        found: dict[RowKey, set[str]] = defaultdict(set)
        for copy, kept in self.salinan.items():
            found[kept].add(copy[0])
        return {kept: frozenset(files) for kept, files in found.items()}

    def _as_one(self, kept: Row, copy: Row) -> Row:
        """``kept`` with what it leaves blank; a difference is a conflict."""
        self.salinan[copy.source.key] = kept.source.key
        first, second = list(_facts(kept, kept.source)), list(_facts(copy, copy.source))
        if len(first) != len(second):
            cause = f"Banyaknya baris aspek berbeda dari {first[0].cell.place_from(second[0].cell)}."
            self._findings.append(codes.B28_BERBEDA(second[0].cell, "", cause, _REMEDY))
            return kept
        filled: dict[str, Any] = {}
        own = {one.name for one in fields(kept)}
        for one, other in zip(first, second, strict=True):
            if one.value == other.value:
                continue
            if one.name in own and (one.is_blank or other.is_blank):
                filled[one.name] = other.value if one.is_blank else one.value
            else:
                self._findings.append(_conflict(one, other))
        return replace(kept, **filled)


def _conflict(one: _Fact, other: _Fact) -> Finding:
    here, there = _shown(other.value), _shown(one.value)
    cause = f'Di sini "{here}", sedangkan di {one.cell.place_from(other.cell)} "{there}".'
    return codes.B28_BERBEDA(other.cell, here, cause, _REMEDY)


def _compare_units(first: Unit, other: Unit, findings: list[Finding]) -> None:
    """Settings that every document prints must agree."""
    for name in _UNIT_FIELDS:
        one, another = _setting(first, name), _setting(other, name)
        if one.value != another.value:
            findings.append(_conflict(one, another))


def _setting(unit: Unit, name: str) -> _Fact:
    noun: Any = unit.periode if name.startswith("periode_") else unit
    return _Fact(unit.sources[name].cell(name), name, getattr(noun, name.removeprefix("periode_")))
