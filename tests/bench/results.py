"""What the people of an invented unit carry: rencana hasil kerja with indicators, and targets that come down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from .people import Person
from .words import ENDS, PLACES, REACHED, SHARES, STATES, Sector

_QUALITY, _TIME = "Kualitas", "Waktu"


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator; ``target`` is '' where it is derived."""

    aspek: str
    indikator: str
    target: str
    satuan: str


@dataclass(slots=True)
class Result:
    """One RHK; of a pimpinan one indicator with its sasaran. ``cara`` is how those below share its target."""

    kode: str
    parents: list[Result]
    teks: str
    benda: str
    measures: list[Measure]
    cara: str
    langsung: str = ""
    """how it carries the target of its parent; '' if it does not"""
    bagian: str = ""
    is_tambahan: bool = False
    below: list[Result] = field(default_factory=list)


class Plan:
    """All results of a unit, superiors' first."""

    def __init__(self, random: Random, staff: Sequence[Person], sector: Sector) -> None:
        self._random, self._staff, self._sector = random, staff, sector
        self._places = random.sample(PLACES, len(PLACES))
        self._weight = _weights(staff)
        self._siblings: Counter[int] = Counter()
        self.results: list[Result] = []
        self.of: list[list[Result]] = [[] for _ in staff]
        for owner, person in enumerate(staff):
            self._fill(owner, person)
        for result in self.results:
            self._share_out(result)

    def _fill(self, owner: int, person: Person) -> None:
        count = 8 if person.is_pimpinan else self._random.randint(3, 5)
        above = [one for one in self.of[person.atasan] if not one.is_tambahan] if person.atasan >= 0 else []
        start = 3 * self._siblings[person.atasan]
        self._siblings[person.atasan] += 1
        for number in range(count):
            parents = [above[(start + number) % len(above)]] if above else []
            if above and not person.is_pimpinan and self._random.random() < 0.1:
                parents.append(above[(start + number + 1) % len(above)])
            self._add(owner, person, parents)
        if not person.is_pimpinan and self._random.random() < 0.15:
            self._add(owner, person, [])

    def _add(self, owner: int, person: Person, parents: list[Result]) -> None:
        random, mine = self._random, self.of[owner]
        parents = list({one.kode: one for one in parents}.values())
        carries = len(parents) == 1 and bool(parents[0].cara) and random.random() < 0.8
        is_second = person.is_pimpinan and len(mine) % 2 == 1  # two indicators under one sasaran
        benda = mine[-1].benda if is_second else self._benda(parents, carries)
        satuan = parents[0].measures[0].satuan if carries else self._satuan(benda, person, len(mine))
        first = self._first(owner, benda, satuan, carries)
        result = Result(
            kode=f"{'PK' if person.is_pimpinan else 'R'}{len(self.results) + 1:05}",
            parents=parents,
            teks=mine[-1].teks if is_second else self._text(owner, benda),
            benda=benda,
            measures=[first] if person.is_pimpinan else [first, *self._others(benda)],
            cara=self._cara(satuan),
            langsung=parents[0].cara if carries else "",
            is_tambahan=person.atasan >= 0 and not parents,
        )
        for parent in parents:
            parent.below.append(result)
        self.results.append(result)
        mine.append(result)

    def _benda(self, parents: Sequence[Result], carries: bool) -> str:
        if carries or (parents and self._random.random() < 0.6):
            return parents[0].benda
        return self._random.choice(self._sector.objects)[0]

    def _satuan(self, benda: str, person: Person, number: int) -> str:
        is_share = number % 4 == 3 if person.is_pimpinan else self._random.random() < 0.2
        return "Persen" if is_share else dict(self._sector.objects)[benda]

    def _text(self, owner: int, benda: str) -> str:
        """60 to 160 letters; of two results in one column at least the place is another."""
        place = self._places[(owner * 7 + len(self.of[owner])) % len(self._places)]
        where = self._random.choice(("di Desa", "di Kelurahan", "di wilayah kerja", "pada Kelompok Kerja"))
        state = self._random.choice(STATES)
        return " ".join(filter(None, (state, benda, where, place, self._random.choice(ENDS))))

    def _first(self, owner: int, benda: str, satuan: str, carries: bool) -> Measure:
        random = self._random
        if satuan == "Persen":
            target = f"{random.randint(70, 98)}"
            text = f"Persentase {benda} {random.choice(SHARES)}"
        else:
            target = f"{self._weight[owner] * random.randint(30, 400) * 10:,}".replace(",", ".")
            within = f"dalam {benda} " if random.random() < 0.7 else ""
            text = f"Jumlah {satuan.lower()} {within}{random.choice(REACHED)}"
        return Measure("Kuantitas", text, "" if carries else target, satuan)

    def _others(self, benda: str) -> Iterator[Measure]:
        random = self._random
        share = f"{random.randint(75, 98)}"
        yield Measure(_QUALITY, f"Persentase hasil {benda} {random.choice(SHARES)}", share, "Persen")
        if random.random() < 0.35:
            text = f"Rata-rata waktu penyelesaian {benda} sejak berkas diterima lengkap"
            yield Measure(_TIME, text, f"{random.randint(2, 14)}", "Hari Kerja")

    def _cara(self, satuan: str) -> str:
        ways = ("Wilayah", "Aspek", "") if satuan == "Persen" else ("Beban Target", "Beban Target", "")
        return self._random.choice(ways)

    def _share_out(self, result: Result) -> None:
        """Of those who carry a target that adds up: equal parts, weights, or shares of which one takes the rest."""
        carriers = [one for one in result.below if one.langsung == "Beban Target"]
        way = self._random.choice(("", "bobot", "persen"))
        for number, one in enumerate(carriers, start=1):
            if way == "bobot":
                one.bagian = str(self._random.randint(1, 4))
            elif way == "persen" and number < len(carriers) < 50:
                one.bagian = f"{100 // len(carriers)}%"


def _weights(staff: Sequence[Person]) -> list[int]:
    """For each of them how many people he and those below him are."""
    found = [1] * len(staff)
    for at in range(len(staff) - 1, 0, -1):
        found[staff[at].atasan] += found[at]
    return found
