"""Konversi: the predikat of a period as angka kredit of a functional officer; first of the three that he gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.model.choices import PIHAK
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail, OfficeCycle

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.angka_kredit import AngkaKreditPegawai
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import Identitas
    from skpdoc.regulation import Regulasi


def _owner(ak: AngkaKreditPegawai) -> tuple[str, Identitas, Periode]:
    """From the first of its months to the last day of the last one."""
    from calendar import monthrange
    from datetime import date

    from skpdoc.model.office import Periode

    last = monthrange(ak.tahun, ak.bulan_selesai)[1]
    days = date(ak.tahun, ak.bulan_mulai, 1), date(ak.tahun, ak.bulan_selesai, last)
    return ak.nama_unit, ak.dinilai, Periode(*days)


def _samples(_: str, __: Regulasi) -> tuple[AngkaKreditPegawai, AngkaKreditPegawai]:
    from skpdoc.documents.checking.contoh_evaluasi import CONTOH_ANGKA_KREDIT, CONTOH_ANGKA_KREDIT_KOSONG

    return CONTOH_ANGKA_KREDIT, CONTOH_ANGKA_KREDIT_KOSONG


def _printed(ak: AngkaKreditPegawai) -> AngkaKreditPegawai:
    """Without what no form prints."""
    from dataclasses import replace

    from skpdoc.model.source import Source

    return replace(ak, file="", source=Source("", "", 0, {}))


def _context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    from skpdoc.documents.contexts.konversi import konversi_context

    return konversi_context(regulasi, tata_letak, ak)


JENIS_KONVERSI = DocumentKind(
    nama="Konversi Angka Kredit",
    pilihan="konversi",
    milik=DocumentOwner.PEGAWAI,
    forms=("konversi",),
    needed=(
        "nomor",
        "dinilai.nama",
        "dinilai.nomor",
        "masa",
        "konversi[].predikat",
        "konversi[].prosentase",
        "konversi[].koefisien",
        "konversi[].angka_kredit",
        "tanda_tangan.penilai.nama",
    ),
    nouns=lambda office: office.angka_kredit,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    jejak=GalatTrail.ANGKA_KREDIT,
    siklus=OfficeCycle.EVALUATION,
    signers=lambda ak: (ak.dinilai.nama, ak.penandatangan.nama),
    pihak=PIHAK[1:],
    is_followed=True,
)
