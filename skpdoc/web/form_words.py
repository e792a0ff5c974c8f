"""The switches of the forms in an officer's words: what each is about, and what each choice prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

YES, NO = "ya", "tidak"


@dataclass(frozen=True, slots=True)
class SwitchWords:
    """``label`` above the field, ``hint`` beside it, ``choices`` value → words, where these are not the value."""

    label: str
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


_BAND = 'misalnya "UTAMA", "A. UTAMA", atau "A. KINERJA UTAMA"'
_BAND_MORE = 'misalnya "TAMBAHAN" atau "B. TAMBAHAN"'
_SUPPORTED = "RENCANA HASIL KERJA {} YANG DIINTERVENSI"
_PAPER = {"MENDATAR": "Mendatar", "TEGAK": "Tegak"}
_COPIES = "dipisah titik koma; kosong: tanpa tembusan"
WORDS: Mapping[str, SwitchWords] = {
    "label_unit_penilai_jpt": SwitchWords(
        "Sebutan unit pejabat penilai pada SKP JPT dan Pimpinan Unit Kerja Mandiri"
    ),
    "lampiran_jpt": SwitchWords(
        "Lampiran pada SKP JPT dan Pimpinan Unit Kerja Mandiri", choices={YES: "Dicetak", NO: "Tidak dicetak"}
    ),
    "urutan_kolom_jpt": SwitchWords("Urutan dua kolom terakhir SKP JPT kuantitatif"),
    "sebutan_atasan": SwitchWords(
        "Kepala kolom 2 SKP pejabat administrasi dan fungsional",
        choices={one: _SUPPORTED.format(one) for one in ("PIMPINAN", "ATASAN")},
    ),
    "pita_utama_kuantitatif": SwitchWords("Pita hasil kerja utama, SKP kuantitatif", _BAND),
    "pita_tambahan_kuantitatif": SwitchWords("Pita hasil kerja tambahan, SKP kuantitatif", _BAND_MORE),
    "pita_utama_kualitatif": SwitchWords("Pita hasil kerja utama, SKP kualitatif", _BAND),
    "pita_tambahan_kualitatif": SwitchWords("Pita hasil kerja tambahan, SKP kualitatif", _BAND_MORE),
    "periode_sampai": SwitchWords("Kata di antara dua tanggal periode", 'misalnya "SD", "S.D.", atau "s.d."'),
    "periode_kata_tahun": SwitchWords(
        "Kata TAHUN pada periode",
        choices={YES: "1 JANUARI SD 31 DESEMBER TAHUN 2026", NO: "1 JANUARI SD 31 DESEMBER 2026"},
    ),
    "periode_huruf_besar": SwitchWords(
        "Huruf pada periode",
        choices={YES: "1 JANUARI SD 31 DESEMBER TAHUN 2026", NO: "1 Januari SD 31 Desember Tahun 2026"},
    ),
    "satuan_rupiah": SwitchWords(
        "Rupiah, bila Perjanjian Kinerja tidak menyebutnya",
        choices={"Rp": "Rp1.250.000", "Rupiah": "1.250.000 Rupiah"},
    ),
    "spasi_rupiah": SwitchWords("Spasi sesudah Rp", choices={NO: "Rp1.250.000", YES: "Rp 1.250.000"}),
    "mph_kolom_per_tabel": SwitchWords(
        "Kolom hasil kerja pimpinan paling banyak dalam satu tabel MPH",
        "1 sampai 12; selebihnya pindah ke tabel berikutnya",
    ),
    "orientasi_evaluasi_kuantitatif": SwitchWords("Letak kertas evaluasi kuantitatif", choices=_PAPER),
    "orientasi_evaluasi_kualitatif": SwitchWords("Letak kertas evaluasi kualitatif", choices=_PAPER),
    "pita_utama_evaluasi": SwitchWords("Pita hasil kerja utama pada evaluasi", _BAND),
    "pita_tambahan_evaluasi": SwitchWords("Pita hasil kerja tambahan pada evaluasi", _BAND_MORE),
    "label_unit_penilai_evaluasi_jpt": SwitchWords(
        "Sebutan unit pejabat penilai pada evaluasi JPT dan Pimpinan Unit Kerja Mandiri"
    ),
    "kepala_target_evaluasi": SwitchWords("Kepala kolom target pada evaluasi"),
    "kurva_evaluasi": SwitchWords(
        "Kurva ideal pada POLA DISTRIBUSI",
        choices={"GAMBAR": "Gambar kurva", "TABEL": "Tabel lima predikat", "TANPA": "Tidak dicetak"},
    ),
    "nilai_evaluasi": SwitchWords(
        "Capaian organisasi, rating, dan predikat",
        choices={"PILIHAN": "Hanya yang berlaku", "CORET": "Semua pilihan, yang tidak berlaku dicoret"},
    ),
    "bintang_evaluasi": SwitchWords(
        "Tanda * pada PERIODE, CAPAIAN, RATING, dan PREDIKAT", choices={YES: "Dicetak", NO: "Tidak dicetak"}
    ),
    "bukti_dukung_evaluasi": SwitchWords(
        "Bukti dukung di kolom realisasi", choices={YES: "Dicetak", NO: "Tidak dicetak"}
    ),
    "nomor_tanggal_evaluasi": SwitchWords(
        "Nomor 6. dan 7. di depan tempat dan tanggal Dokumen Evaluasi",
        choices={YES: "Dicetak", NO: "Tidak dicetak"},
    ),
    "huruf_besar_dokumen_evaluasi": SwitchWords(
        "Huruf nama, jabatan, dan unit pada Dokumen Evaluasi",
        choices={YES: "BUDI SANTOSO", NO: "Budi Santoso"},
    ),
    "label_kartu": SwitchWords("Baris 3 keterangan perorangan angka kredit"),
    "desimal_angka_kredit": SwitchWords(
        "Angka di belakang koma pada angka kredit", "3 (2,083) atau 2 (2,08)"
    ),
    "prosentase_bagian_tahun": SwitchWords(
        "Kolom PROSENTASE untuk sebagian tahun",
        choices={"BULAN x PERSEN": "2/12 x 100%", "BULAN": "2/12"},
    ),
    "kata_tidak_dapat": SwitchWords("Baris terakhir Penetapan bagi yang belum memenuhi"),
    "tembusan_konversi": SwitchWords("Tembusan Konversi dan Akumulasi Angka Kredit", _COPIES),
    "tembusan_pak": SwitchWords("Tembusan Penetapan Angka Kredit", _COPIES),
}
"""of every setting of ``format.toml``"""
