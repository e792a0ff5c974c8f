"""Kelonggaran of an evaluation book: as in the planning workbook, for persons only."""

from __future__ import annotations

from dataclasses import replace

from skpdoc.codes import PRINTABLE
from skpdoc.contract.columns import Kind, SheetColumn
from skpdoc.contract.sheets.kelonggaran import KELONGGARAN


def _adapted(column: SheetColumn) -> SheetColumn:
    if column.field == "kode":
        own = tuple(f"{kind.code} · {kind.title}" for kind in PRINTABLE if kind.code.startswith("E"))
        note = "Kode temuan yang diturunkan; peringatan semuanya, galat hanya yang dapat dicetak."
        return replace(column, note=note, choices=own, example="E10")
    if column.field == "untuk":
        return replace(
            column, kind=Kind.KUNCI, references=(), note="NIP seorang pegawai.", example="198609262015051001"
        )
    return column


KELONGGARAN_EVALUASI = replace(KELONGGARAN, columns=tuple(map(_adapted, KELONGGARAN.columns)))
