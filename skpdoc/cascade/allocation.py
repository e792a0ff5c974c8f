"""Divide a target among those who carry it: exact, in decimal arithmetic, to the last digit.

Quantities are taken as they are; shares in per cent are of the whole; what is left goes by weight. Rounding
is by largest remainder at the precision of the target, ties in the order of the parts (workbook contract, "How a
target comes down").
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction

from skpdoc.model.target import Bagian, JenisBagian, JenisSatuan, Target


def decimals_of(target: Target) -> int:
    """The precision at which ``target`` is divided: decimals as written; whole for counts and rupiah.

    A count that is itself written with a fraction keeps its decimals, for else the parts could not add up.
    """
    angka = target.angka
    if angka is None:
        return 0
    is_whole = target.satuan is not None and target.satuan.jenis in (
        JenisSatuan.HITUNGAN,
        JenisSatuan.RUPIAH,
    )
    if is_whole and angka == angka.to_integral_value():
        return 0
    return decimals(angka)


def decimals(number: Decimal) -> int:
    """Digits behind the comma, as written."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def allocate(total: Decimal, parts: Sequence[Bagian], places: int) -> tuple[Decimal, ...]:
    """The part of ``total`` for each of ``parts``, in their order; ``places`` decimals.

    JUMLAH takes its number, PERSEN its share of ``total``, BOBOT what is left by weight (none is left
    when the others take it all; MENDUKUNG takes nothing). With weights, the parts add up to ``total``
    exactly as long as quantities and shares leave something.
    """
    places = max(places, *(decimals(p.angka) for p in parts if p.jenis is JenisBagian.JUMLAH), 0)
    exact = _exact(Fraction(total), parts)
    rounded = [i for i, part in enumerate(parts) if part.jenis in (JenisBagian.PERSEN, JenisBagian.BOBOT)]
    shares = _largest_remainder([exact[i] for i in rounded], places)
    result = [part.angka if part.jenis is JenisBagian.JUMLAH else Decimal(0) for part in parts]
    for i, share in zip(rounded, shares, strict=True):
        result[i] = share
    return tuple(result)


def _exact(total: Fraction, parts: Sequence[Bagian]) -> list[Fraction]:
    """Every part before rounding."""
    amounts = [Fraction(part.angka) for part in parts]
    taken = Fraction(0)
    for i, part in enumerate(parts):
        if part.jenis is JenisBagian.PERSEN:
            amounts[i] = total * amounts[i] / 100
        if part.jenis in (JenisBagian.PERSEN, JenisBagian.JUMLAH):
            taken += amounts[i]
    weights = sum(
        (amounts[i] for i, part in enumerate(parts) if part.jenis is JenisBagian.BOBOT), Fraction(0)
    )
    rest = max(total - taken, Fraction(0))
    for i, part in enumerate(parts):
        if part.jenis is JenisBagian.BOBOT:
            amounts[i] = rest * amounts[i] / weights if weights else Fraction(0)
    return amounts


def _largest_remainder(exact: Sequence[Fraction], places: int) -> list[Decimal]:
    """Round so that the sum is the exact sum rounded; the largest remainders gain, earlier ones at a tie."""
    unit = 10**places
    floors = [int(amount * unit // 1) for amount in exact]
    remainders = [amount * unit - floor for amount, floor in zip(exact, floors, strict=True)]
    missing = int(sum(remainders, Fraction(1, 2)) // 1)
    for i in sorted(range(len(exact)), key=lambda i: -remainders[i])[:missing]:
        floors[i] += 1
    with localcontext() as context:
        context.prec = 60
        return [Decimal(floor).scaleb(-places) for floor in floors]
