"""How quarter targets make the year's, and what of it is due when a quarter ends (formats.md 6.2)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from skpdoc.cascade.results import Baris
from skpdoc.model.choices import Aspek, Konsolidasi
from skpdoc.model.target import Target


def konsolidasi_of(baris: Baris, target: Target) -> Konsolidasi:
    """As typed; blank: Jumlah where the satuan adds up, else Nilai Terakhir."""
    adds_up = baris.aspek is not Aspek.WAKTU and (target.satuan is None or target.satuan.is_dijumlah)
    default = Konsolidasi.JUMLAH if adds_up else Konsolidasi.NILAI_TERAKHIR
    return baris.indikator.konsolidasi or default


def target_until(baris: Baris, target: Target, triwulan: int) -> Target | None:
    """What is due when quarter ``triwulan`` ends: those up to it added, or its own; None where that is unknown."""
    quarters = baris.indikator.triwulan.nilai[:triwulan]
    last = quarters[-1]
    if konsolidasi_of(baris, target) is not Konsolidasi.JUMLAH:
        return last
    numbers = [one.angka for one in quarters if one is not None and one.angka is not None]
    if last is None or len(numbers) < len(quarters):
        return None
    return replace(last, angka=sum(numbers, Decimal(0)))
