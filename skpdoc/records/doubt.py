"""Whether rows that continue the row above can be believed: not where a sign says that their sheet was sorted.

Excel puts blank cells last, so sorting tears such rows from what they continue (workbook contract, "Sorting and
filtering are safe").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from skpdoc import codes
from skpdoc.contract import RENSTRA, URUTAN, SheetSpec
from skpdoc.findings import CellRef, Finding
from skpdoc.model.source import RowKey
from skpdoc.records.cells import Cell
from skpdoc.records.row import Row
from skpdoc.records.sort_order import counts_rows, is_by_chance, is_sorted
from skpdoc.records.urutan import Ordered, continues
from skpdoc.text.lines import column_letter

_NAMED = 5


def doubts(spec: SheetSpec, ordered: Ordered, continuing: Set[RowKey]) -> Iterator[Finding]:
    """What is asked about rows that continue another one, ``continuing`` by their keys: at most one galat for those of
    which a sign says that they may have been torn from it, and one for each whose number is missing.

    Each withholds whoever may have lost or gained a row: everyone who has one in the sheet.
    """
    for row in ordered.strays:
        yield _stray(spec, row, ordered)
    asked = {row.source.key for row in ordered.strays}
    rows = [row for row in ordered.rows if row.source.key not in asked]
    follows = [row.source.key in continuing for row in rows]
    follows[:1] = [continues(row, spec) and row.is_blank(spec.anchors[0]) for row in rows[:1]]
    sign = _sign(spec, rows, follows, ordered) if any(follows) else ""
    if sign:
        yield _doubt(spec, ordered, [row for row, it in zip(rows, follows, strict=True) if it], sign)


def _sign(spec: SheetSpec, rows: Sequence[Row], follows: Sequence[bool], ordered: Ordered) -> str:
    """What speaks against believing that rows follow those above, an Indonesian clause; '' if nothing does."""
    if follows[0]:
        return "baris pertamanya baris lanjutan"
    doubled = _aspect_twice(spec, rows, follows)
    if doubled:
        return doubled
    first = follows.index(True)
    if first > 1 and all(follows[first:]):
        return "semua baris lanjutan berada di bagian bawah"
    if follows.count(False) > 1:
        header = next(_sorted_columns(spec, rows, follows), None)
        if header is not None:
            return f"barisnya urut menurut kolom {header}"
    below = next((row for row, it in zip(rows, follows, strict=True) if it and row.is_below_gap), None)
    if below is not None and not ordered.is_restored:
        return f"baris {below.source.row} berada di bawah baris kosong"
    return ""


def _aspect_twice(spec: SheetSpec, rows: Sequence[Row], follows: Sequence[bool]) -> str:
    """In a role, by a row that continues it; PK has several indicators of one Aspek."""
    if "rencana_hasil_kerja" not in spec.anchors:
        return ""
    aspects: dict[tuple[str, ...], set[str]] = defaultdict(set)
    role: tuple[str, ...] = ()
    for row, it in zip(rows, follows, strict=True):
        if not (it and row.is_blank("rencana_hasil_kerja")):
            role = tuple(row.folded(field) for field in spec.anchors)
        aspek = row.folded("aspek")
        if it and aspek and aspek in aspects[role]:
            return f"baris {row.source.row} mengulang Aspek yang sudah ada dalam peran yang dilanjutkannya"
        aspects[role].add(aspek)
    return ""


def _sorted_columns(spec: SheetSpec, rows: Sequence[Row], follows: Sequence[bool]) -> Iterator[str]:
    """The columns, read or not, in whose order the rows stand; one that counts the rows in their order is none."""
    fields = {column.letter: field for field, column in rows[0].source.columns.items()}
    for number in sorted({number for row in rows for number in row.whole}):
        letter = column_letter(number)
        field = fields.get(letter, "")
        cells = [row.whole.get(number) for row in rows]
        is_count = field in ("", "kode") and counts_rows(cells, is_code=field == "kode")
        if field == URUTAN or is_count or not is_sorted(cells):
            continue
        if not is_by_chance(cells) or _stands_torn(cells, follows):
            yield spec.column(field).header if field else letter


def _stands_torn(cells: Sequence[Cell | None], follows: Sequence[bool]) -> bool:
    """Whether a sorted column is filled only at rows that begin something, and nothing continues the first of them."""
    filled = [cell is not None for cell in cells]
    return not any(one and it for one, it in zip(filled, follows, strict=True)) and not follows[1]


def _stray(spec: SheetSpec, row: Row, ordered: Ordered) -> Finding:
    """U3, U4: nothing tells what it continues."""
    anchors = _anchors(spec)
    return codes.B41_TANPA_NOMOR(
        _cell(spec, row),
        "",
        f"Baris ini melanjutkan baris di atasnya ({anchors} kosong), tetapi kolom Urutan-nya tidak bernomor, sehingga "
        "tidak jelas baris mana yang dilanjutkannya.",
        f"Isi {anchors} di baris ini, atau tarik nomor Urutan sampai baris ini bila letaknya sudah benar.",
        withholds=_withholds(spec, ordered),
    )


def _doubt(spec: SheetSpec, ordered: Ordered, rows: Sequence[Row], sign: str) -> Finding:
    numbers = ", ".join(str(row.source.row) for row in rows[:_NAMED]) + (", …" if rows[_NAMED:] else "")
    anchors = _anchors(spec)
    return codes.B40_TERURUT(
        _cell(spec, rows[0]),
        "",
        f"{len(rows)} baris melanjutkan baris di atasnya (baris {numbers}), tetapi lembar ini tampaknya pernah "
        f"diurutkan: {sign}. Isinya dapat menjadi milik orang lain.",
        "Batalkan pengurutan (Ctrl+Z), atau salin kembali susunan semula dari buku kerja di folder Sumber hasil yang "
        f"terakhir dibuat. Bila susunan ini benar, isi {anchors} di setiap baris lanjutan.",
        withholds=_withholds(spec, ordered),
    )


def _anchors(spec: SheetSpec) -> str:
    return " dan ".join(spec.column(field).header for field in spec.anchors)


def _cell(spec: SheetSpec, row: Row) -> CellRef:
    """Of what the row leaves open. A doubt about Renstra is one about its whole sheet: who rests on it is not known."""
    field = next((field for field in spec.anchors if row.is_blank(field)), spec.anchors[0])
    cell = row.source.cell(field)
    return replace(cell, row=0) if spec.name == RENSTRA.name else cell


def _withholds(spec: SheetSpec, ordered: Ordered) -> tuple[RowKey, ...] | None:
    return None if spec.name == RENSTRA.name else tuple(row.source.key for row in ordered.rows)
