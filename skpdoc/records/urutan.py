"""The numbers of the column Urutan bring a sorted sheet's rows back into the order in which they were numbered.

A number counts if it is a typed whole number that stands once in its sheet. Gaps mean nothing (workbook contract,
"Sorting and filtering are safe").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from skpdoc import codes
from skpdoc.contract import URUTAN, SheetSpec
from skpdoc.findings import Finding
from skpdoc.records.row import Row

_MANY = 0.1
"""Share of a sheet's rows whose numbers are doubled, from which it is said."""
_SOME = 4


@dataclass(frozen=True, slots=True)
class Ordered:
    """The rows of one sheet in the order that holds.

    ``is_restored``: not as they stand. ``is_numbered``: every row's place is told by a number. ``strays`` are rows that
    continue another one, of which neither their number nor their neighbours tell which.
    """

    rows: tuple[Row, ...]
    is_restored: bool = False
    is_numbered: bool = False
    strays: tuple[Row, ...] = ()


def continues(row: Row, spec: SheetSpec) -> bool:
    """Whether a row leaves to the row above whose it is."""
    return any(row.is_blank(field) and spec.column(field).fill_down for field in spec.anchors)


def in_order(rows: Sequence[Row], spec: SheetSpec, findings: list[Finding]) -> Ordered:
    """The rows by their numbers; what that changes is said."""
    typed = [row for row in rows if row.nomor is not None]
    counts = Counter(map(_nomor, typed))
    doubled = [row for row in typed if counts[_nomor(row)] > 1]
    if len(doubled) >= max(_SOME, _MANY * len(rows)):
        findings.append(_doubled(doubled))
    numbered = [row for row in typed if counts[_nomor(row)] == 1]
    if not numbered:
        return Ordered(tuple(rows))
    if all(_nomor(one) < _nomor(other) for one, other in pairwise(numbered)):
        is_numbered = len(numbered) == len(rows)
        return Ordered(tuple(rows), is_numbered=is_numbered, strays=_outside(rows, numbered, spec))
    findings.append(_restored(numbered))
    return _restore(rows, sorted(numbered, key=_nomor), spec)


def _nomor(row: Row) -> int:
    assert row.nomor is not None
    return row.nomor


def _outside(rows: Sequence[Row], numbered: Sequence[Row], spec: SheetSpec) -> tuple[Row, ...]:
    """In an ordered sheet: rows without number that continue another one, before the first or below the last number."""
    at = {id(row): number for number, row in enumerate(rows)}
    first, last = at[id(numbered[0])], at[id(numbered[-1])]
    return tuple(row for row in (*rows[:first], *rows[last + 1 :]) if continues(row, spec))


def _restore(rows: Sequence[Row], numbered: Sequence[Row], spec: SheetSpec) -> Ordered:
    """Numbered rows by number; a whole one without goes behind the last row of its owner, the others to the end."""
    known = {id(row) for row in numbered}
    others = [row for row in rows if id(row) not in known]
    strays = tuple(row for row in others if continues(row, spec))
    whole: dict[str, list[Row]] = defaultdict(list)
    for row in others:
        if not continues(row, spec):
            whole[row.folded(spec.anchors[0])].append(row)
    last: dict[str, int] = {}
    owner = ""
    for number, row in enumerate(numbered):
        owner = row.folded(spec.anchors[0]) or owner
        last[owner] = number
    found: list[Row] = []
    for number, row in enumerate(numbered):
        found.append(row)
        for name in [name for name in whole if last.get(name) == number]:
            found += whole.pop(name)
    return Ordered(
        (*found, *(row for group in whole.values() for row in group), *strays), True, not others, strays
    )


def _restored(numbered: Sequence[Row]) -> Finding:
    first = next(one for one, other in pairwise(numbered) if _nomor(one) > _nomor(other))
    return codes.B42_DIURUTKAN(
        first.source.cell(URUTAN),
        str(first.nomor),
        "Lembar ini diurutkan; barisnya dibaca menurut nomor di kolom Urutan, bukan menurut letaknya.",
        "Tidak perlu berbuat apa-apa. Bila urutan sekarang yang benar, ubah nomornya atau kosongkan kolom Urutan.",
    )


def _doubled(rows: Sequence[Row]) -> Finding:
    return codes.B43_NOMOR_KEMBAR(
        rows[0].source.cell(URUTAN),
        str(rows[0].nomor),
        f"{len(rows)} baris bernomor Urutan kembar, sehingga nomornya tidak dipakai.",
        "Sebelum lembar diurutkan, isi ulang: ketik 1 dan 2 di dua baris pertama, lalu tarik ke bawah.",
    )
