"""Items: what can be supported, and who supports it (workbook contract, "Item")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Hasil, Tautan


def items_of(kantor: Kantor, kunci: str) -> tuple[Tautan, ...]:
    """The items of one person: of a JPT or UKM each IKI, of others each RHK; Utama and Organisasi."""
    is_pimpinan = kantor.hierarki.by_kunci[kunci].is_pimpinan
    found: list[Tautan] = []
    for hasil in kantor.daftar.by_pemilik.get(kunci, ()):
        if hasil.is_item:
            numbers = range(len(hasil.baris)) if is_pimpinan else (None,)
            found.extend(Tautan(hasil.nomor, number) for number in numbers)
    return tuple(found)


def as_item(kantor: Kantor, tautan: Tautan) -> Tautan:
    """A reference as the item it belongs to: ``R07/Kualitas`` supports R07."""
    if tautan.hasil is None:
        return tautan
    hasil = kantor.daftar.hasil[tautan.hasil]
    if kantor.hierarki.by_kunci[hasil.pemilik].is_pimpinan:
        return tautan
    return Tautan(hasil.nomor)


def supported_items(kantor: Kantor, hasil: Hasil) -> tuple[Tautan, ...]:
    """What a result supports, as items, each once, in the order named."""
    named = (one for dukung in kantor.dukungan[hasil.nomor] for one in dukung.semua)
    return tuple(dict.fromkeys(as_item(kantor, one) for one in named))


@dataclass(frozen=True, slots=True)
class Pendukung:
    """Item → the results that support it, in sheet order."""

    by_item: Mapping[Tautan, Sequence[Hasil]]


def supporters(kantor: Kantor) -> Pendukung:
    """Read the supports the other way round."""
    by_item: dict[Tautan, list[Hasil]] = defaultdict(list)
    for hasil in kantor.daftar.hasil:
        for item in supported_items(kantor, hasil):
            by_item[item].append(hasil)
    return Pendukung(by_item)
