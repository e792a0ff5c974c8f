"""What a person was in a stretch of months: his golongan and his post, where his SKP tells of another time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from skpdoc.model.angka_kredit import DataFungsional, Jenjang
from skpdoc.model.skp import Identitas
from skpdoc.regulation.pangkat import read_pangkat

_NAMED = re.compile(rf"\b(?:{'|'.join(Jenjang)})\b", re.IGNORECASE)


def jenjang_named(jabatan: str) -> Jenjang | None:
    """The jenjang that ends the name of a post: ``Peneliti Ahli Muda``; None where it names none."""
    found = _NAMED.findall(jabatan)
    return next((one for one in Jenjang if found and one.casefold() == found[-1].casefold()), None)


def is_other_golongan(dinilai: Identitas, data: DataFungsional, ranks: Mapping[str, str]) -> bool:
    """Whether the SKP names another golongan; ``ranks``: golongan → pangkat."""
    named = read_pangkat(dinilai.pangkat, ranks).golongan
    return bool(data.golongan and named) and named != data.golongan


def as_in(
    dinilai: Identitas, data: DataFungsional, ranks: Mapping[str, str], *, is_of_its_own: bool
) -> Identitas:
    """The person with the golongan that goes with the TMT in ``data``.

    ``is_of_its_own``: the office gave the stretch a row of its own, so that the jenjang of then is in the post, too.
    """
    pangkat, jabatan = dinilai.pangkat, dinilai.jabatan
    if is_other_golongan(dinilai, data, ranks):
        pangkat = ", ".join(filter(None, (ranks.get(data.golongan), data.golongan)))
    if is_of_its_own and jenjang_named(jabatan) not in (None, data.jenjang):
        *_, last = _NAMED.finditer(jabatan)
        jabatan = f"{jabatan[: last.start()]}{data.jenjang}{jabatan[last.end() :]}"
    return replace(dinilai, pangkat=pangkat, jabatan=jabatan)
