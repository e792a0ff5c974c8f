"""A cell's text as Excel would store it had an office typed it: text, number, percentage or date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from skpdoc.contract import Kind
from skpdoc.text.indonesian import bulan
from skpdoc.workbook.writing.styles import DATE_FORMAT

_NUMBER = re.compile(
    r"(?P<sign>-?)(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*)(?:,(?P<part>\d+))?(?P<percent>%?)"
)
_DATE = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})")
_DIGITS = 15
"""More significant digits than these Excel cannot keep."""

TEXT_KINDS = frozenset(
    {Kind.TEXT, Kind.KODE, Kind.NIP, Kind.KUNCI, Kind.REFERENCE, Kind.SATUAN, Kind.BAGIAN, Kind.SUREL}
)
"""Columns in text format: nothing typed there is turned into a number or a date."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A typed value with its Excel number format."""

    value: str | float | date
    number_format: str


def column_format(kind: Kind) -> str:
    """The number format of a whole column."""
    if kind in TEXT_KINDS:
        return "@"
    return {Kind.DATE: DATE_FORMAT, Kind.YEAR: "0", Kind.URUTAN: "0"}.get(kind, "General")


def entry(kind: Kind, text: str) -> Entry:
    """``text`` as a cell of a column of ``kind``; what is not plainly a number or a date stays text.

    So does a target behind an apostrophe, as in Excel.
    """
    plain = column_format(kind)
    if kind is Kind.TARGET and text.startswith("'"):
        return Entry(text[1:], plain)
    if kind in (Kind.TARGET, Kind.ANGKA):
        return _number(text) or Entry(text, plain)
    if kind is Kind.DATE:
        return Entry(_date(text) or text, plain)
    if kind in (Kind.YEAR, Kind.URUTAN) and text.isdecimal():
        return Entry(float(text), plain)
    return Entry(text, plain)


def _number(text: str) -> Entry | None:
    """``1.250`` → 1250, ``85,9`` → 85.9, ``95%`` → 0.95, each shown as it was typed."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    whole, part, percent = match["whole"].replace(".", ""), match["part"] or "", match["percent"]
    if len(whole + part) > _DIGITS:
        return None
    value = Decimal(f"{match['sign']}{whole}.{part or 0}")
    shown = "#,##0" if "." in match["whole"] else "0"
    shown += ("." + "0" * len(part) if part else "") + percent
    return Entry(float(value / 100 if percent else value), "General" if shown == "0" else shown)


@cache
def _months() -> dict[str, int]:
    return {bulan(date(2000, month, 1)).casefold(): month for month in range(1, 13)}


def _date(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    month = _months().get(match[2].casefold()) if match else None
    if match is None or month is None:
        return None
    try:
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None
