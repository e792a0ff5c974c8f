"""An Akumulasi Angka Kredit as plain values for its form (evaluation.md C.4)."""

from __future__ import annotations

from fractions import Fraction

from skpdoc.documents.contexts.angka_kredit import common_context, lines, numbered
from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.evaluation.rounding import printed, rounded
from skpdoc.model.angka_kredit import AngkaKreditPegawai, SumberAngkaKredit
from skpdoc.regulation import Regulasi


def akumulasi_context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    """Everything the form may ask for; the sum is that of the printed lines."""
    integrasi = sum(
        (one.jumlah for one in ak.penetapan if one.sumber is SumberAngkaKredit.INTEGRASI), Fraction()
    )
    total = integrasi + sum((rounded(one.angka_kredit, ak.desimal) for one in ak.akumulasi), Fraction())
    return {
        **common_context(regulasi, tata_letak, ak, "akumulasi", ak.nomor_akumulasi, ak.akumulasi),
        "integrasi": {"angka_kredit": printed(integrasi, ak.desimal)} if integrasi else {},
        "akumulasi": lines(ak, ak.akumulasi, tata_letak),
        "jumlah_akumulasi": printed(total, ak.desimal),
        "tembusan": numbered(tata_letak.tembusan_konversi),
    }
