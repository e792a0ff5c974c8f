"""What Excel shows beside a number by its cell format."""

from __future__ import annotations

import re
from functools import lru_cache

from skpdoc.text.lines import one_line

_QUOTED_OR_CURRENCY = re.compile(r'"([^"]*)"|\[\$([^\]-]*)')


@lru_cache(maxsize=1 << 8)
def is_percent_format(number_format: str) -> bool:
    """Whether Excel shows the number times 100 with a per cent sign (quoted or escaped ones do not count)."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", _positive(number_format))


@lru_cache(maxsize=1 << 8)
def unit_shown(number_format: str) -> str:
    """The word beside the number: ``Dokumen`` of ``0" Dokumen"``, ``Rp`` of ``[$Rp-421]#,##0``; '' if there is none."""
    words = " ".join(text for pair in _QUOTED_OR_CURRENCY.findall(_positive(number_format)) for text in pair)
    return one_line(words) if any(character.isalpha() for character in words) else ""


@lru_cache(maxsize=1 << 8)
def decimals_shown(number_format: str) -> int | None:
    """How many decimals every number of the format has; None where that depends on the number."""
    match = re.search(r"0(?:\.(0+))?(?![#0.?])", _bare(number_format))
    return len(match[1] or "") if match else None


def is_day_format(number_format: str) -> bool:
    """Whether it shows a day or a year, and not only hours and minutes."""
    return bool(set("dy").intersection(_letters(number_format)))


def is_whole_day_format(number_format: str) -> bool:
    """Whether Excel shows day, month and year; of what it took for a day by itself (``3-5``) it shows two of them."""
    return _letters(number_format).issuperset("dmy")


@lru_cache(maxsize=1 << 8)
def _letters(number_format: str) -> frozenset[str]:
    """Those that stand for parts of a moment."""
    return frozenset(_bare(number_format).casefold())


def _bare(number_format: str) -> str:
    """The section for positive numbers without quoted, escaped and bracketed parts."""
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", _positive(number_format))


def _positive(number_format: str) -> str:
    """The section for positive numbers."""
    return number_format.split(";", maxsplit=1)[0]
