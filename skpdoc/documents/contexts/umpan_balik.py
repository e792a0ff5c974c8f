"""The sheet of feedback on one person as plain values for its form (evaluation.md A.7)."""

from __future__ import annotations

from skpdoc.documents.contexts.evaluasi import common_context, hasil_kerja, perilaku
from skpdoc.documents.contexts.skp import kepala_kolom
from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.model.evaluasi import EvaluasiPegawai
from skpdoc.regulation import Regulasi, evaluasi_of


def umpan_balik_context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    """Everything the form may ask for."""
    periode = evaluasi.pengaturan.periode.nama.upper()
    title = evaluasi_of(regulasi.nama).judul["umpan_balik"]
    judul: Context = {
        "dokumen": title.replace("{periode}", periode).replace("{tahun}", str(evaluasi.pengaturan.tahun))
    }
    return {
        **common_context(tata_letak, evaluasi, judul),
        "kepala": kepala_kolom(regulasi, tata_letak),
        "hasil_kerja": hasil_kerja(tata_letak, evaluasi, is_feedback=True),
        "perilaku": perilaku(regulasi, evaluasi),
    }
