"""What a target means on one scale, and that no text is too long for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from skpdoc.evaluation.span import CLOCK, DAY, TIME, span_of
from skpdoc.model.target import Target

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "low", "high", "skala"),
    [
        ("1 jam 10 menit", 70, 70, TIME),
        ("3 x 24 jam", 4320, 4320, TIME),
        ("maksimal 15 menit", None, 15, TIME),
        ("tidak kurang dari 85%", 85, None, "%"),
        ("85% - 95%", 85, 95, "%"),
        ("pukul 08.30", 510, 510, CLOCK),
        ("paling lambat 31 Maret 2026", None, 739706, DAY),
    ],
)
def test_a_text_is_a_span_on_a_scale(text: str, low: int | None, high: int | None, skala: str) -> None:
    found = span_of(Target(None, text, None), 2026)
    assert found is not None
    assert (found.low, found.high) == tuple(None if one is None else Decimal(one) for one in (low, high))
    assert found.skala == skala


@pytest.mark.parametrize("text", ["BB", "", "32 Januari 2026", "semester 4", "5 - 3 hari"])
def test_what_says_no_measure_is_none(text: str) -> None:
    assert span_of(Target(None, text, None), 2026) is None


def test_a_number_of_any_length_is_a_number() -> None:
    """A cell holds 32,767 characters; Python makes no int of more than 4,300 digits."""
    found = span_of(Target(None, f"{'9' * 6000} x 24 jam", None), 2026)
    assert found is not None
    assert found.skala == TIME
