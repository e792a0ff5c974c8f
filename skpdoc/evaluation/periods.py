"""The periods of an evaluation by their names: a month, a quarter, the year."""

from __future__ import annotations

import calendar
from datetime import date

from skpdoc.model.choices import BULAN, TRIWULAN
from skpdoc.model.evaluasi import JenisPeriode, PeriodeEvaluasi
from skpdoc.model.office import Periode


def periode_of(nama: str, tahun: int) -> PeriodeEvaluasi:
    """The period called ``nama`` (one of ``PERIODE_NAMES``) in ``tahun``, from its first day to its last."""
    if nama in TRIWULAN:
        last = 3 * (TRIWULAN.index(nama) + 1)
        return PeriodeEvaluasi(nama, JenisPeriode.TRIWULANAN, _months(tahun, last - 2, last))
    if nama in BULAN:
        month = BULAN.index(nama) + 1
        return PeriodeEvaluasi(nama, JenisPeriode.BULANAN, _months(tahun, month, month))
    return PeriodeEvaluasi(nama, JenisPeriode.TAHUNAN, _months(tahun, 1, 12))


def triwulan_of(periode: PeriodeEvaluasi) -> int | None:
    """1 to 4 where a quarter ends with the period; None in the midst of one."""
    month = periode.rentang.selesai.month
    return None if month % 3 else month // 3


def _months(tahun: int, first: int, last: int) -> Periode:
    return Periode(date(tahun, first, 1), date(tahun, last, calendar.monthrange(tahun, last)[1]))
