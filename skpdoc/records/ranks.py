"""The columns Pangkat/Golongan, Pangkat and Golongan of one person, as one text."""

from __future__ import annotations

from collections.abc import Mapping

from skpdoc import codes
from skpdoc.records.row import Row
from skpdoc.regulation.pangkat import Pangkat, read_pangkat
from skpdoc.text.lines import fold, shorten

_FIELDS = ("pangkat", "golongan", "pangkat_golongan")


def read_pangkat_golongan(row: Row, ranks: Mapping[str, str] | None) -> str:
    """``Penata, III/c`` from whichever columns the office has; '' where they are blank or hold a ``-``.

    ``ranks``: golongan → pangkat; None for ranks that are printed as typed. A golongan alone stays alone. Columns
    that do not say the same are asked about.
    """
    texts = {field: text for field in _FIELDS if (text := row.text(field))}
    found, before = Pangkat(), ""
    for field, text in texts.items():
        read = Pangkat(sisa=text) if ranks is None else read_pangkat(text, ranks)
        joined = _joined(found, read, are_parts=field == "golongan")
        if joined is None:
            _ask(row, field, text, before, str(found))
            break
        found, before = joined, field
    return str(found)


def _joined(one: Pangkat, other: Pangkat, *, are_parts: bool) -> Pangkat | None:
    """Both as one; None where they contradict each other. ``are_parts``: unknown words stand side by side."""
    if not str(one) or not str(other):
        return one if str(one) else other
    if _differ(one.nama, other.nama) or _differ(one.golongan, other.golongan):
        return None
    if not one.sisa and not other.sisa:
        return Pangkat(one.nama or other.nama, one.golongan or other.golongan)
    for whole, part in ((one, other), (other, one)):
        if fold(str(part)) in fold(str(whole)):
            return whole
    golongan = one.golongan or other.golongan
    return Pangkat(golongan=golongan, sisa=f"{one}, {other}") if are_parts else None


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _ask(row: Row, field: str, text: str, before: str, found: str) -> None:
    there = row.source.cell(before)
    row.say(
        codes.B49_PANGKAT_GANDA,
        field,
        text,
        f'Di sini "{shorten(text)}", sedangkan di {there.place} ({there.header}) "{shorten(found)}".',
        "Samakan, atau kosongkan salah satunya.",
    )
