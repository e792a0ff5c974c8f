"""Times of day and durations: ``07.30`` with Jam is half past seven, or 7,3 hours."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from decimal import Decimal

from skpdoc.model.target import Satuan
from skpdoc.records import numbers
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell
from skpdoc.records.number_format import decimals_shown, is_day_format
from skpdoc.records.shown import as_text
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading, ask
from skpdoc.text import indonesian

_CLOCK = re.compile(r"\b(wib|wita|wit|pukul|pkl)\b")
_TYPED = re.compile(r"(\d{1,3})(?:([.,])(\d{1,2}))?\s*(?:(?:jam|menit)\b.*)?", re.IGNORECASE | re.DOTALL)
_RUN_TOGETHER = re.compile(r"(0\d)([0-5]\d)\s*(?:(?:jam|menit)\b.*)?", re.IGNORECASE | re.DOTALL)
"""``0730``"""
_MINUTES, _DAY = 60, 24


def is_clock(satuan: Satuan | None) -> bool:
    """``WIB``, ``Pukul``: what it stands beside is a time of day, never a quantity."""
    return satuan is not None and _CLOCK.search(satuan.kunci) is not None


def _is_hours(satuan: Satuan) -> bool:
    """``Jam``, ``Jam/Hari``, ``Menit``: read with a dot its figure may be hours and minutes."""
    return re.match(r"(?:jam|menit)\b", satuan.kunci) is not None


def of_time_cell(cell: Cell, at: TargetPlace) -> TargetReading | None:
    """The question that a cell with a time format asks; None for one that holds a day."""
    value = cell.value
    if isinstance(value, datetime) and not is_day_format(cell.number_format):
        value = value.time()
    if not isinstance(value, time | timedelta):
        return None
    shown = as_text(Cell(value, cell.kind))
    return _ask_format(f"Sel ini berformat jam dan menampilkan {shown}", shown, at)


def _ask_format(seen: str, shown: str, at: TargetPlace) -> TargetReading:
    hours, minutes = shown.split(":")
    is_pukul = at.takes_moments and int(hours) <= _DAY
    is_long = _is_hours(at.satuan) if at.satuan else at.takes_moments
    is_menit = at.satuan is not None and at.satuan.kunci.startswith("menit")
    long = f"{int(hours) * _MINUTES + int(minutes)} menit" if is_menit else _duration(hours, minutes)
    typed = [f'"pukul {shown}"'] * is_pukul + [f'"{long}"'] * is_long
    doubt = {(True, True): ": pukul, atau lamanya?", (False, True): ": lamanya?"}.get(
        (is_pukul, is_long), "."
    )
    then = f"ketik {' atau '.join(typed)}" if typed else f"ketik {at.its}, misalnya {at.example}"
    return ask(at, f"{seen}{doubt}", f"Ubah format sel menjadi Teks, lalu {then}.")


def doubtful_text(text: str, at: TargetPlace) -> TargetReading | None:
    """The question that ``07.30`` asks with Jam or WIB; None where there is no doubt.

    A comma is decimal (``7,5``), unless a 0 leads (``07,30``); behind a dot two digits may be minutes.
    """
    satuan = at.satuan
    together = _RUN_TOGETHER.fullmatch(text.strip())
    if together and satuan is not None and (is_clock(satuan) or _is_hours(satuan)):
        return _ask(together[1], together[2], at, satuan)
    match = _TYPED.fullmatch(text.strip())
    if satuan is None or match is None:
        return None
    hours, separator, minutes = match[1], match[2], match[3] or ""
    is_minutes = len(minutes) == 2 and int(minutes) < _MINUTES
    is_led = len(hours) == 2 and hours.startswith("0")
    if is_clock(satuan) or (_is_hours(satuan) and is_minutes and (separator == "." or is_led)):
        return _ask(hours, minutes.ljust(2, "0"), at, satuan)
    return None


def doubtful_number(value: float, number_format: str, at: TargetPlace) -> TargetReading | None:
    """The same of a number: Excel drops the last 0 of 7.30, and keeps a time as a part of a day."""
    satuan = at.satuan
    if satuan is None or not (is_clock(satuan) or _is_hours(satuan)):
        return None
    number = numbers.of_float(value)
    if 0 < number < 1 and (number_format == UNKNOWN_FORMAT or _decimals(number) > 2):
        minutes = round(number * _DAY * _MINUTES)
        shown = f"{minutes // _MINUTES:02}:{minutes % _MINUTES:02}"
        return _ask_format(f"{at.noun} {indonesian.angka(number)}; bagi Excel itu {shown}", shown, at)
    if number_format == "0000" and _RUN_TOGETHER.fullmatch(f"{int(number):04}"):
        return _ask(f"{int(number) // 100:02}", f"{int(number) % 100:02}", at, satuan)
    hours, minutes = divmod(int(number * 100), 100)
    is_typed = (
        decimals_shown(number_format) == 2
        or _decimals(number) == 2
        or (_decimals(number) == 1 and minutes < 50)
    )
    if is_clock(satuan) or (is_typed and _decimals(number) <= 2 and minutes < _MINUTES):
        return _ask(str(hours), f"{minutes:02}", at, satuan)
    return None


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _ask(hours: str, minutes: str, at: TargetPlace, satuan: Satuan) -> TargetReading:
    if is_clock(satuan):
        is_time = int(hours) <= _DAY and int(minutes) < _MINUTES
        shown = f"{hours:0>2}.{minutes}" if is_time else "07.30"
        moment = f"{shown} {satuan.teks}" if satuan.kunci in ("wib", "wita", "wit") else f"pukul {shown}"
        then = f", lalu kosongkan {at.kolom_satuan}" if at.kolom_satuan else ""
        return ask(
            at,
            f"Satuan {satuan.teks} menandai pukul berapa, bukan banyaknya.",
            f'{"K" if is_time else "Misalnya k"}etik "{moment}" di kolom {at.kolom}{then}.',
        )
    decimals = indonesian.angka(numbers.plain(Decimal(f"{int(hours)}.{minutes}")))
    is_jam = satuan.kunci.startswith("jam")
    is_pukul = is_jam and int(hours) <= _DAY
    long, short = _duration(hours, minutes, is_jam=is_jam), f"{decimals} {satuan.teks}"
    readings = [f"pukul {hours:0>2}.{minutes}"] if is_pukul else []
    readings += [long] if int(hours) and int(minutes) else []
    typed = [f'"{hours:0>2}:{minutes}" bila pukul'] if is_pukul else []
    typed += [f'"{long}" bila lamanya'] if int(hours) and int(minutes) else []
    return ask(
        at,
        f"{at.noun} dapat dibaca {', '.join(readings)} atau {short}.",
        f'Ketik {", ".join(typed)}, "{short}" bila memang {decimals}.',
    )


def _duration(hours: str, minutes: str, *, is_jam: bool = True) -> str:
    """``7 jam 30 menit``, ``2 menit 30 detik``; one of the two where the other is 0."""
    greater, smaller = ("jam", "menit") if is_jam else ("menit", "detik")
    parts = [
        f"{int(hours)} {greater}" if int(hours) else "",
        f"{int(minutes)} {smaller}" if int(minutes) else "",
    ]
    return " ".join(filter(None, parts)) or f"0 {smaller}"
