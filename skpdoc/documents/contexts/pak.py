"""A Penetapan Angka Kredit as plain values for its form (evaluation.md C.5)."""

from __future__ import annotations

from fractions import Fraction

from skpdoc.documents.contexts.angka_kredit import common_context, numbered
from skpdoc.documents.contexts.pilihan import dipilih, pilih
from skpdoc.documents.contexts.wording import KOSONG, TITIK
from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.evaluation.rounding import printed
from skpdoc.model.angka_kredit import AngkaKreditPegawai, BarisPenetapan, SumberAngkaKredit
from skpdoc.regulation import Regulasi


def pak_context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    """Everything the form may ask for."""
    lama, baru = (sum((getattr(one, name) for one in ak.penetapan), Fraction()) for name in ("lama", "baru"))
    return {
        **common_context(regulasi, tata_letak, ak, "pak", ak.nomor_pak, ak.baru),
        "penetapan": [
            {"nomor": str(nomor), **_line(one, ak)} for nomor, one in enumerate(ak.penetapan, start=1)
        ],
        "jumlah": _figures(lama, baru, ak),
        "minimal": {
            "pangkat": _minimal(ak.minimal_pangkat, ak),
            "jenjang": _minimal(ak.minimal_jenjang, ak),
        },
        "selisih": {
            "pangkat": _selisih(ak.selisih_pangkat, ak),
            "jenjang": _selisih(ak.selisih_jenjang, ak),
        },
        "usulan": {
            "kata": pilih(("Dapat", tata_letak.kata_tidak_dapat), int(not ak.can_be_proposed), is_coret=True),
            "menjadi": ak.usulan if ak.can_be_proposed else TITIK,
        },
        "tembusan": numbered(tata_letak.tembusan_pak),
    }


def _line(one: BarisPenetapan, ak: AngkaKreditPegawai) -> Context:
    """The five of the form, and a sixth for whatever else there is."""
    is_other = one.sumber is SumberAngkaKredit.INTEGRASI
    uraian = TITIK if is_other and not one.jumlah else one.sumber.value
    return {"uraian": f"{uraian} **)" if is_other else uraian, **_figures(one.lama, one.baru, ak)}


def _figures(lama: Fraction, baru: Fraction, ak: AngkaKreditPegawai) -> Context:
    values = {"lama": lama, "baru": baru, "jumlah": lama + baru}
    return {name: printed(value, ak.desimal) if value else KOSONG for name, value in values.items()}


def _minimal(nilai: Fraction | None, ak: AngkaKreditPegawai) -> str:
    return KOSONG if nilai is None else printed(nilai, ak.desimal)


def _selisih(selisih: Fraction | None, ak: AngkaKreditPegawai) -> Context:
    """``Kelebihan`` or ``kekurangan``, the other struck out, and how much, without a sign."""
    if selisih is None:
        return {"kata": dipilih("Kelebihan/kekurangan"), "angka": KOSONG}
    return {
        "kata": pilih(("Kelebihan", "kekurangan"), int(selisih < 0), is_coret=True),
        "angka": printed(abs(selisih), ak.desimal),
    }
