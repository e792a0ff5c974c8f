"""Riwayat AK beside the column LAMA, the jenjang and the TMT: what the PAK adds up is what Akumulasi prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import Tenure, first_month, nip_of, riwayat_by_nip
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.earlier import EarlierStretch, earlier_stretches, sums_of
from skpdoc.findings import CellRef, Finding
from skpdoc.model.angka_kredit import RiwayatAngkaKredit, SumberAngkaKredit
from skpdoc.rules.evaluation.months import is_forward, runs, span_of
from skpdoc.rules.evaluation.rows import FIELD_OF, figure, is_all_somebodys, whole_tenures
from skpdoc.text import indonesian

_YEAR = 12
"""months"""


def _counted(book: EvaluatedBook) -> Iterator[tuple[Tenure, Fraction, tuple[EarlierStretch, ...]]]:
    """Each stretch with its AK Konversi in LAMA, and those of Riwayat AK that are accumulated with it."""
    earlier, tahun = riwayat_by_nip(book.buku), book.buku.pengaturan.tahun
    for tenure in whole_tenures(book):
        rows = earlier.get(nip_of(tenure.rows[0].kunci), ())
        typed = tenure.lama.get(SumberAngkaKredit.KONVERSI, Fraction(0))
        yield tenure, typed, earlier_stretches(book.credit, rows, tenure.data.jenjang, typed, tahun)


def _when(rows: Sequence[RiwayatAngkaKredit]) -> str:
    """``2024, Januari–April 2025``."""
    spans = ("" if row.bulan_selesai - row.bulan_mulai == _YEAR - 1 else f"{span_of(row)} " for row in rows)
    return indonesian.daftar([f"{span}{row.tahun}" for span, row in zip(spans, rows, strict=True)])


def riwayat_is_in_lama_or_new(book: EvaluatedBook) -> Iterator[Finding]:
    """Of every row of Riwayat AK it is known whether LAMA holds it, and LAMA is no less than what it holds (E38)."""
    for tenure, typed, earlier in _counted(book):
        held = [one for one in earlier if one.is_lama is not False]
        asked = [one for one in held if one.is_lama is None]
        total = min(sums_of(one.line for one in held))
        if total > typed:
            yield codes.E38_RIWAYAT(
                _konversi(tenure),
                figure(typed),
                f"Riwayat AK {_when([one.row for one in held])} berjumlah {figure(total)}, lebih besar daripada AK "
                f"Konversi lama {figure(typed)} yang memuatnya.",
                'Perbaiki salah satunya. Baris yang belum pernah ditetapkan: isi Termasuk LAMA "Tidak", lalu dihitung '
                "sebagai BARU.",
            )
        elif asked:
            more = min(sums_of(one.line for one in asked))
            yield codes.E38_RIWAYAT(
                asked[0].row.source.cell("termasuk_lama"),
                "",
                f"Riwayat AK {_when([one.row for one in asked])} ({figure(more)}) tidak mengatakan apakah sudah ada "
                f"dalam Lama: AK Konversi {figure(typed)}. Bila sudah, AK Konversi sebelum periode ini "
                f"{figure(typed)}; bila belum, {figure(typed + more)}.",
                'Isi kolom Termasuk LAMA di baris itu: "Ya" bila penetapan sebelumnya sudah memuatnya, "Tidak" bila '
                "belum pernah ditetapkan.",
            )


def riwayat_tells_all_of_lama(book: EvaluatedBook) -> Iterator[Finding]:
    """What LAMA has as AK Konversi stands in Riwayat AK line by line, so that Akumulasi adds up to what the PAK says
    (E47).
    """
    if not is_all_somebodys(book, book.buku.riwayat_ak):
        return
    for tenure, typed, earlier in _counted(book):
        held = [one.line for one in earlier if one.is_lama]
        total = max(sums_of(held))
        if total >= typed or any(one.is_lama is None for one in earlier):
            continue
        told = f"{figure(total)} dari Riwayat AK" if held else "Riwayat AK tidak memuatnya"
        yield codes.E47_AKUMULASI(
            _konversi(tenure),
            figure(typed),
            f"AK Konversi lama {figure(typed)} dijumlahkan di PAK, tetapi {told}: Akumulasi hanya menjumlahkan "
            f"{'itu dan ' if held else ''}bulan-bulan di baris ini.",
            "Tulis tahun-tahun sebelumnya di Riwayat AK, satu baris satu masa, dengan Termasuk LAMA Ya. Bila "
            "Akumulasi memang dibuat tanpa tahun-tahun itu, biarkan.",
        )


def _konversi(tenure: Tenure) -> CellRef:
    """Where the earlier AK Konversi was typed, or would be."""
    with_konversi = (row for row in tenure.rows if SumberAngkaKredit.KONVERSI in row.lama)
    return next(with_konversi, tenure.rows[0]).source.cell(FIELD_OF[SumberAngkaKredit.KONVERSI])


def riwayat_begins_with_the_post(book: EvaluatedBook) -> Iterator[Finding]:
    """No month of Riwayat AK in the present jenjang is before the TMT of the post (E34)."""
    for tenure, _, earlier in _counted(book):
        tmt = tenure.rows[0].data.tmt_jabatan
        rows = [one.row for one in earlier]
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


def riwayat_is_of_a_counted_jenjang(book: EvaluatedBook) -> Iterator[Finding]:
    """Riwayat AK has rows only of the jenjang in which the person has a row of Angka Kredit (E35)."""
    counted: dict[str, list[Tenure]] = {}
    for tenure in whole_tenures(book):
        counted.setdefault(nip_of(tenure.rows[0].kunci), []).append(tenure)
    for nip, rows in riwayat_by_nip(book.buku).items():
        held = list(dict.fromkeys(tenure.data.jenjang for tenure in counted.get(nip, ())))
        lost = [row for row in rows if held and row.jenjang not in held]
        for jenjang in dict.fromkeys(row.jenjang for row in lost):
            own = [row for row in lost if row.jenjang is jenjang]
            yield codes.E35_JEDA(
                own[0].source.cell("jenjang"),
                jenjang,
                f"Riwayat AK {_when(own)} sebagai {jenjang} tidak dihitung: di lembar Angka Kredit jenjangnya "
                f"{indonesian.daftar(held)}.",
                "Perbaiki jenjangnya bila keliru. Bila memang jenjang sebelumnya, biarkan: angka kreditnya tidak "
                f"dibawa ke jenjang sekarang. Untuk menetapkannya sebagai {jenjang}, tulis bulan tahun ini di baris "
                "Angka Kredit tersendiri, dengan Predikat-nya.",
            )


def riwayat_leaves_no_gap(book: EvaluatedBook) -> Iterator[Finding]:
    """From the first row of Riwayat AK to this year no month is left out, unless LAMA holds what is not told (E35)."""
    told = riwayat_by_nip(book.buku)
    for tenure, typed, earlier in _counted(book):
        if typed > max(sums_of(one.line for one in earlier if one.is_lama is not False)):
            continue  # E47 and E38 ask
        rows = [one.row for one in earlier if one.row.tahun < book.buku.pengaturan.tahun]
        if not rows or tenure.follows or not all(map(is_forward, rows)):
            continue
        tmt = tenure.rows[0].data.tmt_jabatan
        year, month = first_month(tmt) if tmt else (0, 1)
        begin = max(_months(rows[0]).start, year * _YEAR + month - 1)
        known = {month for row in told[nip_of(tenure.rows[0].kunci)] for month in _months(row)}
        for gap in runs(set(range(begin, book.buku.pengaturan.tahun * _YEAR)) - known):
            before = [row for row in rows if _months(row).stop <= gap[0]]
            yield _gap(before[-1], gap[0], gap[-1])


def _months(row: RiwayatAngkaKredit) -> range:
    """In months since the year 0."""
    return range(row.tahun * _YEAR + row.bulan_mulai - 1, row.tahun * _YEAR + row.bulan_selesai)


def _gap(row: RiwayatAngkaKredit, first: int, last: int) -> Finding:
    """Months in months since the year 0."""
    (one, since), (two, until) = (
        (indonesian.bulan(date(at // _YEAR, at % _YEAR + 1, 1)), at // _YEAR) for at in (first, last)
    )
    months = f"{one} {since}" if first == last else f"{one} {since}–{two} {until}"
    if first % _YEAR == 0 and last % _YEAR == _YEAR - 1:
        months = f"tahun {since}" if since == until else f"tahun {since}–{until}"
    return codes.E35_JEDA(
        row.source.cell("bulan_selesai"),
        span_of(row),
        f"Sesudah {span_of(row)} {row.tahun}, {months} tidak ada di Riwayat AK, sehingga tidak dihitung.",
        "Tulis bulan-bulan itu di Riwayat AK dengan predikatnya. Bila pada bulan itu tidak menjabat atau tidak "
        "dinilai, biarkan.",
    )
