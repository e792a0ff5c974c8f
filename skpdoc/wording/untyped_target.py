"""A target in an indicator's text while its own cell is blank (R15)."""

from __future__ import annotations

import re
from functools import cache

from skpdoc.model.target import JenisSatuan
from skpdoc.regulation import satuan as recognise
from skpdoc.text.words import head_and_rest, words_of
from skpdoc.wording.heads import is_activity, is_state
from skpdoc.wording.told_number import EVERY, FIGURE, any_of, behind, is_criterion
from skpdoc.wording.word_lists import words

_BRACKETED = re.compile(rf"(?<=\()\s*({FIGURE})\s*([^\W\d_]{{3,}}(?:[\s/][^\W\d_]+)?)\s*(?=\)[\s.;]*$)")

_AMOUNT = re.compile(rf"(?<![\w/.,-])(?<![-–] )({FIGURE})\s+([^\W\d_]+)[\s.;]*$")

_FRACTION = re.compile(r"(?<=[^\W\d_],\s|[^\W\d_]\s\s|[^\W\d_]{2}\s)\d+,\s?\d+[\s.;]*$")


def untyped_target(text: str) -> re.Match[str] | None:
    """``… minimal 20 JP``, ``… minimal B``, ``Tingkat kehadiran pegawai 90%``, ``…, 6,25%``; of a sentence that counts
    nothing any share or bound (``Menjadi instansi dengan pungutan liar 0% pada tahun 2026``)."""
    bounds = [one for one in behind("batas_tegas").finditer(text) if one[1]]
    own = (one for one in (*bounds, *_firm_grade().finditer(text)) if _is_own(text[: one.start()]))
    return (
        next(own, None)
        or _grade_at_end(text)
        or _percentage_at_end(text)
        or _amount_at_end(text)
        or _figure_at_end(text)
        or _in_brackets(text)
        or _of_sentence(text, bounds)
    )


def _amount_at_end(text: str) -> re.Match[str] | None:
    """``Lama penyelesaian dokumen 3 hari``, ``Jumlah laporan 12 dokumen``; a span (``0 - 59 bulan``), a rate (``per 5
    tahun``), and what tells which ones are counted are none."""
    match = _AMOUNT.search(text)
    if match is None or is_criterion(text[: match.start()]):
        return None
    before, jenis = words_of(text[: match.start()]), recognise(match[2]).jenis
    is_time = jenis is JenisSatuan.WAKTU and words("iki", "target", "waktu").intersection(before)
    is_count = jenis is JenisSatuan.HITUNGAN and before[:1] == ["jumlah"]
    is_told = words("iki", "target", "perincian").intersection(before)
    return match if (is_time or is_count) and len(before) > 1 and not is_told else None


def _figure_at_end(text: str) -> re.Match[str] | None:
    """``Indeks konektivitas 7,5``, ``Angka pengangguran terbuka, 8,81``: a fraction that no sign leads to."""
    match = _FRACTION.search(text)
    return match if match and _is_own(text[: match.start()]) else None


def _of_sentence(text: str, bounds: list[re.Match[str]]) -> re.Match[str] | None:
    head = head_and_rest(text)[0]
    if not (is_state(head) or is_activity(head)):
        return None
    shares = (one for one in EVERY.finditer(text) if one[2])
    return next(iter((*bounds, *behind("penentu").finditer(text), *shares)), None)


def _is_own(before: str) -> bool:
    """The bound of the indicator, and no criterion of what it counts."""
    return "yang" not in words_of(before) and not is_criterion(before)


@cache
def _firm_grade() -> re.Pattern[str]:
    grades = any_of("sebutan")
    return re.compile(
        rf"(?<!\w)(?i:{any_of('batas_tegas')})\s+(?i:predikat\s+|nilai\s+)?(?:{grades})(?!\w)\W*$"
    )


def _grade_at_end(text: str) -> re.Match[str] | None:
    """``Akreditasi paripurna``, ``Opini WTP``, ``Nilai SAKIP (BB)``."""
    head = head_and_rest(text)[0]
    is_graded = head in words("iki", "target", "bersebutan") or words_of(text)[:2] == ["status", "akreditasi"]
    return _last_grade().search(text) if is_graded else None


@cache
def _last_grade() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s(])(?:{any_of('sebutan')}|{any_of('sebutan_akreditasi')})\)?[\s.;]*$")


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
