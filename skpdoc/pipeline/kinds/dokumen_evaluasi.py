"""Dokumen Evaluasi: the result of an evaluation on one page, signed by both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.model.choices import PIHAK
from skpdoc.pipeline.kinds.evaluasi import JENIS_EVALUASI

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.evaluasi import EvaluasiPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    from skpdoc.documents.contexts.dokumen_evaluasi import dokumen_evaluasi_context

    return dokumen_evaluasi_context(regulasi, tata_letak, evaluasi)


JENIS_DOKUMEN_EVALUASI = JENIS_EVALUASI._replace(
    nama="Dokumen Evaluasi",
    pilihan="dokumen-evaluasi",
    forms=("dokumen_evaluasi",),
    form_of=None,
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
    context=_context,
    pihak=PIHAK,
)
