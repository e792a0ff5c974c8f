"""What was reached can be shown, and people were told how they do; one finding a person for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from skpdoc import codes
from skpdoc.contract.sheets.evaluation.umpan_balik import NILAI_FIELDS
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BarisRealisasi
from skpdoc.rules.evaluation.rows import listed, rated_keys

_FIELDS = {nilai: field for field, nilai in NILAI_FIELDS.items()}


def _lacking(
    book: EvaluatedBook, lacks: Callable[[BarisRealisasi], bool]
) -> Iterator[tuple[str, Sequence[BarisRealisasi], int]]:
    """(name, his rows with a realisasi that lack something, how many have a realisasi) of whoever is rated."""
    for kunci in rated_keys(book):
        rows = [row for row in book.realisasi.get(kunci, ()) if row.realisasi is not None]
        without = [row for row in rows if lacks(row)]
        if without:
            yield book.buku.dasar[kunci].skp.dinilai.nama, without, len(rows)


def _also(rows: Sequence[BarisRealisasi], field: str) -> str:
    others = listed(rows[1:], field, rows[0])
    return f" (juga {others})" if others else ""


def realisasi_have_evidence(book: EvaluatedBook) -> Iterator[Finding]:
    """Every realisasi names its Bukti Dukung (E14)."""
    for nama, rows, count in _lacking(
        book, lambda row: not row.bukti_dukung and "bukti_dukung" not in row.tak_terbaca
    ):
        yield codes.E14_BUKTI(
            rows[0].source.cell("bukti_dukung"),
            "",
            f"{len(rows)} dari {count} realisasi {nama} belum menyebut bukti dukungnya{_also(rows, 'bukti_dukung')}.",
            "Isi nama berkas atau tautannya; beberapa dipisah titik koma.",
        )


def realisasi_say_their_source(book: EvaluatedBook) -> Iterator[Finding]:
    """Every realisasi says on what its figure rests, as the form prints it (E18)."""
    for nama, rows, count in _lacking(
        book, lambda row: not row.berdasarkan and "berdasarkan" not in row.tak_terbaca
    ):
        yield codes.E18_ASAL(
            rows[0].source.cell("berdasarkan"),
            "",
            f'{len(rows)} dari {count} realisasi {nama} dicetak tanpa "berdasarkan …"{_also(rows, "berdasarkan")}.',
            "Isi asal angkanya di kolom Berdasarkan, misalnya laporan bulan Maret.",
        )


def results_have_feedback(book: EvaluatedBook) -> Iterator[Finding]:
    """Whoever is rated was given feedback on his results (E15)."""
    for kunci in rated_keys(book):
        rows = book.realisasi.get(kunci, ())
        if rows and not any(row.umpan_balik or "umpan_balik" in row.tak_terbaca for row in rows):
            yield codes.E15_UMPAN_BALIK(
                rows[0].source.cell("umpan_balik"),
                "",
                f"Belum ada umpan balik atas hasil kerja {book.buku.dasar[kunci].skp.dinilai.nama}.",
                'Isi kolom Umpan Balik, misalnya "Pimpinan: pemasangan sesuai jadwal, pertahankan".',
            )


def values_have_feedback(book: EvaluatedBook) -> Iterator[Finding]:
    """Whoever is rated was given feedback on each of the values (E16)."""
    rows = {row.kunci: row for row in reversed(book.buku.umpan_balik)}
    for kunci in rated_keys(book):
        row, skp = rows.get(kunci), book.buku.dasar[kunci].skp
        if row is None:
            continue
        blank = [one.nilai for one in skp.perilaku if not row.umpan_balik.get(one.nilai)]
        if blank:
            which = "semua nilai" if len(blank) == len(skp.perilaku) else ", ".join(blank)
            yield codes.E16_UMPAN_BALIK_PERILAKU(
                row.source.cell(_FIELDS[blank[0]]),
                "",
                f"Belum ada umpan balik perilaku kerja {skp.dinilai.nama} untuk {which}.",
                "Isi lembar Umpan Balik Perilaku: satu kalimat setiap nilai sudah cukup.",
            )
