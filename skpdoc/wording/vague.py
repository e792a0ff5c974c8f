"""Words without a scale: optimal, memadai, dengan baik (R15), in an indicator or its target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.text.lines import fold
from skpdoc.text.words import head_and_rest
from skpdoc.wording.heads import is_measure
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.word_lists import Phrases, phrases, whole_words, words

_QUALITY = re.compile(
    r"\byang (?:baik(?= dan |,|\W*$)|berkualitas(?= dan berintegritas| menuju|\W*$))", re.IGNORECASE
)
_GOVERNANCE = re.compile(r"\btata kelola\b[^.;]*?\byang baik\b", re.IGNORECASE)
"""a name, whatever is governed"""
_DEFINED = re.compile(r"\b(?:statistik|data)\b", re.IGNORECASE)
"""of these the statistics law says what quality is"""


def judge_vague(text: str, target: Target | None, satuan: Satuan | None) -> Iterator[Judgement]:
    """Vague words of the indicator, else a target that is nothing but a praise; neither where a scale is named.

    Behind a measure (``Jumlah kelompok yang efektif``) they say which things are counted, and may be a name.
    """
    if match := vague_words(text):
        is_of_which = match[0].casefold().startswith("yang ") and is_measure(head_and_rest(text)[0])
        yield Judgement(Flaw.QUALITY if is_of_which else Flaw.VAGUE, match[0])
    elif target is not None and _is_praise(target.teks) and not _has_scale(text, satuan):
        yield Judgement(Flaw.VAGUE, target.teks, in_target=True)


@lru_cache(maxsize=1 << 10)
def vague_words(text: str) -> re.Match[str] | None:
    """The first vague words of an indicator, unless a scale gives them a meaning."""
    if _names_scale(text):
        return None
    named = phrases("iki", "samar", "tetap").sub(" ", text)
    lists = [phrases("iki", "samar"), _described()]
    if not is_measure(head_and_rest(text)[0]):
        lists.append(phrases("iki", "samar", "tanpa_ukuran"))
    quality = None if _DEFINED.search(text) else _QUALITY.search(named)
    return next((match for pattern in lists if (match := pattern.search(named))), quality)


def judge_vague_result(text: str) -> Iterator[Judgement]:
    """Praise in an RHK, where nothing says what is meant by it: ``… tersusun dengan baik dan maksimal``.

    Where it is the state itself (``pelayanan yang berkualitas``) some plans mean just that.
    """
    if _names_scale(text):
        return
    if match := phrases("iki", "samar", "hasil").search(text):
        yield Judgement(Flaw.VAGUE, match[0])
    elif match := phrases("iki", "samar", "mutu_hasil").search(text) or _praised(text):
        yield Judgement(Flaw.QUALITY, match[0])


def _praised(text: str) -> re.Match[str] | None:
    named = _GOVERNANCE.sub(" ", phrases("iki", "samar", "tetap").sub(" ", text))
    return None if _DEFINED.search(text) else _QUALITY.search(named)


@cache
def _described() -> Phrases:
    """``yang profesional``, ``secara efektif``, ``dokumen yang berkualitas``."""
    pairs = (("pengantar", "pujian"), ("benda", "mutu"))
    return whole_words(
        f"{first} {second}"
        for before, praise in pairs
        for first in words("iki", "samar", before)
        for second in words("iki", "samar", praise)
    )


def _names_scale(text: str) -> bool:
    """``Indeks …`` is the name of a scale; ``sesuai standar`` says what is meant."""
    return head_and_rest(text)[0] in words("iki", "samar", "skala_di_muka") or bool(
        phrases("iki", "samar", "batu_uji").search(text)
    )


def _is_praise(target: str) -> bool:
    plain = fold(target.strip(" ."))
    return (
        plain in words("iki", "samar", "nilai") or phrases("iki", "samar").regex.fullmatch(plain) is not None
    )


def _has_scale(text: str, satuan: Satuan | None) -> bool:
    is_scale = satuan is not None and satuan.jenis is JenisSatuan.SKALA
    return is_scale or phrases("iki", "samar", "skala").search(text) is not None
