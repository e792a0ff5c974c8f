"""The value of one cell from its XML: ECMA-376's eight cell types, nothing taken on trust."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, CellKind, Value
from skpdoc.workbook.excel import MAC_EPOCH, WINDOWS_EPOCH, from_excel, from_ISO8601
from skpdoc.workbook.reading.refusals import RESAVE, TEXT_LIMIT, too_long
from skpdoc.workbook.reading.shared_parts import NumberFormat, NumberFormats
from skpdoc.workbook.reading.xml_part import Attributes, unescape

_WHOLE = re.compile(r"[+-]?[0-9]{1,308}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,309}\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_INDEX = re.compile(r"[0-9]{1,9}")
_BOOLS = {"0": False, "1": True, "false": False, "true": True}
_NO_DATE = "########"
"""What Excel shows for a day before its first or after its last."""


class CellReader:
    """Reads the cells of one sheet. Raises SkpdocError, naming ``place()``, where one cannot be read.

    ``texts``: the shared texts.
    """

    def __init__(
        self, texts: Sequence[str], formats: NumberFormats, place: Callable[[], str], *, is_1904: bool
    ) -> None:
        self._texts = texts
        self._formats = formats
        self._place = place
        self._epoch = MAC_EPOCH if is_1904 else WINDOWS_EPOCH

    def read(self, look: Attributes, value: str | None, formula: str | None, inline: str) -> Cell | None:
        """The cell of attributes ``look`` and the texts of its ``v``, ``f`` and ``is``; None when it holds nothing.

        A formula whose stored value is the empty text says so by its type ``str``.
        """
        kind = look.get("t", "n")
        number_format = self._formats.of(look.get("s", ""))
        if kind == "inlineStr":
            return _text(inline, number_format)
        if not value:
            has_no_value = formula is not None and kind != "str"
            return Cell(f"={formula}", CellKind.FORMULA, number_format.code) if has_no_value else None
        if kind == "n":
            number = self._number(value.strip(), number_format)
            return number if formula is None else replace(number, is_formula=True)
        if kind == "s":
            return _text(self._shared(value.strip()), number_format)
        if kind == "str":
            return _text(self._bounded(unescape(value)), number_format)
        return self._rare(kind, value.strip(), number_format)

    def _rare(self, kind: str, value: str, number_format: NumberFormat) -> Cell:
        if kind == "e":
            return Cell(self._bounded(value), CellKind.ERROR, number_format.code)
        if kind == "b" and value in _BOOLS:
            return Cell(_BOOLS[value], CellKind.BOOL, number_format.code)
        if kind == "d":
            return _iso_date(value, number_format)
        raise SkpdocError(f'{self._place()} berjenis "{kind[:20]}" yang tidak dapat dibaca. {RESAVE}')

    def _bounded(self, text: str) -> str:
        if len(text) > TEXT_LIMIT:
            raise too_long(self._place())
        return text

    def _shared(self, index: str) -> str:
        """A text by its index; libraries read ``-1`` as the last one, silently."""
        if not _INDEX.fullmatch(index) or int(index) >= len(self._texts):
            raise SkpdocError(
                f"{self._place()} menunjuk teks nomor {index[:20]} yang tidak ada di dalam berkas "
                f"({len(self._texts)} teks). {RESAVE}"
            )
        return self._texts[int(index)]

    def _number(self, text: str, number_format: NumberFormat) -> Cell:
        """A number, or the day or duration that its format makes of it; outside Excel's days ``########``."""
        number = self._parsed(text)
        if not number_format.is_date:
            return Cell(number, CellKind.NUMBER, number_format.code)
        if number < 0:
            return Cell(_NO_DATE, CellKind.ERROR, number_format.code)
        try:
            day = from_excel(number, self._epoch, timedelta=number_format.is_duration)
        except (OverflowError, ValueError):
            return Cell(_NO_DATE, CellKind.ERROR, number_format.code)
        return Cell(day, CellKind.DATE, number_format.code)

    def _parsed(self, text: str) -> int | float:
        if _WHOLE.fullmatch(text):
            return int(text)
        number = float(text) if _NUMBER.fullmatch(text) else math.nan
        if not math.isfinite(number):
            raise SkpdocError(f'{self._place()} berisi "{text[:30]}", yang bukan angka Excel. {RESAVE}')
        return number


def _text(text: str, number_format: NumberFormat) -> Cell | None:
    return Cell(text, CellKind.TEXT, number_format.code) if text else None


def _iso_date(value: str, number_format: NumberFormat) -> Cell:
    try:
        day: Value = from_ISO8601(value)  # type: ignore[no-untyped-call]
    except ValueError:
        return Cell(_NO_DATE, CellKind.ERROR, number_format.code)
    return Cell(day, CellKind.DATE, number_format.code)
