"""How people were rated agrees with itself, with their results, and with their year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.kuadran import held_ratings
from skpdoc.evaluation.rating import hasil_by_rhk, suggestion
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import JenisPeriode
from skpdoc.model.predikat import Rating
from skpdoc.rules.evaluation.rows import counted_words, rated_rows

_WORDS = {Rating.DI_ATAS: "di atas", Rating.SESUAI: "sesuai", Rating.DI_BAWAH: "di bawah"}


def predikat_follows_the_kuadran(book: EvaluatedBook) -> Iterator[Finding]:
    """A predikat that was typed is that of the kuadran (E01)."""
    for row in rated_rows(book):
        ratings = held_ratings(row)
        if ratings is None or row.predikat is None or "predikat" in row.tak_terbaca:
            continue
        right = ratings.predikat(book.aturan)
        if row.predikat is not right:
            after = " sesudah keberatan" if row.is_keberatan else ""
            yield codes.E01_KUADRAN(
                row.source.cell("predikat"),
                row.predikat,
                f"Predikat {row.nama} diketik {row.predikat}. Menurut kuadran kinerja, Rating Hasil Kerja "
                f"{ratings.hasil} dengan Rating Perilaku Kerja {ratings.perilaku}{after} berpredikat {right}.",
                "Kosongkan Predikat supaya mengikuti kuadran, atau perbaiki ratingnya.",
            )


def objections_have_later_ratings(book: EvaluatedBook) -> Iterator[Finding]:
    """Where there was an objection, both ratings after it are there (E02)."""
    for row in rated_rows(book):
        if not row.is_keberatan:
            continue
        given = {
            "rating_hasil_keberatan": row.rating_hasil_keberatan,
            "rating_perilaku_keberatan": row.rating_perilaku_keberatan,
        }
        missing = [
            field for field, rating in given.items() if rating is None and field not in row.tak_terbaca
        ]
        if missing:
            yield codes.E02_KEBERATAN(
                row.source.cell(missing[0]),
                "",
                f"Keberatan {row.nama} berisi Ya, tetapi rating sesudahnya belum lengkap.",
                "Isi kedua rating sesudah keberatan; yang tidak berubah diisi sama. Bila keberatannya belum diputus, "
                "isi Keberatan dengan Tidak dahulu.",
            )


def later_ratings_follow_an_objection(book: EvaluatedBook) -> Iterator[Finding]:
    """Ratings after an objection are there only where there was one (E03)."""
    for row in rated_rows(book):
        given = {
            "rating_hasil_keberatan": row.rating_hasil_keberatan,
            "rating_perilaku_keberatan": row.rating_perilaku_keberatan,
        }
        field = next((field for field, rating in given.items() if rating is not None), "")
        if field and not row.is_keberatan and "keberatan" not in row.tak_terbaca:
            yield codes.E03_TANPA_KEBERATAN(
                row.source.cell(field),
                given[field] or "",
                f"Ada rating sesudah keberatan untuk {row.nama}, tetapi Keberatan tidak berisi Ya.",
                "Isi Keberatan dengan Ya, atau kosongkan rating sesudah keberatan.",
            )


def who_is_not_rated_has_no_ratings(book: EvaluatedBook) -> Iterator[Finding]:
    """Whoever is not rated, for the reason that stands there, has no ratings (E04)."""
    for row in book.buku.penilaian:
        has_any = any((row.rating_hasil, row.rating_perilaku, row.predikat, row.is_keberatan))
        if row.tidak_dinilai and has_any:
            yield codes.E04_TIDAK_DINILAI(
                row.source.cell("tidak_dinilai"),
                row.tidak_dinilai,
                f'{row.nama} tidak dinilai ("{row.tidak_dinilai}"), tetapi barisnya berisi rating.',
                "Kosongkan Tidak Dinilai bila ia dinilai; kosongkan rating bila tidak.",
            )


def rating_agrees_with_its_results(book: EvaluatedBook) -> Iterator[Finding]:
    """The rating hasil kerja is the one that the ratings of the RHK suggest (E05)."""
    for row in rated_rows(book):
        rows = book.realisasi.get(row.kunci, ())
        skp = book.buku.dasar[row.kunci].skp
        near = suggestion(skp, rows)
        if near is None or row.rating_hasil is None or near is row.rating_hasil:
            continue
        counts = Counter(found[0].hasil for found in hasil_by_rhk(rows).values())
        shown = counted_words((counts[rating], word) for rating, word in _WORDS.items())
        yield codes.E05_SARAN_RATING(
            row.source.cell("rating_hasil"),
            row.rating_hasil,
            f"Rating Hasil Kerja {row.nama} {row.rating_hasil}; dari hasil setiap RHK ({shown} ekspektasi) disarankan "
            f"{near}.",
            "Pejabat penilai yang menentukan. Bila memang demikian, biarkan.",
        )


def head_is_rated_as_his_organisation(book: EvaluatedBook) -> Iterator[Finding]:
    """The head's rating hasil kerja is that of his organisation (E06)."""
    capaian = book.buku.pengaturan.capaian
    if capaian is None:
        return
    right = book.aturan.kepala[capaian]
    for row in rated_rows(book):
        ratings = held_ratings(row)
        if book.buku.dasar[row.kunci].is_kepala and ratings is not None and ratings.hasil is not right:
            yield codes.E06_KEPALA(
                row.source.cell("rating_hasil_keberatan" if row.is_keberatan else "rating_hasil"),
                ratings.hasil,
                f"Capaian Kinerja Organisasi {capaian}, sedangkan Rating Hasil Kerja {row.nama} sebagai kepala unit "
                f"{ratings.hasil}; yang sepadan {right}.",
                "Rating hasil kerja kepala unit mengikuti capaian organisasinya. Periksa keduanya.",
            )


def year_resembles_a_period(book: EvaluatedBook) -> Iterator[Finding]:
    """The predikat of the year is that of one of its periods (E07)."""
    if book.buku.pengaturan.periode.jenis is not JenisPeriode.TAHUNAN:
        return
    for row in rated_rows(book):
        made = book.evaluasi.get(row.kunci)
        if made and row.periodik and made.predikat not in row.periodik.values():
            shown = ", ".join(f"{periode} {predikat}" for periode, predikat in row.periodik.items())
            yield codes.E07_SETAHUN(
                row.source.cell("rating_hasil"),
                made.predikat,
                f"Predikat setahun {row.nama} {made.predikat}, tidak sama dengan satu pun predikat periodiknya "
                f"({shown}).",
                "Evaluasi tahunan menilai setahun penuh dan tidak dirata-ratakan; bila memang demikian, biarkan.",
            )
