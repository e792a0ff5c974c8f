"""The pages of a Manual IKU as plain values for its form (formats.md 5.1)."""

from __future__ import annotations

from enum import StrEnum

from skpdoc.documents.contexts.wording import KOSONG, identitas, periode_text, target_text
from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.model.choices import KualitasKendali, PeriodePelaporan
from skpdoc.model.skp import SKP, ManualIndikator
from skpdoc.model.target import RUPIAH_FORMULIR
from skpdoc.regulation import Regulasi


def manual_context(regulasi: Regulasi, tata_letak: FormLayout, skp: SKP) -> Context:
    """Everything the form may ask for: one entry of ``daftar_indikator`` a page."""
    return {
        "judul": {"dokumen": regulasi.judul["manual_iku"]},
        "nama_instansi": skp.nama_instansi,
        "nama_unit": skp.nama_unit,
        "instansi_unit": _instansi_unit(skp),
        "pemilik": identitas(skp.dinilai),
        "tahun": skp.tahun,
        "periode": periode_text(skp.periode, tata_letak),
        "ukuran_kertas": skp.ukuran_kertas.value,
        "daftar_indikator": [_halaman(manual, tata_letak) for manual in skp.manual],
    }


def _instansi_unit(skp: SKP) -> str:
    names = dict.fromkeys(name for name in (skp.nama_unit, skp.nama_instansi) if name)
    return ", ".join(names) or KOSONG


def _halaman(manual: ManualIndikator, tata_letak: FormLayout) -> Context:
    target = target_text(manual.target, tata_letak)
    return {
        "rencana_hasil_kerja": manual.rencana_hasil_kerja or KOSONG,
        "indikator": manual.indikator,
        "target": target,
        "indikator_dan_target": f"{manual.indikator}: {target}" if target else manual.indikator or KOSONG,
        "tujuan": manual.tujuan or KOSONG,
        "definisi": manual.definisi or KOSONG,
        "formula": manual.formula or KOSONG,
        "satuan": _satuan(manual, tata_letak),
        "kualitas": _tanda(KualitasKendali, manual.kualitas),
        "sumber_data": manual.sumber_data or KOSONG,
        "periode_pelaporan": _tanda(PeriodePelaporan, manual.periode_pelaporan),
    }


def _satuan(manual: ManualIndikator, tata_letak: FormLayout) -> str:
    if manual.satuan is None:
        return KOSONG
    return tata_letak.satuan_rupiah if manual.satuan.teks == RUPIAH_FORMULIR else manual.satuan.teks


def _tanda(pilihan: type[StrEnum], dipilih: StrEnum) -> Context:
    """Exactly one ``x`` in a group, under keys such as ``outcome_antara``."""
    return {satu.name.lower(): "x" if satu is dipilih else " " for satu in pilihan}
