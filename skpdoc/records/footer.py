"""What stands in a table's columns and is no record: totals, notes, signatures, the forms' row of column numbers.

It may stand under the table or between its rows, with or without a blank row. Nothing goes in silence: every row that
is not read is named (B17), and one that may be a person all the same is asked about (B68).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from skpdoc import codes
from skpdoc.contract import Kind, Required, SheetSpec
from skpdoc.findings import Finding
from skpdoc.records.cells import CellKind
from skpdoc.records.footer_words import (
    Sign,
    bare_nip,
    is_count,
    is_numbering,
    is_post,
    is_total,
    looks_like_a_name,
    sign_of,
)
from skpdoc.records.raw_row import RawRow
from skpdoc.text.cleaning import is_blank
from skpdoc.text.lines import fold, shorten

_QUOTED = 10
_MOST_SIGNED = 3
"""Cells in a row of a signature block: as many sign beside one another."""
_KEYS = frozenset({Kind.NIP, Kind.KODE, Kind.REFERENCE})
_FIGURES = frozenset({Kind.TARGET, Kind.SATUAN, Kind.BAGIAN})


class _Block(IntEnum):
    """What the rows so far have begun."""

    NONE = 0
    LOOSE = 1
    """a blank row, or a note: goes on while a row holds next to nothing"""
    SIGNATURE = 2
    """goes on while no row holds what only a record does"""


def without_footer(spec: SheetSpec, rows: Sequence[RawRow], findings: list[Finding]) -> tuple[RawRow, ...]:
    """The records among ``rows``; what was left out is said once, with all its rows."""
    footer = _Footer(spec, rows)
    for row in rows:
        footer.take(row)
    findings.extend(footer.findings())
    return tuple(footer.kept)


@dataclass(slots=True)
class _Left:
    """A row that is not read; ``is_signed`` when a sign in its block says what it is."""

    row: RawRow
    block: int
    is_signed: bool


class _Footer:
    def __init__(self, spec: SheetSpec, rows: Sequence[RawRow]) -> None:
        self._spec = spec
        self._needed = [c.field for c in spec.columns if c.required is Required.ALWAYS]
        self._rows = rows
        self._state = _Block.NONE
        self._block = 0
        self.kept: list[RawRow] = []
        self._left: list[_Left] = []

    def take(self, row: RawRow) -> None:
        """Decide about the next row."""
        own = _own(row)
        is_gap = bool(self.kept) and row.source.row - self.kept[-1].source.row > 1
        sign = self._sign(row, own, is_gap=is_gap)
        if sign is Sign.NUMBERS or sign is Sign.TOTAL:
            self._leave(row, sign)
        elif self._may_be_a_record(row, own):
            self._keep(row)
        elif sign is Sign.SIGNATURE or self._state is _Block.SIGNATURE:
            self._begin(_Block.SIGNATURE)
            self._take_back(row, own)
            self._leave(row, sign)
        elif sign is Sign.NOTE or ((is_gap or self._state) and _is_sparse(own, self._needed)):
            self._begin(_Block.LOOSE)
            self._leave(row, sign)
        else:
            self._keep(row)

    def findings(self) -> list[Finding]:
        """One peringatan that names every row; a galat where some may be people."""
        if not self._left:
            return []
        signed = {left.block for left in self._left if left.is_signed}
        asked = [left.row for left in self._left if left.block not in signed and _may_be_a_person(left.row)]
        told = [left.row for left in self._left if left.row not in asked and _says_anything(left.row)]
        return [*([_not_read(told)] if told else []), *map(_asked, asked)]

    @cached_property
    def _known(self) -> frozenset[str]:
        """The NIP of rows that hold more than an NIP."""
        columns = [column.field for column in self._spec.columns if column.kind is Kind.NIP]
        whole = [row for row in self._rows if len(row.cells) > 1]
        texts = (str(row.cells[name].value) for row in whole for name in columns if name in row.cells)
        return frozenset(map(bare_nip, texts)) - {""}

    def _sign(self, row: RawRow, own: Sequence[str], *, is_gap: bool) -> Sign:
        """What the words of the row say that it is."""
        if not self.kept and is_numbering([str(cell.value) for cell in row.cells.values()]):
            return Sign.NUMBERS
        words = [name for name in own if row.cells[name].kind is CellKind.TEXT]
        named = [name for name in words if self._spec.by_field[name].kind is not Kind.CHOICE]
        if named and is_total(str(row.cells[named[0]].value)):
            return Sign.TOTAL
        if len(own) > _MOST_SIGNED:
            return Sign.NONE
        if any(is_count(str(row.cells[name].value)) for name in words if name != "indikator"):
            return Sign.NOTE
        signs = [
            sign_of(str(row.cells[name].value), is_alone=own == [name] != ["indikator"]) for name in words
        ]
        if signs and set(signs) == {Sign.NUMBER}:
            is_column = self._spec.by_field[own[0]].kind is Kind.NIP
            is_known = bare_nip(str(row.cells[own[0]].value)) in self._known
            return Sign.NONE if is_column and not (is_gap or self._state or is_known) else Sign.SIGNATURE
        return max((sign for sign in signs if sign is not Sign.NUMBER), default=Sign.NONE)

    def _may_be_a_record(self, row: RawRow, own: Sequence[str]) -> bool:
        """Whether it holds what no signature and no note does; or an NIP that the table lacks."""
        if len(own) > _MOST_SIGNED:
            return not _is_sparse(own, self._needed)
        return any(self._is_evidence(row, name, is_alone=len(own) == 1) for name in own)

    def _is_evidence(self, row: RawRow, name: str, *, is_alone: bool) -> bool:
        column, cell = self._spec.by_field[name], row.cells[name]
        text = str(cell.value).strip()
        if column.kind in (Kind.CHOICE, Kind.CHOICES):
            return fold(text) in map(fold, column.choices)
        if column.kind in _FIGURES:
            return cell.kind is CellKind.NUMBER and not is_alone
        if column.kind not in _KEYS or sign_of(text, is_alone=False):
            return False
        if is_alone:
            return column.kind is Kind.NIP and bool(bare_nip(text)) and bare_nip(text) not in self._known
        return bool(bare_nip(text)) or (" " not in text and (text.isupper() or any(map(str.isdigit, text))))

    def _begin(self, state: _Block) -> None:
        if self._state is _Block.NONE:
            self._block += 1
        self._state = max(self._state, state)

    def _leave(self, row: RawRow, sign: Sign) -> None:
        self._left.append(_Left(row, self._block, is_signed=bool(sign)))

    def _keep(self, row: RawRow) -> None:
        self._state = _Block.NONE
        self._block += 1
        self.kept.append(row)

    def _take_back(self, row: RawRow, own: Sequence[str]) -> None:
        """A post alone directly above, or a name above its number in the same column, belongs to the signature."""
        is_number = sign_of(str(row.cells[own[0]].value), is_alone=False) is Sign.NUMBER
        above = row.source.row
        while self.kept and self.kept[-1].source.row == above - 1:
            there = _own(self.kept[-1])
            if len(there) > 1 or not (
                is_post(str(self.kept[-1].cells[there[0]].value)) or (is_number and there == own)
            ):
                return
            self._left.append(_Left(self.kept.pop(), self._block, is_signed=True))
            above, is_number = above - 1, False


def _is_sparse(own: Sequence[str], needed: Sequence[str]) -> bool:
    """One or two cells that do not make a record: not an indicator with its aspect, not a key with a text."""
    if len(own) > 2 or ("indikator" in own and len(own) > 1):
        return False
    filled = [field for field in needed if field in own]
    return len(own) == 1 or needed[0] not in own or len(filled) * 4 <= len(needed)


def _own(row: RawRow) -> list[str]:
    """The fields of the cells that stand in the row itself; at least one."""
    return [name for name in row.cells if name not in row.merged]


def _says_anything(row: RawRow) -> bool:
    """A cell with nothing but a space is left over from deleting."""
    return any(not is_blank(str(row.cells[name].value)) for name in _own(row))


def _may_be_a_person(row: RawRow) -> bool:
    """Whether it names somebody, in a sheet of people; a row with figures counts them."""
    others = "".join(str(cell.value) for name, cell in row.cells.items() if name != "nama")
    is_named = "nama" in row.cells and looks_like_a_name(str(row.cells["nama"].value))
    return is_named and not any(map(str.isdigit, others))


def _quoted(row: RawRow) -> str:
    texts = (shorten(str(row.cells[name].value), 40) for name in _own(row))
    return f'baris {row.source.row} "{" · ".join(texts)}"'


def _not_read(rows: Sequence[RawRow]) -> Finding:
    rows = sorted(rows, key=lambda row: row.source.row)
    first = next(iter(rows[0].cells))
    more = ", ".join(str(row.source.row) for row in rows[_QUOTED:])
    return codes.B17_BARIS(
        rows[0].source.cell(first),
        str(rows[0].cells[first].value),
        f"{len(rows)} baris tampak seperti jumlah, nomor kolom, catatan atau tanda tangan, dan tidak dibaca: "
        f"{'; '.join(map(_quoted, rows[:_QUOTED]))}{f'; juga baris {more}' if more else ''}.",
        "Bila ada yang data, isi semua kolom wajibnya.",
    )


def _asked(row: RawRow) -> Finding:
    text = shorten(str(row.cells["nama"].value))
    return codes.B68_MUNGKIN_ORANG(
        row.source.cell("nama"),
        text,
        f'"{text}" berdiri di bawah baris kosong, sedangkan kolom lainnya belum diisi, sehingga tidak dibaca: '
        "tidak jelas apakah ia masuk daftar ini.",
        "Bila ya, isi kolom wajibnya; bila bukan, hapus barisnya.",
    )
