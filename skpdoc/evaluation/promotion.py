"""Who can be proposed for promotion, and what each lacks: a list for the Kasubbag, never a decision."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rounding import printed
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.model.rekap import PromotionRow

PERIKSA = (
    "Periksa juga lowongan kebutuhan jabatan, uji kompetensi, predikat dua tahun terakhir, dan hukuman disiplin: buku "
    "evaluasi tidak memuatnya."
)
"""What the list cannot know."""


def promotion_rows(book: EvaluatedBook) -> tuple[PromotionRow, ...]:
    """Every functional officer with angka kredit, by the jenjang that he holds at the end: those first who can be
    proposed, then by what they lack least.
    """
    latest = {}
    for one in book.angka_kredit.values():  # the stretches of one person follow in time
        latest[one.dinilai.nomor or one.kunci] = one
    rows = [_row(book, one) for one in latest.values()]
    return tuple(sorted(rows, key=lambda one: (not one.is_ready, not one.usulan, len(one.kurang))))


def _row(book: EvaluatedBook, one: AngkaKreditPegawai) -> PromotionRow:
    return PromotionRow(
        nip=one.dinilai.nomor,
        nama=one.dinilai.nama,
        jabatan=one.dinilai.jabatan,
        jenjang=one.data.jenjang,
        golongan=one.data.golongan,
        tmt_golongan=one.data.tmt_golongan,
        jumlah=one.jumlah,
        selisih_pangkat=one.selisih_pangkat,
        selisih_jenjang=one.selisih_jenjang,
        usulan=one.usulan,
        kurang=tuple(_lacks(book, one)),
        desimal=one.desimal,
    )


def _lacks(book: EvaluatedBook, one: AngkaKreditPegawai) -> Iterator[str]:
    missing = one.selisih_jenjang if one.selisih_pangkat is None else one.selisih_pangkat
    if missing is None:
        is_of_jenjang = one.data.golongan in book.credit.jenjang[one.data.jenjang].golongan
        yield "sudah di puncak jenjangnya" if is_of_jenjang else "golongannya bukan golongan jenjangnya"
    elif missing < 0:
        goal = "jenjang berikutnya" if one.selisih_pangkat is None else "pangkat berikutnya"
        yield f"angka kredit kurang {printed(-missing, one.desimal)} untuk {goal}"
    yield from one.hambatan
    if one.data.tmt_golongan is None:
        yield "TMT Golongan belum diisi"
