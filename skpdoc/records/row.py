"""Read one record's cells by the kind of their column; what cannot be read is said at its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import TypeVar

from skpdoc import codes
from skpdoc.contract import Kind, Required
from skpdoc.model.choices import StatusPegawai
from skpdoc.model.target import Bagian, Satuan, Target
from skpdoc.records import nip
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.days import read_day
from skpdoc.records.row_cells import RowCells, is_dash
from skpdoc.records.shown import as_text
from skpdoc.records.targets import bagian as bagian_cells
from skpdoc.records.targets import target as target_cells
from skpdoc.records.targets.target_reading import TargetPlace
from skpdoc.regulation import known_as, similar_satuan
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.text import indonesian
from skpdoc.text.addresses import plain_address
from skpdoc.text.cleaning import clean
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import meant, nearest_choice

Choice = TypeVar("Choice", bound=StrEnum)
_OWN_NUMBERS = ("nip", "nomor")
"""columns with the number of whom the row is about"""


@lru_cache(maxsize=1 << 12)
def fold_choice(text: str) -> str:
    """Case, spaces, dots and dashes do not count in a choice: ``plt``, ``Rata - rata``."""
    return re.sub(r"[\s.\-]+", "", text.casefold())


@cache
def _members(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(kind)


@cache
def _by_spelling(options: tuple[str, ...]) -> Mapping[str, str]:
    """What a cell may name, folded."""
    return {fold_choice(one): str(one) for one in reversed(options)}


class Row(RowCells):
    """A record being read: the value of each cell, by the kind of its column."""

    def choice(self, field: str, kind: type[Choice]) -> Choice | None:
        """The member that the cell names; None when blank or not recognised."""
        found = self.option(field, _members(kind))
        return None if found is None else kind(found)

    def option(self, field: str, options: tuple[str, ...]) -> str | None:
        """The one of ``options`` that the cell names; None when blank or not recognised."""
        text = self.text(field)
        return self._named(field, text, options) if text else None

    def options(self, field: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """Several of ``options``, ``;`` (or a comma or line break) between."""
        parts = [part.strip() for part in re.split(r"[;,\n]", self.text(field)) if part.strip()]
        found = [self._named(field, part, options) for part in parts]
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def _named(self, field: str, text: str, options: tuple[str, ...]) -> str | None:
        found = _by_spelling(options).get(fold_choice(text))
        if found is not None:
            return found
        called = known_as(text, options)
        near = meant(called or nearest_choice(text, options))
        if called:
            near = f'{near} Begitu "{shorten(text)}" ditulis di buku kerja ini.'
        self.say(
            codes.B13_PILIHAN,
            field,
            text,
            f'"{shorten(text)}" bukan pilihan {self._column(field).header}.',
            f"{near} Pilihan: {'; '.join(options)}.".lstrip(),
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
            self.say(
                codes.B53_JAM,
                field,
                as_text(cell),
                f"{self._column(field).header} memuat jam: {shorten(as_text(cell))}.",
                f'Ketik tanggalnya saja, misalnya "{indonesian.tanggal(parsed)}".',
            )
            return None
        if parsed is None:
            self.say(
                codes.B16_TANGGAL,
                field,
                as_text(cell),
                f'"{shorten(as_text(cell))}" tidak terbaca sebagai tanggal.',
                'Ketik seperti "2 Januari 2026" atau 02/01/2026 (hari dahulu).',
            )
        return parsed

    def nip(self, field: str, status: StatusPegawai | None) -> str:
        """A NIP as 18 digits, or what is left of one, shortened; '' when blank. What is wrong with it is reported."""
        self.require(field)
        cell = self.usable(field)
        if cell is None:
            return ""
        if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
            return self._ruined_nip(field, cell.value)
        text = nip.digits_of(clean(str(cell.value)).text)
        wrong = nip.why_wrong(text, status)
        if wrong:
            remedy = f"Ketik ulang NIP dari SK, sebagai teks. {self.numbers.hint(text, self.nama())}"
            self.say(codes.R28_NIP, field, str(cell.value), wrong, remedy.rstrip())
            return shorten(text)
        odd = nip.why_odd_pppk(text) if status is StatusPegawai.PPPK else ""
        if odd:
            self.say(codes.R28_NIP_PPPK, field, text, odd, "Cocokkan dengan SK pengangkatan.")
        return text

    def reference(self, field: str) -> str:
        """A reference as typed; of a number that has lost digits (reported) the 15 that survive."""
        cell = self.cell(field)
        if cell is not None and isinstance(cell.value, int | float) and abs(cell.value) >= 10**15:
            return self._ruined_nip(field, cell.value)
        return self.text(field)

    def _ruined_nip(self, field: str, value: float) -> str:
        """What is left of a NIP that was stored as a number; it is reported."""
        known = nip.surviving_digits(value)
        nama = self.nama() if field in _OWN_NUMBERS else ""
        remedy = f"Ubah format sel menjadi Teks dan ketik ulang dari SK. {self.numbers.hint(known, nama)}"
        self.say(
            codes.R28_NIP,
            field,
            known,
            f"NIP tersimpan sebagai angka, sehingga Excel membuang tiga angka terakhir; yang tersisa {known}….",
            remedy.rstrip(),
        )
        return known

    def satuan(self, field: str) -> Satuan | None:
        """The satuan recognised by its spelling; None when blank."""
        text = self.text(field)
        near = similar_satuan(text)
        if near:
            self.say(
                codes.B35_SATUAN,
                field,
                text,
                f'Satuan "{text}" tidak dikenal, sehingga tidak sama dengan {near}.',
                f"{meant(near)} Bila memang lain, biarkan.",
                usulan=near,
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
        reading = target_cells.read_target(cell if typed else None, self._place(field, satuan))
        if reading.question:
            self.say(codes.B14_ANGKA, field, typed, reading.question, reading.remedy)
        if reading.note:
            self.say(codes.B15_ANGKA_CATATAN, field, typed, reading.note, reading.remedy)
        return reading.target, reading.satuan, typed or "?"

    def _place(self, field: str, satuan: Satuan | None) -> TargetPlace:
        """What the sentences about a target name: the columns that this sheet has."""
        column, is_number = self._column(field), self._column(field).kind is Kind.ANGKA
        headers = {name: one.header for name, one in self._columns.items()}
        notes = (headers[name] for name in ("berdasarkan", "keterangan", "indikator") if name in headers)
        return TargetPlace(
            satuan,
            "Nilai" if is_number else "Realisasi" if field == "realisasi" else "Target",
            column.header,
            headers.get("satuan", ""),
            next(notes, ""),
            is_number,
        )

    def quarter(self, field: str, satuan: Satuan | None) -> Target | None:
        """A quarter's target; ``-`` in these optional columns is a blank."""
        cell = self.cell(field)
        if cell is None or is_dash(cell):
            return None
        return self.target(field, satuan)[0]

    def angka(self, field: str) -> Fraction | None:
        """A plain number; None when blank or anything else (reported)."""
        target, _, typed = self.target(field, None)
        if target is None or (target.angka is not None and target.satuan is None):
            return None if target is None or target.angka is None else Fraction(target.angka)
        self.say(
            codes.B14_ANGKA,
            field,
            typed,
            f'"{shorten(typed)}" bukan angka saja.',
            'Ketik angkanya tanpa satuan, misalnya "12,5".',
        )
        return None

    def bagian(self, field: str) -> tuple[Bagian, ...]:
        """The parts of the column Bagian; empty when blank or unreadable (reported)."""
        cell = self.usable(field)
        parts = bagian_cells.read_bagian(cell)
        if parts is None:
            shown = shorten(as_text(cell)) if cell else ""
            self.say(
                codes.B20_BAGIAN,
                field,
                shown,
                f'Bagian "{shown}" tidak terbaca.',
                'Ketik bobot (2), persen (40%), jumlah dengan satuan (5 Dokumen), atau satu per induk: "40%; 60%".',
            )
            return ()
        return parts

    def surel(self, field: str) -> str:
        """An e-mail address, never repaired: anything but one plain address is reported."""
        text = self.text(field)
        cell = self.cell(field)
        if not text or cell is None or (plain_address(text) and text == str(cell.value).strip(" ")):
            return text
        self.say(
            codes.B25_SUREL,
            field,
            text,
            f'"{shorten(text)}" bukan satu alamat surel, atau berisi karakter tak terlihat.',
            "Ketik ulang satu alamat saja, misalnya nama@contoh.go.id.",
            withholds=(),
        )
        return ""
