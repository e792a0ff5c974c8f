"""The target belongs in its own column (R15): a number in an indicator's text that is the target, not a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.regulation import satuan as recognise
from skpdoc.text.words import words_of
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.told_number import EVERY, FIGURE, NUMBER, any_of, behind, is_criterion, without_number
from skpdoc.wording.untyped_target import untyped_target
from skpdoc.wording.word_lists import words

_HEAD = re.compile(rf"{NUMBER}\s*([^\W\d_]+)?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_REACHED = re.compile(
    r"(?<![\w/.-])(?<!per )(?<!rp )(?<!rp\. )\d{1,3}(?:\.\d{3})+\s+[^\W\d_]{3,}", re.IGNORECASE
)
"""so large a number of people or things"""
_STATE = re.compile(r"(?:te|di|me|ad|be|se)[^\W\d_]+nya\s+", re.IGNORECASE)


def judge_target_inside(text: str, target: Target | None, satuan: Satuan | None) -> Iterator[Judgement]:
    """The first number of the text that is its target."""
    found = _stated(text, target) or _graded(text, target)
    if _DIGIT.search(text):  # in most texts is none
        found = _at_head(text) or _after_state(text) or found
        found = found or _bound(text, target, satuan) or _repeated(text, target, satuan)
    if found is None and (target is None or satuan is None):
        found = untyped_target(text)
    if found is not None:
        is_last = found.start() > 0 and not words_of(text[found.end() :])
        better = without_number(text[: found.start()]) if is_last else ""
        yield Judgement(Flaw.TARGET_INSIDE, found[0].strip(), better)


def judge_figure(text: str) -> Iterator[Judgement]:
    """The figure in an RHK that its indicator's target is to say: ``… terairi sebesar 12 %``; no standard of service
    (``maksimal 1 x 24 jam``).
    """
    if not _DIGIT.search(text):
        return
    of_states = (_HEAD.match(text, state.end()) for state in _STATE.finditer(text))
    bounds = (
        one for one in behind("batas_tegas").finditer(text) if one[1] and not _is_of_time(text[one.end() :])
    )
    shares = (one for one in EVERY.finditer(text) if one[2])
    if found := next(filter(None, (*of_states, *behind("penentu").finditer(text), *bounds, *shares)), None):
        yield Judgement(Flaw.FIGURE, found[0].strip())


def _is_of_time(after: str) -> bool:
    units = words("iki", "target", "satuan_waktu") | {"x", "kerja"}
    return bool(units.intersection(words_of(after)[:1]))


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
    return number in re.findall(FIGURE, target.teks)


def _at_head(text: str) -> re.Match[str] | None:
    """``100% laporan selesai``, ``12 laporan bulanan``."""
    match = _HEAD.match(text)
    return match if match and (match[2] or (match[3] and len(match[3]) > 2)) else None


def _after_state(text: str) -> re.Match[str] | None:
    """``Tersedianya 5 dokumen``, ``Tersalurnya bantuan kepada 1.200 keluarga``."""
    match = _STATE.match(text)
    return (_HEAD.match(text, match.end()) or _REACHED.search(text, match.end())) if match else None


def _stated(text: str, target: Target | None) -> re.Match[str] | None:
    """``sebanyak 24 posyandu``, ``menjadi 14%``; not in a clause that says which things are counted."""
    for match in behind("penentu", spoken=True).finditer(text):
        before = text[: match.start()]
        is_amount = match[0].split()[0].casefold() in words("iki", "target", "banyak")
        is_of_which = "yang" in words_of(before) and not is_amount
        if _is_target(match[1] or "", target) or not (is_criterion(before) or is_of_which):
            return match
    return None


def _graded(text: str, target: Target | None) -> re.Match[str] | None:
    """``minimal BB``, where BB is the target."""
    if target is None or not target.teks:
        return None
    names = f"{any_of('penentu')}|{any_of('batas')}"
    return re.search(rf"(?<!\w)(?:{names})\s+{re.escape(target.teks)}(?!\w)", text, re.IGNORECASE)


def _bound(text: str, target: Target | None, satuan: Satuan | None) -> re.Match[str] | None:
    """A bound is the target where it repeats the target's number, or is the time of an indicator of time."""
    first = [word for word in words_of(text)[:2] if word != "rata-rata"][:1]
    is_time = bool(words("iki", "target", "waktu").intersection(first))
    for match in behind("batas").finditer(text):
        unit = words_of(text[match.end() :])[:1]
        of_time = match[1] is None or set(unit) & words("iki", "target", "satuan_waktu")
        if is_time and of_time and not is_criterion(text[: match.start()]):
            return match
        if match[1] and _is_target(match[1], target) and _same_unit(match, unit, satuan):
            return match
        is_end = bool(match[1]) and not unit and not is_criterion(text[: match.start()])
        if is_end and (_is_scale(satuan) or (not match[2] and _is_target(match[1], target))):
            return match
    return None


def _is_scale(satuan: Satuan | None) -> bool:
    return satuan is not None and satuan.jenis is JenisSatuan.SKALA


def _same_unit(number: re.Match[str], unit: list[str], satuan: Satuan | None) -> bool:
    """The sign or word with the number is the satuan; a scale's figure stands alone."""
    percent = number[2]
    if satuan is None:
        return True
    if percent or satuan.jenis is JenisSatuan.PERSEN:
        return bool(percent) and satuan.jenis is JenisSatuan.PERSEN
    if satuan.jenis is JenisSatuan.RUPIAH:
        return "rp" in number[0].casefold()
    if not unit:
        return _is_scale(satuan)
    return recognise(unit[0]).kunci == satuan.kunci or unit[0] == satuan.kunci.split()[0]


def _repeated(text: str, target: Target | None, satuan: Satuan | None) -> re.Match[str] | None:
    """The target's own number with its own satuan: ``Jumlah laporan 12 dokumen``, ``… tepat waktu 100%``; or at the
    very end of a count: ``Jumlah laporan: 12``."""
    for match in EVERY.finditer(text):
        before, unit = text[: match.start()], words_of(text[match.end() :])[:1]
        if (
            satuan is None
            or not _is_target(match[1], target)
            or (is_criterion(before) and not _is_scale(satuan))
        ):
            continue
        if _same_unit(match, unit, satuan) or (not unit and not match[2] and _is_count(before)):
            return match
    return None


def _is_count(before: str) -> bool:
    """``Jumlah peserta …``, and the word before the number is no name that carries one (``kelas 6``)."""
    found = words_of(before)
    last = re.search(r"([^\W\d_]+)[\s(:=-]*$", before)
    is_name = last is None or not last[1].islower() or last[1] in words("iki", "target", "bernomor")
    return found[:1] == ["jumlah"] and (not is_name or before.rstrip().endswith((":", "=")))
