"""A Konversi Predikat Kinerja ke Angka Kredit as plain values for its form (evaluation.md C.3)."""

from __future__ import annotations

from skpdoc.documents.contexts.angka_kredit import common_context, lines, numbered
from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.regulation import Regulasi


def konversi_context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    """Everything the form may ask for; a change of predikat or jenjang within the period is a line more."""
    return {
        **common_context(regulasi, tata_letak, ak, "konversi", ak.nomor_konversi, ak.konversi),
        "konversi": lines(ak, ak.konversi, tata_letak),
        "tembusan": numbered(tata_letak.tembusan_konversi),
    }
