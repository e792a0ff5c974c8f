"""What the cells of one record say, for comparing it with its copy in another workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from skpdoc.findings import CellRef
from skpdoc.model.office import Indikator, Pembawaan, Periode, Triwulan
from skpdoc.model.source import Source
from skpdoc.model.target import Satuan, Target
from skpdoc.text import indonesian
from skpdoc.text.lines import one_line

_COLUMNS = {
    "teks": ("indikator",),
    "rujukan": ("induk", "mendukung"),
    "mulai": ("periode_mulai",),
    "selesai": ("periode_selesai",),
    "triwulan": ("tw_1",),
    "pangkat_golongan": ("pangkat_golongan", "golongan", "pangkat"),
}
"""attributes whose column has another name; of several that which holds something"""
_NOT_COMPARED = {"source", "tak_terbaca", "target_asli", "nama_diketik"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of a record: its column, the attribute it fills, and what it says, ``asli`` as typed where that differs.

    ``source`` is the row; of a value for every quarter or year there is one fact, whose ``parts`` are cells.
    """

    source: Source
    field: str
    name: str
    value: object
    asli: str = ""

    @property
    def cell(self) -> CellRef:
        """Where it was typed."""
        return self.source.typed_cell(self.field)

    @property
    def is_blank(self) -> bool:
        """Nothing stands there, or nothing that could be read."""
        return self.value in ("", None, ())

    @property
    def is_typed(self) -> bool:
        """A cell says it."""
        return self.source.is_typed(self.field)

    @property
    def text(self) -> str:
        """As it stands in the cell: the satuan of a target has a cell of its own."""
        value = replace(self.value, satuan=None) if isinstance(self.value, Target) else self.value
        return self.asli or shown(value)

    def parts(self) -> dict[str, Fact]:
        """Column → the fact in it; of one that is a cell itself its name."""
        match self.value:
            case Triwulan(nilai=parts):
                named = {f"tw_{number}": value for number, value in enumerate(parts, start=1)}
            case Mapping():
                named = {f"{self.field}_{key}": value for key, value in self.value.items()}
            case _:
                return {self.name: self}
        return {field: Fact(self.source, field, field, value) for field, value in named.items()}

    @property
    def meaning(self) -> object:
        """The value without the spelling of its satuan: the office prints one anyway."""
        return meaning(self.value)


def facts(noun: Any, source: Source) -> Iterator[Fact]:
    """Every cell of a record, those of its parts included; a part with a row of its own counts from that."""
    own: Source = getattr(noun, "source", source)
    for name in (one.name for one in fields(noun)):
        value = getattr(noun, name)
        parts = value if isinstance(value, tuple) else (value,)
        if parts and all(isinstance(part, Indikator | Pembawaan | Periode) for part in parts):
            for part in parts:
                yield from facts(part, own)
        elif name not in _NOT_COMPARED:
            value = value or getattr(noun, "target_asli", "") if name == "target" else value
            columns = _COLUMNS.get(name, (name,))
            there = [field for field in columns if field in own.columns] or [columns[0]]
            field = next(filter(own.is_typed, there), there[0])
            asli = getattr(noun, "target_asli", "") if name == "target" else ""
            yield Fact(own, field, name, one_line(value) if type(value) is str else value, asli)


def meaning(value: object) -> object:
    """A value without the spelling of its satuan."""
    match value:
        case Satuan():
            return value.kunci
        case Target(angka, teks, satuan):
            return angka, teks, meaning(satuan)
        case Triwulan(nilai=tuple() as parts) | (tuple() as parts):
            return tuple(map(meaning, parts))
        case Mapping():
            return {key: meaning(one) for key, one in value.items()}
        case _:
            return value


def shown(value: object) -> str:
    """As the office would write it."""
    match value:
        case "" | None:
            return "kosong"
        case Target():
            return value.tertulis()
        case date():
            return indonesian.tanggal(value)
        case Satuan():
            return value.teks
        case Mapping():
            return "; ".join(f"{key}: {shown(one)}" for key, one in value.items())
        case Triwulan(nilai=tuple() as parts) | (tuple() as parts):
            return "; ".join(map(shown, parts)) or "kosong"
        case _:
            return str(value)
