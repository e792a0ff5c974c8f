"""Who is in a post on a day, where the workbook has several in it one after the other (a change of head mid-year)."""

from __future__ import annotations

import re
from datetime import date

from skpdoc.cascade.identity import identitas
from skpdoc.cascade.people import Hierarki, Orang
from skpdoc.text.lines import fold

_ACTING = re.compile(r"^(?:plt|plh|pj|pjs)\b\.?\s*", re.IGNORECASE)


def incumbent(hierarki: Hierarki, kunci: str, hari: date) -> str | None:
    """The key of whoever is in the post of ``kunci`` on a day: himself as far as nobody says otherwise, else the one
    employee of the same post whose SKP covers the day; None where that is none, or several.
    """
    orang = hierarki.by_kunci[kunci]
    if orang.pegawai is None or "periode" in orang.pegawai.tak_terbaca or _covers(orang, hari):
        return kunci
    others = [
        one.kunci
        for one in hierarki.orang
        if one.kunci != kunci and _covers(one, hari) and _is_same_post(one, orang)
    ]
    return others[0] if len(others) == 1 else None


def is_one_of_several_heads(hierarki: Hierarki, kunci: str) -> bool:
    """Whether another one of the same post, at another time, has the subordinates that somebody has here."""
    orang = hierarki.by_kunci[kunci]
    return any(
        hierarki.bawahan.get(other.kunci) and _is_same_post(other, orang) and not _overlap(other, orang)
        for other in hierarki.orang
        if other.kunci != kunci
    )


def _covers(orang: Orang, hari: date) -> bool:
    return orang.pegawai is not None and orang.pegawai.periode.mulai <= hari <= orang.pegawai.periode.selesai


def _overlap(one: Orang, other: Orang) -> bool:
    if one.pegawai is None or other.pegawai is None:
        return False
    mine, theirs = one.pegawai.periode, other.pegawai.periode
    return mine.mulai <= theirs.selesai and theirs.mulai <= mine.selesai


def _is_same_post(one: Orang, other: Orang) -> bool:
    return one.pegawai is not None and other.pegawai is not None and _post(one) == _post(other)


def _post(orang: Orang) -> tuple[str, str]:
    person = identitas(orang)
    return _ACTING.sub("", fold(person.jabatan)), fold(person.unit_kerja)
