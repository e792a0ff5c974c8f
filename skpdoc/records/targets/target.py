"""A target cell and its satuan become a :class:`Target`, or a question to the office.

Nothing is guessed in silence: a cell that fits two readings is asked about, a repair is said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.records import numbers
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.records.number_format import decimals_shown, is_percent_format, is_whole_day_format, unit_shown
from skpdoc.records.odd_format import shows_otherwise
from skpdoc.records.shown import as_text
from skpdoc.records.targets import clock
from skpdoc.records.targets.magnitude import is_in_thousands, written_out
from skpdoc.records.targets.mistyped import of_mistyped
from skpdoc.records.targets.moments import is_moment
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading, ask
from skpdoc.records.targets.target_words import COUNTED, bound_unit, of_bound, of_moment, of_words
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.regulation import similar_satuan
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten

_LARGEST_PERCENT = Decimal(1000)
_SMALLEST, _LARGEST = Decimal("1e-9"), Decimal("1e18")
"""A target is between these: Excel keeps 15 digits, and every rupiah of the state budget has 16."""
_PERSEN = recognise_satuan("%")
_SIGNS = re.compile(r"\d|[^\w\s/.%-]|[²³]")
"""what no plain name of a satuan has: ``m2``, ``Indeks (skala 4)``"""
_FIGURES = re.compile(r"\d[\d.,]*")
_PER = re.compile(r"/|\bper\b")
"""a satuan of a rate: ``Orang/Bulan``, ``Kasus per 1.000 kelahiran``"""


def read_target(cell: Cell | None, at: TargetPlace) -> TargetReading:
    """Read a target cell in the light of what stands beside it."""
    satuan = at.satuan
    if cell is None:
        return TargetReading(None, satuan)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
        doubtful = clock.doubtful_number(cell.value, cell.number_format, at)
        if doubtful is not None:
            return doubtful
        if cell.number_format == UNKNOWN_FORMAT and (satuan is None or satuan.jenis is JenisSatuan.PERSEN):
            return _ask_format(numbers.of_float(cell.value), at)
        return _with_rounding_told(_of_number(cell.value, cell.number_format, at), cell.number_format)
    if cell.kind is CellKind.TEXT:
        return _of_text(str(cell.value), at)
    if cell.kind is CellKind.DATE:
        return clock.of_time_cell(cell, at) or _of_day(cell, at)
    return ask(
        at, f"Isi sel ini benar/salah, bukan {at.noun.lower()}.", f"Ketik {at.its}, misalnya {at.example}."
    )


def _with_rounding_told(reading: TargetReading, number_format: str) -> TargetReading:
    """The whole number is printed; a format that shows fewer of its decimals hides that."""
    target, decimals = reading.target, decimals_shown(number_format)
    if target is None or target.angka is None or decimals is None or reading.note:
        return reading
    seen = target.angka.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    if seen == target.angka:
        return reading
    shown, whole = replace(target, angka=seen).tertulis(), target.tertulis()
    return replace(
        reading,
        note=f"Sel ini menampilkan {shown}, tetapi isinya {whole}; yang dicetak isinya.",
        remedy=f"Ketik {shown} bila itu yang dimaksud.",
    )


def _of_day(cell: Cell, at: TargetPlace) -> TargetReading:
    """A day that was typed as one; what Excel alone took for a day, and a day with an hour, is asked about."""
    day = cell.value
    if isinstance(day, date) and not is_whole_day_format(cell.number_format):
        return ask(
            at,
            f"{at.noun} tersimpan sebagai tanggal; biasanya Excel mengubah isian seperti 3-5 atau 1/4.",
            f"Ubah format sel menjadi Teks, lalu ketik ulang {at.its}.",
        )
    if isinstance(day, datetime) and day.time() != time() and at.takes_moments:
        return ask(
            at,
            f"{at.noun} tersimpan sebagai tanggal dengan jam: {as_text(cell)}.",
            f'Ubah format sel menjadi Teks, lalu ketik tanggalnya, misalnya "{indonesian.tanggal(day.date())}".',
        )
    return of_moment(as_text(cell), at)


def _is_absurd(number: Decimal) -> bool:
    return bool(number) and not _SMALLEST <= abs(number) < _LARGEST


def _ask_again(at: TargetPlace) -> TargetReading:
    return ask(
        at,
        f"Angkanya terlalu besar atau terlalu kecil untuk sebuah {at.noun.lower()}.",
        "Ketik ulang angkanya.",
    )


def _ask_format(number: Decimal, at: TargetPlace) -> TargetReading:
    times_hundred = indonesian.angka(numbers.plain(number * 100))
    return ask(
        at,
        f"Format angka sel ini tidak terbaca: {indonesian.angka(number)} dapat berarti {times_hundred}%.",
        f"Ubah format sel menjadi Teks, lalu ketik {at.its}, misalnya {at.example}.",
    )


def _ask_shown(number: Decimal, number_format: str, at: TargetPlace) -> TargetReading:
    return ask(
        at,
        f"Isi sel ini {indonesian.angka(number)}, tetapi formatnya ({shorten(number_format)}) menampilkan yang lain.",
        f"Ubah format sel menjadi Teks, lalu ketik {at.its} seperti yang dimaksud, misalnya {at.example}.",
    )


def _of_number(value: float, number_format: str, at: TargetPlace) -> TargetReading:
    satuan = at.satuan
    number = Decimal(value) if isinstance(value, int) else numbers.of_float(value)
    if _is_absurd(number):
        return _ask_again(at)
    if number >= 0 and shows_otherwise(number_format):
        return _ask_shown(number, number_format, at)
    if is_percent_format(number_format):
        return _of_percent(numbers.plain(number * 100), at)
    shown = unit_shown(number_format)
    if shown:
        inside = recognise_satuan(shown)
        if satuan is not None and _contradict(inside, satuan):
            return ask(
                at,
                f"Format sel menampilkan {shown}, {at.differs(satuan)}.",
                at.in_satuan(satuan, f"Perbaiki {at.kolom_satuan}nya, atau ubah format sel menjadi Angka."),
            )
        satuan = satuan or inside
    exponent = number.as_tuple().exponent
    if satuan and satuan.jenis in COUNTED and exponent == -3 and abs(number) >= 1:
        return _ambiguous((numbers.plain(number.scaleb(3)), number), at.within(satuan))
    return _accept(number, at.within(satuan))


def _contradict(one: Satuan, other: Satuan) -> bool:
    """Whether two known satuan differ."""
    return one.kunci != other.kunci and JenisSatuan.LAIN not in (one.jenis, other.jenis)


def _of_percent(number: Decimal, at: TargetPlace) -> TargetReading:
    if at.satuan is not None and similar_satuan(at.satuan.teks) == "Persen":  # said at its own cell
        at = at.within(_PERSEN)
    satuan, told = at.satuan, indonesian.angka(number)
    if satuan is not None and satuan.jenis is not JenisSatuan.PERSEN:
        without = f"etik {at.noun.lower()} tanpa tanda % bila memang dalam {satuan.teks}."
        return ask(
            at,
            f"{at.noun} tertulis {told}%, {at.differs(satuan)}.",
            f"Ubah {at.kolom_satuan} menjadi Persen, atau k{without}" if at.kolom_satuan else f"K{without}",
        )
    if number > _LARGEST_PERCENT:
        return ask(
            at,
            f"{at.noun} terbaca {told}%.",
            f"Bila yang dimaksud {indonesian.angka(_meant(number))}%, ketik begitu.",
        )
    return _checked(number, at.within(satuan or _PERSEN))


def _meant(number: Decimal) -> Decimal:
    """Of a percentage beyond all measure: ``75.000`` is 75 with decimals, ``9500`` is 95 in a format of per cent."""
    return numbers.plain(number / (1000 if number >= 10_000 and not number % 1000 else 100))


def _of_time_or_bound(text: str, judged: Satuan | None, at: TargetPlace) -> TargetReading | None:
    """What is more than a number: a moment, a doubtful time of day, a bound; ``judged``: the satuan in or beside it."""
    if is_moment(text):
        return of_moment(text, at)
    unit = bound_unit(text)
    return clock.doubtful_text(text, at.within(judged)) or (of_bound(text, unit, at) if unit else None)


def _of_text(text: str, at: TargetPlace) -> TargetReading:
    satuan = at.satuan
    text = _without_its_satuan(text, satuan)
    worded = None if satuan and is_in_thousands(satuan.kunci) else written_out(text)
    if worded:
        return ask(
            at,
            f'{at.noun} "{shorten(text)}" memakai kata {worded[0]}, sehingga angkanya belum lengkap.',
            f"Ketik angkanya lengkap: {worded[1]}.",
        )
    inside = numbers.trailing_unit(text)
    judged = satuan or (recognise_satuan(inside) if inside else None)
    odd = of_mistyped(text, at) or _of_time_or_bound(text, judged, at)
    if odd is not None:
        return odd
    is_counted = judged is not None and judged.jenis in (*COUNTED, JenisSatuan.WAKTU)
    read = numbers.parse(text, dot_is_thousands=is_counted)
    if isinstance(read, numbers.Ambiguous):
        return _ambiguous(read.readings, at)
    if isinstance(read, numbers.NotNumber):
        return of_words(text, at, read.is_placeholder)
    if _is_absurd(read.value):
        return _ask_again(at)
    return _with_unit(read, at) if read.unit else _accept(read.value, at)


def _without_its_satuan(text: str, satuan: Satuan | None) -> str:
    """The number alone of ``12 Kasus per 1.000 kelahiran`` beside that satuan, which has figures of its own."""
    name = satuan.teks if satuan else ""
    is_its = bool(_SIGNS.search(name)) and text.casefold().endswith(name.casefold())
    number = text[: -len(name)].strip() if is_its else ""
    return number if _FIGURES.fullmatch(number) else text


def _with_unit(read: numbers.Number, at: TargetPlace) -> TargetReading:
    """``24 Dokumen``: the unit must agree with the satuan column, where that is filled."""
    inside, satuan = recognise_satuan(read.unit), at.satuan
    if inside.jenis is JenisSatuan.PERSEN:
        return _of_percent(read.value, at)
    if satuan is None or satuan.kunci == inside.kunci:
        return _checked(read.value, at.within(satuan or inside))
    return ask(
        at,
        f"Satuan di dalam {at.noun.lower()} adalah {inside.teks}, {at.differs(satuan)}.",
        at.in_satuan(satuan, f"Samakan keduanya, atau ketik angkanya saja di kolom {at.kolom}."),
    )


def _ambiguous(readings: tuple[Decimal, ...], at: TargetPlace) -> TargetReading:
    thousands, decimals = readings
    name = at.satuan.teks if at.satuan else ""
    least = numbers.plain(decimals)
    fewer = indonesian.angka(least)
    # Excel makes a number of 1,8240, three decimals again; with its satuan behind it stays a text
    exact = f"{fewer}0 {name}".rstrip() if least.as_tuple().exponent == -3 else fewer
    return ask(
        at,
        f"{at.noun} dapat dibaca {indonesian.angka(thousands)} atau {fewer} {name}".rstrip() + ".",
        f"Ketik {thousands} (tanpa pemisah) bila yang pertama, {exact} bila yang kedua.",
    )


def _accept(number: Decimal, at: TargetPlace) -> TargetReading:
    """A number without any sign of its own: with satuan persen it is in per cent already."""
    satuan = at.satuan
    if satuan is None or satuan.jenis is not JenisSatuan.PERSEN:
        return _checked(number, at)
    if 0 < number < 1:
        shown = indonesian.angka(number)
        times_hundred = indonesian.angka(numbers.plain(number * 100))
        return ask(
            at,
            f"{at.noun} {shown} dengan satuan persen: {shown}% atau {times_hundred}%?",
            f"Ketik dengan tanda %: {times_hundred}%, atau {shown}% bila memang sekecil itu.",
        )
    if number == 1:
        note = f"{at.noun} 1 dengan satuan persen dibaca 1%."
        return TargetReading(
            Target(number, "", satuan), satuan, remedy="Bila yang dimaksud 100%, ketik 100%.", note=note
        )
    return _of_percent(number, at)


def _checked(number: Decimal, at: TargetPlace) -> TargetReading:
    satuan = at.satuan
    if number < 0:
        return ask(at, f"{at.noun} negatif: {indonesian.angka(number)}.", "Periksa angkanya dan ketik ulang.")
    if satuan is not None and satuan.jenis in (JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH):
        if number == number.to_integral_value():
            number = numbers.plain(number)  # ``Rp 1.250.000,00`` is written whole
        elif satuan.jenis is JenisSatuan.HITUNGAN and not _PER.search(satuan.kunci):
            return _ask_whole(number, at, satuan)
    return TargetReading(Target(number, "", satuan), satuan)


def _ask_whole(number: Decimal, at: TargetPlace, satuan: Satuan) -> TargetReading:
    """``1,25 Orang``: often what Excel made of 1.250."""
    thousands = numbers.plain(number.scaleb(3))
    meant = f" Bila yang dimaksud {indonesian.angka(thousands)}, ketik {thousands}."
    average = (
        f'tulis pula per apa di kolom {at.kolom_satuan}, misalnya "{satuan.teks}/Bulan".'
        if at.kolom_satuan
        else f"bulatkan, dan tulis rata-ratanya di kolom {at.kolom_catatan}."
    )
    return ask(
        at,
        f"{at.noun} {indonesian.angka(number)} {satuan.teks}, padahal {satuan.teks} dihitung utuh.",
        "Ketik bilangan bulat."
        + (meant if thousands == thousands.to_integral_value() else "")
        + f" Bila memang rata-rata, {average}",
    )
