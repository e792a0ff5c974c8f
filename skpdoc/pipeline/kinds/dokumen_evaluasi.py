"""Dokumen Evaluasi: the result of an evaluation on one page, signed by both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.evaluasi import evaluation_owner, evaluation_samples, printed_evaluation
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail, OfficeCycle

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.evaluasi import EvaluasiPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    from skpdoc.documents.contexts.dokumen_evaluasi import dokumen_evaluasi_context

    return dokumen_evaluasi_context(regulasi, tata_letak, evaluasi)


JENIS_DOKUMEN_EVALUASI = DocumentKind(
    nama="Dokumen Evaluasi",
    pilihan="dokumen-evaluasi",
    milik=DocumentOwner.PEGAWAI,
    forms=("dokumen_evaluasi",),
    needed=(
        "nama_periode.pilihan",
        "periode",
        *(
            f"{who}.{what}"
            for who in ("dinilai", "penilai", "atasan")
            for what in ("nama", "nomor", "jabatan")
        ),
        "capaian.pilihan",
        "predikat.pilihan",
        "catatan[]",
        "tanda_tangan.dinilai.nama",
        "tanda_tangan.penilai.nama",
    ),
    nouns=lambda office: office.evaluasi,
    owner=evaluation_owner,
    context=_context,
    samples=evaluation_samples,
    printed=printed_evaluation,
    jejak=GalatTrail.EVALUASI,
    siklus=OfficeCycle.EVALUATION,
    signers=lambda evaluasi: (evaluasi.dasar.skp.dinilai.nama, evaluasi.dasar.skp.penilai.nama),
    is_needed=True,
    is_followed=True,
)
