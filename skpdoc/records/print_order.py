"""Whether the order in which Perilaku and Lampiran print their rows is still the one that the office gave them.

Without numbers nobody can tell where a row stood before its sheet was sorted; all that shows is that it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.contract import LAMPIRAN, URUTAN, SheetSpec
from skpdoc.findings import Finding
from skpdoc.records.row import Row
from skpdoc.records.sort_order import counts_rows, is_by_chance, is_sorted
from skpdoc.records.urutan import Ordered
from skpdoc.text.lines import column_letter

_RISING = (1,)


def print_order_doubts(spec: SheetSpec, ordered: Ordered) -> Iterator[Finding]:
    """One galat where the sheet stands in an order that sorting gave it, and prints rows one below the other in it.

    Sorting is stable, so it is harmless by the columns that tell the rows' places in the document apart; but where rows
    for everybody and for some stand together, one that puts the narrow before the wide is not.
    """
    rows = ordered.rows
    untuk, part, _, *_ = (column.field for column in spec.columns)
    if ordered.is_numbered or not rows:
        return
    columns = {letter.letter: field for field, letter in rows[0].source.columns.items()}
    for number in sorted({number for row in rows for number in row.whole}):
        letter = column_letter(number)
        field = columns.get(letter, "")
        directions = _RISING if field == untuk else (1, -1)
        is_at_stake = _add_up(spec, rows, part) if field == untuk else _stand_together(rows, untuk, part)
        cells = [row.whole.get(number) for row in rows]
        is_harmless = field in (part, URUTAN) or not is_at_stake
        if is_harmless or is_by_chance(cells) or not is_sorted(cells, directions):
            continue
        if not (field == "" and counts_rows(cells, is_code=False)):
            yield _doubt(spec, rows, spec.column(field).header if field else letter)
            return


def _stand_together(rows: Sequence[Row], untuk: str, part: str) -> bool:
    """Whether somebody's SKP prints two rows one below the other."""
    return max(Counter((row.folded(untuk), row.folded(part)) for row in rows).values()) > 1


def _add_up(spec: SheetSpec, rows: Sequence[Row], part: str) -> bool:
    """Whether rows of several kinds of people fill one part of Lampiran; in Perilaku the narrowest wins."""
    kinds = {(row.folded(part), row.folded("untuk")) for row in rows}
    return spec is LAMPIRAN and max(Counter(part for part, _ in kinds).values()) > 1


def _doubt(spec: SheetSpec, rows: Sequence[Row], header: str) -> Finding:
    text = spec.columns[2].field
    return codes.B45_URUTAN_CETAK(
        rows[0].source.cell(text),
        "",
        f"Barisnya urut menurut kolom {header} dan tidak bernomor di kolom Urutan, sehingga lembar ini tampaknya "
        "pernah diurutkan. Di SKP isinya dicetak dalam urutan baris.",
        "Kembalikan susunan semula (Ctrl+Z, atau buku kerja di folder Sumber). Bila susunan ini benar, isi kolom "
        "Urutan dengan 1, 2, 3, …; tambahkan kolomnya bila belum ada.",
        withholds=tuple(row.source.key for row in rows),
    )
