"""A team that is being rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skpdoc.model.predikat import Predikat, Rating
from skpdoc.model.rekap import RekapEvaluasi

ChosenRatings = tuple[Rating | None, Rating | None]
"""Rating Hasil Kerja and Rating Perilaku Kerja."""


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One SKP in the team of ``penilai``: what he was rated before, what is suggested, and what was chosen.

    ``tertutup`` says why he is not rated here, '' where he is.
    """

    kunci: str
    nama: str
    nomor: str
    jabatan: str
    penilai: str
    sebelumnya: str
    saran: Rating | None
    dipilih: ChosenRatings
    berlaku: ChosenRatings
    """those that hold, after an objection the later ones"""
    predikat: Predikat | None
    tertutup: str


@dataclass(frozen=True, slots=True)
class EvaluatedTeam:
    """Everybody of a book in its order, and its rekap; None while the capaian of the organisation is unknown."""

    anggota: tuple[TeamMember, ...]
    kuadran: Mapping[tuple[Rating, Rating], Predikat]
    rekap: RekapEvaluasi | None

    @property
    def penilai(self) -> tuple[str, ...]:
        """Every pejabat penilai once."""
        return tuple(dict.fromkeys(one.penilai for one in self.anggota))
