"""A Dokumen Evaluasi Kinerja Pegawai as plain values for its form (evaluation.md A.6)."""

from __future__ import annotations

from skpdoc.documents.contexts.evaluasi import common_context
from skpdoc.documents.contexts.wording import KOSONG, identitas
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.layout import FormLayout
from skpdoc.model.evaluasi import EvaluasiPegawai
from skpdoc.model.skp import Identitas
from skpdoc.regulation import Regulasi, evaluasi_of

_SPACE = 3
"""lines of the box for remarks at least: it is also written in by hand"""


def dokumen_evaluasi_context(
    regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai
) -> Context:
    """Everything the form may ask for. Whoever has nobody above him (an elected head) stands in block 3 too."""
    skp = evaluasi.dasar.skp
    judul: Context = {"dokumen": evaluasi_of(regulasi.nama).judul["dokumen_evaluasi"]}
    is_numbered = tata_letak.nomor_tanggal_evaluasi
    blocks = {
        "dinilai": skp.dinilai,
        "penilai": skp.penilai,
        "atasan": evaluasi.dasar.atasan_penilai or _above(skp.penilai),
    }
    return {
        **common_context(tata_letak, evaluasi, judul),
        **{name: _block(orang, tata_letak) for name, orang in blocks.items()},
        "catatan": _catatan(evaluasi.catatan),
        "nomor_tanggal": {
            "pegawai": "7. " if is_numbered else "",
            "penilai": "6. " if is_numbered else "",
        },
    }


def _above(penilai: Identitas) -> Identitas:
    """An elected head has nobody above him and is named again; of others nobody is made up."""
    return Identitas("", "", "", "", "", "") if penilai.jenis_nomor else penilai


def _block(orang: Identitas, tata_letak: FormLayout) -> Context:
    """In capitals, as the form has them, if wanted; who has no number and no pangkat leaves them blank."""
    texts = {key: "" if text == KOSONG else str(text) for key, text in identitas(orang).items()}
    if not tata_letak.huruf_besar_dokumen_evaluasi:
        return {**texts}
    pangkat, comma, golongan = texts["pangkat"].rpartition(", ")
    return {
        **{key: text.upper() for key, text in texts.items() if key != "label_nomor"},
        "label_nomor": texts["label_nomor"],
        "pangkat": f"{pangkat.upper()}{comma}{golongan}",
    }


def _catatan(text: str) -> list[Value]:
    lines = text.splitlines()
    return [*lines, *[""] * (_SPACE - len(lines))]
