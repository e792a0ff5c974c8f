"""One of several alternatives as a form prints it: alone, or among those that are struck out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skpdoc.documents.engine import Context
from skpdoc.model.evaluasi import CetakPeriode, JenisPeriode, PengaturanEvaluasi
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating

CORET_CATATAN = "*) coret yang tidak perlu"
_TRIWULAN = ("I/", "II/", "III/", "IV-")
_RATING = {
    Rating.DI_ATAS: "DIATAS EKSPEKTASI",
    Rating.SESUAI: "SESUAI EKSPEKTASI",
    Rating.DI_BAWAH: "DIBAWAH EKSPEKTASI",
}
"""as the form spells them"""


def dipilih(
    pilihan: str, sebelum: Iterable[str] = (), sesudah: Iterable[str] = (), awal: str = ""
) -> Context:
    """Four runs of one line: ``awal`` stays, what stands before and behind ``pilihan`` is struck out."""
    return {
        "awal": awal,
        "coret_awal": "".join(sebelum),
        "pilihan": pilihan,
        "coret_akhir": "".join(sesudah),
    }


def nama_periode(pengaturan: PengaturanEvaluasi) -> Context:
    """``TRIWULAN II``, ``AKHIR``, ``JUNI``; or among all that the form names, struck out (months have none)."""
    periode = pengaturan.periode
    is_year = periode.jenis is JenisPeriode.TAHUNAN
    nama = "AKHIR" if is_year else periode.nama.upper()
    if pengaturan.cetak_periode is CetakPeriode.PILIHAN or periode.jenis is JenisPeriode.BULANAN:
        return dipilih(nama)
    if is_year:
        return dipilih("AKHIR", ("TRIWULAN ", *_TRIWULAN))
    place = (periode.rentang.mulai.month - 1) // 3
    return dipilih(
        _TRIWULAN[place][:-1],
        _TRIWULAN[:place],
        (_TRIWULAN[place][-1], *_TRIWULAN[place + 1 :], "AKHIR"),
        awal="TRIWULAN ",
    )


def nilai(satu: CapaianOrganisasi | Predikat | Rating, *, is_coret: bool) -> Context:
    """``BAIK``, or ``SANGAT BAIK/ BAIK/ …`` with the others struck out."""
    words = [_words(one) for one in type(satu)]
    return pilih(words, words.index(_words(satu)), is_coret=is_coret)


def pilih(words: Sequence[str], place: int, *, is_coret: bool) -> Context:
    """The word at ``place``, alone or among all, with ``/ `` between them."""
    if not is_coret:
        return dipilih(words[place])
    return dipilih(
        words[place], (f"{word}/ " for word in words[:place]), (f"/ {word}" for word in words[place + 1 :])
    )


def _words(satu: CapaianOrganisasi | Predikat | Rating) -> str:
    return _RATING[satu] if isinstance(satu, Rating) else satu.value.upper()
