"""Targets against the target above them: together they make it, and each is as good where each takes it whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Node
from skpdoc.findings import Finding
from skpdoc.model.choices import Polarisasi
from skpdoc.model.office import Indikator
from skpdoc.text import indonesian

_MOST_TERMS = 8


def _typed(kantor: Kantor, anak: Node) -> Indikator:
    return kantor.daftar.hasil[anak[0]].baris[anak[1]].indikator


def carried_targets_add_up(kantor: Kantor) -> Iterator[Finding]:
    """What is shared out adds up to the target above: less is galat, more peringatan, with the sum (R13)."""
    for induk, carried in kantor.targets.terpikul.items():
        target, parts = kantor.targets.nilai[induk].target, kantor.targets.pemikul[induk]
        assert target is not None
        assert target.angka is not None
        total = sum(carried, Decimal(0))
        if total == target.angka:
            continue
        cell = kantor.target_cell(induk)
        terms = [
            f"{indonesian.angka(amount)} ({kantor.target_cell(part.anak).place_from(cell)})"
            for part, amount in zip(parts, carried, strict=True)
        ]
        more = f" + … ({len(terms)} pemikul)" if len(terms) > _MOST_TERMS else ""
        unit = target.satuan.teks if target.satuan else ""
        is_less = total < target.angka
        kind = codes.R13_KURANG if is_less else codes.R13_LEBIH
        yield kind(
            cell,
            target.tertulis(),
            f"Target {target.tertulis()} dipikul {' + '.join(terms[:_MOST_TERMS])}{more} = "
            f"{indonesian.angka(total)} {unit}, {'kurang' if is_less else 'lebih'} "
            f"{indonesian.angka(abs(target.angka - total))}.",
            "Sesuaikan target atau Bagian para pemikul sampai jumlahnya sama.",
            withholds=tuple(_typed(kantor, part.anak).source.key for part in parts) if is_less else None,
        )


def whole_targets_are_reached(kantor: Kantor) -> Iterator[Finding]:
    """One who takes the target above whole plans none that is worse, by the Polarisasi of the one above (R14)."""
    for part in kantor.targets.sama:
        own, above = _typed(kantor, part.anak).target, kantor.targets.nilai[part.induk].target
        if own is None or own.angka is None or above is None or above.angka is None:
            continue
        polarisasi = kantor.targets.polarisasi[part.induk]
        is_worse = {
            Polarisasi.MAKSIMUM: own.angka < above.angka,
            Polarisasi.MINIMUM: own.angka > above.angka,
            Polarisasi.STABIL: own.angka != above.angka,
        }[polarisasi]
        if is_worse:
            cell = kantor.target_cell(part.anak)
            yield codes.R14_DI_BAWAH(
                cell,
                own.tertulis(),
                f"Target {own.tertulis()} tidak setinggi target induk {above.tertulis()} "
                f"({kantor.target_cell(part.induk).place_from(cell)}; polarisasi {polarisasi.value}).",
                "Sesuaikan, atau sepakati alasannya dalam dialog kinerja.",
            )
