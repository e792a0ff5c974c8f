"""How angka kredit are printed, decided here alone: every line is rounded half up, a sum is that of its printed lines.

An office can then check each sum of a form by hand. Three decimals by default, two where the office prefers; zeros at
the end are not printed.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from skpdoc.text.indonesian import angka

DESIMAL = 3
"""as BPS, Kemendikbudristek and most offices print; BKN's slides and KPK print two"""


def rounded(exact: Fraction, desimal: int) -> Fraction:
    """Half up, away from zero below it, to so many decimals."""
    scaled = abs(exact) * 10**desimal
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole, 10**desimal) * (1 if exact >= 0 else -1)


def printed(exact: Fraction, desimal: int) -> str:
    """``12,5``, ``2,083``, ``1.250``: rounded, without zeros at the end."""
    number = rounded(exact, desimal)
    text = angka(Decimal(number.numerator * 10**desimal // number.denominator).scaleb(-desimal))
    return text.rstrip("0").rstrip(",") if "," in text else text
