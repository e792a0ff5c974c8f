"""Which months angka kredit are counted for: within the period, each once, none forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import first_month, nip_of, riwayat_by_nip, tenures_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.rules.evaluation.rows import credit_rows
from skpdoc.text import indonesian

_MONTHS = frozenset({"bulan_mulai", "bulan_selesai"})


def month_span(one: BarisAngkaKredit | RiwayatAngkaKredit) -> str:
    """``Januari–April``; one month alone stands once."""
    return _span(one.bulan_mulai, one.bulan_selesai)


def _span(first: int, last: int) -> str:
    one, two = (indonesian.bulan(date(2000, month, 1)) for month in (first, last))
    return one if one == two else f"{one}–{two}"


def months_are_within_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """The months of a row lie within the period of the book, and the first does not follow the last (E33)."""
    setting = book.buku.pengaturan
    if not setting.is_dated:
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
    """No month in which a person holds his post is left uncounted: before, between or after his rows (E35)."""
    setting = book.buku.pengaturan
    if not setting.is_dated:
        return
    rentang = setting.periode.rentang
    for rows in _by_person(book):
        if any(_MONTHS & row.tak_terbaca for row in rows):
            continue
        expected = _first_counted(rows[0], setting.tahun, rentang.mulai.month)
        for row in rows:
            if row.bulan_mulai > expected:
                yield _gap(row, "bulan_mulai", expected, row.bulan_mulai - 1)
            expected = row.bulan_selesai + 1
        last = min(rentang.selesai, book.buku.dasar[rows[-1].kunci].skp.periode.selesai)
        if expected <= last.month:
            yield _gap(rows[-1], "bulan_selesai", expected, last.month)


def _first_counted(row: BarisAngkaKredit, tahun: int, begin: int) -> int:
    """The month from which the post counts; that of the row where its TMT is not known."""
    tmt = row.data.tmt_jabatan
    if tmt is None:
        return row.bulan_mulai
    year, month = first_month(tmt)
    return begin if year < tahun else max(begin, month)


def _gap(row: BarisAngkaKredit, field: str, first: int, last: int) -> Finding:
    return codes.E35_JEDA(
        row.source.cell(field),
        month_span(row),
        f"Bulan {_span(first, last)} tidak dihitung di baris mana pun, padahal jabatannya sudah atau masih dipegang.",
        "Perbaiki bulannya. Bila pada bulan itu memang tidak menjabat atau tidak dinilai, biarkan.",
    )


def _by_person(book: EvaluatedBook) -> Iterator[Sequence[BarisAngkaKredit]]:
    people: dict[str, list[BarisAngkaKredit]] = {}
    for tenure in tenures_of(book.buku):
        rows = [row for row in tenure.rows if row.kunci in book.buku.dasar]
        people.setdefault(nip_of(tenure.rows[0].kunci), []).extend(rows)
    yield from filter(None, people.values())
