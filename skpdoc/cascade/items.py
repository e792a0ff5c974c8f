"""Items: what can be supported, and who supports it (workbook contract, "Item")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from skpdoc.cascade.people import Hierarki
from skpdoc.cascade.results import DaftarHasil, Hasil, Link
from skpdoc.cascade.support import Dukungan


def items_of(hierarki: Hierarki, daftar: DaftarHasil, kunci: str) -> tuple[Link, ...]:
    """The items of one person: of a JPT or UKM each IKI, of others each RHK; Utama and Organisasi."""
    is_pimpinan = hierarki.by_kunci[kunci].is_pimpinan
    found: list[Link] = []
    for hasil in daftar.by_pemilik.get(kunci, ()):
        if hasil.is_item:
            numbers = range(len(hasil.baris)) if is_pimpinan else (None,)
            found.extend(Link(hasil.nomor, number) for number in numbers)
    return tuple(found)


def as_item(hierarki: Hierarki, daftar: DaftarHasil, tautan: Link) -> Link:
    """A reference as the item it belongs to: ``R07/Kualitas`` supports R07."""
    if tautan.hasil is None:
        return tautan
    hasil = daftar.hasil[tautan.hasil]
    return tautan if hierarki.by_kunci[hasil.pemilik].is_pimpinan else Link(hasil.nomor)


def supported_items(
    hierarki: Hierarki, daftar: DaftarHasil, dukungan: Sequence[Dukungan]
) -> tuple[Link, ...]:
    """What a result supports, as items, each once, in the order named; ``dukungan``: its supports."""
    named = (one for dukung in dukungan for one in dukung.semua)
    return tuple(dict.fromkeys(as_item(hierarki, daftar, one) for one in named))


def supporters(
    hierarki: Hierarki, daftar: DaftarHasil, dukungan: Mapping[int, Sequence[Dukungan]]
) -> dict[Link, tuple[Hasil, ...]]:
    """Item → the results that support it, in sheet order: the supports read the other way round."""
    by_item: dict[Link, list[Hasil]] = defaultdict(list)
    for hasil in daftar.hasil:
        for item in supported_items(hierarki, daftar, dukungan[hasil.nomor]):
            by_item[item].append(hasil)
    return {item: tuple(results) for item, results in by_item.items()}
