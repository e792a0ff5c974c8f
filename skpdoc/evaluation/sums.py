"""Realisasi adds up as targets do: where a target came down directly, so does what was reached of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from skpdoc.evaluation.capaian import is_same_satuan
from skpdoc.model.evaluasi import BarisRealisasi, BukuEvaluasi
from skpdoc.model.target import Target


@dataclass(frozen=True, slots=True)
class ReachedSum:
    """A superior's realisasi, and those below which should add up to it."""

    atasan: BarisRealisasi
    realisasi: Target
    pemikul: tuple[tuple[BarisRealisasi, Decimal], ...]

    @property
    def jumlah(self) -> Decimal:
        """Of all those below."""
        return sum((angka for _, angka in self.pemikul), Decimal(0))

    @property
    def selisih(self) -> Decimal:
        """Below minus above: 0 where it adds up."""
        return self.jumlah - (self.realisasi.angka or Decimal(0))


def sums(buku: BukuEvaluasi) -> Iterator[ReachedSum]:
    """Every sum of which all parts are numbers of one satuan that adds up; no other can be told."""
    rows = {(row.kunci, row.baris_skp): row for row in reversed(buku.realisasi)}
    for turun in buku.target_turun:
        atasan = rows.get((turun.kunci, turun.baris_skp))
        own = atasan.realisasi if atasan else None
        if atasan is None or own is None or own.angka is None or not _adds_up(own):
            continue
        parts = [rows.get(one) for one in turun.pemikul]
        carried = [
            (part, part.realisasi.angka)
            for part in parts
            if part
            and part.realisasi
            and part.realisasi.angka is not None
            and is_same_satuan(part.realisasi.satuan, own.satuan)
        ]
        if parts and len(carried) == len(parts):
            yield ReachedSum(atasan, own, tuple(carried))


def _adds_up(target: Target) -> bool:
    return target.satuan is None or target.satuan.is_dijumlah
