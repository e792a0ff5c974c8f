"""The matrix has no gaps (R10)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes, indonesian
from skpdoc.cascade.matrix import Matrices, uncarried_columns
from skpdoc.cascade.office import Kantor
from skpdoc.contract import PERAN, sheet_name
from skpdoc.findings import CellRef, Finding
from skpdoc.model.celah import KolomTanpaPeran
from skpdoc.model.choices import Kedudukan
from skpdoc.text.nearest import meant, nearest
from skpdoc.text.references import fold_reference

_NEAR = 75
_ABBREVIATION = 3
"""letters"""


def teams_have_a_ketua(kantor: Kantor) -> Iterator[Finding]:
    """A Tim that no ketua heads, and whose name is near to one that has a ketua, is asked about (K18)."""
    headed = {
        hasil.tim for hasil in kantor.daftar.hasil if hasil.kedudukan is Kedudukan.KETUA_TIM and hasil.tim
    }
    folded = {fold_reference(tim) for tim in headed}
    for hasil in kantor.daftar.hasil:
        is_headed = fold_reference(hasil.tim) in folded
        alike = {tim for tim in headed if _short_words(tim) == _short_words(hasil.tim)}
        near = nearest(hasil.tim, sorted(alike), _NEAR, fold_reference) if hasil.tim and not is_headed else ""
        if near:
            yield codes.K18_TIM(
                hasil.source.cell("tim"),
                hasil.tim,
                f'Tim "{hasil.tim}" tidak mempunyai ketua.',
                f"{meant(near)} Tim yang sama ditulis sama pada ketua dan anggotanya.",
                usulan=near,
            )


def _short_words(tim: str) -> frozenset[str]:
    """Letters, numbers and abbreviations: in these a misspelling is not told from another team (``Tim A``, ``B``)."""
    return frozenset(word for word in fold_reference(tim).split() if len(word) <= _ABBREVIATION)


def every_column_is_carried(kantor: Kantor) -> Iterator[Finding]:
    """Every column of every matrix has at least one role (R10); of a role of several people said once."""
    by_cell: dict[CellRef, list[KolomTanpaPeran]] = {}
    for gap in uncarried_columns(kantor, Matrices(kantor)):
        by_cell.setdefault(gap.cell, []).append(gap)
    for cell, gaps in by_cell.items():
        is_role = sheet_name(cell.sheet) == PERAN.name
        kolom, whose = gaps[0].kolom, indonesian.daftar([gap.pimpinan for gap in gaps])
        yield codes.R10_KOLOM_KOSONG(
            cell,
            kolom[:60],
            f'Belum ada yang mendukung hasil {whose} ini: "{kolom[:80]}".',
            "Isi Mendukung pada peran bawahan yang menunjangnya"
            + (", atau ubah Klasifikasi menjadi Individu." if is_role else "; bila tidak ada, biarkan."),
        )
