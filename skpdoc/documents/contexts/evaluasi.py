"""An Evaluasi Kinerja Pegawai as plain values for its form (evaluation.md A.1-A.5), and what its sisters share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skpdoc.documents.contexts.pilihan import CORET_CATATAN, nama_periode, nilai
from skpdoc.documents.contexts.skp import hasil_text, kepala_kolom, perilaku_text, tanpa_hasil
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
from skpdoc.model.choices import JenisKinerja, Pendekatan
from skpdoc.model.evaluasi import CetakPeriode, EvaluasiPegawai, RealisasiIndikator, baris_skp
from skpdoc.model.predikat import Predikat
from skpdoc.model.skp import SKP, BentukSKP, HasilKerja
from skpdoc.regulation import Regulasi, evaluasi_of

_BERDASARKAN = "berdasarkan"
_TANPA = RealisasiIndikator(None, "", (), ())


def evaluasi_context(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> Context:
    """Everything the form of an evaluation may ask for."""
    skp = evaluasi.dasar.skp
    is_coret = tata_letak.nilai_evaluasi == "CORET"
    is_kuantitatif = skp.pendekatan is Pendekatan.KUANTITATIF
    judul: Context = {
        "dokumen": evaluasi_of(regulasi.nama).judul["evaluasi"],
        "pendekatan": regulasi.judul[skp.pendekatan.value.lower()],
        "bagi": regulasi.judul[skp.bentuk.value],
    }
    return {
        **common_context(tata_letak, evaluasi, judul),
        "arah": tata_letak.orientasi_evaluasi_kuantitatif
        if is_kuantitatif
        else tata_letak.orientasi_evaluasi_kualitatif,
        "penilai": _penilai(skp, tata_letak),
        "kepala": {**kepala_kolom(regulasi, tata_letak), "target": tata_letak.kepala_target_evaluasi},
        "kurva": _kurva(regulasi, tata_letak, evaluasi),
        "kurva_gambar": tata_letak.kurva_evaluasi == "GAMBAR",
        "hasil_kerja": hasil_kerja(tata_letak, evaluasi),
        "rating_hasil": nilai(evaluasi.rating_hasil, is_coret=is_coret),
        "perilaku": perilaku(regulasi, evaluasi),
        "rating_perilaku": nilai(evaluasi.rating_perilaku, is_coret=is_coret),
    }


def _penilai(skp: SKP, tata_letak: FormLayout) -> Context:
    """Above a JPT stands the INSTANSI: of an elected head it is that which he heads (A.1)."""
    penilai = identitas(skp.penilai)
    if skp.bentuk is BentukSKP.JPT:
        penilai["label_unit"] = tata_letak.label_unit_penilai_evaluasi_jpt
        if penilai["label_unit"] == "INSTANSI" and not (skp.penilai.jenis_nomor or skp.penilai.unit_kerja):
            penilai["unit_kerja"] = skp.nama_instansi
    return penilai


def common_context(tata_letak: FormLayout, evaluasi: EvaluasiPegawai, judul: Context) -> Context:
    """What all documents of one evaluation print: who, when, how it ended, who signs."""
    skp, pengaturan = evaluasi.dasar.skp, evaluasi.pengaturan
    is_coret = tata_letak.nilai_evaluasi == "CORET"
    tempat = pengaturan.tempat
    is_noted = is_coret or pengaturan.cetak_periode is CetakPeriode.CORET
    return {
        "judul": judul,
        "nama_instansi": skp.nama_instansi.upper(),
        "nama_unit": skp.nama_unit,
        "tahun": pengaturan.tahun,
        "nama_periode": nama_periode(pengaturan),
        "periode": periode_text(pengaturan.periode.rentang, tata_letak),
        "ukuran_kertas": skp.ukuran_kertas.value,
        "bintang": "*" if tata_letak.bintang_evaluasi else "",
        "coret_catatan": CORET_CATATAN if is_noted else "",
        "dinilai": identitas(skp.dinilai),
        "penilai": identitas(skp.penilai),
        "capaian": nilai(evaluasi.capaian, is_coret=is_coret),
        "predikat": nilai(evaluasi.predikat, is_coret=is_coret),
        "tanda_tangan": {
            "tempat_tanggal_pegawai": tempat_tanggal(tempat, pengaturan.tanggal_pegawai),
            "tempat_tanggal_penilai": tempat_tanggal(tempat, pengaturan.tanggal_penilai),
            "dinilai": penanda_tangan(skp.dinilai),
            "penilai": penanda_tangan(skp.penilai),
        },
    }


def hasil_kerja(
    tata_letak: FormLayout, evaluasi: EvaluasiPegawai, *, is_feedback: bool = False
) -> list[Value]:
    """The two bands of the SKP, each indicator with its realisasi and what was said of it.

    Evidence and plan have columns of their own in the sheet of feedback alone (A.7); elsewhere they change nothing.
    """
    skp = evaluasi.dasar.skp
    bands = (
        (tata_letak.pita_utama_evaluasi, JenisKinerja.UTAMA, skp.utama),
        (tata_letak.pita_tambahan_evaluasi, JenisKinerja.TAMBAHAN, skp.tambahan),
    )
    return [
        {"judul": judul, "daftar": _daftar(tata_letak, evaluasi, jenis, daftar, is_feedback=is_feedback)}
        for judul, jenis, daftar in bands
    ]


def _daftar(
    tata_letak: FormLayout,
    evaluasi: EvaluasiPegawai,
    jenis: JenisKinerja,
    daftar: Sequence[HasilKerja],
    *,
    is_feedback: bool,
) -> list[Value]:
    found: list[Value] = []
    for nomor, hasil in enumerate(daftar, start=1):
        text = hasil_text(hasil, evaluasi.dasar.skp.bentuk, tata_letak)
        reached = [
            evaluasi.realisasi.get(baris_skp(jenis, nomor, place), _TANPA)
            for place in range(1, max(len(hasil.indikator), 1) + 1)
        ]
        lines = [list(_realisasi(one, tata_letak)) for one in reached]
        rows = [text["pertama"], *_list(text["lainnya"])]
        for row, one, line in zip(rows, reached, lines, strict=True):
            if isinstance(row, dict):
                row["realisasi"] = [*line]
                row["umpan_balik"] = [*one.umpan_balik]
                if is_feedback:
                    row["bukti_dukung"] = [*one.bukti_dukung]
        planned = dict.fromkeys(text for one in reached for text in one.rencana_aksi)
        own: Context = {"rencana_aksi": [*planned]} if is_feedback else {}
        found.append(text | _of_result(reached, lines) | own)
    return found or [_tanpa_hasil()]


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _realisasi(one: RealisasiIndikator, tata_letak: FormLayout) -> Iterable[str]:
    """``50%``, ``berdasarkan …``, a line each."""
    yield target_text(one.realisasi, tata_letak) or KOSONG
    yield from _sumber(one)
    if tata_letak.bukti_dukung_evaluasi and one.bukti_dukung:
        yield f"Bukti dukung: {'; '.join(one.bukti_dukung)}"


def _sumber(one: RealisasiIndikator) -> Iterable[str]:
    if one.berdasarkan:
        is_said = one.berdasarkan.casefold().startswith(_BERDASARKAN)
        yield one.berdasarkan if is_said else f"{_BERDASARKAN} {one.berdasarkan}"


def _of_result(reached: Sequence[RealisasiIndikator], lines: Sequence[Sequence[str]]) -> Context:
    """One cell for the whole RHK, in the forms of the kualitatif approach: an indicator a line, feedback once."""
    mark = "- " if len(lines) > 1 else ""
    said = dict.fromkeys(text for one in reached for text in one.umpan_balik)
    return {"realisasi": [mark + " ".join(line) for line in lines], "umpan_balik": [*said]}


def _tanpa_hasil() -> Context:
    nothing: Context = {"realisasi": [KOSONG], "umpan_balik": [], "bukti_dukung": [], "rencana_aksi": []}
    text = tanpa_hasil()
    pertama = text["pertama"]
    return {**text, **nothing, "pertama": {**pertama, **nothing} if isinstance(pertama, dict) else nothing}


def perilaku(regulasi: Regulasi, evaluasi: EvaluasiPegawai) -> list[Value]:
    """The core values with what was said of each."""
    texts = perilaku_text(regulasi, evaluasi.dasar.skp)
    return [
        {**text, "umpan_balik": [*evaluasi.umpan_balik.get(satu.nilai, ())]}
        for text, satu in zip(texts, evaluasi.dasar.skp.perilaku, strict=True)
    ]


def _kurva(regulasi: Regulasi, tata_letak: FormLayout, evaluasi: EvaluasiPegawai) -> list[Value]:
    """The ideal curve from Sangat Kurang to Sangat Baik; never the real distribution (A.1)."""
    if tata_letak.kurva_evaluasi == "TANPA":
        return []
    often = evaluasi_of(regulasi.nama).kurva[evaluasi.capaian]
    names = (_CURVE_NAMES.get(one, one.value) for one in reversed(Predikat))
    return [{"nama": name, "frekuensi": str(count)} for name, count in zip(names, often, strict=True)]


_CURVE_NAMES = {Predikat.KURANG: "Kurang/Misconduct"}
