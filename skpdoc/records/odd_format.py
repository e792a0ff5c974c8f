"""Whether a cell's format shows something else than its number: ``≥ 80`` or ``07:30`` of 730, thousands, nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from skpdoc.records.cells import UNKNOWN_FORMAT

_CONDITION = re.compile(r"\[[<>=]")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|(?P<unseen>_.|\*.|\[[^\]]*\])|'
    r"(?P<number>[#0?.,]*[#0?][#0?.,]*(?:E[+-][#0?]+)?|General|@)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_SCALED = re.compile(r"[#0?],+(?:\.|$)")
"""commas behind the last digit: each shows a thousandth"""
_THREE = re.compile(r"[#0?]{3}")
_GROUPING = frozenset((".", " ", "'", "\u00a0", "\u202f"))
_CHANGING = re.compile(r"[≥≤<>=±~:+]|(?<![^\W\d_])\d|(?<![^\W\d_])[-–—/]|[-–—/](?![^\W\d_])")
"""what makes another thing of the number beside it; not what belongs to a word: ``m2``, ``Orang/Bulan``"""


@lru_cache(maxsize=1 << 8)
def shows_otherwise(number_format: str) -> bool:
    """Of a number that is 0 or more. An unknown format shows nobody knows what; that is asked about elsewhere."""
    if number_format == UNKNOWN_FORMAT:
        return False
    tokens = list(_TOKEN.finditer(number_format.split(";", maxsplit=1)[0]))
    numbers = [at for at, token in enumerate(tokens) if token["number"]]
    if _CONDITION.search(number_format) or not numbers:
        return True
    if not _is_grouped(tokens[numbers[0] : numbers[-1] + 1]) or _SCALED.search(tokens[numbers[-1]]["number"]):
        return True
    around = (tokens[: numbers[0]], tokens[numbers[-1] + 1 :])
    return any(_CHANGING.search("".join(map(_seen, some))) for some in around)


def _is_grouped(tokens: list[re.Match[str]]) -> bool:
    """One number, or groups of three digits kept apart by what keeps thousands apart."""
    first, *rest = [token for token in tokens if not token["unseen"]]
    return all(
        _THREE.fullmatch(token["number"]) if token["number"] else _seen(token) in _GROUPING for token in rest
    ) and bool(first)


def _seen(token: re.Match[str]) -> str:
    return token["quoted"] or token["escaped"] or token["currency"] or token["sign"] or ""
