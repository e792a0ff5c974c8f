"""Angka kredit that somebody can have: in his years, and each counted once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import Tenure, nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import SumberAngkaKredit
from skpdoc.rules.evaluation.rows import FIELD_OF, credit_rows, figure, ketentuan_of, whole_tenures
from skpdoc.text import indonesian

_INTEGRASI = (SumberAngkaKredit.INTEGRASI, SumberAngkaKredit.JF_LAMA)
"""the lines in which an earlier PAK has it"""
_SLIPS = (10, 100, 1000)
"""by so much is a figure too large whose comma was lost"""


def earlier_figures_are_possible(book: EvaluatedBook) -> Iterator[Finding]:
    """The column LAMA and AK Integrasi are together no more than the jenjang needs, a degree gives, and the best
    predikat gave in all the years in it; AK Pendidikan no more than a degree gives (E45).
    """
    for tenure in whole_tenures(book):
        since = _since(tenure)
        if since is None:
            continue
        figures, degree, most = _figures(tenure), *_limits(book, tenure, since)
        total = sum(figures.values(), Fraction(0))
        if figures.get(SumberAngkaKredit.PENDIDIKAN, 0) > degree:
            yield _too_much(
                tenure, SumberAngkaKredit.PENDIDIKAN, degree, f"ijazah memberi paling banyak {figure(degree)}"
            )
        elif total > most:
            sumber = max(figures, key=lambda one: figures[one])
            if sumber is SumberAngkaKredit.DASAR:  # of no table: E40 asks
                continue
            why = f"sejak {indonesian.tanggal(since)} seluruhnya paling banyak {figure(most)}"
            yield _too_much(tenure, sumber, most - total + figures[sumber], why)


def _limits(book: EvaluatedBook, tenure: Tenure, since: date) -> tuple[Fraction, Fraction]:
    """What a degree gives, and all in all."""
    row, ketentuan = tenure.rows[0], ketentuan_of(book, tenure.rows[0])
    steps = ketentuan.minimal_jenjang or len(ketentuan.golongan) * ketentuan.minimal_pangkat
    degree = steps * Fraction(book.credit.persen_ijazah, 100)
    months = max((book.buku.pengaturan.tahun - since.year) * 12 + row.bulan_mulai - since.month, 0)
    best = Fraction(max(book.credit.persen.values()), 100) * ketentuan.koefisien
    return degree, steps + degree + best * Fraction(months, 12)


def _too_much(tenure: Tenure, sumber: SumberAngkaKredit, most: Fraction, why: str) -> Finding:
    typed, row = _figures(tenure)[sumber], tenure.rows[0]
    is_new = sumber is SumberAngkaKredit.INTEGRASI and any(one.integrasi for one in tenure.rows)
    own = next(one for one in tenure.rows if (one.integrasi if is_new else sumber in one.lama))
    near = next((typed / slip for slip in _SLIPS if typed / slip <= most), None)
    comma = f"Bila maksudnya {figure(near)}, ketik dengan koma. " if near is not None else ""
    return codes.E45_TERLALU_BESAR(
        own.source.cell("integrasi" if is_new else FIELD_OF[sumber]),
        figure(typed),
        f"{sumber.value} {figure(typed)}: sebagai {row.data.jenjang} {why}.",
        f"{comma}Cocokkan dengan penetapan sebelumnya. Bila memang demikian, biarkan.",
    )


def _figures(tenure: Tenure) -> Mapping[SumberAngkaKredit, Fraction]:
    """What is there besides this period's, line by line."""
    new = sum((row.integrasi for row in tenure.rows), Fraction(0))
    integrasi = tenure.lama.get(SumberAngkaKredit.INTEGRASI, Fraction(0)) + new
    return {**tenure.lama, SumberAngkaKredit.INTEGRASI: integrasi}


def _since(tenure: Tenure) -> date | None:
    """From when his angka kredit can be: the TMT of the post or, if earlier, of the golongan that he brought into it;
    else when he became an officer, by his NIP; None where that is not known either.
    """
    data = tenure.rows[0].data
    if data.tmt_jabatan is not None:
        return min(data.tmt_jabatan, data.tmt_golongan or data.tmt_jabatan)
    nip = nip_of(tenure.rows[0].kunci)
    try:
        return date(int(nip[8:12]), int(nip[12:14]), 1)
    except ValueError:
        return None


def integrasi_is_not_in_lama(book: EvaluatedBook) -> Iterator[Finding]:
    """AK Integrasi stands by itself or in the column LAMA, not in both (E46)."""
    for row in credit_rows(book):
        same = [sumber for sumber, typed in row.lama.items() if typed == row.integrasi]
        other_name = [sumber for sumber in _INTEGRASI if row.lama.get(sumber)]
        sumber = next(iter((*same, *other_name)), None)
        if not row.integrasi or sumber is None:
            continue
        cell = row.source.cell("integrasi")
        other = row.source.cell(FIELD_OF[sumber])
        yield codes.E46_INTEGRASI(
            cell,
            figure(row.integrasi),
            f"AK Integrasi {figure(row.integrasi)}, dan {other.header} {figure(row.lama[sumber])} di "
            f"{other.place_from(cell)}: keduanya dijumlahkan.",
            "Kosongkan AK Integrasi bila sudah termasuk di sana. Bila memang dua-duanya, biarkan.",
        )
