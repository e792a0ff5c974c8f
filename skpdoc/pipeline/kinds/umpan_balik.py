"""Umpan Balik: everything that was said of one person in a period; made where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.evaluasi import JENIS_EVALUASI

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.evaluasi import EvaluasiPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    from skpdoc.documents.contexts.umpan_balik import umpan_balik_context

    return umpan_balik_context(regulasi, tata_letak, evaluasi)


JENIS_UMPAN_BALIK = JENIS_EVALUASI._replace(
    nama="Umpan Balik",
    pilihan="umpan-balik",
    forms=("umpan_balik",),
    form_of=None,
    needed=(
        "periode",
        "dinilai.nama",
        "penilai.nama",
        "hasil_kerja[].daftar[].rencana_hasil_kerja",
        *(
            f"hasil_kerja[].daftar[].{one}.{part}"
            for one in ("pertama", "lainnya[]")
            for part in ("teks", "target", "realisasi[]", "umpan_balik[]")
        ),
        "perilaku[].nama",
        "perilaku[].umpan_balik[]",
        "tanda_tangan.penilai.nama",
    ),
    context=_context,
    is_needed=False,
    is_asked=True,
)
