"""What the cells of one record say, for comparing it with its copy in another workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
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
"""attributes whose column has another name"""
_NOT_COMPARED = {"source", "tak_terbaca", "target_asli", "nama_diketik"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of a record: where it was typed, the attribute it fills, and what it says."""

    cell: CellRef
    name: str
    value: object

    @property
    def is_blank(self) -> bool:
        """Nothing stands there, or nothing that could be read."""
        return self.value in ("", None)

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
            field = next((field for field in columns if field in own.columns), columns[0])
            yield Fact(own.typed_cell(field), name, one_line(value) if type(value) is str else value)


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
