"""One sheet of a new workbook, filled from the rows of an old one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from skpdoc import codes
from skpdoc.contract import (
    PEGAWAI,
    PERAN,
    PERJANJIAN_KINERJA,
    RENSTRA,
    Kind,
    Reference,
    SheetColumn,
    SheetSpec,
)
from skpdoc.findings import CellRef, Finding
from skpdoc.model.target import JenisBagian
from skpdoc.records.cells import Cell
from skpdoc.records.last_year.periods import TwoPeriods
from skpdoc.records.last_year.text import NO_VALUE, take
from skpdoc.records.row import Row
from skpdoc.records.shown import as_text
from skpdoc.records.targets.bagian import read_bagian
from skpdoc.text.lines import column_letter, shorten

_FIGURES = frozenset({"target", "tw_1", "tw_2", "tw_3", "tw_4"})
_YEARLY: Mapping[str, Collection[str]] = {
    PERJANJIAN_KINERJA.name: _FIGURES,
    PERAN.name: _FIGURES,
    PEGAWAI.name: frozenset({"periode_mulai", "periode_selesai", "tanggal"}),
}
"""What holds for one year only, by sheet; a Bagian that is a quantity does too."""


@dataclass(frozen=True, slots=True)
class Years:
    """The year carried from (None where the old workbook does not say) and the new one."""

    old: int | None
    new: int

    @property
    def is_same(self) -> bool:
        """The workbook of one year, brought into the current format: nothing is out of date."""
        return self.old == self.new

    @property
    def name(self) -> str:
        """``tahun 2026``, for messages."""
        return f"tahun {self.old}" if self.old else "tahun lama"

    def is_named_in(self, text: str) -> bool:
        """Whether ``text`` names the old year although it is over."""
        if self.old is None or self.is_same:
            return False
        return re.search(rf"(?<!\d){self.old}(?!\d)", text) is not None

    def naming(self, here: CellRef, text: str) -> Finding:
        """What is said of a carried text that names the old year."""
        return codes.B32_PERIKSA(
            here,
            shorten(text, 240),
            f"Menyebut {self.name}.",
            f"Sesuaikan dengan {self.new} bila perlu.",
        )


@dataclass(slots=True)
class NewSheet:
    """The new sheet ``spec`` as far as it is filled; findings are at its cells.

    ``rows`` are texts, the headers first; ``references`` what was carried into reference columns.
    """

    file: str
    spec: SheetSpec
    years: Years
    periods: TwoPeriods
    findings: list[Finding]
    rows: list[list[str]] = field(default_factory=list)
    references: list[tuple[CellRef, str]] = field(default_factory=list)
    is_numbered: bool = True
    """False where the order of the old rows is in doubt"""
    owner: str = ""
    """the field that says whose a row is, where it does"""
    _emptied: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.rows.append([column.header for column in self.spec.columns])

    def cell(self, name: str, row: int) -> CellRef:
        """The cell of field ``name`` in ``row``, as the writer of workbooks lays the columns out."""
        fields = [column.field for column in self.spec.columns]
        at = fields.index(name)
        address = f"{column_letter(at + 1)}{row}"
        return CellRef(self.file, self.spec.name, address, self.spec.columns[at].header, row, name)

    def add(self, row: Row) -> int:
        """Write one old row; the number of the new one."""
        number = len(self.rows) + 1
        self.rows.append([self._text(column, row, number) for column in self.spec.columns])
        return number

    def close(self) -> None:
        """Say once a column what was left blank."""
        for name, count in (+self._emptied).items():
            head = self.cell(name, 1)
            self.findings.append(
                codes.B31_DIKOSONGKAN(
                    head,
                    f"{count} isian",
                    f"Isian {self.years.name} dikosongkan.",
                    f"Isi yang berlaku pada {self.years.new}.",
                )
            )

    def _text(self, column: SheetColumn, row: Row, number: int) -> str:
        if column.kind is Kind.URUTAN:
            return str(number - 1) if self.is_numbered else ""
        cell = row.cell(column.field)
        if not self.years.is_same and column.field in _YEARLY.get(self.spec.name, ()):
            self._emptied[column.field] += cell is not None
            return ""
        if cell is None:
            return self._of_blank(column, row)
        here = self.cell(column.field, number)
        if not self.years.is_same and _is_quantity(column, cell):
            self._say_quantity(here, as_text(cell))
            return ""
        return self._taken(column, row, cell, here)

    def _of_blank(self, column: SheetColumn, row: Row) -> str:
        """Asked about under a merged area; a satuan that stands in the target only (``12 Laporan``) is kept."""
        if column.field in row.hidden:
            return NO_VALUE
        if column.kind is not Kind.SATUAN or self.years.is_same or self.spec.name == RENSTRA.name:
            return ""
        _, satuan, _ = row.target("target", None)
        return satuan.teks if satuan else ""

    def _taken(self, column: SheetColumn, row: Row, cell: Cell, here: CellRef) -> str:
        taken = take(column, cell)
        if taken.loss:
            place = row.source.cell(column.field).place
            shown = as_text(cell) if taken.text == NO_VALUE else taken.text
            self.findings.append(
                codes.B32_PERIKSA(
                    here, shorten(shown), f"{taken.loss} (dahulu {place}).", "Ketik yang benar."
                )
            )
        if column.kind in (Kind.TEXT, Kind.LONG_TEXT) and self.years.is_named_in(taken.text):
            self.findings.append(self.years.naming(here, taken.text))
        return self._reference(column, taken.text, here)

    def _reference(self, column: SheetColumn, text: str, here: CellRef) -> str:
        """References to one of two periods become the bare NIP."""
        if column.kind is not Kind.REFERENCE:
            return text
        self.references.append((here, text))
        if Reference.PEGAWAI not in column.references:
            return text
        parts = several(text)
        owners = [part for part in parts if not self.periods.named(part)[1]]
        if column.field == self.owner and owners:  # of several who share a role, those whose post goes on
            parts = owners
        bare = [self._bare(part) for part in parts]
        return text if bare == several(text) else "; ".join(bare)

    def _bare(self, text: str) -> str:
        nip, _ = self.periods.named(text)
        return nip if nip and "/" in text.partition("·")[0] else text

    def _say_quantity(self, here: CellRef, text: str) -> None:
        self.findings.append(
            codes.B31_DIKOSONGKAN(
                here,
                text,
                f"Bagian berupa jumlah {self.years.name} dikosongkan; kosong berarti bobot 1.",
                f"Isi jumlah {self.years.new}, atau biarkan bila dibagi menurut bobot.",
            )
        )


def several(text: str) -> list[str]:
    """The people that a cell names."""
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def _is_quantity(column: SheetColumn, cell: Cell) -> bool:
    if column.kind is not Kind.BAGIAN:
        return False
    return any(part.jenis is JenisBagian.JUMLAH for part in read_bagian(cell) or ())
