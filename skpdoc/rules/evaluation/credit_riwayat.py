"""Riwayat AK beside the column LAMA and the TMT of the post: what Akumulasi prints is what the PAK holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import Tenure, first_month, nip_of, riwayat_by_nip
from skpdoc.evaluation.conversion import converted
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rounding import DESIMAL, rounded
from skpdoc.findings import CellRef, Finding
from skpdoc.model.angka_kredit import RiwayatAngkaKredit, SumberAngkaKredit
from skpdoc.rules.evaluation.rows import FIELD_OF, figure, whole_tenures
from skpdoc.text import indonesian

_TWO = 2
"""decimals that some offices print, and so type"""


def _counted(book: EvaluatedBook) -> Iterator[tuple[Tenure, list[RiwayatAngkaKredit]]]:
    """Each stretch with those of Riwayat AK that are accumulated with it: the ones of its jenjang."""
    earlier = riwayat_by_nip(book.buku)
    for tenure in whole_tenures(book):
        rows = earlier.get(nip_of(tenure.rows[0].kunci), ())
        yield tenure, [one for one in rows if one.jenjang is tenure.data.jenjang]


def _totals(book: EvaluatedBook, rows: list[RiwayatAngkaKredit]) -> tuple[Fraction, Fraction]:
    """The sum of the lines, of three and of two printed decimals, the smaller first."""
    lines = [
        converted(book.credit, one.jenjang, one.predikat, one.tahun, one.bulan_mulai, one.bulan_selesai)
        for one in rows
    ]
    sums = [
        sum((rounded(line.angka_kredit, places) for line in lines), Fraction(0)) for places in (DESIMAL, _TWO)
    ]
    return min(sums), max(sums)


def riwayat_is_part_of_lama(book: EvaluatedBook) -> Iterator[Finding]:
    """Where LAMA has AK Konversi, it holds all of Riwayat AK (E38)."""
    for tenure, rows in _counted(book):
        typed = tenure.lama.get(SumberAngkaKredit.KONVERSI)
        total, _ = _totals(book, rows)
        if typed is not None and total > typed:
            yield codes.E38_RIWAYAT(
                _konversi(tenure),
                figure(typed),
                f"Riwayat AK berjumlah {figure(total)}, lebih besar daripada AK Konversi lama {figure(typed)} yang "
                "memuatnya.",
                "Kosongkan Lama: AK Konversi bila riwayatnya belum pernah ditetapkan (lalu dihitung sebagai BARU), "
                "atau hapus dari Riwayat AK yang belum termasuk.",
            )


def riwayat_tells_all_of_lama(book: EvaluatedBook) -> Iterator[Finding]:
    """What LAMA has as AK Konversi stands in Riwayat AK line by line, so that Akumulasi adds up to what the PAK says
    (E47).
    """
    for tenure, rows in _counted(book):
        typed = tenure.lama.get(SumberAngkaKredit.KONVERSI)
        _, total = _totals(book, rows)
        if not typed or total >= typed:
            continue
        told = f"{figure(total)} dari Riwayat AK" if rows else "Riwayat AK tidak memuatnya"
        yield codes.E47_AKUMULASI(
            _konversi(tenure),
            figure(typed),
            f"AK Konversi lama {figure(typed)} dijumlahkan di PAK, tetapi {told}: Akumulasi hanya menjumlahkan "
            f"{'itu dan ' if rows else ''}bulan-bulan di baris ini.",
            "Tulis tahun-tahun sebelumnya di Riwayat AK, satu baris satu masa, supaya Akumulasi memuatnya. Bila "
            "Akumulasi memang dibuat tanpa tahun-tahun itu, biarkan.",
        )


def _konversi(tenure: Tenure) -> CellRef:
    """Where the earlier AK Konversi was typed."""
    row = next(row for row in tenure.rows if SumberAngkaKredit.KONVERSI in row.lama)
    return row.source.cell(FIELD_OF[SumberAngkaKredit.KONVERSI])


def riwayat_begins_with_the_post(book: EvaluatedBook) -> Iterator[Finding]:
    """No month of Riwayat AK in the present jenjang is before the TMT of the post (E34)."""
    for tenure, rows in _counted(book):
        tmt = tenure.rows[0].data.tmt_jabatan
        early = [row for row in rows if tmt and (row.tahun, row.bulan_mulai) < first_month(tmt)]
        if tmt is None or not early:
            continue
        row, first = early[0], first_month(tmt)
        more = f" (dan {len(early) - 1} baris sesudahnya)" if len(early) > 1 else ""
        yield codes.E34_TMT(
            row.source.cell("bulan_mulai"),
            str(row.tahun),
            f"Dihitung sejak {indonesian.bulan(date(row.tahun, row.bulan_mulai, 1))} {row.tahun}{more}, sedangkan TMT "
            f"Jabatan {indonesian.tanggal(tmt)}: bulan pertamanya {indonesian.bulan(date(*first, 1))} {first[0]}.",
            "Perbaiki tahun, bulan, atau TMT Jabatan. Bila jenjang itu sudah dijabat sebelumnya, biarkan.",
        )
