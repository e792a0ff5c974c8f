"""The rating hasil kerja that the ratings of single RHK suggest; whoever assesses decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from skpdoc.model.choices import JenisKinerja
from skpdoc.model.evaluasi import BarisRealisasi
from skpdoc.model.predikat import Rating
from skpdoc.model.skp import SKP

RhkKey = tuple[JenisKinerja, int]
"""Band and number of an RHK within its SKP."""

_PLACE = re.compile(r"([UT])(\d+)\.(\d+)")


def rhk_of(baris_skp: str) -> RhkKey | None:
    """``U2.1`` → (Utama, 2); None of a row that is none of an SKP."""
    match = _PLACE.fullmatch(baris_skp)
    if match is None:
        return None
    return (JenisKinerja.UTAMA if match[1] == "U" else JenisKinerja.TAMBAHAN, int(match[2]))


def rhk_keys(skp: SKP) -> tuple[RhkKey, ...]:
    """Every RHK of an SKP, in the form's order."""
    return (
        *((JenisKinerja.UTAMA, one.nomor) for one in skp.utama),
        *((JenisKinerja.TAMBAHAN, one.nomor) for one in skp.tambahan),
    )


def hasil_by_rhk(rows: Sequence[BarisRealisasi]) -> Mapping[RhkKey, Sequence[BarisRealisasi]]:
    """RHK → those of one person's rows that rate it."""
    found: dict[RhkKey, list[BarisRealisasi]] = defaultdict(list)
    for row in rows:
        key = rhk_of(row.baris_skp)
        if row.hasil is not None and key is not None:
            found[key].append(row)
    return found


def suggested(ratings: Sequence[Rating]) -> Rating | None:
    """What the ratings of all RHK suggest: above where none is below and more than half are above; below where more
    than half are; else as expected. None of no ratings.
    """
    if not ratings:
        return None
    below, above = (sum(one is rating for one in ratings) for rating in (Rating.DI_BAWAH, Rating.DI_ATAS))
    if not below and 2 * above > len(ratings):
        return Rating.DI_ATAS
    return Rating.DI_BAWAH if 2 * below > len(ratings) else Rating.SESUAI


def suggestion(skp: SKP, rows: Sequence[BarisRealisasi]) -> Rating | None:
    """The suggestion for one SKP; None while an RHK is not rated, or is rated in two ways."""
    rated = hasil_by_rhk(rows)
    found = []
    for key in rhk_keys(skp):
        ways = {row.hasil for row in rated.get(key, ())}
        if len(ways) != 1:
            return None
        found += [hasil for hasil in ways if hasil is not None]
    return suggested(found)
