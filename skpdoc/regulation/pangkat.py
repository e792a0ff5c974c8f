"""Pangkat and golongan as offices write them, read into the one form that is printed (formats.md 9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from skpdoc.text.lines import bare_words

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN = (*_UNITS, *(f"X{unit}" for unit in _UNITS), "XX")
_LABEL = re.compile(
    r"\b(?:pangkat|gol(?:ongan)?[\s./]*(?:ruang|ru)|golongan|gol|ruang|pppk|p3k)\b[\s.:]*", re.IGNORECASE
)
_BERUANG = re.compile(
    r"(?<![^\W_])([ivxl|]{1,5}|\d{1,2})(?:[\s/\\.,_–-]*([a-e])|\s*[/\\.–-]+\s*([f-h]))(?![^\W_])",
    re.IGNORECASE,
)
"""``III/c``, ``III.c``, ``IIIc``, ``III C``, ``3c``; ``l`` is often typed for ``I``"""
_TINGKAT = re.compile(r"\b(?:tingkat|tkt?)\s*[1il]\b")


@dataclass(frozen=True, slots=True)
class Pangkat:
    """What a text says of a rank: ``nama`` as the regulation spells it, ``golongan`` as ``III/c`` or (PPPK) ``IX``.

    Either is '' where it is not named, and ``golongan`` is all of them where several are (``III/c dan III/d``);
    ``sisa`` is the whole text where a part of it is no rank that we know.
    Whether they exist and fit each other is not judged here.
    """

    nama: str = ""
    golongan: str = ""
    sisa: str = ""

    def __str__(self) -> str:
        """``Penata, III/c``; as typed where not all of it was understood."""
        return self.sisa or ", ".join(part for part in (self.nama, self.golongan) if part)


def read_pangkat(text: str, ranks: Mapping[str, str]) -> Pangkat:
    """Read ``Penata Tk.I (III/d)``, ``III D``, ``Gol. IX`` and their like; ``ranks``: golongan → pangkat."""
    return _read(text, tuple(ranks.values())) if text else Pangkat()


@lru_cache(maxsize=1 << 12)
def _read(text: str, names: tuple[str, ...]) -> Pangkat:
    by_fold = {_fold(name): name for name in names}
    bare = _LABEL.sub(" ", text)
    beruang = dict.fromkeys(_golongan(match) for match in _BERUANG.finditer(bare))
    if beruang:
        golongan = " dan ".join(beruang)
        rest = _fold(_BERUANG.sub(" ", bare))
    else:
        rest = _fold(bare)
        golongan, rest = ("", rest) if rest in by_fold else _bare_roman(rest)
    if rest and rest not in by_fold:
        return Pangkat(golongan=golongan, sisa=text)
    is_whole = len(beruang) <= 1 and bool(rest or golongan)
    return Pangkat(by_fold.get(rest, ""), golongan, "" if is_whole else text)


def _golongan(match: re.Match[str]) -> str:
    """``III/c`` of a match; its number may be written in digits."""
    number, ruang = match[1].upper().replace("L", "I").replace("|", "I"), match[2] or match[3]
    roman = _roman(number)
    return f"{roman}/{ruang.lower()}"


def _bare_roman(folded: str) -> tuple[str, str]:
    """(the golongan without ruang that the text ends in, what stands before it); '' if it ends in none."""
    rest, _, last = folded.rpartition(" ")
    roman = _roman(last.upper())
    return (roman, rest) if roman in _ROMAN else ("", folded)


def _roman(number: str) -> str:
    """``9`` → ``IX``; what is no number up to 20 stays."""
    return _ROMAN[int(number)] if number.isdigit() and int(number) < len(_ROMAN) else number


def _fold(name: str) -> str:
    """``Pembina Tk. I``, ``PEMBINA TINGKAT 1`` and ``Pembina Tingkat I`` are one; what is no word does not count."""
    return _TINGKAT.sub("tingkat i", " ".join(bare_words(name)))
