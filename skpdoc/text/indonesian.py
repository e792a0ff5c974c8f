"""Numbers, dates and targets as Indonesian offices write them (formats.md 11), by babel's locale data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

_LOCALE = "id"
_SEPARATORS = str.maketrans(",.", ".,")
MONTHS = {
    "januari": 1, "jan": 1,
    "februari": 2, "pebruari": 2, "feb": 2, "peb": 2,
    "maret": 3, "mar": 3, "mrt": 3,
    "april": 4, "apr": 4,
    "mei": 5,
    "juni": 6, "jun": 6,
    "juli": 7, "jul": 7,
    "agustus": 8, "agust": 8, "agu": 8, "ags": 8, "agt": 8,
    "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10,
    "november": 11, "nopember": 11, "nov": 11, "nop": 11,
    "desember": 12, "des": 12,
}  # fmt: skip
"""every spelling of a month → its number"""
_WORDS = re.compile(r"(\d{1,2})[\s.\-/]*([A-Za-z]+)\.?[\s.\-/]*(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")


def angka(nilai: Decimal) -> str:
    """``1250.50`` → ``1.250,50``: dot for thousands, decimal comma, decimals as written."""
    return f"{nilai:,f}".translate(_SEPARATORS)


@cache
def tanggal(hari: date) -> str:
    """``14 Januari 2026``."""
    return _date(hari, "d MMMM y")


@cache
def bulan(hari: date) -> str:
    """``Januari``."""
    return _date(hari, "MMMM")


def daftar(hal: Sequence[str]) -> str:
    """``A``, ``A dan B``, ``A, B, dan C``."""
    from babel.lists import format_list

    return str(format_list(hal, locale=_LOCALE))


def _date(hari: date, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(hari, pattern, locale=_LOCALE))


def read_tanggal(text: str) -> date | None:
    """The day meant by ``2 Januari 2026``, ``02/01/2026`` (day first), ``2 Nopember 2026``; None where it is none."""
    stripped = text.strip()
    try:
        if match := _WORDS.fullmatch(stripped):
            month = MONTHS.get(match[2].casefold())
            return date(int(match[3]), month, int(match[1])) if month else None
        if match := _DAY_FIRST.fullmatch(stripped):
            return date(int(match[3]), int(match[2]), int(match[1]))
        if match := _ISO.fullmatch(stripped):
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return None
