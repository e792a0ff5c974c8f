"""Read one record's cells by the kind of their column; what cannot be read is reported at its cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from skpdoc import codes, indonesian
from skpdoc.contract import Kind, Required, SheetColumn
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import StatusPegawai
from skpdoc.model.source import Source
from skpdoc.model.target import Bagian, Satuan, Target
from skpdoc.records import bagian as bagian_cells
from skpdoc.records import nip
from skpdoc.records import target as target_cells
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.days import read_day
from skpdoc.records.raw_row import RawRow
from skpdoc.records.shown import as_text
from skpdoc.records.table import Table
from skpdoc.regulation import known_as, similar_satuan
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.text.cleaning import clean, is_blank, is_ditto
from skpdoc.text.lines import one_line, shorten
from skpdoc.text.nearest import meant, nearest
from skpdoc.text.references import fold_reference

Choice = TypeVar("Choice", bound=StrEnum)

_LONG_LIMIT, _SHORT_LIMIT = 8000, 255
EXCEL_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
"""As text too they are what is left of a formula, never what an office means."""
_DASHES = frozenset({"-", "–", "—"})
_NIP_AND_NAME = re.compile(r"(\d{18}(?:/\d+)?)·.*", re.DOTALL)
_SEVERAL = re.compile(r"[;\n]")
_SUREL = re.compile(r"[^@\s<>(),;:\"\[\]]+@[^@\s<>(),;:\"\[\].]+(?:\.[^@\s<>(),;:\"\[\].]+)+")


@lru_cache(maxsize=1 << 12)
def fold_choice(text: str) -> str:
    """Case, spaces, dots and dashes do not count in a choice: ``plt``, ``Rata - rata``."""
    return re.sub(r"[\s.\-]+", "", text.casefold())


@cache
def _by_spelling(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    """The members of a choice, folded."""
    return {fold_choice(member.value): member for member in reversed(kind)}


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


class Row:
    """A record being read: typed access to its cells, findings collected on the way."""

    def __init__(self, raw: RawRow, table: Table, findings: list[Finding], repairs: Repairs) -> None:
        self.source: Source = raw.source
        self.merged = raw.merged
        self.hidden = raw.hidden
        self.nomor = raw.nomor
        self.whole = raw.whole
        self.is_below_gap = raw.is_below_gap
        self._raw = raw
        self._filled = {field: cell for field, cell in raw.cells.items() if not _is_blank(cell)}
        self._columns = table.spec.by_field
        self._cells = {
            field: cell
            for field, cell in self._filled.items()
            if not (_is_dash(cell) and self._is_dash_blank(field))
        }
        self._table = table
        self._findings = findings
        self._repairs = repairs

    def filled(self, above: Row, fields: Collection[str]) -> Row:
        """This row with the cells of ``fields`` taken from ``above``."""
        taken = {field: above._raw.cells[field] for field in fields}
        raw = replace(self._raw, cells={**self._raw.cells, **taken}, merged=self.merged | frozenset(fields))
        return Row(raw, self._table, self._findings, self._repairs)

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

    def _is_dash_blank(self, field: str) -> bool:
        """``-`` fills a cell that has nothing to say; in a target it is asked about, in Bagian it is an answer."""
        column = self._column(field)
        return column.kind not in (Kind.TARGET, Kind.BAGIAN) and "-" not in column.choices

    def unreadable(self, read: Mapping[str, object]) -> frozenset[str]:
        """Which fields hold something of which nothing was read; ``-`` is a blank."""
        empty = [field for field, value in read.items() if not value]
        cells = {field: self.cell(field) for field in empty}
        typed = {field for field, cell in cells.items() if cell and not _is_dash(cell)}
        return frozenset(typed | self.hidden.intersection(empty))

    def report(self, finding: Finding) -> None:
        """Collect a finding."""
        self._findings.append(finding)

    def usable(self, field: str) -> Cell | None:
        """Like :meth:`cell`, but error and formula cells are reported and count as unreadable.

        An Excel error pasted as text is one too.
        """
        cell = self.cell(field)
        return None if cell is None else self._judged(field, cell)

    def _judged(self, field: str, cell: Cell) -> Cell | None:
        value = cell.value
        is_pasted = isinstance(value, str) and "#" in value and value.strip() in EXCEL_ERRORS
        if cell.kind is CellKind.ERROR or is_pasted:
            self.report(
                codes.B07_SEL_GALAT(
                    self.source.cell(field),
                    shorten(str(cell.value)),
                    f"Sel berisi galat Excel {shorten(str(cell.value))}.",
                    "Perbaiki rumusnya, atau ketik nilainya.",
                )
            )
            return None
        if cell.kind is CellKind.FORMULA:
            self.report(
                codes.B08_RUMUS(
                    self.source.cell(field),
                    shorten(str(cell.value)),
                    "Rumus di sel ini tidak mempunyai nilai tersimpan.",
                    "Buka di Excel, simpan, lalu coba lagi; atau ketik nilainya.",
                )
            )
            return None
        return cell

    def require(self, field: str) -> None:
        """Report ``field`` as empty (B06) if it is, and not covered by a merged area (B09)."""
        if self.cell(field) is None and field not in self.hidden:
            column = self._column(field)
            self.report(
                codes.B06_KOSONG(
                    self.source.cell(field),
                    "",
                    f"{column.header} belum diisi.",
                    f'Contoh: "{column.example}".' if column.example else "Isi kolom ini.",
                )
            )

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
            self.report(
                codes.B11_KARAKTER(
                    self.source.cell(field),
                    shorten(text),
                    f"Teks berisi karakter yang tidak dapat dicetak ({cleaned.forbidden}).",
                    "Hapus karakter itu: ketik ulang teksnya, atau tempel sebagai teks biasa.",
                )
            )
            return ""
        if is_ditto(text):
            self.report(
                codes.B36_DITTO(
                    self.source.cell(field),
                    shorten(text),
                    f"Isian {shorten(text)} tidak diartikan sama dengan baris di atasnya.",
                    "Salin isi yang dimaksud ke sel ini.",
                )
            )
            return ""
        if cleaned.is_repaired:
            self._repairs.note(self.source.cell(field).address)
        limit = _LONG_LIMIT if kind is Kind.LONG_TEXT else _SHORT_LIMIT
        if len(text) > limit:
            self.report(
                codes.B19_PANJANG(
                    self.source.cell(field),
                    shorten(text),
                    f"Teks {len(text)} karakter; yang dapat dicetak paling banyak {limit}.",
                    "Ringkas teksnya.",
                )
            )
            return ""
        return text

    def choice(self, field: str, kind: type[Choice]) -> Choice | None:
        """The member that the cell names; None when blank or not recognised."""
        text = self.text(field)
        return self._member(field, text, kind) if text else None

    def choices(self, field: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Several members, ``;`` (or a comma or line break) between."""
        parts = [part.strip() for part in re.split(r"[;,\n]", self.text(field)) if part.strip()]
        members = [self._member(field, part, kind) for part in parts]
        return tuple(dict.fromkeys(member for member in members if member is not None))

    def _member(self, field: str, text: str, kind: type[Choice]) -> Choice | None:
        member = _by_spelling(kind).get(fold_choice(text))
        if isinstance(member, kind):
            return member
        options = [member.value for member in kind]
        near = known_as(text, options) or nearest(text, options, 70)
        self.report(
            codes.B13_PILIHAN(
                self.source.cell(field),
                shorten(text),
                f'"{shorten(text)}" bukan pilihan {self._column(field).header}.',
                f"{meant(near)} Pilihan: {'; '.join(options)}.".lstrip(),
            )
        )
        return None

    def day(self, field: str) -> date | None:
        """A date, from a real date cell or as typed; None when blank or unreadable."""
        if self._column(field).required is Required.ALWAYS:
            self.require(field)
        cell = self.usable(field)
        if cell is None:
            return None
        parsed, has_time = read_day(cell)
        if parsed is not None and has_time:
            self.report(
                codes.B53_JAM(
                    self.source.cell(field),
                    shorten(as_text(cell)),
                    f"{self._column(field).header} memuat jam: {shorten(as_text(cell))}.",
                    f'Ketik tanggalnya saja, misalnya "{indonesian.tanggal(parsed)}".',
                )
            )
            return None
        if parsed is None:
            self.report(
                codes.B16_TANGGAL(
                    self.source.cell(field),
                    shorten(as_text(cell)),
                    f'"{shorten(as_text(cell))}" tidak terbaca sebagai tanggal.',
                    'Ketik seperti "2 Januari 2026" atau 02/01/2026 (hari dahulu).',
                )
            )
        return parsed

    def nip(self, field: str, status: StatusPegawai | None, others: Collection[str]) -> str:
        """A NIP as 18 digits, or what is left of one, shortened; '' when blank. What is wrong with it is reported.

        ``others``: texts elsewhere in the workbook that may hold the whole of a ruined one.
        """
        self.require(field)
        cell = self.usable(field)
        if cell is None:
            return ""
        ref = self.source.cell(field)
        if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
            self.report(_ruined_nip(ref, cell.value, others))
            return nip.surviving_digits(cell.value)
        text = nip.digits_of(clean(str(cell.value)).text)
        wrong = nip.why_wrong(text, status)
        if wrong:
            whole = nip.whole_of(text, others)
            hint = f" Mungkin {_elsewhere(whole)}; pastikan dahulu." if whole else ""
            remedy = f"Ketik ulang NIP dari SK, sebagai teks.{hint}"
            self.report(codes.R28_NIP(ref, shorten(str(cell.value)), wrong, remedy))
            return shorten(text)
        odd = nip.why_odd_pppk(text) if status is StatusPegawai.PPPK else ""
        if odd:
            self.report(codes.R28_NIP_PPPK(ref, text, odd, "Cocokkan dengan SK pengangkatan."))
        return text

    def reference(self, field: str) -> str:
        """A reference as typed; of a number that has lost digits (reported) the 15 that survive."""
        cell = self.cell(field)
        if cell is not None and isinstance(cell.value, int | float) and abs(cell.value) >= 10**15:
            self.report(_ruined_nip(self.source.cell(field), cell.value, ()))
            return nip.surviving_digits(cell.value)
        return self.text(field)

    def satuan(self, field: str) -> Satuan | None:
        """The satuan recognised by its spelling; None when blank."""
        text = self.text(field)
        near = similar_satuan(text)
        if near:
            self.report(
                codes.B35_SATUAN(
                    self.source.cell(field),
                    text,
                    f'Satuan "{text}" tidak dikenal, sehingga tidak sama dengan {near}.',
                    f"{meant(near)} Bila memang lain, biarkan.",
                    usulan=near,
                )
            )
        return recognise_satuan(text) if text else None

    def target(self, field: str, satuan: Satuan | None) -> tuple[Target | None, Satuan | None, str]:
        """(target, its satuan, the cell as typed); a question is reported and leaves the target None."""
        cell = self.usable(field)
        if cell is None:
            is_blank = self.cell(field) is None and field not in self.hidden
            return None, satuan, "" if is_blank else "?"
        if cell.kind is CellKind.TEXT:
            cell = Cell(self._clean(field, self._column(field), cell), CellKind.TEXT)
        typed = as_text(cell)
        reading = target_cells.read_target(cell if typed else None, satuan)
        ref = self.source.cell(field)
        if reading.question:
            self.report(codes.B14_ANGKA(ref, shorten(typed), reading.question, reading.remedy))
        if reading.note:
            self.report(codes.B15_ANGKA_CATATAN(ref, shorten(typed), reading.note, reading.remedy))
        return reading.target, reading.satuan, typed or "?"

    def quarter(self, field: str, satuan: Satuan | None) -> Target | None:
        """A quarter's target; ``-`` in these optional columns is a blank."""
        cell = self.cell(field)
        if cell is None or _is_dash(cell):
            return None
        return self.target(field, satuan)[0]

    def bagian(self, field: str) -> tuple[Bagian, ...]:
        """The parts of the column Bagian; empty when blank or unreadable (reported)."""
        cell = self.usable(field)
        parts = bagian_cells.read_bagian(cell)
        if parts is None:
            shown = shorten(as_text(cell)) if cell else ""
            self.report(
                codes.B20_BAGIAN(
                    self.source.cell(field),
                    shown,
                    f'Bagian "{shown}" tidak terbaca.',
                    'Ketik bobot (2), persen (40%), jumlah dengan satuan (5 Dokumen), atau satu per induk: "40%; 60%".',
                )
            )
            return ()
        return parts

    def surel(self, field: str) -> str:
        """An e-mail address, never repaired: anything but one plain address is reported."""
        text = self.text(field)
        cell = self.cell(field)
        if not text or cell is None or (_SUREL.fullmatch(text) and text == str(cell.value).strip(" ")):
            return text
        self.report(
            codes.B25_SUREL(
                self.source.cell(field),
                shorten(text),
                f'"{shorten(text)}" bukan satu alamat surel, atau berisi karakter tak terlihat.',
                "Ketik ulang satu alamat saja, misalnya nama@contoh.go.id.",
                withholds=(),
            )
        )
        return ""


def _is_dash(cell: Cell) -> bool:
    return isinstance(cell.value, str) and cell.value.strip() in _DASHES


def _is_blank(cell: Cell) -> bool:
    return cell.kind is CellKind.TEXT and is_blank(str(cell.value))


def _elsewhere(whole: str) -> str:
    return f"{whole} (ada di tempat lain dalam buku kerja ini)"


def _ruined_nip(ref: CellRef, value: float, others: Collection[str]) -> Finding:
    known = nip.surviving_digits(value)
    match = min((other for other in others if other.startswith(known)), default="")
    suggestion = _elsewhere(match) if match else f"{known}001"
    return codes.R28_NIP(
        ref,
        known,
        f"NIP tersimpan sebagai angka, sehingga Excel membuang tiga angka terakhir; yang tersisa {known}….",
        f"Ubah format sel menjadi Teks dan ketik ulang dari SK. Mungkin {suggestion}; pastikan dahulu.",
    )
