"""What Excel shows beside a number by its cell format."""

from __future__ import annotations

import re
from functools import lru_cache

_QUOTED_OR_CURRENCY = re.compile(r'"([^"]*)"|\[\$([^\]-]*)')


@lru_cache(maxsize=1 << 8)
def is_percent_format(number_format: str) -> bool:
    """Whether Excel shows the number times 100 with a per cent sign (quoted or escaped ones do not count)."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", _positive(number_format))


@lru_cache(maxsize=1 << 8)
def unit_shown(number_format: str) -> str:
    """The word beside the number: ``Dokumen`` of ``0" Dokumen"``, ``Rp`` of ``[$Rp-421]#,##0``; '' if there is none."""
    words = " ".join(text for pair in _QUOTED_OR_CURRENCY.findall(_positive(number_format)) for text in pair)
    return " ".join(words.split()) if any(character.isalpha() for character in words) else ""


def _positive(number_format: str) -> str:
    """The section for positive numbers."""
    return number_format.split(";", maxsplit=1)[0]
