"""What was reached agrees with the target that it is held against, and with how it was rated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from skpdoc import codes
from skpdoc.evaluation.capaian import is_same_satuan
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rating import hasil_by_rhk, rhk_of
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek, JenisKinerja, Polarisasi
from skpdoc.model.evaluasi import BarisRealisasi, JenisPeriode
from skpdoc.model.predikat import Rating
from skpdoc.model.skp import IndikatorKinerja
from skpdoc.model.target import Target
from skpdoc.rules.evaluation.rows import indicators, rated_keys
from skpdoc.text import indonesian
from skpdoc.text.lines import fold

_FAR = 2
"""times its target"""
_RANGE = re.compile(
    r"(\d+(?:,\d+)?)\s*%?\s*(?:[-–]|sampai|s\.?d\.?)\s*(\d+(?:,\d+)?)\s*(%?)(.*)", re.IGNORECASE
)
_LOW_IS_BETTER = (Aspek.WAKTU, Aspek.BIAYA)


class TargetSpan(NamedTuple):
    """The lowest and highest number that a target means; both are the same unless it is a range (``70-85%``)."""

    low: Decimal
    high: Decimal


def _span(target: Target | None) -> TargetSpan | None:
    """None of a target that says no number."""
    if target is None:
        return None
    if target.angka is not None:
        return TargetSpan(target.angka, target.angka)
    found = _RANGE.fullmatch(target.teks.strip())
    if found is None:
        return None
    low, high = (Decimal(found[number].replace(",", ".")) for number in (1, 2))
    return TargetSpan(low, high) if low <= high else None


def _compared(book: EvaluatedBook) -> Iterator[tuple[BarisRealisasi, IndikatorKinerja]]:
    """Every row with a realisasi, of whoever is rated, beside the indicator of his SKP."""
    for kunci in rated_keys(book):
        known = indicators(book.buku.dasar[kunci].skp)
        for row in book.realisasi.get(kunci, ()):
            if row.realisasi is not None and row.baris_skp in known:
                yield row, known[row.baris_skp]


def realisasi_is_near_its_target(book: EvaluatedBook) -> Iterator[Finding]:
    """A realisasi is at most twice its target, in the same satuan (E10)."""
    for row, indikator in _compared(book):
        span, reached = _span(indikator.target), row.realisasi
        if span is None or reached is None or reached.angka is None or not _is_comparable(indikator, reached):
            continue
        if span.high and reached.angka > _FAR * span.high:
            per_cent = indonesian.angka((reached.angka * 100 / span.high).quantize(Decimal(1)))
            yield codes.E10_JAUH(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"Realisasi {reached.tertulis()} adalah {per_cent}% dari target {_shown(indikator)}.",
                "Periksa angka dan satuannya. Bila memang tercapai sebesar itu, biarkan.",
            )


def realisasi_is_in_the_satuan_of_its_target(book: EvaluatedBook) -> Iterator[Finding]:
    """A realisasi is a number where its target is one, in the same satuan (E11)."""
    for row, indikator in _compared(book):
        target, reached = indikator.target, row.realisasi
        if target is None or reached is None or target.angka is None:
            continue
        is_number = reached.angka is not None
        if not is_number or not is_same_satuan(target.satuan, reached.satuan):
            yield codes.E11_SATUAN(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"Realisasi {reached.tertulis()}, sedangkan targetnya {_shown(indikator)}: "
                f"{'satuannya berbeda' if is_number else 'bukan angka'}.",
                "Tulis angkanya dalam satuan targetnya, supaya keduanya dapat dibandingkan.",
            )


def _is_comparable(indikator: IndikatorKinerja, reached: Target) -> bool:
    return indikator.target is not None and is_same_satuan(indikator.target.satuan, reached.satuan)


def _shown(indikator: IndikatorKinerja) -> str:
    return indikator.target.tertulis() if indikator.target else ""


def an_rhk_is_rated_once(book: EvaluatedBook) -> Iterator[Finding]:
    """The rows of one RHK do not rate it in two ways (E13)."""
    for kunci in rated_keys(book):
        for rows in hasil_by_rhk(book.realisasi.get(kunci, ())).values():
            other = next((row for row in rows if row.hasil is not rows[0].hasil), None)
            if other is not None and other.hasil is not None:
                cell = other.source.cell("hasil")
                yield codes.E13_HASIL_GANDA(
                    cell,
                    other.hasil,
                    f"RHK yang sama dinilai {rows[0].hasil} di {rows[0].source.cell('hasil').place_from(cell)} dan "
                    f"{other.hasil} di sini.",
                    "Nilai setiap RHK satu kali. Sebelum itu tidak ada saran untuk Rating Hasil Kerja.",
                )


def above_expectation_is_reached(book: EvaluatedBook) -> Iterator[Finding]:
    """Of an RHK rated above expectation, what is better when higher reached its target: that of the period, or in the
    evaluation of the year that of the year (E12).
    """
    is_year = book.buku.pengaturan.periode.jenis is JenisPeriode.TAHUNAN
    low_is_better = {
        fold(row.indikator)
        for row in book.buku.capaian_pk
        if row.polarisasi not in (None, Polarisasi.MAKSIMUM)
    }
    above = _rated_above(book)
    for row, indikator in _compared(book):
        goal, reached = indikator.target if is_year else row.target_periode, row.realisasi
        is_asked = (
            (row.kunci, rhk_of(row.baris_skp)) in above
            and indikator.aspek not in _LOW_IS_BETTER
            and fold(indikator.teks) not in low_is_better
        )
        if is_asked and goal and reached and _is_below(goal, reached):
            yield codes.E12_BELUM_TERCAPAI(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"RHK ini dinilai {Rating.DI_ATAS}, sedangkan realisasi {reached.tertulis()} belum mencapai "
                f"{goal.tertulis()}.",
                "Periksa realisasi atau kolom Hasil. Bila makin rendah makin baik, biarkan.",
            )


def _is_below(goal: Target, reached: Target) -> bool:
    """Both are numbers of one satuan, and the target, or the lower end of its range, is not reached."""
    span = _span(goal)
    if span is None or reached.angka is None or not is_same_satuan(goal.satuan, reached.satuan):
        return False
    return reached.angka < span.low


def _rated_above(book: EvaluatedBook) -> set[tuple[str, tuple[JenisKinerja, int] | None]]:
    return {
        (kunci, rhk)
        for kunci, rows in book.realisasi.items()
        for rhk, rating in hasil_by_rhk(rows).items()
        if rating[0].hasil is Rating.DI_ATAS
    }
