"""Ratings and predikat as they are spelt in e-Kinerja's exports and on the forms (``Diatas Ekspektasi``, ``Cukup``)."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from skpdoc.model.predikat import Predikat, Rating
from skpdoc.records.row import Row, fold_choice

Named = TypeVar("Named", bound=StrEnum)

_OTHERS: dict[StrEnum, tuple[str, ...]] = {
    Rating.DI_ATAS: ("diatas",),
    Rating.SESUAI: ("sesuai",),
    Rating.DI_BAWAH: ("dibawah",),
    Predikat.BUTUH_PERBAIKAN: ("perlu perbaikan", "cukup", "cukup/butuh perbaikan", "butuh perbaikan/cukup"),
    Predikat.KURANG: ("kurang/misconduct", "misconduct"),
}
"""the same thing by another name; nothing here is a misspelling"""


def named(text: str, kind: type[Named]) -> Named | None:
    """The member that ``text`` names; None where it names none."""
    folded = fold_choice(text)
    for member in kind:
        if folded in {fold_choice(name) for name in (member.value, *_OTHERS.get(member, ()))}:
            return member
    return None


def choice(row: Row, field: str, kind: type[Named]) -> Named | None:
    """The member that a cell names; None where it is blank or names none (reported). A blank is never reported."""
    text = row.text(field, is_needed=False)
    if not text:
        return None
    return named(text, kind) or row.choice(field, kind)
