"""The matrix has no gaps (R10)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices, uncarried_columns
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.teams import fold_team, nearest_team
from skpdoc.contract import PERAN, sheet_name
from skpdoc.findings import CellRef, Finding
from skpdoc.model.celah import KolomTanpaPeran
from skpdoc.model.choices import Kedudukan
from skpdoc.text import indonesian
from skpdoc.text.lines import told_apart
from skpdoc.text.nearest import meant


def teams_have_a_ketua(kantor: Kantor) -> Iterator[Finding]:
    """A Tim that no ketua heads, and whose name is near to one that has a ketua, is asked about (K18)."""
    headed = {
        hasil.tim for hasil in kantor.daftar.hasil if hasil.kedudukan is Kedudukan.KETUA_TIM and hasil.tim
    }
    folded = {fold_team(tim) for tim in headed}
    asked = {finding.cell for finding in kantor.findings}
    for hasil in kantor.daftar.hasil:
        cell = hasil.source.cell("tim")
        is_told = not hasil.tim or fold_team(hasil.tim) in folded or cell in asked
        near = "" if is_told else nearest_team(hasil.tim, headed)
        if near:
            yield codes.K18_TIM(
                cell,
                hasil.tim,
                f'Tim "{hasil.tim}" tidak mempunyai ketua.',
                f"{meant(near)} Tim yang sama ditulis sama pada ketua dan anggotanya.",
                usulan=near,
            )


def every_column_is_carried(kantor: Kantor) -> Iterator[Finding]:
    """Every column of every matrix has at least one role (R10); of a role of several people said once."""
    by_cell: dict[CellRef, list[KolomTanpaPeran]] = {}
    for gap in uncarried_columns(kantor, Matrices(kantor)):
        by_cell.setdefault(gap.cell, []).append(gap)
    texts = told_apart([gaps[0].kolom for gaps in by_cell.values()], 80)
    for (cell, gaps), text in zip(by_cell.items(), texts, strict=True):
        is_role = sheet_name(cell.sheet) == PERAN.name
        whose = indonesian.daftar([gap.pimpinan for gap in gaps])
        yield codes.R10_KOLOM_KOSONG(
            cell,
            text,
            f'Belum ada yang mendukung hasil {whose} ini: "{text}".',
            "Isi Mendukung pada peran bawahan yang menunjangnya"
            + (", atau ubah Klasifikasi menjadi Individu." if is_role else "; bila tidak ada, biarkan."),
        )
