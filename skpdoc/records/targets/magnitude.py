"""Numbers with a word for their zeros: ``1,5 juta``, ``Rp 1,25 M``."""

from __future__ import annotations

import re
from decimal import Decimal

from skpdoc.records import numbers

_ZEROS = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "m": 9, "triliun": 12, "t": 12}
_WORDED = re.compile(
    r"(?P<rupiah>rp\.?\s*)?(?P<digits>\d[\d.,]*)\s*"
    r"(?P<word>ribu|rb|juta|jt|miliar|milyar|triliun|(?(rupiah)[mt]|(?!)))\b.*",
    re.IGNORECASE | re.DOTALL,
)


def is_in_thousands(satuan: str) -> bool:
    """Whether the satuan says the zeros itself: ``Juta Rupiah``."""
    return any(len(word) > 1 and word in _ZEROS for word in satuan.casefold().split())


def written_out(text: str) -> tuple[str, Decimal] | None:
    """The word and the whole number: ``juta`` and 1500000 of ``1,5 juta``; None of any other text.

    ``M`` and ``T`` count only behind ``Rp``: ``12 M`` may be metres.
    """
    match = _WORDED.fullmatch(text.strip())
    read = numbers.parse(match["digits"], dot_is_thousands=True) if match else None
    if match is None or not isinstance(read, numbers.Number):
        return None
    return match["word"], numbers.plain(read.value.scaleb(_ZEROS[match["word"].casefold()]))
