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
}
"""of every setting of ``format.toml``"""
