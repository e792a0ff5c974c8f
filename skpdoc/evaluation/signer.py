"""Who signs the three forms of angka kredit: the pejabat penilai, or whoever holds the post that is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from skpdoc.model.angka_kredit import BarisAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi, DasarEvaluasi
from skpdoc.model.skp import Identitas
from skpdoc.text.lines import fold

PENILAI = "Pejabat Penilai"
"""as the column Penandatangan says it"""
JABATAN_PENILAI = "Pejabat Penilai Kinerja"


class CreditSigner(NamedTuple):
    """Who signs, and the post that stands above his name; of an unknown post nobody's name (``is_known`` False)."""

    identitas: Identitas
    jabatan: str
    is_known: bool


def signer_of(buku: BukuEvaluasi, row: BarisAngkaKredit) -> CreditSigner:
    """The signer of one row, found among those whom the SKP of the book name."""
    own = buku.dasar[row.kunci]
    if fold(row.penandatangan) in ("", fold(PENILAI), fold(JABATAN_PENILAI)):
        return CreditSigner(own.skp.penilai, JABATAN_PENILAI, is_known=True)
    post = fold(row.penandatangan)
    for one in _named(own):
        if fold(one.jabatan) == post:
            return CreditSigner(one, one.jabatan, is_known=True)
    for dasar in buku.dasar.values():
        if dasar.is_kepala and fold(dasar.skp.dinilai.jabatan) == post:
            return CreditSigner(dasar.skp.dinilai, dasar.skp.dinilai.jabatan, is_known=True)
    return CreditSigner(Identitas("", "", "", "", row.penandatangan, ""), row.penandatangan, is_known=False)


def _named(dasar: DasarEvaluasi) -> Iterator[Identitas]:
    yield dasar.skp.penilai
    if dasar.atasan_penilai:
        yield dasar.atasan_penilai
