"""Who counts in the pola distribusi, and the pattern as numbers of people; exact integers only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.model.evaluasi import BukuEvaluasi, DasarEvaluasi, EvaluasiPegawai
from skpdoc.model.predikat import CapaianOrganisasi, Predikat
from skpdoc.regulation import AturanEvaluasi


@dataclass(frozen=True, slots=True)
class Distribution:
    """The predikat of a population: of the whole unit, or of one pejabat penilai (``penilai``, '' for the unit)."""

    penilai: str
    orang: tuple[EvaluasiPegawai, ...]

    @property
    def banyak(self) -> int:
        """How many people."""
        return len(self.orang)

    @property
    def jumlah(self) -> Mapping[Predikat, int]:
        """How many of each predikat, best first; 0 where there are none."""
        counted = Counter(one.predikat for one in self.orang)
        return {predikat: counted[predikat] for predikat in Predikat}


@dataclass(frozen=True, slots=True)
class DistributionLimit:
    """One line of the pattern for one population: so many people with one of ``predikat`` there are, and may be.

    Exactly one of ``paling_banyak`` and ``paling_sedikit`` is given, in people. ``is_tested``: there are enough people
    for it to mean something.
    """

    predikat: tuple[Predikat, ...]
    ada: int
    paling_banyak: int | None
    paling_sedikit: int | None
    is_tested: bool

    @property
    def is_kept(self) -> bool:
        """Whether the numbers are those of the pattern, tested or not."""
        if self.paling_banyak is not None:
            return self.ada <= self.paling_banyak
        return self.paling_sedikit is None or self.ada >= self.paling_sedikit

    def told(self, people: int) -> str:
        """Of so many people: ``8 dari 10 Baik, paling banyak 7``."""
        there = f"{self.ada} dari {people} {' atau '.join(self.predikat)}"
        if self.paling_banyak is not None:
            return f"{there}, paling banyak {self.paling_banyak}"
        return f"{there}, paling sedikit {self.paling_sedikit}"


def limits_of(
    aturan: AturanEvaluasi, capaian: CapaianOrganisasi, counts: Mapping[Predikat, int]
) -> Sequence[DistributionLimit]:
    """The pattern for a capaian of the organisation: at most so many rounded down, at least so many rounded up.

    ``counts`` are people by predikat.
    """
    people = sum(counts.values())
    found = []
    for batas in aturan.batas[capaian]:
        most = None if batas.paling_banyak is None else batas.paling_banyak * people // 100
        least = batas.paling_sedikit_orang
        if batas.paling_sedikit is not None:
            least = -(-batas.paling_sedikit * people // 100)
        enough = aturan.penduduk_sedikit if most is None else aturan.penduduk_banyak
        there = sum(counts[predikat] for predikat in batas.predikat)
        found.append(DistributionLimit(batas.predikat, there, most, least, people >= enough))
    return found


def latest(candidates: Iterable[DasarEvaluasi]) -> dict[str, DasarEvaluasi]:
    """NIP → the one SKP by which a person counts: the latest, one as Plt. or Plh. only where there is no other."""
    people: dict[str, list[DasarEvaluasi]] = defaultdict(list)
    for one in candidates:
        people[nip_of(one.kunci)].append(one)
    return {
        nip: max(own, key=lambda one: (not one.is_plt_plh, one.skp.periode.selesai, one.skp.periode.mulai))
        for nip, own in people.items()
    }


def counted(buku: BukuEvaluasi, evaluasi: Mapping[str, EvaluasiPegawai]) -> tuple[EvaluasiPegawai, ...]:
    """The evaluations that count in the unit, one a person; the head is measured in the unit above."""
    kept = {one.kunci for one in latest(buku.dasar[kunci] for kunci in evaluasi).values()}
    return tuple(one for kunci, one in evaluasi.items() if kunci in kept and not buku.dasar[kunci].is_kepala)


def of_unit(orang: Sequence[EvaluasiPegawai]) -> Distribution:
    """Of everybody who counts."""
    return Distribution("", tuple(orang))


def by_penilai(orang: Sequence[EvaluasiPegawai]) -> tuple[Distribution, ...]:
    """Of those whom one pejabat penilai assesses, in the order of their first."""
    groups: dict[tuple[str, str], list[EvaluasiPegawai]] = defaultdict(list)
    for one in orang:
        penilai = one.dasar.skp.penilai
        groups[penilai.nomor, penilai.nama].append(one)
    return tuple(Distribution(nama, tuple(own)) for (_, nama), own in groups.items())
