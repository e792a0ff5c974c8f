"""Division of a target, for any target and any shares (hypothesis; the examples are the same every run)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skpdoc.cascade.allocation import allocate
from skpdoc.model.target import Bagian, JenisBagian

pytestmark = pytest.mark.quick

places = st.integers(0, 3)
weights = st.lists(
    st.one_of(st.integers(1, 1000).map(Decimal), st.decimals("0.01", 100, places=2)), min_size=1, max_size=40
)


@st.composite
def totals(draw: st.DrawFn) -> tuple[Decimal, int]:
    digits = draw(places)
    return Decimal(draw(st.integers(1, 10**12))).scaleb(-digits), digits


def _weights(numbers: list[Decimal]) -> list[Bagian]:
    return [Bagian(JenisBagian.BOBOT, number) for number in numbers]


@given(totals(), weights)
def test_weights_add_up_exactly_and_are_within_one_unit_of_their_share(
    total: tuple[Decimal, int], numbers: list[Decimal]
) -> None:
    whole, digits = total
    parts = allocate(whole, _weights(numbers), digits)
    unit = Fraction(1, 10**digits)
    assert sum(map(Fraction, parts)) == Fraction(whole)
    assert all(part >= 0 for part in parts)
    share = Fraction(whole) / sum(map(Fraction, numbers))
    for part, number in zip(parts, numbers, strict=True):
        assert abs(Fraction(part) - share * Fraction(number)) < unit
        assert (Fraction(part) / unit).denominator == 1, "at the precision of the whole"


@given(totals(), st.integers(1, 60))
def test_equal_shares_differ_by_a_unit_at_most_and_earlier_ones_gain(
    total: tuple[Decimal, int], count: int
) -> None:
    whole, digits = total
    parts = allocate(whole, _weights([Decimal(1)] * count), digits)
    assert list(parts) == sorted(parts, reverse=True)
    assert parts[0] - parts[-1] <= Decimal(1).scaleb(-digits)


@given(totals(), weights, st.randoms(use_true_random=False))
def test_order_matters_only_for_ties(
    total: tuple[Decimal, int], numbers: list[Decimal], random: object
) -> None:
    """Shuffled carriers get, as a whole, the same parts: only who of several equals gains may change."""
    whole, digits = total
    order = list(range(len(numbers)))
    random.shuffle(order)  # type: ignore[attr-defined]
    plain = allocate(whole, _weights(numbers), digits)
    shuffled = allocate(whole, _weights([numbers[i] for i in order]), digits)
    unit = Decimal(1).scaleb(-digits)
    for place, i in enumerate(order):
        assert abs(shuffled[place] - plain[i]) <= unit
    assert sum(plain) == sum(shuffled)


@st.composite
def mixed(draw: st.DrawFn) -> tuple[Decimal, list[Bagian]]:
    """A whole number with shares, quantities and at least one weight, in any order, that leave something."""
    total = draw(st.integers(100, 10**9))
    percents = draw(st.lists(st.integers(1, 20), max_size=3))
    left = total * (100 - sum(percents)) // 100
    quantities = draw(st.lists(st.integers(0, max(left // 4, 0)), max_size=3))
    parts = [
        *(Bagian(JenisBagian.PERSEN, Decimal(number)) for number in percents),
        *(Bagian(JenisBagian.JUMLAH, Decimal(number)) for number in quantities),
        *_weights(draw(weights)),
        *([Bagian(JenisBagian.MENDUKUNG)] * draw(st.integers(0, 2))),
    ]
    return Decimal(total), draw(st.permutations(parts))


@given(mixed())
def test_shares_quantities_and_weights_together(given_parts: tuple[Decimal, list[Bagian]]) -> None:
    total, parts = given_parts
    amounts = allocate(total, parts, 0)
    assert sum(amounts) == total
    for part, amount in zip(parts, amounts, strict=True):
        assert amount >= 0
        if part.jenis is JenisBagian.JUMLAH:
            assert amount == part.angka, "a quantity is taken as it is"
        elif part.jenis is JenisBagian.MENDUKUNG:
            assert amount == 0
        elif part.jenis is JenisBagian.PERSEN:
            assert abs(amount - total * part.angka / 100) < 1


@given(st.integers(1, 10**9), st.integers(1, 99))
def test_two_percentages_of_a_hundred_add_up(total: int, first: int) -> None:
    parts = [Bagian(JenisBagian.PERSEN, Decimal(first)), Bagian(JenisBagian.PERSEN, Decimal(100 - first))]
    assert sum(allocate(Decimal(total), parts, 0)) == total
