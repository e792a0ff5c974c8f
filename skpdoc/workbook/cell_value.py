"""The value of one cell from its XML: ECMA-376's eight cell types, nothing taken on trust."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel, from_ISO8601

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, CellKind, Value
from skpdoc.workbook.refusals import RESAVE, TEXT_LIMIT, too_long
from skpdoc.workbook.shared_parts import NumberFormat, NumberFormats, unescape

_WHOLE = re.compile(r"[+-]?[0-9]{1,309}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,309}\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_INDEX = re.compile(r"[0-9]{1,9}")
_BOOLS = {"0": False, "1": True, "false": False, "true": True}
_NO_DATE = "#VALUE!"

Place = Callable[[], str]


@dataclass(slots=True)
class CellXml:
    """A cell as written: type, style, and the texts of ``v``, ``f`` and ``is`` (None, '' where missing)."""

    type: str
    style: str
    value: str | None
    formula: str | None
    inline: str


def read_cell(
    xml: CellXml, texts: Sequence[str], formats: NumberFormats, *, is_1904: bool, place: Place
) -> Cell | None:
    """The cell, None when it holds nothing. Raises SkpdocError, naming ``place()``, when it cannot be read.

    ``texts``: the shared texts. A formula whose stored value is the empty text says so by its type ``str``.
    """
    number_format = formats.of(xml.style)
    if xml.type == "inlineStr":
        return _text(xml.inline, number_format)
    if not xml.value:
        has_no_value = xml.formula is not None and xml.type != "str"
        return Cell(f"={xml.formula}", CellKind.FORMULA, number_format.code) if has_no_value else None
    if xml.type == "n":
        return _number(_parsed(xml.value, place), number_format, is_1904=is_1904)
    if xml.type == "s":
        return _text(_shared(xml.value, texts, place), number_format)
    if xml.type == "str":
        return _text(_bounded(unescape(xml.value), place), number_format)
    return _rare(xml, xml.value.strip(), number_format, place)


def _rare(xml: CellXml, value: str, number_format: NumberFormat, place: Place) -> Cell:
    if xml.type == "e":
        return Cell(_bounded(value, place), CellKind.ERROR, number_format.code)
    if xml.type == "b" and value in _BOOLS:
        return Cell(_BOOLS[value], CellKind.BOOL, number_format.code)
    if xml.type == "d":
        return _iso_date(value, number_format)
    raise SkpdocError(f'{place()} berjenis "{xml.type[:20]}" yang tidak dapat dibaca. {RESAVE}')


def _text(text: str, number_format: NumberFormat) -> Cell | None:
    return Cell(text, CellKind.TEXT, number_format.code) if text else None


def _bounded(text: str, place: Place) -> str:
    if len(text) > TEXT_LIMIT:
        raise too_long(place())
    return text


def _shared(value: str, texts: Sequence[str], place: Place) -> str:
    """A text by its index; libraries read ``-1`` as the last one, silently."""
    index = value.strip()
    if not _INDEX.fullmatch(index) or int(index) >= len(texts):
        raise SkpdocError(
            f"{place()} menunjuk teks nomor {index[:20]} yang tidak ada di dalam berkas ({len(texts)} teks). {RESAVE}"
        )
    return texts[int(index)]


def _parsed(value: str, place: Place) -> int | float:
    text = value.strip()
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        raise SkpdocError(f'{place()} berisi "{text[:30]}", yang bukan angka Excel. {RESAVE}')
    return int(text) if _WHOLE.fullmatch(text) else number


def _number(number: float, number_format: NumberFormat, *, is_1904: bool) -> Cell:
    """A number, or the day or duration that its format makes of it; outside Excel's days ``#VALUE!``."""
    if not number_format.is_date:
        return Cell(number, CellKind.NUMBER, number_format.code)
    epoch = MAC_EPOCH if is_1904 else WINDOWS_EPOCH
    try:
        day = from_excel(number, epoch, timedelta=number_format.is_duration)
    except (OverflowError, ValueError):
        return Cell(_NO_DATE, CellKind.ERROR, number_format.code)
    return Cell(day, CellKind.DATE, number_format.code)


def _iso_date(value: str, number_format: NumberFormat) -> Cell:
    try:
        day: Value = from_ISO8601(value)  # type: ignore[no-untyped-call]
    except ValueError:
        return Cell(_NO_DATE, CellKind.ERROR, number_format.code)
    return Cell(day, CellKind.DATE, number_format.code)
