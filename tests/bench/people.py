"""The people of an invented unit: who is whose superior, with names and NIP that nobody bears."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .words import FAMILY, GIVEN, TITLES

UNIT = 125
"""employees of a unit, about"""
_MONTHS = 12 * 28
_RANKS = {
    "JPT Madya": ("Pembina Utama Madya, IV/d",),
    "JPT Pratama": ("Pembina Utama Muda, IV/c", "Pembina Tingkat I, IV/b"),
    "Pimpinan Unit Kerja Mandiri": ("Pembina, IV/a", "Penata Tingkat I, III/d"),
    "Administrator": ("Pembina, IV/a", "Penata Tingkat I, III/d"),
    "Pengawas": ("Penata Tingkat I, III/d", "Penata, III/c"),
    "Fungsional": ("Penata, III/c", "Penata Muda Tingkat I, III/b", "Penata Muda, III/a"),
    "Pelaksana": ("Pengatur Tingkat I, II/d", "Pengatur, II/c", "Penata Muda, III/a"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """One employee; ``atasan`` is the place of his superior in the list, -1 for the head of the unit."""

    nip: str
    nama: str
    pangkat: str
    jenis: str
    atasan: int

    @property
    def is_pimpinan(self) -> bool:
        """All of his results stand in Perjanjian Kinerja."""
        return self.jenis.startswith(("JPT", "Pimpinan"))


def people(random: Random, first: int, size: int, head: str) -> list[Person]:
    """The ``size`` people of a unit, superiors first; ``first`` numbers them within the kabupaten."""
    places = _places(size, head)
    return [
        Person(_nip(random, first + at), _name(random), random.choice(_RANKS[jenis]), jenis, atasan)
        for at, (jenis, atasan) in enumerate(places)
    ]


def _places(size: int, head: str) -> list[tuple[str, int]]:
    """(Jenis Jabatan, place of the superior): a head, or a JPT Madya over heads of some 125 people each."""
    if size <= 2 * UNIT:
        return _branch(head, -1, 0, size)
    found = [("JPT Madya", -1)]
    branches = round(size / UNIT)
    for number in range(branches):
        left = size - len(found)
        found += _branch("JPT Pratama", 0, len(found), left // (branches - number))
    return found


def _branch(head: str, atasan: int, start: int, size: int) -> list[tuple[str, int]]:
    """A head, one administrator in 21, three pengawas each, and everybody else under the pengawas in turn."""
    administrators = max(1, min(6, size // 15))
    chiefs = min(3 * administrators, max(1, (size - 1 - administrators) // 4))
    found = [(head, atasan)]
    found += [("Administrator", start)] * administrators
    found += [("Pengawas", start + 1 + at % administrators) for at in range(chiefs)]
    desks = start + len(found) - chiefs
    for at in range(size - len(found)):
        found.append(("Fungsional" if at % 5 < 2 else "Pelaksana", desks + at % chiefs))
    return found[:size]


def _nip(random: Random, number: int) -> str:
    """18 digits, another for each of the first 300,000 people: serial and month of appointment never coincide."""
    month = number * 7919 % _MONTHS
    year = 1996 + month // 12
    born = f"{year - random.randint(22, 30)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    return f"{born}{year}{month % 12 + 1:02}{random.randint(1, 2)}{number % 997 + 1:03}"


def _name(random: Random) -> str:
    middle = random.choice((*FAMILY, *GIVEN)) + " " if random.random() < 0.4 else ""
    title = random.choice(TITLES)
    return f"{random.choice(GIVEN)} {middle}{random.choice(FAMILY)}" + (f", {title}" if title else "")
