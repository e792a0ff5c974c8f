"""The matrix has no gaps (R10)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices, uncarried_columns
from skpdoc.cascade.office import Kantor
from skpdoc.contract import PERAN, sheet_name
from skpdoc.findings import Finding


def every_column_is_carried(kantor: Kantor) -> Iterator[Finding]:
    """Every column of every matrix has at least one role (R10)."""
    for gap in uncarried_columns(kantor, Matrices(kantor)):
        is_role = sheet_name(gap.cell.sheet) == PERAN.name
        yield codes.R10_KOLOM_KOSONG(
            gap.cell,
            gap.kolom[:60],
            f'Belum ada yang mendukung hasil {gap.pimpinan} ini: "{gap.kolom[:80]}".',
            "Isi Mendukung pada peran bawahan yang menunjangnya"
            + (", atau ubah Klasifikasi menjadi Individu." if is_role else "; bila tidak ada, biarkan."),
        )
