"""Manual IKU: how the indicators of one person are measured, a page an indicator; nobody signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.jenis import DerivedOffice, DocumentKind, DocumentOwner, GalatTrail

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import SKP, Identitas
    from skpdoc.regulation import Regulasi

_INDIKATOR = "daftar_indikator[]"


def _nouns(office: DerivedOffice) -> dict[str, SKP]:
    return {kunci: skp for kunci, skp in office.skp.items() if skp.manual}


def _owner(skp: SKP) -> tuple[str, Identitas, Periode]:
    return skp.nama_unit, skp.dinilai, skp.periode


def _context(regulasi: Regulasi, tata_letak: FormLayout, skp: SKP) -> Context:
    from skpdoc.documents.contexts.manual import manual_context

    return manual_context(regulasi, tata_letak, skp)


def _samples(_: str, __: Regulasi) -> tuple[SKP, SKP]:
    from skpdoc.documents.checking.contoh import CONTOH_JPT, kosongkan

    return CONTOH_JPT, kosongkan(CONTOH_JPT)


def _printed(skp: SKP) -> SKP:
    from dataclasses import replace

    return replace(skp, file="", source=("", "", 0), utama=(), tambahan=(), perilaku=(), lampiran={})


JENIS_MANUAL_IKU = DocumentKind(
    nama="Manual IKU",
    pilihan="manual-iku",
    milik=DocumentOwner.PEGAWAI,
    forms=("manual_iku",),
    needed=(
        "periode",
        *(
            f"{_INDIKATOR}.{name}"
            for name in ("rencana_hasil_kerja", "indikator", "target", "definisi", "formula", "sumber_data")
        ),
    ),
    nouns=_nouns,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    rests_on=lambda rows, kunci, _: rows.manual(kunci),
    jejak=GalatTrail.MANUAL,
    sheets=frozenset({"Manual IKU"}),
)
