"""PAK: the angka kredit of a functional officer as they are set, and what he can be proposed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.konversi import JENIS_KONVERSI

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.angka_kredit import AngkaKreditPegawai
    from skpdoc.regulation import Regulasi


def _context(regulasi: Regulasi, tata_letak: FormLayout, ak: AngkaKreditPegawai) -> Context:
    from skpdoc.documents.contexts.pak import pak_context

    return pak_context(regulasi, tata_letak, ak)


JENIS_PAK = JENIS_KONVERSI._replace(
    nama="PAK",
    pilihan="pak",
    forms=("pak",),
    needed=(
        "nomor",
        "dinilai.nama",
        "dinilai.nomor",
        "masa",
        "penetapan[].uraian",
        "penetapan[].lama",
        "penetapan[].baru",
        "penetapan[].jumlah",
        "jumlah.jumlah",
        "minimal.pangkat",
        "minimal.jenjang",
        "selisih.pangkat.angka",
        "selisih.jenjang.angka",
        "usulan.kata.pilihan",
        "tanda_tangan.penilai.nama",
    ),
    context=_context,
)
