"""The cells of one record and their texts; what cannot be read is said at its cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from skpdoc import codes
from skpdoc.contract import Kind, Required, SheetColumn
from skpdoc.findings import CellRef, Finding, FindingKind
from skpdoc.model.source import RowKey, Source
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.raw_row import RawRow
from skpdoc.records.shown import as_text
from skpdoc.records.table import Table
from skpdoc.records.whole_numbers import WholeNumbers
from skpdoc.text.cleaning import clean, is_blank, is_ditto
from skpdoc.text.lines import one_line, shorten
from skpdoc.text.references import fold_reference

_LONG_LIMIT, _SHORT_LIMIT = 8000, 255
_LARGEST_KEPT = 10**15
"""of a number from here on Excel loses the last digits"""
_EXCEL_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
"""As text too they are what is left of a formula, never what an office means."""
DASHES = frozenset({"-", "–", "—"})
_NIP_AND_NAME = re.compile(r"(\d{18}(?:/\d+)?)·.*", re.DOTALL)
_NO_NUMBERS = WholeNumbers()
_SEVERAL = re.compile(r"[;\n]")


@dataclass(slots=True)
class Repairs:
    """What was tidied in one sheet, said once: the count and the first cell."""

    count: int = 0
    first: str = ""

    def note(self, address: str) -> None:
        """One more cell tidied."""
        self.count += 1
        self.first = self.first or address

    def findings(self, file: str, sheet: str) -> Iterator[Finding]:
        """One saran, if anything was tidied."""
        if self.count:
            yield codes.B12_DIRAPIKAN(
                CellRef(file, sheet, self.first),
                "",
                f"{self.count} teks dirapikan: spasi berlebih atau karakter tak terlihat dibuang.",
                "Tidak perlu berbuat apa-apa.",
            )


class RowCells:
    """A record being read: its cells and their texts; what is wrong with them is said on the way."""

    def __init__(
        self,
        raw: RawRow,
        table: Table,
        findings: list[Finding],
        repairs: Repairs,
        numbers: WholeNumbers = _NO_NUMBERS,
    ) -> None:
        self.source: Source = raw.source
        self.merged = raw.merged
        self.hidden = raw.hidden
        self.nomor = raw.nomor
        self.whole = raw.whole
        self.is_below_gap = raw.is_below_gap
        self.numbers = numbers
        self._raw = raw
        self._filled = {field: cell for field, cell in raw.cells.items() if not _is_blank(cell)}
        self._columns = table.spec.by_field
        self._cells = {
            field: cell for field, cell in self._filled.items() if not is_empty(cell, self._columns[field])
        }
        self._table = table
        self._findings = findings
        self._repairs = repairs

    def filled(self, above: Self, fields: Collection[str]) -> Self:
        """This row with the cells of ``fields`` taken from ``above``, as if merged with it."""
        row = self.replaced(above, fields)
        row.merged = self.merged | frozenset(fields)
        return row

    def replaced(self, other: Self, fields: Collection[str]) -> Self:
        """This row with the cells of ``fields`` as they stand in ``other``."""
        taken = {field: other._raw.cells[field] for field in fields}
        rows = {field: other.source.taken.get(field, other.source.row) for field in fields}
        source = replace(self.source, taken={**self.source.taken, **rows})
        raw = replace(self._raw, source=source, cells={**self._raw.cells, **taken}, merged=self.merged)
        return type(self)(raw, self._table, self._findings, self._repairs, self.numbers)

    def folded(self, field: str) -> str:
        """The cell as typed, folded, for comparing rows with each other; nothing is reported.

        A person is the same whether named by NIP or by ``NIP · Nama``; so are several.
        """
        cell = self.cell(field)
        if cell is None:
            return ""
        text = clean(as_text(cell)).text
        parts = _SEVERAL.split(text) if self._column(field).kind is Kind.REFERENCE else [text]
        return ";".join(_NIP_AND_NAME.sub(r"\1", one) for one in map(fold_reference, parts) if one)

    def is_blank(self, field: str) -> bool:
        """Nothing but white space stands in the cell; a ``-`` is something: it is not filled from above."""
        return field not in self._filled

    def cell(self, field: str) -> Cell | None:
        """The cell of ``field``; None when it is empty, white space only, a ``-``, or holds nothing readable.

        Error cells and formulas without a stored value are reported by :meth:`usable`.
        """
        return self._cells.get(field)

    def unreadable(self, read: Mapping[str, object]) -> frozenset[str]:
        """Which fields hold something of which nothing was read; ``-`` is a blank."""
        empty = [field for field, value in read.items() if not value]
        cells = {field: self.cell(field) for field in empty}
        typed = {field for field, cell in cells.items() if cell and not is_dash(cell)}
        return frozenset(typed | self.hidden.intersection(empty))

    def say(
        self,
        kind: FindingKind,
        field: str,
        value: str,
        cause: str,
        remedy: str,
        *,
        withholds: tuple[RowKey, ...] | None = None,
        usulan: str = "",
    ) -> None:
        """Report a finding at the cell of ``field``; ``value``, what stands there, is quoted short."""
        cell = self.source.cell(field)
        self._findings.append(kind(cell, shorten(value), cause, remedy, withholds=withholds, usulan=usulan))

    def usable(self, field: str) -> Cell | None:
        """Like :meth:`cell`, but error and formula cells are reported and count as unreadable.

        An Excel error pasted as text is one too.
        """
        cell = self.cell(field)
        return None if cell is None else self._judged(field, cell)

    def _judged(self, field: str, cell: Cell) -> Cell | None:
        value = cell.value
        is_pasted = isinstance(value, str) and "#" in value and value.strip() in _EXCEL_ERRORS
        if cell.kind is CellKind.ERROR or is_pasted:
            self.say(
                codes.B07_SEL_GALAT,
                field,
                str(cell.value),
                f"Sel berisi galat Excel {shorten(str(cell.value))}.",
                "Perbaiki rumusnya, atau ketik nilainya.",
            )
            return None
        if cell.kind is CellKind.FORMULA:
            self.say(
                codes.B08_RUMUS,
                field,
                str(cell.value),
                "Rumus di sel ini tidak mempunyai nilai tersimpan.",
                "Buka di Excel, simpan, lalu coba lagi; atau ketik nilainya.",
            )
            return None
        return cell

    def require(self, field: str) -> None:
        """Report ``field`` as empty (B06) if it is, and not covered by a merged area (B09)."""
        if self.cell(field) is None and field not in self.hidden:
            column = self._column(field)
            example = f'Contoh: "{column.example}".' if column.example else "Isi kolom ini."
            meant = self.numbers.hint("", self.nama()) if field == "nip" else ""
            self.say(codes.B06_KOSONG, field, "", f"{column.header} belum diisi.", meant or example)

    def nama(self) -> str:
        """The name that stands in the row of a person; '' in other sheets."""
        return self.folded("nama") if "nama" in self._columns else ""

    def text(self, field: str, *, is_needed: bool = True) -> str:
        """The cell's text, cleaned; '' when blank or unreadable.

        Required by the contract and blank: reported, unless ``is_needed`` is False.
        """
        column = self._columns[field]
        cell = self._cells.get(field)
        if cell is None:
            if is_needed and column.required is Required.ALWAYS:
                self.require(field)
            return ""
        cell = self._judged(field, cell)
        if cell is not None and isinstance(cell.value, int | float) and abs(cell.value) >= _LARGEST_KEPT:
            self.say(
                codes.B14_ANGKA,
                field,
                as_text(cell),
                f"{column.header} tersimpan sebagai angka: Excel menyimpan 15 angka pertamanya saja, sisanya 0.",
                "Ubah format sel menjadi Teks, lalu ketik ulang dari dokumen aslinya.",
            )
            return ""
        return "" if cell is None else self._clean(field, column, cell)

    def _column(self, field: str) -> SheetColumn:
        return self._columns[field]

    def _clean(self, field: str, column: SheetColumn, cell: Cell) -> str:
        kind = column.kind
        is_name = kind is Kind.KODE or kind is Kind.REFERENCE
        shown = as_text(cell, decimal="." if is_name else ",")
        cleaned = clean(shown)
        keeps_lines = kind in (Kind.LONG_TEXT, Kind.REFERENCE) or cleaned.text is shown
        text = cleaned.text if keeps_lines else one_line(cleaned.text)
        if cleaned.forbidden:
            self.say(
                codes.B11_KARAKTER,
                field,
                text,
                f"Teks berisi karakter yang tidak dapat dicetak ({cleaned.forbidden}).",
                "Hapus karakter itu: ketik ulang teksnya, atau tempel sebagai teks biasa.",
            )
            return ""
        if is_ditto(text):
            self.say(
                codes.B36_DITTO,
                field,
                text,
                f"Isian {shorten(text)} tidak diartikan sama dengan baris di atasnya.",
                "Salin isi yang dimaksud ke sel ini.",
            )
            return ""
        if cleaned.is_repaired:
            self._repairs.note(self.source.cell(field).address)
        limit = _LONG_LIMIT if kind is Kind.LONG_TEXT else _SHORT_LIMIT
        if len(text) > limit:
            self.say(
                codes.B19_PANJANG,
                field,
                text,
                f"Teks {len(text)} karakter; yang dapat dicetak paling banyak {limit}.",
                "Ringkas teksnya.",
            )
            return ""
        return text


def is_dash(cell: Cell) -> bool:
    """A ``-``, however long."""
    return isinstance(cell.value, str) and cell.value.strip() in DASHES


def is_empty(cell: Cell, column: SheetColumn) -> bool:
    """Whether nothing stands in a cell of the column.

    ``-`` fills a cell that has nothing to say; in a target it is asked about, in Bagian it is an answer.
    """
    is_dash_empty = column.kind not in (Kind.TARGET, Kind.BAGIAN) and "-" not in column.choices
    return _is_blank(cell) or (is_dash_empty and is_dash(cell))


def _is_blank(cell: Cell) -> bool:
    return cell.kind is CellKind.TEXT and is_blank(str(cell.value))
