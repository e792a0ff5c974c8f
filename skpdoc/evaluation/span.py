"""What a target or a realisasi means on one scale: a number, a limit, a range, a duration, a day, a time of day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from skpdoc.model.target import Satuan, Target
from skpdoc.regulation import is_known_satuan
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.text import indonesian
from skpdoc.text.indonesian import MONTHS
from skpdoc.text.lines import one_line

DAY, CLOCK, TIME = "hari apa", "pukul", "lamanya"
"""scales of their own: a day (its ordinal), a time of day and a duration (both in minutes)"""
_MINUTES = {
    **{"detik": Decimal(1) / 60, "menit": Decimal(1), "jam": Decimal(60), "hari": Decimal(1440)},
    **{
        "minggu": Decimal(10080),
        "pekan": Decimal(10080),
        "bulan": Decimal(43200),
        "triwulan": Decimal(129600),
    },
    **{"semester": Decimal(259200), "tahun": Decimal(518400)},
}
"""a month has thirty days, a year twelve of these: enough to tell what is longer"""
_MOST = re.compile(
    r"[<≤]=?|\b(?:maks(?:imal|imum)?|max|kurang dari|paling (?:lambat|lama|banyak|tinggi)|"
    r"(?:se)?(?:lambat|lama|banyak|tinggi)(?:-?\w*)?nya|di bawah|dalam(?: waktu)?|sebelum|sampai(?: dengan)?|hingga|"
    r"atau kurang|ke bawah)(?!\w)\.?",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"[>≥]=?|\b(?:min(?:imal|imum)?|lebih dari|paling (?:sedikit|rendah|kurang|cepat)|"
    r"(?:se)?(?:kurang|rendah|sedikit)-?\w*nya|di atas|atau lebih|ke atas)(?!\w)\.?",
    re.IGNORECASE,
)
_NOT = {
    re.compile(r"\btidak (?:boleh )?(?:lebih dari|melebihi|melampaui)(?!\w)", re.IGNORECASE): "≤",
    re.compile(r"\btidak (?:boleh )?kurang dari(?!\w)", re.IGNORECASE): "≥",
}
_FIGURE = r"\d[\d.,]*"
_AMOUNT = re.compile(
    rf"(?:rp\.?\s*)?(?:(\d+)\s*[x×]\s*)?({_FIGURE})\s*(%|[^\W\d_](?:[^\d;]*[^\W\d_])?)?", re.IGNORECASE
)
_RANGE = re.compile(
    rf"(?P<low>(?:rp\.?\s*)?{_FIGURE}\s*(?:%|[^\W\d_]+)?)\s*(?:[-–—]|s\.?\s?d\.?|s/d|sampai(?: dengan)?|hingga)\s*"
    rf"(?P<high>(?:rp\.?\s*)?{_FIGURE}.*)",
    re.IGNORECASE,
)
_LONG = re.compile(rf"({_FIGURE})\s*([^\W\d_]+)\s*,?\s*(?:dan\s+)?", re.IGNORECASE)
_DATE = re.compile(r"(?:tanggal|tgl\.?)?\s*(?:(\d{1,2})\s+)?([^\W\d_]+)\.?(?:\s+(20\d\d))?", re.IGNORECASE)
_QUARTER = re.compile(r"(triwulan|tw|semester|smt)\W*(iv|iii|ii|i|[1-4])(?:\W+(20\d\d))?", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_OCLOCK = re.compile(
    r"(?:pukul|pkl\.?|jam)?\s*([01]?\d|2[0-4])[.:]([0-5]\d)\s*(wib|wita|wit)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TargetSpan:
    """From ``low`` to ``high``, both included; None where it has no such end. ``skala``: what may be compared, '' of
    a number without a satuan. ``is_limit``: it was said to be a limit or a range.
    """

    low: Decimal | None
    high: Decimal | None
    skala: str
    is_limit: bool = False

    def is_comparable(self, other: TargetSpan) -> bool:
        """Both are of one scale; a number without a satuan has that of the other."""
        return self.skala == other.skala or "" in (self.skala, other.skala)


def span_of(target: Target | None, tahun: int) -> TargetSpan | None:
    """None of a text that says no measure (``BB``); a day without a year is one of ``tahun``."""
    if target is None:
        return None
    if target.angka is not None:
        return _exact(target.angka, target.satuan)
    return _of_text(one_line(target.teks), target.satuan, tahun)


def _of_text(text: str, satuan: Satuan | None, tahun: int) -> TargetSpan | None:
    plain = re.sub(r"\([^()\d]*\)", " ", text)
    for words, sign in _NOT.items():
        plain = words.sub(sign, plain)
    is_least, without = bool(_LEAST.search(plain)), " ".join(_LEAST.sub(" ", plain).split())
    if not is_least:
        found = _RANGE.fullmatch(without.strip(" ."))
        if found is not None:
            return _range(found["low"], found["high"], satuan)
    is_most = bool(_MOST.search(without))
    bare = " ".join(_MOST.sub(" ", without).split()).strip(" .()=±~")
    one = _clock(bare) or _day(bare, tahun) or _amount(bare, satuan) or _duration(bare)
    if one is None or not (is_least or is_most):
        return one
    return TargetSpan(one.low if is_least else None, one.high if is_most else None, one.skala, is_limit=True)


def _range(first: str, second: str, satuan: Satuan | None) -> TargetSpan | None:
    high = _amount(second, satuan)
    low = _amount(first, satuan)
    if low is not None and high is not None and not low.skala:
        unit = _AMOUNT.fullmatch(second.strip())
        low = _amount(f"{first} {unit[3] or ''}" if unit else first, satuan)
    if low is None or high is None or not low.is_comparable(high) or (low.low or 0) > (high.high or 0):
        return None
    return TargetSpan(low.low, high.high, high.skala, is_limit=True)


def _exact(number: Decimal, satuan: Satuan | None) -> TargetSpan:
    kunci = satuan.kunci if satuan else ""
    if kunci in _MINUTES:
        return TargetSpan(number * _MINUTES[kunci], number * _MINUTES[kunci], TIME)
    return TargetSpan(number, number, kunci)


def _number(text: str) -> Decimal | None:
    """As offices type it: dots for thousands, one comma."""
    digits = text.rstrip(".,")
    grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits)
    digits = digits.replace(".", "") if grouped else digits
    return Decimal(digits.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", digits) else None


def _amount(text: str, satuan: Satuan | None) -> TargetSpan | None:
    found = _AMOUNT.fullmatch(text.strip())
    number = _number(found[2]) if found else None
    if found is None or number is None:
        return None
    is_rupiah = text.casefold().startswith("rp")
    own = recognise_satuan("Rp") if is_rupiah else _satuan(found[3] or "") or satuan
    return _exact(number * Decimal(found[1] or 1), own)


def _satuan(words: str) -> Satuan | None:
    """``hari kerja setelah berkas lengkap`` is in hari kerja; what is unknown is its own."""
    parts = words.split()
    heads = (" ".join(parts[:number]) for number in (3, 2, 1))
    return recognise_satuan(next(filter(is_known_satuan, heads), words)) if parts else None


def _duration(text: str) -> TargetSpan | None:
    """``1 jam 10 menit``."""
    parts = _LONG.findall(text)
    if not parts or _LONG.sub("", text).strip() or any(unit.casefold() not in _MINUTES for _, unit in parts):
        return None
    numbers = [(_number(number), _MINUTES[unit.casefold()]) for number, unit in parts]
    whole = sum(((number or Decimal(0)) * minutes for number, minutes in numbers), Decimal(0))
    return TargetSpan(whole, whole, TIME)


def _clock(text: str) -> TargetSpan | None:
    found = _OCLOCK.fullmatch(text)
    if found is None or not (":" in text or found[3] or text[0].isalpha()):
        return None
    minutes = Decimal(int(found[1]) * 60 + int(found[2]))
    return TargetSpan(minutes, minutes, CLOCK)


def _day(text: str, tahun: int) -> TargetSpan | None:
    """A day, or all days of a month, quarter or half-year."""
    day = indonesian.read_tanggal(re.sub(r"^(?:tanggal|tgl\.?)\s+", "", text, flags=re.IGNORECASE))
    days = (day, day) if day else _quarter(text, tahun) or _month(text, tahun)
    return TargetSpan(Decimal(days[0].toordinal()), Decimal(days[1].toordinal()), DAY) if days else None


def _quarter(text: str, tahun: int) -> tuple[date, date] | None:
    found = _QUARTER.fullmatch(text)
    if found is None:
        return None
    number = _ROMAN.get(found[2].casefold()) or int(found[2])
    months = 3 if found[1].casefold() in ("triwulan", "tw") else 6
    return _days(int(found[3] or tahun), number * months - months + 1, number * months)


def _month(text: str, tahun: int) -> tuple[date, date] | None:
    found = _DATE.fullmatch(text)
    month = MONTHS.get(found[2].casefold()) if found else None
    if found is None or month is None:
        return None
    first, last = _days(int(found[3] or tahun), month, month) or (date.min, date.min)
    if not found[1]:
        return first, last
    return (first.replace(day=int(found[1])),) * 2 if 0 < int(found[1]) <= last.day else None


def _days(year: int, first: int, last: int) -> tuple[date, date] | None:
    return (date(year, first, 1), date(year, last, monthrange(year, last)[1])) if last <= 12 else None
