"""A target in an indicator's text while its own cell is blank (R15)."""

from __future__ import annotations

import re
from functools import cache

from skpdoc.text.words import words_of
from skpdoc.wording.told_number import EVERY, FIGURE, any_of, behind, is_criterion
from skpdoc.wording.word_lists import words

_BRACKETED = re.compile(rf"(?<=\()\s*({FIGURE})\s*([^\W\d_]{{3,}}(?:[\s/][^\W\d_]+)?)\s*(?=\)[\s.;]*$)")


def untyped_target(text: str) -> re.Match[str] | None:
    """``… minimal 20 JP``, ``… minimal B``, ``Tingkat kehadiran pegawai 90%``, ``…, 6,25%``."""
    bounds = [one for one in behind("batas_tegas").finditer(text) if one[1]]
    own = (one for one in (*bounds, *_firm_grade().finditer(text)) if _is_own(text[: one.start()]))
    return next(own, None) or _percentage_at_end(text) or _in_brackets(text)


def _is_own(before: str) -> bool:
    """The bound of the indicator, and no criterion of what it counts."""
    return "yang" not in words_of(before) and not is_criterion(before)


@cache
def _firm_grade() -> re.Pattern[str]:
    grades = any_of("sebutan")
    return re.compile(
        rf"(?<!\w)(?i:{any_of('batas_tegas')})\s+(?i:predikat\s+|nilai\s+)?(?:{grades})(?!\w)\W*$"
    )


def _in_brackets(text: str) -> re.Match[str] | None:
    """``… yang disusun (12 Dokumen)``; a span of time in brackets (``(24 jam)``, ``(5 tahun)``) says which is meant."""
    match = _BRACKETED.search(text)
    is_time = match is not None and match[2].casefold() in words("iki", "target", "satuan_waktu")
    return None if is_time else match


def _percentage_at_end(text: str) -> re.Match[str] | None:
    last = next((one for one in EVERY.finditer(text) if one[2] and not words_of(text[one.end() :])), None)
    before = text[: last.start()] if last else ""
    is_own = bool(words_of(before)) and not is_criterion(before)
    is_open = words("iki", "target", "syarat").intersection(words_of(before)[-2:])
    return last if is_own and not is_open else None
