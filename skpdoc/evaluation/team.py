"""A team that is being rated: who is in it, what is suggested, and what follows from what was chosen so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from skpdoc.evaluation.derived import EvaluatedBook, derive_evaluation
from skpdoc.evaluation.kuadran import held_ratings
from skpdoc.evaluation.rating import suggestion
from skpdoc.evaluation.recap import recap
from skpdoc.model.evaluasi import BarisPenilaian, BukuEvaluasi, DasarEvaluasi
from skpdoc.model.team import ChosenRatings, EvaluatedTeam, TeamMember

FIELDS = ("rating_hasil", "rating_perilaku")


def rated_team(book: EvaluatedBook, chosen: Mapping[str, ChosenRatings]) -> EvaluatedTeam:
    """The team as it would be with the ratings ``chosen`` by key; of everybody else as the book has it."""
    closed = closed_rows(book.buku)
    rows = tuple(_chosen(row, chosen) if not closed[row.kunci] else row for row in book.buku.penilaian)
    now = derive_evaluation(replace(book.buku, penilaian=rows)) if chosen else book
    rated = {row.kunci: row for row in reversed(rows)}
    members = (
        _member(now, dasar, rated.get(kunci), closed[kunci]) for kunci, dasar in book.buku.dasar.items()
    )
    return EvaluatedTeam(tuple(members), book.aturan.kuadran, recap(now))


def _chosen(row: BarisPenilaian, chosen: Mapping[str, ChosenRatings]) -> BarisPenilaian:
    hasil, perilaku = chosen.get(row.kunci, (row.rating_hasil, row.rating_perilaku))
    return replace(row, rating_hasil=hasil, rating_perilaku=perilaku)


def closed_rows(buku: BukuEvaluasi) -> Mapping[str, str]:
    """Key of the SKP → why it cannot be rated in its row of Penilaian alone, '' where it can."""
    counts = Counter(row.kunci for row in buku.penilaian)
    found = dict.fromkeys(buku.dasar, "Tidak ada barisnya di lembar Penilaian.")
    for row in buku.penilaian:
        found[row.kunci] = _why_closed(row, counts[row.kunci])
    return found


def _why_closed(row: BarisPenilaian, rows: int) -> str:
    if rows > 1:
        return f"Ada di {rows} baris lembar Penilaian. Sisakan satu."
    if row.tidak_dinilai:
        return f"Tidak dinilai: {row.tidak_dinilai}"
    if row.is_keberatan:
        return "Ada keberatan: rating sesudah keberatan diisi di Excel."
    if any(field not in row.source.columns for field in FIELDS):
        return "Kolom ratingnya tidak ada di lembar Penilaian."
    return ""


def _member(book: EvaluatedBook, dasar: DasarEvaluasi, row: BarisPenilaian | None, closed: str) -> TeamMember:
    ratings = held_ratings(row) if row else None
    before = row.periodik if row else {}
    return TeamMember(
        kunci=dasar.kunci,
        nama=dasar.skp.dinilai.nama,
        nomor=dasar.skp.dinilai.nomor,
        jabatan=dasar.skp.dinilai.jabatan,
        penilai=dasar.skp.penilai.nama,
        sebelumnya="; ".join(f"{periode}: {predikat}" for periode, predikat in before.items()),
        saran=suggestion(dasar.skp, book.realisasi.get(dasar.kunci, ())),
        dipilih=(row.rating_hasil, row.rating_perilaku) if row else (None, None),
        berlaku=(ratings.hasil, ratings.perilaku) if ratings else (None, None),
        predikat=ratings.predikat(book.aturan) if ratings else None,
        tertutup=closed,
    )
