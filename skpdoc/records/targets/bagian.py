"""The column Bagian: how much of a parent's target a child carries."""

from __future__ import annotations

import re

from skpdoc.model.target import Bagian, JenisBagian
from skpdoc.records import numbers
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.records.number_format import is_percent_format, unit_shown
from skpdoc.records.odd_format import shows_otherwise
from skpdoc.regulation import satuan as recognise_satuan

_SEPARATOR = re.compile(r";[ \t\r]*\n|;|\n")
"""one Bagian a parent: a semicolon, a line break, or both"""


def read_bagian(cell: Cell | None) -> tuple[Bagian, ...] | None:
    """One Bagian for all parents or one each, ``;`` between; empty when blank, None when unreadable."""
    if cell is None:
        return ()
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
        number = numbers.of_float(float(cell.value))
        if (
            number < 0 or cell.number_format == UNKNOWN_FORMAT or _is_worded(cell.number_format)
        ):  # 0,4 or 40%?
            return None
        if is_percent_format(cell.number_format):
            return (Bagian(JenisBagian.PERSEN, numbers.plain(number * 100)),)
        return (Bagian(JenisBagian.BOBOT, number),)
    if cell.kind is not CellKind.TEXT:
        return None
    parts = [_read_part(part) for part in _SEPARATOR.split(str(cell.value).strip().strip(";"))]
    known = tuple(part for part in parts if part is not None)
    return known if len(known) == len(parts) else None


def _is_worded(number_format: str) -> bool:
    """Whether it shows a percentage or a quantity where only a number is typed: ``40"%"``, ``12" Orang"``."""
    is_per_cent = "%" in number_format and not is_percent_format(number_format)
    return is_per_cent or shows_otherwise(number_format) or bool(unit_shown(number_format))


def _read_part(text: str) -> Bagian | None:
    stripped = text.strip()
    if stripped in ("-", "–", "—"):
        return Bagian(JenisBagian.MENDUKUNG)
    unit = numbers.trailing_unit(stripped)
    read = numbers.parse(stripped, dot_is_thousands=bool(unit))
    if not isinstance(read, numbers.Number) or read.value < 0:
        return None
    if not read.unit:
        return Bagian(JenisBagian.BOBOT, read.value)
    satuan = recognise_satuan(read.unit)
    if satuan.kunci == "%":
        return Bagian(JenisBagian.PERSEN, read.value)
    return Bagian(JenisBagian.JUMLAH, read.value, satuan)
