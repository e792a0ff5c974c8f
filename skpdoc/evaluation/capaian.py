"""How far a realisasi reached its target, by polarisasi: a help beside the capaian kinerja organisasi, nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from skpdoc.model.choices import Polarisasi
from skpdoc.model.evaluasi import BarisCapaianPK
from skpdoc.model.target import Satuan, Target


@dataclass(frozen=True, slots=True)
class ReachedSummary:
    """Of the sheet Capaian PK: how many indicators there are, could be measured, reached their target; and the mean."""

    indikator: int
    terukur: int
    tercapai: int
    rata_rata: Fraction | None
    """per cent; None of nothing measured"""


def capaian(
    target: Target | None, realisasi: Target | None, polarisasi: Polarisasi | None
) -> Fraction | None:
    """Per cent of the target: r/t, of what should be low 2 − r/t, of what should be on the mark 1 − |r − t|/t.

    None where either is no number, they are of different satuan, or the target is zero. Blank is ``Maksimum``.
    """
    if target is None or realisasi is None or not target.angka or realisasi.angka is None:
        return None
    if not is_same_satuan(target.satuan, realisasi.satuan):
        return None
    ratio = Fraction(realisasi.angka) / Fraction(target.angka)
    match polarisasi:
        case Polarisasi.MINIMUM:
            return 100 * (2 - ratio)
        case Polarisasi.STABIL:
            return 100 * (1 - abs(ratio - 1))
        case _:
            return 100 * ratio


def is_same_satuan(one: Satuan | None, other: Satuan | None) -> bool:
    """A blank satuan is that of the other side."""
    return one is None or other is None or one.kunci == other.kunci


def row_capaian(row: BarisCapaianPK) -> Fraction | None:
    """Of one row: against the target of the period, else that of the year."""
    return capaian(row.target_periode or row.target_tahun, row.realisasi, row.polarisasi)


def summary(rows: Sequence[BarisCapaianPK]) -> ReachedSummary:
    """Counts and mean of all rows."""
    figures = [figure for row in rows if (figure := row_capaian(row)) is not None]
    mean = sum(figures, Fraction(0)) / len(figures) if figures else None
    return ReachedSummary(len(rows), len(figures), sum(figure >= 100 for figure in figures), mean)
