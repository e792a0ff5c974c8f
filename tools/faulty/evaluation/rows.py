"""Rows that are not those of the SKP that the book carries."""

from __future__ import annotations

from skpdoc.contract import DATA_SKP_SHEET, PENILAIAN, REALISASI, UMPAN_BALIK
from tools.faulty.evaluation.changes import add, put, remove, retyped
from tools.faulty.evaluation.names import ARSIPARIS
from tools.faulty.evaluation.twin import EvaluationFault
from tools.faulty.fault import Group
from tools.faulty.patch import sheet_removed

ROWS = Group(
    "Baris dan SKP",
    "Buku evaluasi membawa SKP yang ditandatangani di lembar tersembunyi Data SKP; yang abu-abu dibandingkan "
    "dengannya.",
    (
        EvaluationFault(
            "data_skp_hilang",
            "Data SKP dihapus",
            "Lembar tersembunyi Data SKP ditampilkan, lalu dihapus.",
            expected=("E80 Data SKP",),
            patch=sheet_removed(DATA_SKP_SHEET),
        ),
        EvaluationFault(
            "data_skp_diubah",
            "Data SKP diubah",
            "Di lembar tersembunyi, target arsiparis diubah dari 40 menjadi 20.",
            expected=("E80 Data SKP!A11",),
            change=retyped(ARSIPARIS, '"angka":"40"', '"angka":"20"'),
        ),
        EvaluationFault(
            "baris_dihapus",
            "Baris indikator dihapus",
            "Indikator terakhir arsiparis dihapus dari lembar Realisasi.",
            expected=("E81 Realisasi!A37",),
            change=remove(REALISASI.name, ARSIPARIS, "U2.2"),
        ),
        EvaluationFault(
            "baris_umpan_balik_dihapus",
            "Baris umpan balik dihapus",
            "Baris arsiparis dihapus dari lembar Umpan Balik Perilaku.",
            expected=("E81 Penilaian!A10",),
            change=remove(UMPAN_BALIK.name, ARSIPARIS),
        ),
        EvaluationFault(
            "baris_orang_lain",
            "Baris untuk orang di luar buku",
            "Baris penilaian disalin untuk pegawai baru, yang belum mempunyai SKP.",
            expected=("E82 Penilaian!A11",),
            change=add(PENILAIAN.name, ARSIPARIS, nip="199912312025041001", nama="Yosef Kelen, A.Md."),
        ),
        EvaluationFault(
            "indikator_baru",
            "Indikator yang tidak ada di SKP",
            "Di lembar Realisasi ditambahkan indikator arsiparis yang baru.",
            expected=("E82 Realisasi!F39",),
            change=add(
                REALISASI.name,
                ARSIPARIS,
                "U2.2",
                indikator="Jumlah pelatihan arsip yang diadakan",
                baris_skp="",
            ),
        ),
        EvaluationFault(
            "baris_ganda",
            "Baris ganda",
            "Baris penilaian arsiparis tersalin dua kali.",
            expected=("E83 Penilaian!A11",),
            change=add(PENILAIAN.name, ARSIPARIS),
        ),
        EvaluationFault(
            "target_diubah",
            "Target abu-abu diubah",
            "Target arsiparis 40 Orang diubah menjadi 20 Orang di lembar Realisasi.",
            expected=("E84 Realisasi!G37",),
            change=put(REALISASI.name, ARSIPARIS, "Target", "20 Orang", "U2.1"),
        ),
    ),
)
