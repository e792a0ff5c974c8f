"""Which months angka kredit are counted for: within the period, each once, none forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby, pairwise

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import first_month, nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.rules.evaluation.period import is_whole
from skpdoc.rules.evaluation.rows import credit_rows, whole_tenures
from skpdoc.text import indonesian


def month_span(first: int, last: int) -> str:
    """``Januari–April``; one month alone stands once."""
    one, two = (indonesian.bulan(date(2000, month, 1)) for month in (first, last))
    return one if one == two else f"{one}–{two}"


def span_of(one: BarisAngkaKredit | RiwayatAngkaKredit) -> str:
    """The same of a row."""
    return month_span(one.bulan_mulai, one.bulan_selesai)


def months_of(one: BarisAngkaKredit | RiwayatAngkaKredit) -> range:
    """The months that a row counts."""
    return range(one.bulan_mulai, one.bulan_selesai + 1)


def is_forward(one: BarisAngkaKredit | RiwayatAngkaKredit) -> bool:
    """Whether the first month is not after the last."""
    return one.bulan_mulai <= one.bulan_selesai


def months_run_forward(book: EvaluatedBook) -> Iterator[Finding]:
    """In Angka Kredit and in Riwayat AK the first month of a row does not follow its last (E33)."""
    rows: Iterator[BarisAngkaKredit | RiwayatAngkaKredit] = chain(credit_rows(book), book.buku.riwayat_ak)
    for row in rows:
        if not is_forward(row):
            yield codes.E33_BULAN(
                row.source.cell("bulan_mulai"),
                span_of(row),
                f"Bulan {span_of(row)} terbalik: bulan pertamanya sesudah bulan terakhirnya.",
                "Perbaiki bulannya. Bila rentangnya melewati pergantian tahun, tulis satu baris untuk setiap tahun; "
                "tahun sebelumnya di lembar Riwayat AK.",
            )


def months_are_within_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """The months of a row lie within the period of the book (E33)."""
    setting = book.buku.pengaturan
    if not is_whole(book):
        return
    mulai, selesai = setting.periode.rentang.mulai, setting.periode.rentang.selesai
    for row in filter(is_forward, credit_rows(book)):
        if row.bulan_mulai < mulai.month or row.bulan_selesai > selesai.month:
            yield codes.E33_BULAN(
                row.source.cell("bulan_mulai" if row.bulan_selesai <= selesai.month else "bulan_selesai"),
                span_of(row),
                f"Bulan {span_of(row)} tidak di dalam periode {setting.periode.nama} "
                f"({indonesian.tanggal(mulai)}–{indonesian.tanggal(selesai)}).",
                "Perbaiki bulannya. Masa sebelum periode ini ditulis di lembar Riwayat AK.",
            )


def months_do_not_overlap(book: EvaluatedBook) -> Iterator[Finding]:
    """No month of a person is counted in two rows (E33)."""
    for rows in stretches_by_nip(book).values():
        for one, other in pairwise(rows):
            if other.bulan_mulai <= one.bulan_selesai:
                cell = other.source.cell("bulan_mulai")
                yield codes.E33_BULAN(
                    cell,
                    span_of(other),
                    f"Bulan {span_of(other)} bertindih dengan {span_of(one)} di "
                    f"{one.source.cell('bulan_mulai').place_from(cell)}: satu bulan dihitung satu kali.",
                    "Perbaiki bulannya, sehingga baris kedua dimulai sesudah baris pertama selesai.",
                )


def months_begin_with_the_post(book: EvaluatedBook) -> Iterator[Finding]:
    """No month is counted before the TMT of the post: of a TMT within a month the next month is the first (E34). Where
    the TMT is not known, an SKP that begins within the first month is asked about.
    """
    tahun, firsts = book.buku.pengaturan.tahun, {nip: rows[0] for nip, rows in stretches_by_nip(book).items()}
    for row in credit_rows(book):
        tmt, begin = row.data.tmt_jabatan, book.buku.dasar[row.kunci].skp.periode.mulai
        is_of_skp = tmt is None and begin.month == row.bulan_mulai and firsts.get(nip_of(row.kunci)) is row
        since = begin if is_of_skp else tmt
        if since is not None and (tahun, row.bulan_mulai) < first_month(since):
            first = first_month(since)
            told = "SKP-nya dimulai" if is_of_skp else "TMT Jabatan"
            yield codes.E34_TMT(
                row.source.cell("bulan_mulai"),
                span_of(row),
                f"Dihitung sejak {month_span(row.bulan_mulai, row.bulan_mulai)} {tahun}, sedangkan {told} "
                f"{indonesian.tanggal(since)}: bulan pertamanya {indonesian.bulan(date(*first, 1))} {first[0]}.",
                f"Perbaiki Bulan Mulai atau {'isi ' if is_of_skp else ''}TMT Jabatan. Bila instansi menghitung bulan "
                "TMT juga, biarkan.",
            )


def months_fill_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """No month in which a person holds his post is left uncounted, before, between or after his rows; what Riwayat AK
    has of this year is counted too (E35).
    """
    setting = book.buku.pengaturan
    if not is_whole(book):
        return
    rentang = setting.periode.rentang
    earlier = [row for row in book.buku.riwayat_ak if row.tahun == setting.tahun]
    for nip, rows in stretches_by_nip(book).items():
        before = [row for row in earlier if nip_of(row.kunci) == nip]
        counted = {month for row in before for month in months_of(row)}
        counted |= {month for row in rows for month in months_of(row)}
        first = _first_counted(rows[0], setting.tahun, rentang.mulai.month)
        held = book.buku.dasar[rows[-1].kunci].skp.periode.selesai
        left = set(range(first, min(rentang.selesai, held).month + 1)) - counted
        for gap in runs(left):
            yield _gap(rows, gap, held)


def _first_counted(row: BarisAngkaKredit, tahun: int, begin: int) -> int:
    """The month from which the post counts; where its TMT is not known, it may be all of the period."""
    tmt = row.data.tmt_jabatan
    if tmt is None:
        return begin
    year, month = first_month(tmt)
    return begin if year < tahun else max(begin, month) if year == tahun else row.bulan_mulai


def runs(months: set[int]) -> Iterator[Sequence[int]]:
    """Months that follow each other, together."""
    for _, run in groupby(enumerate(sorted(months)), key=lambda one: one[1] - one[0]):
        yield [month for _, month in run]


def _gap(rows: Sequence[BarisAngkaKredit], months: Sequence[int], held: date) -> Finding:
    after = next((row for row in rows if row.bulan_mulai > months[-1]), None)
    row = after or rows[-1]
    tmt = row.data.tmt_jabatan
    is_unknown = tmt is None and after is rows[0]
    if after is None:
        known = f"padahal jabatannya dipegang sampai {indonesian.tanggal(held)} menurut SKP-nya"
    elif tmt is not None:
        known = f"padahal jabatannya dipegang sejak TMT Jabatan {indonesian.tanggal(tmt)}"
    elif is_unknown:
        known = "dan TMT Jabatan belum diisi, sehingga tidak diketahui sejak kapan jabatannya dipegang"
    else:
        known = "padahal jabatannya dipegang pada bulan sebelum dan sesudahnya"
    return codes.E35_JEDA(
        row.source.cell("bulan_mulai" if after else "bulan_selesai"),
        span_of(row),
        f"Bulan {month_span(months[0], months[-1])} tidak dihitung di Angka Kredit maupun Riwayat AK, {known}.",
        f"{'Isi TMT Jabatan, p' if is_unknown else 'P'}erbaiki bulannya, atau tulis bulan itu di baris Angka Kredit "
        "tersendiri (bila dievaluasi tersendiri, dengan Predikat-nya). Bila pada bulan itu tidak menjabat, tidak "
        "dinilai, atau sudah termasuk kolom LAMA, biarkan.",
    )


def stretches_by_nip(book: EvaluatedBook) -> Mapping[str, Sequence[BarisAngkaKredit]]:
    """NIP → his rows of Angka Kredit by months, of those whose rows are all read and run forward."""
    people: dict[str, list[BarisAngkaKredit]] = {}
    for tenure in whole_tenures(book):
        people.setdefault(nip_of(tenure.rows[0].kunci), []).extend(tenure.rows)
    return {nip: rows for nip, rows in people.items() if all(map(is_forward, rows))}
