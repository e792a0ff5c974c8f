"""An SKP as plain values for its form (formats.md 1-3)."""

from __future__ import annotations

from collections.abc import Sequence

from skpdoc.documents.contexts.wording import (
    KOSONG,
    identitas,
    penanda_tangan,
    periode_text,
    target_text,
    tempat_tanggal,
)
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.layout import FormLayout
from skpdoc.model.choices import BagianLampiran, Pendekatan
from skpdoc.model.skp import SKP, BentukSKP, HasilKerja, IndikatorKinerja
from skpdoc.regulation import Regulasi


def skp_context(regulasi: Regulasi, tata_letak: FormLayout, skp: SKP) -> Context:
    """Everything an SKP form may ask for."""
    is_jpt = skp.bentuk is BentukSKP.JPT
    penilai = identitas(skp.penilai)
    if is_jpt:
        penilai["label_unit"] = tata_letak.label_unit_penilai_jpt
    return {
        "judul": _judul(regulasi, skp),
        "nama_instansi": skp.nama_instansi.upper(),
        "nama_unit": skp.nama_unit,
        "tahun": skp.tahun,
        "periode": periode_text(skp.periode, tata_letak),
        "ukuran_kertas": skp.ukuran_kertas.value,
        "dinilai": identitas(skp.dinilai),
        "penilai": penilai,
        "kepala": kepala_kolom(regulasi, tata_letak),
        "hasil_kerja": _hasil_kerja(skp, tata_letak),
        "perilaku": [*perilaku_text(regulasi, skp)],
        "catatan": {key: str(text) for key, text in regulasi.catatan.items()},
        "ada_lampiran": tata_letak.lampiran_jpt or not is_jpt,
        "lampiran": _lampiran(skp),
        "tanda_tangan": {
            "tempat_tanggal": tempat_tanggal(skp.tempat, skp.tanggal, skp.tahun),
            "dinilai": penanda_tangan(skp.dinilai),
            "penilai": penanda_tangan(skp.penilai),
        },
    }


def _judul(regulasi: Regulasi, skp: SKP) -> Context:
    return {
        "dokumen": regulasi.judul["skp"],
        "pendekatan": regulasi.judul[skp.pendekatan.value.lower()],
        "bagi": regulasi.judul[skp.bentuk.value],
        "lampiran": regulasi.judul["lampiran"],
    }


def kepala_kolom(regulasi: Regulasi, tata_letak: FormLayout) -> Context:
    """Heads of columns that are switchable."""
    keempat, kelima = tata_letak.urutan_kolom_jpt.split(", ")
    return {
        "diintervensi": regulasi.judul["diintervensi"].replace("{atasan}", tata_letak.sebutan_atasan),
        "kolom_4": keempat,
        "kolom_5": kelima,
    }


def _hasil_kerja(skp: SKP, tata_letak: FormLayout) -> list[Value]:
    """The two bands, both always there; an empty one shows a row of ``-``."""
    if skp.pendekatan is Pendekatan.KUALITATIF:
        words = (tata_letak.pita_utama_kualitatif, tata_letak.pita_tambahan_kualitatif)
    else:
        words = (tata_letak.pita_utama_kuantitatif, tata_letak.pita_tambahan_kuantitatif)
    return [
        {"judul": word, "daftar": _daftar(daftar, skp, tata_letak)}
        for word, daftar in zip(words, (skp.utama, skp.tambahan), strict=True)
    ]


def _daftar(daftar: Sequence[HasilKerja], skp: SKP, tata_letak: FormLayout) -> list[Value]:
    return [hasil_text(hasil, skp.bentuk, tata_letak) for hasil in daftar] or [tanpa_hasil()]


def hasil_text(hasil: HasilKerja, bentuk: BentukSKP, tata_letak: FormLayout) -> Context:
    """One numbered RHK: ``pertama`` and ``lainnya`` are its indicators, ``ukuran`` says them in a line each."""
    rows = [_indikator(indikator, tata_letak) for indikator in hasil.indikator] or [_indikator_kosong()]
    penugasan = f" (Penugasan dari {hasil.penugasan_dari})" if hasil.penugasan_dari else ""
    diintervensi: list[Value] = [
        {"rencana_hasil_kerja": atasan.rencana_hasil_kerja, "indikator": list(atasan.indikator)}
        for atasan in hasil.diintervensi
    ]
    return {
        "nomor": str(hasil.nomor),
        "rencana_hasil_kerja": hasil.rencana_hasil_kerja + penugasan,
        "diintervensi": diintervensi or _tanpa_diintervensi(),
        "pertama": rows[0],
        "lainnya": list(rows[1:]),
        "ukuran": [_ukuran(indikator, bentuk, tata_letak) for indikator in hasil.indikator],
    }


def _tanpa_diintervensi() -> list[Value]:
    return [{"rencana_hasil_kerja": KOSONG, "indikator": []}]


def tanpa_hasil() -> Context:
    """The row of ``-`` in a band without a result."""
    return {
        "nomor": KOSONG,
        "rencana_hasil_kerja": KOSONG,
        "diintervensi": _tanpa_diintervensi(),
        "pertama": _indikator_kosong(),
        "lainnya": [],
        "ukuran": [],
    }


def _indikator_kosong() -> Context:
    return dict.fromkeys(("aspek", "teks", "target", "perspektif", "kolom_4", "kolom_5"), KOSONG)


def _indikator(indikator: IndikatorKinerja, tata_letak: FormLayout) -> Context:
    target = target_text(indikator.target, tata_letak)
    perspektif = "\n".join(indikator.perspektif)
    is_target_dulu = tata_letak.urutan_kolom_jpt.startswith("TARGET")
    return {
        "aspek": indikator.aspek.value if indikator.aspek else "",
        "teks": indikator.teks,
        "target": target,
        "perspektif": perspektif,
        "kolom_4": target if is_target_dulu else perspektif,
        "kolom_5": perspektif if is_target_dulu else target,
    }


def _ukuran(indikator: IndikatorKinerja, bentuk: BentukSKP, tata_letak: FormLayout) -> str:
    """``Indikator: Target (Perspektif)``, absent parts left out (formats.md 1.4, 2.3)."""
    parts = (indikator.teks, target_text(indikator.target, tata_letak))
    text = ": ".join(part for part in parts if part)
    if bentuk is BentukSKP.JPT and indikator.perspektif:
        perspektif = f"({', '.join(indikator.perspektif)})"
        return f"{text} {perspektif}" if text else perspektif
    return text


def perilaku_text(regulasi: Regulasi, skp: SKP) -> list[Context]:
    """The core values in the form's order, with guidelines and expectations."""
    return [
        {
            "nomor": str(nomor),
            "nama": perilaku.nilai,
            "panduan": list(regulasi.panduan_perilaku[perilaku.nilai]),
            "ekspektasi": list(perilaku.ekspektasi),
        }
        for nomor, perilaku in enumerate(skp.perilaku, start=1)
    ]


def _lampiran(skp: SKP) -> list[Value]:
    """The three bands in their order, numbering restarted in each."""
    bands: list[Value] = []
    for bagian in BagianLampiran:
        butir: list[Value] = [
            {"nomor": str(nomor), "uraian": uraian}
            for nomor, uraian in enumerate(skp.lampiran.get(bagian, ()), start=1)
        ]
        bands.append(
            {"judul": bagian.value.upper(), "daftar": butir or [{"nomor": KOSONG, "uraian": KOSONG}]}
        )
    return bands
