"""Numbers as Indonesian offices type them, in decimal arithmetic; what is ambiguous is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from skpdoc.text.lines import one_line

_NUMBER = re.compile(
    r"(?P<rupiah>rp\.?\s*)?(?P<sign>[-−–]\s*)?(?P<digits>[.,]?\d[\d.,]*(?: \d{3}(?![\d]))*[\d.,]*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_GROUPS_BY_SPACE = re.compile(r"\d{1,3}(?: \d{3})+")
_MONEY_END = re.compile(r"[.,][-–](?=\s|$)")
_NUMBER_WORDS = frozenset(
    [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "seratus",
        "ratus",
        "seribu",
        "ribu",
        "sejuta",
        "juta",
        "miliar",
        "milyar",
        "triliun",
        "koma",
    ]
)
_PLACEHOLDERS = frozenset(
    [
        "-",
        "–",
        "—",
        "--",
        "n/a",
        "na",
        "?",
        "??",
        "???",
        "...",
        "…",
        "%",
        "nihil",
        "tbd",
        "xx",
        "xxx",
        "tba",
        "kosong",
        "menyusul",
        "belum ada",
        "tidak ada",
    ]
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read; ``unit`` is what follows it (``%``, ``Dokumen``, ``Rp`` for rupiah), '' if nothing."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Digits that fit two readings; both are offered."""

    readings: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class NotNumber:
    """A text; ``is_placeholder`` where it stands for a missing number (``-``, ``?``, ``dua belas``)."""

    is_placeholder: bool


def trailing_unit(text: str) -> str:
    """The words behind the digits of ``24 Dokumen``; '' if there are none."""
    match = re.fullmatch(r"[\d.,\s]+([^\W\d_].*|%)", text.strip(), re.DOTALL)
    return one_line(match[1]) if match else ""


def of_float(value: float) -> Decimal:
    """Excel's double as the office typed it: 15 significant digits (``0.6299999999999999`` is 0,63)."""
    return plain(Decimal(f"{value:.15g}"))


def plain(value: Decimal) -> Decimal:
    """Without needless zeros after the comma, and never with a positive exponent (``1E+2`` is 100)."""
    reduced = value.normalize()
    exponent = reduced.as_tuple().exponent
    return Decimal(int(reduced)) if isinstance(exponent, int) and exponent > 0 else reduced


def parse(text: str, *, dot_is_thousands: bool) -> Number | Ambiguous | NotNumber:
    """Read ``text``; ``dot_is_thousands``: its satuan is counted, so that ``1.824`` is 1824.

    A group of three digits after one separator is ambiguous unless it leads with ``0`` (decimals), or the
    separator is a dot and the satuan is counted or the group is ``000`` (thousands).
    """
    match = _NUMBER.fullmatch(_MONEY_END.sub("", text.strip()))
    if match is None:
        return NotNumber(_is_placeholder(text))
    rest = one_line(match["rest"])
    if any(character.isdigit() for character in rest) or (rest and not _is_unit(rest)):
        return NotNumber(is_placeholder=set(rest) <= {"%", " "})  # ``100%%``
    if match["rupiah"] and rest:
        return NotNumber(is_placeholder=False)
    value = _digits(match["digits"], dot_is_thousands or match["rupiah"] is not None)
    if value is None:
        return NotNumber(is_placeholder=True)
    if isinstance(value, Ambiguous):
        return value
    return Number(-value if match["sign"] else value, "Rp" if match["rupiah"] else rest)


def _is_unit(rest: str) -> bool:
    """``%`` or words; not ``–3,6``, ``:25`` or ``(dua belas)``."""
    return rest == "%" or rest[0].isalpha()


def _is_placeholder(text: str) -> bool:
    folded = text.casefold().strip()
    words = folded.split()
    return (
        folded in _PLACEHOLDERS
        or folded.replace(".", "") in _PLACEHOLDERS
        or not any(sign.isalnum() for sign in folded)  # ``;``, ``…``: a text without a word or a figure
        or (bool(words) and all(word in _NUMBER_WORDS for word in words))
    )


def _digits(text: str, dot_is_thousands: bool) -> Decimal | Ambiguous | None:
    """Digits with separators; None where they make no number."""
    if _GROUPS_BY_SPACE.fullmatch(text):
        return Decimal(text.replace(" ", ""))
    if " " in text:
        return None
    separators = [character for character in text if character in ".,"]
    if not separators:
        return Decimal(text)
    if len(set(separators)) == 2:
        return _both(text, separators)
    if len(separators) > 1:
        return Decimal(re.sub(r"[.,]", "", text)) if _is_grouped(text, separators[0]) else None
    return _single(text, separators[0], dot_is_thousands)


def _is_grouped(text: str, separator: str) -> bool:
    return re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(separator)}\d{{3}})+", text) is not None


def _both(text: str, separators: list[str]) -> Decimal | None:
    """``1.250.000,00`` or ``1,250,000.00``: the last separator is the decimal one and stands alone."""
    decimal = separators[-1]
    whole, _, fraction = text.rpartition(decimal)
    if separators.count(decimal) != 1 or not fraction or not _is_grouped(whole, separators[0]):
        return None
    return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)


def _single(text: str, separator: str, dot_is_thousands: bool) -> Decimal | Ambiguous | None:
    whole, _, fraction = text.partition(separator)
    if not fraction:
        return None
    if (
        len(fraction) == 4
        and fraction[-1] == "0"
        and isinstance(_single(text[:-1], separator, False), Ambiguous)
    ):
        fraction = fraction[:-1]  # so typed because three decimals would be asked about
        return Decimal(f"{whole}.{fraction}")
    decimals = Decimal(f"{whole}.{fraction}")
    if len(fraction) != 3 or len(whole) > 3 or whole[:1] in ("", "0"):
        return decimals
    thousands = Decimal(whole + fraction)
    if separator == "." and (dot_is_thousands or fraction == "000"):
        return thousands
    return Ambiguous((thousands, decimals))
