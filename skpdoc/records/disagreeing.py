"""Rows of Peran that are plainly one role but for a slip in one cell: asked about there, and read as one role.

One role are rows of one Kode, NIP and Rencana Hasil Kerja whatever else differs, and rows that differ in nothing but a
cell that may be a slip: a reference that names nothing in this workbook, or a text almost alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import PERAN, ROLE_FIELDS
from skpdoc.records.row import Row
from skpdoc.records.shown import as_text
from skpdoc.records.table import Table
from skpdoc.text.indonesian import daftar
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import meant, nearest
from skpdoc.text.references import fold_reference, split_references

_NIP, _RHK = PERAN.anchors
_KODE, _RUJUKAN = "kode", "mendukung"
_NAMING = ("kode", "nip", "nama", "jabatan", "sasaran", "rencana_hasil_kerja", "indikator")
"""columns whose cells a reference may name"""
_ALIKE = 80


def named_in(tables: Iterable[Table]) -> frozenset[str]:
    """What a reference may name in one workbook, folded."""
    return frozenset(
        fold_reference(as_text(raw.cells[field]))
        for table in tables
        for raw in table.rows
        for field in _NAMING
        if field in raw.cells and not (table.spec is PERAN and field == _NIP)
    )


def agreed(rows: Sequence[Row], named: Collection[str]) -> list[Row]:
    """The rows, slips read as the other rows of their role have it; each is a galat at its cell.

    Of several values that count which names something, else the more frequent, else the first.
    """
    found = list(rows)
    for field in ROLE_FIELDS:
        for places in _of_one_role(found, field):
            for slip in _slips([found[at] for at in places], field, named):
                at = next(at for at in places if found[at] is slip.row)
                slip.say()
                found[at] = slip.row.replaced(slip.model, [field])
    return found


@dataclass(frozen=True, slots=True)
class _RowMistake:
    """``row`` says something else in ``field`` than ``model``, a row of its role."""

    row: Row
    model: Row
    field: str
    is_unknown: bool

    def say(self) -> None:
        """A galat at the cell."""
        mine, other = (shorten(one.text(self.field)) for one in (self.row, self.model))
        cell = self.row.source.cell(self.field)
        numbers = daftar([str(one) for one in sorted({self.row.source.row, self.model.source.row})])
        kode = self.model.text(_KODE, is_needed=False)
        unknown = f'"{mine}" tidak ada dalam buku kerja ini. ' if self.is_unknown else ""
        self.row.say(
            codes.B69_SATU_PERAN,
            self.field,
            self.row.text(self.field),
            f"Baris {numbers} satu peran{f' ({kode})' if kode else ''}, tetapi {cell.header}-nya "
            f'"{other}" (baris {self.model.source.row}) dan "{mine}" (baris {self.row.source.row}). {unknown}'.rstrip(),
            meant(other) if self.is_unknown else "Samakan; bila memang dua peran, bedakan Kode-nya.",
        )


def _of_one_role(rows: Sequence[Row], field: str) -> list[list[int]]:
    """Places of rows that are one role if what they say in ``field`` does not count."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        key = tuple(row.folded(one) for one in (_KODE, _NIP, _RHK) if one != field)
        others = [one for one in ROLE_FIELDS if one not in (field, _KODE, _NIP, _RHK)]
        is_sure = field not in (_KODE, _NIP, _RHK) and not row.is_blank(_KODE)
        whole = key if is_sure else (*key, *map(row.folded, others))
        needed = [one for one in (_NIP, _RHK) if one != field]
        if not row.is_blank(field) and not any(map(row.is_blank, needed)):
            groups[whole].append(at)
    return [places for places in groups.values() if len(places) > 1]


def _slips(rows: Sequence[Row], field: str, named: Collection[str]) -> list[_RowMistake]:
    """The rows that differ from what counts, none where the rows may as well be two roles."""
    count = Counter(row.folded(field) for row in rows)
    if len(count) < 2:
        return []
    is_reference = field in (_NIP, _RUJUKAN)
    known = {value for value in count if not is_reference or _is_known(value, named)}
    model = max(rows, key=lambda row: (row.folded(field) in known, count[row.folded(field)]))
    value = model.folded(field)
    slips = [
        _RowMistake(row, model, field, row.folded(field) not in known)
        for row in rows
        if row.folded(field) != value
    ]
    return [slip for slip in slips if _is_slip(slip, value in known)]


def _is_slip(slip: _RowMistake, is_known: bool) -> bool:
    row, field = slip.row, slip.field
    if field in (_NIP, _RUJUKAN) and is_known and slip.is_unknown:
        return field == _RUJUKAN or bool(nearest(row.folded(field), [slip.model.folded(field)], _ALIKE))
    if row.is_blank(_KODE) or field in (_KODE, _NIP):
        return False
    return field != _RHK or bool(nearest(row.folded(field), [slip.model.folded(field)], _ALIKE))


def _is_known(folded: str, named: Collection[str]) -> bool:
    return all(
        part in named or part.partition("·")[0] in named or part.partition("/")[0] in named
        for part in split_references(folded, lambda one: one in named)
    )
