"""The predikat of a unit are distributed as the pattern for its capaian has it (E08)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.distribution import Distribution, limits_of
from skpdoc.findings import CellRef, Finding
from skpdoc.rules.evaluation.rows import rated_keys


def predikat_are_distributed(book: EvaluatedBook) -> Iterator[Finding]:
    """In the unit, and among those of each pejabat penilai, no predikat is more or less frequent than the pattern has
    it; who assesses all of the unit is told once (E08). Nobody is judged by a part of his people: of whom one waits to
    be rated, or stands in another book.
    """
    unrated = {kunci for kunci in rated_keys(book) if kunci not in book.evaluasi}
    waiting = [book.buku.dasar[kunci] for kunci in unrated]
    rows = {row.kunci: row.source.cell("rating_hasil") for row in reversed(book.buku.penilaian)}
    setting = book.buku.pengaturan
    if setting.capaian is None:
        return
    is_whole = not waiting and not book.buku.di_buku_lain
    if is_whole:
        yield from _told(book, book.unit, setting.sources["capaian"].cell("capaian"), setting.nama_unit_kerja)
    unfinished = {(one.skp.penilai.nomor, one.skp.penilai.nama) for one in waiting}
    for one in book.penilai:
        penilai = one.orang[0].dasar.skp.penilai
        is_told = is_whole and one.orang == book.unit.orang
        if not is_told and (penilai.nomor, penilai.nama) not in unfinished:
            yield from _told(book, one, rows[one.orang[0].kunci], f"Yang dinilai {one.penilai}")


def _told(book: EvaluatedBook, one: Distribution, cell: CellRef, whose: str) -> Iterator[Finding]:
    capaian = book.buku.pengaturan.capaian
    if capaian is None:
        return
    for limit in limits_of(book.aturan, capaian, one.jumlah):
        if limit.is_tested and not limit.is_kept:
            yield codes.E08_DISTRIBUSI(
                cell,
                capaian,
                f"{whose}, capaian organisasi {capaian}: {limit.told(one.banyak)}.",
                f"Pola {book.aturan.pola} adalah pertimbangan pejabat penilai. Periksa rating yang belum pasti; bila "
                "semuanya benar, biarkan dan siapkan alasannya.",
            )
