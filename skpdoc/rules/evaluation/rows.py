"""What several rules ask of the rows: whose count, which indicator is meant, and how cells are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from skpdoc.contract.sheets.evaluation.angka_kredit import LAMA_FIELDS
from skpdoc.evaluation.angka_kredit import Tenure, nip_of, tenures_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rounding import DESIMAL, printed
from skpdoc.model.angka_kredit import BarisAngkaKredit, RiwayatAngkaKredit
from skpdoc.model.choices import JenisKinerja
from skpdoc.model.evaluasi import BarisPenilaian, BarisRealisasi, baris_skp
from skpdoc.model.skp import SKP, IndikatorKinerja
from skpdoc.regulation.angka_kredit import KetentuanJenjang

FIELD_OF = {sumber: field for field, sumber in LAMA_FIELDS.items()}
"""line of a Penetapan → the column of Angka Kredit in which its earlier figure stands"""
_FIGURES = frozenset({*FIELD_OF.values(), "integrasi"})
_SHOWN = 6


def rated_rows(book: EvaluatedBook) -> Iterator[BarisPenilaian]:
    """The rows of Penilaian that rate somebody of this book; the first of each."""
    seen: set[str] = set()
    for row in book.buku.penilaian:
        if row.kunci in book.buku.dasar and row.kunci not in seen and not row.tidak_dinilai:
            yield row
        seen.add(row.kunci)


def credit_rows(book: EvaluatedBook) -> Iterator[BarisAngkaKredit]:
    """The rows of Angka Kredit whose SKP is in the book."""
    return (row for row in book.buku.angka_kredit if row.kunci in book.buku.dasar)


def figure(exact: Fraction) -> str:
    """An angka kredit as messages quote it."""
    return printed(exact, DESIMAL)


def whole_tenures(book: EvaluatedBook) -> Iterator[Tenure]:
    """The stretches, one jenjang each, of those whose SKP is here and of whom every row of Angka Kredit and Riwayat AK,
    and every figure in it, was read.
    """
    half = {nip_of(kunci) for kunci in book.buku.half_credited}
    half |= {nip_of(row.kunci) for row in book.buku.angka_kredit if row.tak_terbaca & _FIGURES}
    for tenure in tenures_of(book.buku):
        if nip_of(tenure.rows[0].kunci) not in half and all(
            row.kunci in book.buku.dasar for row in tenure.rows
        ):
            yield tenure


def is_all_somebodys(book: EvaluatedBook, rows: Iterable[BarisAngkaKredit | RiwayatAngkaKredit]) -> bool:
    """Whether each of the rows is of an SKP of the book; of another one nobody knows yet whose it is (reported)."""
    return all(row.kunci in book.buku.dasar for row in rows)


def ketentuan_of(book: EvaluatedBook, row: BarisAngkaKredit) -> KetentuanJenjang:
    """What holds for the jenjang of a row."""
    return book.credit.jenjang[row.data.jenjang]


def rated_keys(book: EvaluatedBook) -> Iterator[str]:
    """Keys of the SKP that are to be rated: all but those with a reason in Tidak Dinilai."""
    excused = {row.kunci for row in book.buku.penilaian if row.tidak_dinilai}
    return (kunci for kunci in book.buku.dasar if kunci not in excused)


def indicators(skp: SKP) -> Mapping[str, IndikatorKinerja]:
    """``U2.1`` → the indicator."""
    return {
        baris_skp(jenis, hasil.nomor, number): indikator
        for jenis, band in ((JenisKinerja.UTAMA, skp.utama), (JenisKinerja.TAMBAHAN, skp.tambahan))
        for hasil in band
        for number, indikator in enumerate(hasil.indikator, 1)
    }


def listed(rows: Sequence[BarisRealisasi], field: str, beside: BarisRealisasi) -> str:
    """``Realisasi!I4, Realisasi!I5 dan 7 lainnya``, as a finding beside another cell says it; '' of none."""
    cell = beside.source.cell(field)
    places = [row.source.cell(field).place_from(cell) for row in rows[:_SHOWN]]
    more = len(rows) - len(places)
    return ", ".join(places) + (f", dan {more} lainnya" if more else "")


def counted_words(parts: Iterable[tuple[int, str]]) -> str:
    """``1 di atas, 2 sesuai``: what there is of each, without those of which there is none."""
    return ", ".join(f"{count} {word}" for count, word in parts if count)
