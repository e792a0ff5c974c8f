"""A target cell and its satuan become a :class:`Target`, or a question to the office.

Nothing is guessed in silence: a cell that fits two readings is asked about, a repair is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from skpdoc import indonesian
from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.records import numbers
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.records.text import shorten
from skpdoc.regulation import satuan as recognise_satuan

_COUNTED = frozenset({JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH, JenisSatuan.UKURAN})
_LARGEST_PERCENT = Decimal(1000)
_SMALLEST, _LARGEST = Decimal("1e-9"), Decimal("1e18")
"""A target is between these: Excel keeps 15 digits, and every rupiah of the state budget has 16."""
_PERSEN = recognise_satuan("%")
_UNIT_INSIDE = re.compile(r"\d\s*(%|[^\W\d_]+)(?:\s+([^\W\d_]+))?")
"""the word or two behind a number"""


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What a target cell says.

    ``target`` is None when the cell is blank or asks a question; ``question`` and ``remedy`` are that
    question, ``note`` a remark on a reading that was taken. ``satuan`` is the satuan column's, else the
    one inside the target cell.
    """

    target: Target | None
    satuan: Satuan | None
    question: str = ""
    remedy: str = ""
    note: str = ""


def is_percent_format(number_format: str) -> bool:
    """Whether Excel shows the number times 100 with a per cent sign (quoted or escaped ones do not count)."""
    return "%" in re.sub(r'"[^"]*"|\\.', "", number_format.split(";", maxsplit=1)[0])


def read_target(cell: Cell | None, satuan: Satuan | None) -> TargetReading:
    """Read a target cell in the light of its satuan column."""
    if cell is None:
        return TargetReading(None, satuan)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
        if cell.number_format == UNKNOWN_FORMAT and (satuan is None or satuan.jenis is JenisSatuan.PERSEN):
            return _ask_format(numbers.of_float(cell.value), satuan)
        return _of_number(cell.value, is_percent_format(cell.number_format), satuan)
    if cell.kind is CellKind.TEXT:
        return _of_text(str(cell.value), satuan)
    if cell.kind is CellKind.DATE:
        return _ask(
            satuan,
            "Target tersimpan sebagai tanggal; biasanya Excel mengubah isian seperti 3-5 atau 1/4.",
            "Ubah format sel menjadi Teks, lalu ketik ulang targetnya.",
        )
    return _ask(satuan, "Target berisi nilai benar/salah.", 'Ketik targetnya, misalnya "12 Laporan".')


def _ask(satuan: Satuan | None, question: str, remedy: str) -> TargetReading:
    return TargetReading(None, satuan, question, remedy)


def _is_absurd(number: Decimal) -> bool:
    return bool(number) and not _SMALLEST <= abs(number) < _LARGEST


def _ask_again(satuan: Satuan | None) -> TargetReading:
    return _ask(
        satuan, "Angkanya terlalu besar atau terlalu kecil untuk sebuah target.", "Ketik ulang angkanya."
    )


def _ask_format(number: Decimal, satuan: Satuan | None) -> TargetReading:
    times_hundred = indonesian.angka(numbers.plain(number * 100))
    return _ask(
        satuan,
        f"Format angka sel ini tidak terbaca: {indonesian.angka(number)} dapat berarti {times_hundred}%.",
        'Ketik targetnya dengan satuannya, misalnya "87,5%".',
    )


def _of_number(value: float, is_percent: bool, satuan: Satuan | None) -> TargetReading:
    number = Decimal(value) if isinstance(value, int) else numbers.of_float(value)
    if _is_absurd(number):
        return _ask_again(satuan)
    if is_percent:
        return _of_percent(numbers.plain(number * 100), satuan)
    exponent = number.as_tuple().exponent
    if satuan and satuan.jenis in _COUNTED and exponent == -3 and abs(number) >= 1:
        return _ambiguous((numbers.plain(number.scaleb(3)), number), satuan)
    return _accept(number, satuan)


def _of_percent(number: Decimal, satuan: Satuan | None) -> TargetReading:
    if satuan is not None and satuan.jenis is not JenisSatuan.PERSEN:
        return _ask(
            satuan,
            f"Target tertulis {indonesian.angka(number)}% tetapi Satuan tertulis {satuan.teks}.",
            f"Ubah Satuan menjadi Persen, atau ketik target tanpa tanda % bila memang dalam {satuan.teks}.",
        )
    if number > _LARGEST_PERCENT:
        return _ask(
            satuan,
            f"Target terbaca {indonesian.angka(number)}%.",
            f"Bila yang dimaksud {indonesian.angka(numbers.plain(number / 100))}%, ketik begitu.",
        )
    return _checked(number, satuan or _PERSEN)


def _of_text(text: str, satuan: Satuan | None) -> TargetReading:
    inside = numbers.trailing_unit(text)
    judged = satuan or (recognise_satuan(inside) if inside else None)
    is_counted = judged is not None and judged.jenis in (*_COUNTED, JenisSatuan.WAKTU)
    read = numbers.parse(text, dot_is_thousands=is_counted)
    if isinstance(read, numbers.Ambiguous):
        return _ambiguous(read.readings, satuan)
    if isinstance(read, numbers.NotNumber):
        return _of_words(text, satuan, read.is_placeholder)
    if _is_absurd(read.value):
        return _ask_again(satuan)
    if read.unit == "%":
        return _of_percent(read.value, satuan)
    if read.unit:
        return _with_unit(read, satuan)
    return _accept(read.value, satuan)


def _with_unit(read: numbers.Number, satuan: Satuan | None) -> TargetReading:
    """``24 Dokumen``: the unit must agree with the satuan column, where that is filled."""
    inside = recognise_satuan(read.unit)
    if inside.jenis is JenisSatuan.PERSEN:
        return _of_percent(read.value, satuan)
    if satuan is None or satuan.kunci == inside.kunci:
        return _checked(read.value, satuan or inside)
    return _ask(
        satuan,
        f"Satuan di dalam target ({inside.teks}) berbeda dari kolom Satuan ({satuan.teks}).",
        "Samakan keduanya, atau ketik angkanya saja di kolom Target.",
    )


def _of_words(text: str, satuan: Satuan | None, is_placeholder: bool) -> TargetReading:
    if is_placeholder:
        return _ask(
            satuan,
            f'Target "{shorten(text)}" tidak terbaca sebagai angka.',
            'Ketik targetnya dengan angka, misalnya "12 Laporan" atau "95%".',
        )
    if satuan is not None and satuan.jenis in _COUNTED:
        return _ask(
            satuan,
            f'Target "{shorten(text)}" bukan satu angka, padahal satuannya {satuan.teks}.',
            f"Ketik satu angka, misalnya 12; keterangannya dapat ditulis di Indikator. Bila memang bukan "
            f"jumlah {satuan.teks}, ganti Satuannya.",
        )
    other = _other_satuan(text, satuan) if satuan is not None else ""
    if satuan is not None and other:
        return _ask(
            satuan,
            f'Target "{shorten(text)}" bersatuan {other}, sedangkan kolom Satuan berisi {satuan.teks}.',
            "Samakan keduanya.",
        )
    return TargetReading(Target(None, text, satuan), satuan)


def _other_satuan(text: str, satuan: Satuan) -> str:
    """What ``≤ 3 bulan`` is measured in, where it is another known satuan than the column's; else ''."""
    named = [
        recognise_satuan(words)
        for match in _UNIT_INSIDE.findall(text)
        for words in (" ".join(match), match[0])
    ]
    known = [one for one in named if one.teks.strip() and one.jenis is not JenisSatuan.LAIN]
    return "" if any(one.kunci == satuan.kunci for one in named) or not known else known[0].teks.strip()


def _ambiguous(readings: tuple[Decimal, ...], satuan: Satuan | None) -> TargetReading:
    thousands, decimals = readings
    name = satuan.teks if satuan else ""
    fewer = indonesian.angka(numbers.plain(decimals))
    exact = f"{fewer}0" if "," in fewer else fewer  # 1,824 typed as 1,8240 can only be decimals
    return _ask(
        satuan,
        f"Target dapat dibaca {indonesian.angka(thousands)} atau {fewer} {name}".rstrip() + ".",
        f"Ketik {thousands} (tanpa pemisah) bila yang pertama, {exact} bila yang kedua.",
    )


def _accept(number: Decimal, satuan: Satuan | None) -> TargetReading:
    """A number without any sign of its own: with satuan persen it is in per cent already."""
    if satuan is None or satuan.jenis is not JenisSatuan.PERSEN:
        return _checked(number, satuan)
    shown = indonesian.angka(number)
    if 0 < number < 1:
        return _ask(
            satuan,
            f"Target {shown} dengan satuan persen: {shown}% atau {indonesian.angka(numbers.plain(number * 100))}%?",
            "Ketik dengan tanda %, misalnya 95%.",
        )
    if number == 1:
        note = "Target 1 dengan satuan persen dibaca 1%. Bila yang dimaksud 100%, ketik 100%."
        return TargetReading(Target(number, "", satuan), satuan, note=note)
    return _of_percent(number, satuan)


def _checked(number: Decimal, satuan: Satuan | None) -> TargetReading:
    if number < 0:
        return _ask(
            satuan, f"Target negatif: {indonesian.angka(number)}.", "Periksa angkanya dan ketik ulang."
        )
    is_whole = satuan is not None and satuan.jenis in (JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH)
    if is_whole and number == number.to_integral_value():
        number = numbers.plain(number)  # ``Rp 1.250.000,00`` is written whole
    return TargetReading(Target(number, "", satuan), satuan)
