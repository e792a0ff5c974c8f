"""Akumulasi: angka kredit of a functional officer, period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.model.choices import PIHAK
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail, OfficeCycle
from skpdoc.pipeline.kinds.konversi import credit_owner, credit_samples, printed_credit

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.angka_kredit import AngkaKreditPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    from skpdoc.documents.contexts.akumulasi import akumulasi_context

    return akumulasi_context(regulasi, tata_letak, ak)


JENIS_AKUMULASI = DocumentKind(
    nama="Akumulasi Angka Kredit",
    pilihan="akumulasi",
    milik=DocumentOwner.PEGAWAI,
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
    nouns=lambda office: office.angka_kredit,
    owner=credit_owner,
    context=_context,
    samples=credit_samples,
    printed=printed_credit,
    jejak=GalatTrail.ANGKA_KREDIT,
    siklus=OfficeCycle.EVALUATION,
    signers=lambda ak: (ak.dinilai.nama, ak.penandatangan.nama),
    pihak=PIHAK[1:],
)
