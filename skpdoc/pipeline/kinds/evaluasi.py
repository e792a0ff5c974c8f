"""Evaluasi Kinerja: what one person reached in a period, and how he was rated; his pejabat penilai signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.model.choices import PIHAK
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail, OfficeCycle

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.evaluasi import EvaluasiPegawai
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import Identitas
    from skpdoc.regulation import Regulasi

_HASIL = "hasil_kerja[].daftar[]"


def _form(evaluasi: EvaluasiPegawai) -> str:
    """One of four (evaluation.md A.2-A.4)."""
    skp = evaluasi.dasar.skp
    return f"evaluasi_{skp.bentuk.value}_{skp.pendekatan.value.lower()}"


def _owner(evaluasi: EvaluasiPegawai) -> tuple[str, Identitas, Periode]:
    skp = evaluasi.dasar.skp
    return skp.nama_unit, skp.dinilai, evaluasi.pengaturan.periode.rentang


def _samples(form: str, regulasi: Regulasi) -> tuple[EvaluasiPegawai, EvaluasiPegawai]:
    from dataclasses import replace

    from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, contoh_perilaku
    from skpdoc.documents.checking.contoh_evaluasi import (
        contoh_evaluasi,
        contoh_kualitatif,
        kosongkan_evaluasi,
    )

    skp = CONTOH_JPT if "_jpt" in form else CONTOH_JA_JF
    skp = replace(skp, perilaku=contoh_perilaku(regulasi))
    full = contoh_evaluasi(contoh_kualitatif(skp) if form.endswith("kualitatif") else skp)
    return full, kosongkan_evaluasi(full)


def _printed(evaluasi: EvaluasiPegawai) -> EvaluasiPegawai:
    """Without what no form prints."""
    from dataclasses import replace

    dasar = evaluasi.dasar
    skp = replace(dasar.skp, file="", source=("", "", 0), lampiran={}, manual=())
    return replace(
        evaluasi,
        file="",
        dasar=replace(dasar, skp=skp, id_dokumen="", surel="", kunci_penilai=""),
        pengaturan=replace(evaluasi.pengaturan, sources={}),
    )


def _context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    from skpdoc.documents.contexts.evaluasi import evaluasi_context

    return evaluasi_context(regulasi, tata_letak, evaluasi)


JENIS_EVALUASI = DocumentKind(
    nama="Evaluasi Kinerja",
    pilihan="evaluasi",
    milik=DocumentOwner.PEGAWAI,
    forms=(
        "evaluasi_jpt_kuantitatif",
        "evaluasi_jpt_kualitatif",
        "evaluasi_ja_jf_kuantitatif",
        "evaluasi_ja_jf_kualitatif",
    ),
    form_of=_form,
    needed=(
        "nama_periode.pilihan",
        "periode",
        "dinilai.nama",
        "dinilai.nomor",
        "penilai.nama",
        "penilai.nomor",
        "capaian.pilihan",
        f"{_HASIL}.rencana_hasil_kerja",
        *(
            f"{_HASIL}.{one}.{part}"
            for one in ("pertama", "lainnya[]")
            for part in ("teks", "target", "realisasi[]", "umpan_balik[]")
        ),
        "rating_hasil.pilihan",
        "perilaku[].nama",
        "perilaku[].umpan_balik[]",
        "rating_perilaku.pilihan",
        "predikat.pilihan",
        "tanda_tangan.penilai.nama",
    ),
    nouns=lambda office: office.evaluasi,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    jejak=GalatTrail.EVALUASI,
    siklus=OfficeCycle.EVALUATION,
    signers=lambda evaluasi: (evaluasi.dasar.skp.dinilai.nama, evaluasi.dasar.skp.penilai.nama),
    pihak=PIHAK[1:],
    is_needed=True,
    is_followed=True,
)
