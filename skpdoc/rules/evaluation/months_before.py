"""Which months Riwayat AK may have: before the rows of Angka Kredit, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import riwayat_by_nip
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.rules.evaluation.months import is_forward, span_of, stretches_by_nip

_BEFORE = "dari tahun ini hanya bulan sebelum baris Angka Kredit yang ditulis di Riwayat AK"


def earlier_years_are_over(book: EvaluatedBook) -> Iterator[Finding]:
    """No row of Riwayat AK is of a year after that of the book (E33)."""
    tahun = book.buku.pengaturan.tahun
    for row in book.buku.riwayat_ak:
        if row.tahun > tahun and book.buku.pengaturan.is_dated:
            yield codes.E33_BULAN(
                row.source.cell("tahun"),
                str(row.tahun),
                f"Tahun {row.tahun} sesudah tahun yang dievaluasi ({tahun}).",
                f"Perbaiki tahunnya. Riwayat AK memuat tahun-tahun sebelumnya; {_BEFORE}.",
            )


def earlier_months_do_not_overlap(book: EvaluatedBook) -> Iterator[Finding]:
    """A row of Riwayat AK lies before the next one of the person and before his rows of Angka Kredit (E33)."""
    tahun, now = book.buku.pengaturan.tahun, stretches_by_nip(book)
    for nip, every in riwayat_by_nip(book.buku).items():
        rows = [row for row in every if row.tahun <= tahun and is_forward(row)]
        for row, following in pairwise(rows):
            if (row.tahun, row.bulan_selesai) >= (following.tahun, following.bulan_mulai):
                yield _doubled(row, following, f"{following.tahun} ")
        for row in rows:
            if row.tahun == tahun:
                yield from _beside_now(row, now.get(nip, ()))


def _beside_now(row: RiwayatAngkaKredit, rows: Sequence[BarisAngkaKredit]) -> Iterator[Finding]:
    """What is said of a row of this year that does not lie before those of Angka Kredit."""
    same = next(
        (
            one
            for one in rows
            if row.bulan_mulai <= one.bulan_selesai and one.bulan_mulai <= row.bulan_selesai
        ),
        None,
    )
    if same is not None:
        yield _doubled(row, same)
    elif rows and row.bulan_mulai > rows[0].bulan_selesai:
        cell = row.source.cell("bulan_mulai")
        yield codes.E33_BULAN(
            cell,
            span_of(row),
            f"Bulan {span_of(row)} {row.tahun} sesudah {span_of(rows[0])} di "
            f"{rows[0].source.cell('bulan_mulai').place_from(cell)}.",
            f"Tulis di lembar Angka Kredit, atau perbaiki bulannya; {_BEFORE}.",
        )


def _doubled(
    row: RiwayatAngkaKredit, other: BarisAngkaKredit | RiwayatAngkaKredit, year: str = ""
) -> Finding:
    cell = row.source.cell("bulan_selesai")
    return codes.E33_BULAN(
        cell,
        span_of(row),
        f"Bulan {span_of(row)} {row.tahun} bertindih dengan {span_of(other)} {year}di "
        f"{other.source.cell('bulan_mulai').place_from(cell)}: satu bulan dihitung satu kali.",
        f"Perbaiki tahun atau bulannya; {_BEFORE}.",
    )
