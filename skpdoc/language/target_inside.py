"""The target belongs in its own column (R15): a number in an indicator's text that is the target, not a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.text import tidy, words_of
from skpdoc.language.word_lists import words
from skpdoc.model.target import JenisSatuan, Satuan, Target

_NUMBER = r"(\d+(?:[.,]\d+)*)\s*(%|persen\b)?"
_HEAD = re.compile(rf"{_NUMBER}\s*([^\W\d_]+)?")
_FIXED = re.compile(r"H\s*[+-]\s*\d+|(?:tanggal|tgl\.?)\s*\d{1,2}", re.IGNORECASE)


@cache
def _behind(key: str) -> re.Pattern[str]:
    names = "|".join(
        re.escape(name) for name in sorted(words("iki", "target", key), key=lambda n: (-len(n), n))
    )
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)\s*(?:{_NUMBER}|{_FIXED.pattern})", re.IGNORECASE)


def judge_target_inside(text: str, target: Target | None, satuan: Satuan | None) -> Iterator[Judgement]:
    """The first number of the text that is its target."""
    found = _at_head(text) or _after_state(text) or _stated(text, target) or _bound(text, target, satuan)
    found = found or _repeated(text, target, satuan)
    if found is not None:
        is_last = found.start() > 0 and not words_of(text[found.end() :])
        yield Judgement(Flaw.TARGET_INSIDE, found[0].strip(), tidy(text[: found.start()]) if is_last else "")


def _number(text: str) -> Decimal | None:
    """``95``, ``1.200``, ``12,5`` as an Indonesian office means it."""
    plain = text.replace(".", "").replace(",", ".") if not re.fullmatch(r"\d+\.\d{1,2}", text) else text
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _is_target(number: str, target: Target | None) -> bool:
    if target is None:
        return False
    if target.angka is not None:
        return _number(number) == target.angka
    return number in re.findall(r"\d+(?:[.,]\d+)*", target.teks)


def _at_head(text: str) -> re.Match[str] | None:
    """``100% laporan selesai``, ``12 laporan bulanan``."""
    match = _HEAD.match(text)
    return match if match and (match[2] or (match[3] and len(match[3]) > 2)) else None


def _after_state(text: str) -> re.Match[str] | None:
    """``Tersedianya 5 dokumen``."""
    match = re.compile(r"[^\W\d_]+nya\s+").match(text)
    return (
        _HEAD.match(text, match.end())
        if match and match[0][:2].casefold() in ("te", "di", "me", "ad")
        else None
    )


def _stated(text: str, target: Target | None) -> re.Match[str] | None:
    """``sebanyak 24 posyandu``, ``menjadi 14%``; not in a clause that says which things are counted."""
    match = _behind("penentu").search(text)
    if match and (_is_target(match[1] or "", target) or not _is_criterion(text[: match.start()])):
        return match
    return None


def _is_criterion(before: str) -> bool:
    return bool({"yang", "dengan", "memiliki", "memenuhi", "bernilai", "nilai"} & set(words_of(before)))


def _bound(text: str, target: Target | None, satuan: Satuan | None) -> re.Match[str] | None:
    """A bound is the target where it repeats the target's number, or is the time of an indicator of time."""
    first = [word for word in words_of(text)[:2] if word != "rata-rata"][:1]
    is_time = bool(words("iki", "target", "waktu").intersection(first))
    for match in _behind("batas").finditer(text):
        unit = words_of(text[match.end() :])[:1]
        of_time = match[1] is None or set(unit) & words("iki", "target", "satuan_waktu")
        if is_time and of_time:
            return match
        if match[1] and _is_target(match[1], target) and _same_unit(match[2], unit, satuan):
            return match
    return None


def _same_unit(percent: str | None, unit: list[str], satuan: Satuan | None) -> bool:
    if satuan is None:
        return True
    if percent or satuan.jenis is JenisSatuan.PERSEN:
        return bool(percent) and satuan.jenis is JenisSatuan.PERSEN
    return unit == [satuan.kunci.split()[0]]


def _repeated(text: str, target: Target | None, satuan: Satuan | None) -> re.Match[str] | None:
    """The target's own number with its own satuan: ``Jumlah laporan 12 dokumen``, ``… tepat waktu 100%``."""
    for match in re.finditer(_NUMBER, text):
        unit = words_of(text[match.end() :])[:1]
        if satuan and _is_target(match[1], target) and _same_unit(match[2], unit, satuan):
            return match if not _is_criterion(text[: match.start()]) else None
    return None
