"""Which months angka kredit are counted for: within the period, each once, none forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from skpdoc import codes, indonesian
from skpdoc.evaluation.angka_kredit import first_month, nip_of, riwayat_by_nip, tenures_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.rules.evaluation.rows import credit_rows

_MONTHS = frozenset({"bulan_mulai", "bulan_selesai"})


def month_span(one: BarisAngkaKredit | RiwayatAngkaKredit) -> str:
    """``Januari–April``; one month alone stands once."""
    first, last = (indonesian.bulan(date(2000, month, 1)) for month in (one.bulan_mulai, one.bulan_selesai))
    return first if first == last else f"{first}–{last}"


def months_are_within_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """The months of a row lie within the period of the book, and the first does not follow the last (E33)."""
    setting = book.buku.pengaturan
    if setting.tak_terbaca:
        return
    begin, end = setting.periode.rentang.mulai.month, setting.periode.rentang.selesai.month
    for row in credit_rows(book):
        is_outside = row.bulan_mulai < begin or row.bulan_selesai > end or row.bulan_mulai > row.bulan_selesai
        if is_outside and not _MONTHS & row.tak_terbaca:
            yield codes.E33_BULAN(
                row.source.cell("bulan_mulai" if row.bulan_selesai <= end else "bulan_selesai"),
                month_span(row),
                f"Bulan {month_span(row)} tidak di dalam periode {setting.periode.nama} "
                f"({indonesian.tanggal(setting.periode.rentang.mulai)}–{indonesian.tanggal(setting.periode.rentang.selesai)}).",
                "Perbaiki bulannya. Tahun-tahun sebelumnya ditulis di lembar Riwayat AK.",
            )


def months_do_not_overlap(book: EvaluatedBook) -> Iterator[Finding]:
    """No month of a person is counted in two rows (E33)."""
    for rows in _by_person(book):
        for one, other in pairwise(rows):
            if other.bulan_mulai <= one.bulan_selesai and not _MONTHS & (one.tak_terbaca | other.tak_terbaca):
                cell = other.source.cell("bulan_mulai")
                yield codes.E33_BULAN(
                    cell,
                    month_span(other),
                    f"Bulan {month_span(other)} bertindih dengan {month_span(one)} di "
                    f"{one.source.cell('bulan_mulai').place_from(cell)}: satu bulan dihitung satu kali.",
                    "Perbaiki bulannya, sehingga baris kedua dimulai sesudah baris pertama selesai.",
                )


def earlier_months_do_not_overlap(book: EvaluatedBook) -> Iterator[Finding]:
    """A row of Riwayat AK lies before this period and before the next one of the person (E33)."""
    now = {nip_of(rows[0].kunci): rows[0] for rows in _by_person(book)}
    tahun = book.buku.pengaturan.tahun
    for nip, rows in riwayat_by_nip(book.buku).items():
        ends = [(row, (row.tahun, row.bulan_selesai)) for row in rows]
        begins = [(row.tahun, row.bulan_mulai) for row in rows[1:]]
        begins.append((tahun, now[nip].bulan_mulai) if nip in now else (tahun + 1, 1))
        for (row, end), begin in zip(ends, begins, strict=True):
            if end >= begin or row.bulan_mulai > row.bulan_selesai:
                yield codes.E33_BULAN(
                    row.source.cell("bulan_selesai"),
                    month_span(row),
                    f"Bulan {month_span(row)} {row.tahun} bertindih dengan masa sesudahnya, atau terbalik: satu bulan "
                    "dihitung satu kali.",
                    "Perbaiki tahun atau bulannya; tahun yang dievaluasi sekarang tidak ditulis di Riwayat AK.",
                )


def months_begin_with_the_post(book: EvaluatedBook) -> Iterator[Finding]:
    """No month is counted before the TMT of the post: of a TMT within a month the next month is the first (E34)."""
    tahun = book.buku.pengaturan.tahun
    for row in credit_rows(book):
        tmt = row.data.tmt_jabatan
        if tmt is not None and (tahun, row.bulan_mulai) < first_month(tmt):
            first = first_month(tmt)
            yield codes.E34_TMT(
                row.source.cell("bulan_mulai"),
                month_span(row),
                f"Dihitung sejak {month_span(row).partition('–')[0]} {tahun}, sedangkan TMT Jabatan "
                f"{indonesian.tanggal(tmt)}: bulan pertamanya {indonesian.bulan(date(*first, 1))} {first[0]}.",
                "Perbaiki Bulan Mulai atau TMT Jabatan. Bila instansi menghitung bulan TMT juga, biarkan.",
            )


def months_fill_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """Of the months of a person's period none lies between two of his rows uncounted (E35)."""
    for rows in _by_person(book):
        for one, other in pairwise(rows):
            if other.bulan_mulai > one.bulan_selesai + 1:
                yield codes.E35_JEDA(
                    other.source.cell("bulan_mulai"),
                    month_span(other),
                    f"Di antara {month_span(one)} dan {month_span(other)} ada bulan yang tidak dihitung.",
                    "Perbaiki bulannya. Bila memang tidak menjabat pada bulan itu, biarkan.",
                )


def _by_person(book: EvaluatedBook) -> Iterator[Sequence[BarisAngkaKredit]]:
    people: dict[str, list[BarisAngkaKredit]] = {}
    for tenure in tenures_of(book.buku):
        people.setdefault(nip_of(tenure.rows[0].kunci), []).extend(tenure.rows)
    yield from people.values()
