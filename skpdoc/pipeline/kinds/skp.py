"""SKP: the plan of one person and period with its Lampiran, signed by him and his pejabat penilai."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, GalatTrail

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import SKP, Identitas
    from skpdoc.regulation import Regulasi

_HASIL = "hasil_kerja[].daftar[]"


def _form(skp: SKP) -> str:
    """One of four (formats.md 1 and 2)."""
    return f"skp_{skp.bentuk.value}_{skp.pendekatan.value.lower()}"


def _owner(skp: SKP) -> tuple[str, Identitas, Periode]:
    return skp.nama_unit, skp.dinilai, skp.periode


def _context(regulasi: Regulasi, tata_letak: FormLayout, skp: SKP) -> Context:
    from skpdoc.documents.contexts.skp import skp_context

    return skp_context(regulasi, tata_letak, skp)


def _samples(form: str, regulasi: Regulasi) -> tuple[SKP, SKP]:
    from dataclasses import replace

    from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, contoh_perilaku, kosongkan
    from skpdoc.model.choices import Pendekatan

    sample = CONTOH_JPT if form.startswith("skp_jpt") else CONTOH_JA_JF
    pendekatan = Pendekatan(form.rpartition("_")[2].capitalize())
    full = replace(sample, pendekatan=pendekatan, perilaku=contoh_perilaku(regulasi))
    return full, kosongkan(full)


def _printed(skp: SKP) -> SKP:
    from dataclasses import replace

    return replace(skp, file="", source=("", "", 0), manual=())


JENIS_SKP = DocumentKind(
    nama="SKP",
    pilihan="skp",
    milik=DocumentOwner.PEGAWAI,
    forms=("skp_jpt_kuantitatif", "skp_jpt_kualitatif", "skp_ja_jf_kuantitatif", "skp_ja_jf_kualitatif"),
    form_of=_form,
    needed=(
        "periode",
        "dinilai.nama",
        "dinilai.nomor",
        "penilai.nama",
        "penilai.nomor",
        f"{_HASIL}.rencana_hasil_kerja",
        f"{_HASIL}.diintervensi[].rencana_hasil_kerja",
        *(
            f"{_HASIL}.{one}.{part}"
            for one in ("pertama", "lainnya[]")
            for part in ("aspek", "teks", "target")
        ),
        "perilaku[].nama",
        "perilaku[].ekspektasi[]",
        "tanda_tangan.dinilai.nama",
        "tanda_tangan.penilai.nama",
        "lampiran[].judul",
        "lampiran[].daftar[].uraian",
    ),
    nouns=lambda office: office.skp,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    rests_on=lambda rows, kunci, _: rows.skp(kunci),
    jejak=GalatTrail.RENCANA,
    signers=lambda skp: (skp.dinilai.nama, skp.penilai.nama),
    is_needed=True,
    is_followed=True,
)
