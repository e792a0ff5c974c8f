"""Akumulasi: angka kredit of a functional officer, period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.konversi import JENIS_KONVERSI

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.angka_kredit import AngkaKreditPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    from skpdoc.documents.contexts.akumulasi import akumulasi_context

    return akumulasi_context(regulasi, tata_letak, ak)


JENIS_AKUMULASI = JENIS_KONVERSI._replace(
    nama="Akumulasi Angka Kredit",
    pilihan="akumulasi",
    forms=("akumulasi",),
    needed=(
        "nomor",
        "dinilai.nama",
        "dinilai.nomor",
        "masa",
        "akumulasi[].tahun",
        "akumulasi[].bulan",
        "akumulasi[].predikat",
        "akumulasi[].prosentase",
        "akumulasi[].koefisien",
        "akumulasi[].angka_kredit",
        "jumlah_akumulasi",
        "tanda_tangan.penilai.nama",
    ),
    context=_context,
)
