"""The column LAMA: typed once, of the present jenjang, and no less than what was already used."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import Tenure, first_month, nip_of, riwayat_by_nip
from skpdoc.evaluation.conversion import on_transfer
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.minima import is_entry
from skpdoc.evaluation.rounding import DESIMAL, rounded
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit, SumberAngkaKredit
from skpdoc.rules.evaluation.rows import FIELD_OF, credit_rows, figure, ketentuan_of, whole_tenures


def _total(row: BarisAngkaKredit) -> Fraction:
    return sum(row.lama.values(), Fraction(0))


def lama_is_typed_once(book: EvaluatedBook) -> Iterator[Finding]:
    """Of a person's rows in one jenjang only the first has the column LAMA (E36)."""
    for tenure in whole_tenures(book):
        with_lama = [row for row in tenure.rows if row.lama]
        for row in with_lama[1:]:
            cell = row.source.cell(FIELD_OF[next(iter(row.lama))])
            first = with_lama[0].source.cell(FIELD_OF[next(iter(with_lama[0].lama))])
            yield codes.E36_LAMA_GANDA(
                cell,
                figure(_total(row)),
                f"Kolom LAMA sudah diketik di {first.place_from(cell)} untuk jenjang yang sama.",
                "Kosongkan kolom LAMA di baris ini: yang lama dihitung satu kali.",
            )


def lama_lapses_with_its_jenjang(book: EvaluatedBook) -> Iterator[Finding]:
    """Nothing but AK Dasar is taken into a new jenjang (E37)."""
    for tenure in whole_tenures(book):
        if not tenure.follows:
            continue
        for row in tenure.rows:
            lapsed = [
                sumber for sumber in row.lama if sumber is not SumberAngkaKredit.DASAR and row.lama[sumber]
            ]
            if lapsed:
                yield codes.E37_LAMA_HANGUS(
                    row.source.cell(FIELD_OF[lapsed[0]]),
                    figure(row.lama[lapsed[0]]),
                    f"Sesudah naik ke jenjang {row.data.jenjang}, angka kredit dihitung dari awal dengan AK Dasar "
                    "golongannya; kelebihan dari jenjang sebelumnya tidak dibawa.",
                    "Kosongkan kolom LAMA selain AK Dasar di baris ini.",
                )


def lama_holds_what_was_used(book: EvaluatedBook) -> Iterator[Finding]:
    """LAMA, or Riwayat AK in its place, counts all since the jenjang was entered, also what the present golongan has
    already used (E39).
    """
    earlier = riwayat_by_nip(book.buku)
    for tenure in whole_tenures(book):
        row, data = tenure.rows[0], tenure.rows[0].data
        ketentuan = ketentuan_of(book, row)
        is_told = bool(row.lama) or nip_of(row.kunci) not in earlier
        if tenure.follows or not is_told or data.golongan not in ketentuan.golongan:
            continue
        is_counted_from_entry = is_entry(data) and not row.lama.get(SumberAngkaKredit.DASAR)
        used = ketentuan.golongan.index(data.golongan) * ketentuan.minimal_pangkat
        total = _total(row)
        if total < used and not is_counted_from_entry:
            told = f"berjumlah {figure(total)}" if row.lama else "kosong"
            yield codes.E39_LAMA_KURANG(
                row.source.cell(FIELD_OF[next(iter(row.lama), SumberAngkaKredit.DASAR)]),
                figure(total) if row.lama else "",
                f"Kolom LAMA {told}, sedangkan untuk sampai ke {data.golongan} sebagai {data.jenjang} sudah dipakai "
                f"{figure(used)}.",
                "Isi LAMA dengan JUMLAH penetapan sebelumnya baris demi baris, bukan hanya sisanya; AK Dasar termasuk.",
            )


def ak_dasar_is_that_of_the_table(book: EvaluatedBook) -> Iterator[Finding]:
    """AK Dasar is one that the table gives for a golongan of the jenjang (E40)."""
    for row in credit_rows(book):
        typed = row.lama.get(SumberAngkaKredit.DASAR)
        table, known = ketentuan_of(book, row).ak_dasar, ketentuan_of(book, row).golongan
        now = known.index(row.data.golongan) if row.data.golongan in known else len(known)
        possible = [
            table[one] for one in known[: now + 1] if one in table
        ]  # entered in this golongan or a lower one
        possible += [table[row.data.golongan]] if row.data.golongan in table else []
        if typed and typed not in (possible or table.values()):
            shown = ", ".join(f"{golongan} {figure(angka)}" for golongan, angka in table.items())
            yield codes.E40_AK_DASAR(
                row.source.cell("lama_dasar"),
                figure(typed),
                f"AK Dasar {figure(typed)} bukan yang ditetapkan tabel {row.data.jenjang} bagi golongan "
                f"{row.data.golongan or '…'} atau di bawahnya ({shown or 'tanpa AK Dasar'}).",
                "Periksa golongan saat masuk jenjang ini. Bila penetapannya memang demikian, biarkan.",
            )


def transfer_agrees_with_its_months(book: EvaluatedBook) -> Iterator[Finding]:
    """What is brought into a jabatan fungsional is what the months in the pangkat give (E42)."""
    tahun = book.buku.pengaturan.tahun
    for tenure in whole_tenures(book):
        row = tenure.rows[0]
        typed, tmt = row.lama.get(SumberAngkaKredit.PENYESUAIAN), row.data.tmt_jabatan
        months = _months_in_pangkat(tenure)
        if not typed or tmt is None or months is None or first_month(tmt) != (tahun, row.bulan_mulai):
            continue
        right = on_transfer(book.credit, row.data.jenjang, row.data.golongan, months)
        without = right - ketentuan_of(book, row).ak_dasar.get(row.data.golongan, Fraction(0))
        if typed not in {rounded(one, places) for one in (right, without) for places in (DESIMAL, 2)}:
            yield codes.E42_PENYESUAIAN(
                row.source.cell("lama_penyesuaian"),
                figure(typed),
                f"AK Penyesuaian {figure(typed)}; masa kepangkatan {months // 12} tahun {months % 12} bulan dengan "
                f"predikat Baik memberi {figure(without)}, bersama AK Dasar {figure(right)}.",
                "Periksa; bila predikatnya bukan Baik atau dasarnya lain, biarkan.",
            )


def _months_in_pangkat(tenure: Tenure) -> int | None:
    """From the TMT of the golongan to that of the post; None where it is not known, or the other way round."""
    data = tenure.rows[0].data
    if data.tmt_golongan is None or data.tmt_jabatan is None or data.tmt_golongan >= data.tmt_jabatan:
        return None
    begin, end = data.tmt_golongan, data.tmt_jabatan
    return (end.year - begin.year) * 12 + end.month - begin.month
