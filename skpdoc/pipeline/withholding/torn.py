"""How far rows reach whose owners are in doubt: who supports them, and who shares a target with them."""

from __future__ import annotations

from collections.abc import Set

from skpdoc.cascade.items import supported_items
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil, Link
from skpdoc.model.source import RowKey


def reached(kantor: Kantor, rows: Set[RowKey]) -> tuple[Hasil, ...]:
    """The results of ``rows``, those that support what they support, and all that support any of these, to the last
    level.
    """
    own = [hasil for hasil in kantor.daftar.hasil if rows & _keys(hasil)]
    found = {hasil.nomor: hasil for hasil in own}
    for hasil in own:
        for item in supported_items(kantor.hierarki, kantor.daftar, kantor.dukungan[hasil.nomor]):
            found |= {one.nomor: one for one in kantor.pendukung.get(item, ())}
    waiting = list(found.values())
    while waiting:
        for one in _supporters(kantor, waiting.pop()):
            if one.nomor not in found:
                found[one.nomor] = one
                waiting.append(one)
    return tuple(found.values())


def _keys(hasil: Hasil) -> set[RowKey]:
    return {hasil.source.key, *(baris.indikator.source.key for baris in hasil.baris)}


def _supporters(kantor: Kantor, hasil: Hasil) -> list[Hasil]:
    """Of the result or of one of its indicators."""
    items = [Link(hasil.nomor, number) for number in (None, *range(len(hasil.baris)))]
    return [one for item in items for one in kantor.pendukung.get(item, ())]
