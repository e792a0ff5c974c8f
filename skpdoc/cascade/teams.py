"""Names of teams: when two are one, and when one is the other misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from skpdoc.text.nearest import nearest
from skpdoc.text.references import fold_reference

_NEAR = 75
_ABBREVIATION = 3
"""letters"""
_INITIAL = re.compile(r"(?<![^\W\d_])([^\W\d_])\.(?=[^\W\d_](?![^\W\d_]))")
"""a letter of ``S.P.B.E.``"""
_DOT = re.compile(r"(?<!\d)\.|\.(?!\d)")


@lru_cache(maxsize=1 << 12)
def fold_team(name: str) -> str:
    """Case, spaces, and dots but those within a number do not count: ``Tim No. 3``, ``tim no 3``; ``S.P.B.E.``.

    A dot ends a word whether a space follows or not: ``Tim 2.Layanan``, ``Pokja I.1``.
    """
    return fold_reference(_DOT.sub(" ", _INITIAL.sub(r"\1", name)))


def nearest_team(name: str, others: Iterable[str]) -> str:
    """The one of ``others`` that is meant by a misspelt name, '' if none is near."""
    alike = sorted({other for other in others if _short_words(other) == _short_words(name)})
    return nearest(name, alike, _NEAR, fold_team)


def _short_words(name: str) -> frozenset[str]:
    """Letters, numbers and abbreviations: in these a misspelling is not told from another team (``Tim A``, ``B``)."""
    return frozenset(word for word in fold_team(name).split() if len(word) <= _ABBREVIATION)
