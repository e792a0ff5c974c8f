"""What was reached agrees with the target that it is held against, and with how it was rated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rating import hasil_by_rhk, rhk_of
from skpdoc.evaluation.span import CLOCK, DAY, TIME, TargetSpan, span_of
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
_LOW_IS_BETTER = (Aspek.WAKTU, Aspek.BIAYA)
_MONTH = 43200
"""minutes: what lasts months is rather carried through than sped up"""


def _compared(book: EvaluatedBook) -> Iterator[tuple[BarisRealisasi, IndikatorKinerja]]:
    """Every row with a realisasi, of whoever is rated, beside the indicator of his SKP."""
    for kunci in rated_keys(book):
        known = indicators(book.buku.dasar[kunci].skp)
        for row in book.realisasi.get(kunci, ()):
            if row.realisasi is not None and row.baris_skp in known:
                yield row, known[row.baris_skp]


def realisasi_is_near_its_target(book: EvaluatedBook) -> Iterator[Finding]:
    """A realisasi is at most twice its target, or the upper end of that, in the same satuan (E10)."""
    for row, indikator in _compared(book):
        span, reached = _span(book, indikator.target), _span(book, row.realisasi)
        if span is None or reached is None or not span.is_comparable(reached) or span.skala in (DAY, CLOCK):
            continue
        most, figure = span.high or span.low, reached.low
        if most and figure is not None and figure > _FAR * most:
            per_cent = indonesian.angka((figure * 100 / most).quantize(Decimal(1)))
            yield codes.E10_JAUH(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"Realisasi {_shown(row.realisasi)} adalah {per_cent}% dari target {_shown(indikator.target)}.",
                "Periksa angka dan satuannya. Bila memang tercapai sebesar itu, biarkan.",
            )


def realisasi_is_in_the_satuan_of_its_target(book: EvaluatedBook) -> Iterator[Finding]:
    """A realisasi can be held against a target that is a number, a limit or a range, in the same satuan (E11)."""
    for row, indikator in _compared(book):
        span, reached = _span(book, indikator.target), _span(book, row.realisasi)
        if span is None or span.skala in (DAY, CLOCK):
            continue
        is_number = reached is not None and not (reached.is_limit and not span.is_limit)
        if not is_number or reached is None or not span.is_comparable(reached):
            yield codes.E11_SATUAN(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"Realisasi {_shown(row.realisasi)}, sedangkan targetnya {_shown(indikator.target)}: "
                f"{'satuannya berbeda' if is_number else 'bukan angka'}.",
                "Tulis angkanya dalam satuan targetnya, supaya keduanya dapat dibandingkan.",
            )


def _span(book: EvaluatedBook, target: Target | None) -> TargetSpan | None:
    return span_of(target, book.buku.pengaturan.tahun)


def _shown(target: Target | None) -> str:
    return target.tertulis() if target else ""


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
    """Of an RHK rated above expectation every target is kept: reached, or not exceeded where it is a limit, a day, a
    time, or what should be low; that of the period, or in the evaluation of the year that of the year (E12).
    """
    above = _rated_above(book)
    polarisasi = {fold(row.indikator): row.polarisasi for row in book.buku.capaian_pk}
    for row, indikator in _compared(book):
        if (row.kunci, rhk_of(row.baris_skp)) not in above:
            continue
        goal, span = _goal(book, row, indikator, polarisasi.get(fold(indikator.teks)))
        reached = _span(book, row.realisasi)
        if span is None or reached is None or not span.is_comparable(reached):
            continue
        is_below = span.low is not None and reached.high is not None and reached.high < span.low
        is_over = span.high is not None and reached.low is not None and reached.low > span.high
        if is_below or is_over:
            yield codes.E12_BELUM_TERCAPAI(
                row.source.cell("realisasi"),
                row.realisasi_asli,
                f"RHK ini dinilai {Rating.DI_ATAS}, sedangkan realisasi {_shown(row.realisasi)} "
                f"{'belum mencapai' if is_below else 'melewati'} {_shown(goal)}.",
                f"Periksa realisasi atau kolom Hasil. {_exception(span, is_below=is_below)}, biarkan.",
            )


def _exception(span: TargetSpan, *, is_below: bool) -> str:
    """When it is right all the same."""
    if is_below:
        return "Bila makin rendah makin baik"
    return "Bila makin tinggi makin baik" if span.low is not None else "Bila tetap dinilai demikian"


def _goal(
    book: EvaluatedBook, row: BarisRealisasi, indikator: IndikatorKinerja, polarisasi: Polarisasi | None
) -> tuple[Target | None, TargetSpan | None]:
    """The target that is due, with the ends that count: of a number alone only that on the worse side. A limit of the
    year holds in each of its quarters, what the year is to reach does not.
    """
    is_year = book.buku.pengaturan.periode.jenis is JenisPeriode.TAHUNAN
    goal = indikator.target if is_year else row.target_periode or indikator.target
    span = _span(book, goal)
    if span is None:
        return goal, None
    if span.skala in (DAY, CLOCK) and not span.is_limit:
        span = replace(span, low=None)
    elif not span.is_limit:
        is_short = indikator.aspek is None and span.skala == TIME and (span.high or 0) < _MONTH
        is_low = indikator.aspek in _LOW_IS_BETTER or is_short or polarisasi is Polarisasi.MINIMUM
        is_on_the_mark = polarisasi is Polarisasi.STABIL
        span = replace(
            span,
            low=None if is_low or is_on_the_mark else span.low,
            high=span.high if is_low and not is_on_the_mark else None,
        )
    is_of_the_year = not is_year and row.target_periode is None
    return goal, replace(span, low=None) if is_of_the_year else span


def _rated_above(book: EvaluatedBook) -> set[tuple[str, tuple[JenisKinerja, int] | None]]:
    return {
        (kunci, rhk)
        for kunci, rows in book.realisasi.items()
        for rhk, rating in hasil_by_rhk(rows).items()
        if rating[0].hasil is Rating.DI_ATAS
    }
