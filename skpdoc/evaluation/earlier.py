"""Earlier stretches of a jenjang: what they were converted into, and whether the column LAMA holds it.

LAMA is the JUMLAH of the former PAK, line by line (evaluation.md C.5): it holds all up to some month, nothing after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from skpdoc.evaluation.conversion import converted
from skpdoc.evaluation.rounding import DESIMAL, rounded
from skpdoc.model.angka_kredit import BarisKonversi, Jenjang, RiwayatAngkaKredit
from skpdoc.regulation import AturanAngkaKredit

_PLACES = (DESIMAL, 2)
"""decimals that offices print, and so type"""


@dataclass(frozen=True, slots=True)
class EarlierStretch:
    """A row of Riwayat AK and its conversion; ``is_lama`` is None where nobody can know."""

    row: RiwayatAngkaKredit
    line: BarisKonversi
    is_lama: bool | None


def sum_of(lines: Iterable[BarisKonversi], desimal: int = DESIMAL) -> Fraction:
    """Of the printed lines."""
    return sum((rounded(line.angka_kredit, desimal) for line in lines), Fraction(0))


def sums_of(lines: Iterable[BarisKonversi]) -> tuple[Fraction, ...]:
    """What an office may type for them: with three decimals, or with two."""
    every = tuple(lines)
    return tuple(sum_of(every, places) for places in _PLACES)


def earlier_stretches(
    aturan: AturanAngkaKredit,
    riwayat: Sequence[RiwayatAngkaKredit],
    jenjang: Jenjang,
    konversi: Fraction,
    tahun: int,
) -> tuple[EarlierStretch, ...]:
    """Those of ``jenjang``, by time; those of another one lapsed with it.

    ``konversi`` is the AK Konversi of LAMA (0: nothing was set before, so that LAMA holds none of them). Where a row
    does not say itself, the first rows that make up ``konversi`` exactly are those that LAMA holds; of ``tahun``, for
    which LAMA was not yet set, it holds none. All else cannot be known.
    """
    own = [
        (row, converted(aturan, jenjang, row.predikat, row.tahun, row.bulan_mulai, row.bulan_selesai))
        for row in riwayat
        if row.jenjang is jenjang
    ]
    possible = [line for row, line in own if row.is_lama is not False]
    held = _held(possible, konversi)
    is_sure = held == 0 or (bool(held) and possible[0].tahun < tahun)

    def is_lama(row: RiwayatAngkaKredit, line: BarisKonversi) -> bool | None:
        if row.is_lama is not None:
            return row.is_lama
        if held is not None and is_sure:
            return possible.index(line) < held
        return False if held is None and row.tahun == tahun else None

    return tuple(EarlierStretch(row, line, is_lama(row, line)) for row, line in own)


def _held(lines: Sequence[BarisKonversi], konversi: Fraction) -> int | None:
    """How many of the first lines make up ``konversi``; None where no number of them does."""
    return next(
        (count for count in range(len(lines) + 1) if konversi in sums_of(lines[:count])),
        None,
    )
