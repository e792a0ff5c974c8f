"""Realisasi that cannot be read, or cannot be held against their targets; evidence and feedback that lack."""

from __future__ import annotations

from skpdoc.contract import REALISASI, UMPAN_BALIK
from skpdoc.model.predikat import Rating
from tools.faulty.evaluation.changes import Change, put, several
from tools.faulty.evaluation.names import ARSIPARIS, KABID, PENELAAH, PUSTAKAWAN, TERAMPIL
from tools.faulty.evaluation.twin import EvaluationFault
from tools.faulty.fault import Group


def _reached(nip: str, baris: str, value: str, header: str = "Realisasi") -> Change:
    return put(REALISASI.name, nip, header, value, baris)


def _emptied(nip: str, header: str) -> Change:
    return put(REALISASI.name, nip, header, "")


REACHED = Group(
    "Realisasi dan umpan balik",
    "Realisasi dibaca seperti target, dalam satuan target SKP, lalu dibandingkan dengannya.",
    (
        EvaluationFault(
            "realisasi_kosong",
            "Realisasi belum diisi",
            "Dua realisasi arsiparis dikosongkan.",
            expected=("B06 Realisasi!I36",),
            change=several(_reached(ARSIPARIS, "U1.2", ""), _reached(ARSIPARIS, "U2.2", "")),
        ),
        EvaluationFault(
            "realisasi_satuan_lain",
            "Realisasi bersatuan lain",
            "Realisasi 60 Dokumen diketik: 60 Berkas.",
            expected=("B14 Realisasi!I21",),
            change=_reached(PENELAAH, "U2.1", "60 Berkas"),
        ),
        EvaluationFault(
            "realisasi_persen_pecahan",
            "Realisasi persen atau pecahan?",
            "Realisasi 96 persen diketik sebagai teks 0,96, tanpa tanda persen.",
            expected=("B14 Realisasi!I20",),
            change=_reached(PENELAAH, "U1.2", "'0,96"),
        ),
        EvaluationFault(
            "realisasi_dengan_kata",
            "Realisasi ditulis dengan kata",
            "Realisasi 10 Orang diketik: sepuluh orang.",
            expected=("B14 Realisasi!I37",),
            change=_reached(ARSIPARIS, "U2.1", "sepuluh orang"),
        ),
        EvaluationFault(
            "realisasi_jauh",
            "Realisasi jauh di atas target",
            "Realisasi 60 Dokumen ketikannya kelebihan nol: 600, padahal target setahun 240.",
            expected=("E10 Realisasi!I21",),
            change=_reached(PENELAAH, "U2.1", "600"),
        ),
        EvaluationFault(
            "realisasi_bukan_angka",
            "Realisasi predikat, targetnya angka",
            "Target indeks kepuasan 84; realisasinya diketik Sangat Baik.",
            expected=("E11 Realisasi!I12",),
            change=_reached(KABID, "U1.2", "Sangat Baik"),
        ),
        EvaluationFault(
            "di_atas_belum_tercapai",
            "Di Atas Ekspektasi, target belum tercapai",
            "RHK pustakawan terampil dinilai Di Atas Ekspektasi, padahal baru 70 dari 75 judul.",
            expected=("E12 Realisasi!I33",),
            change=several(
                _reached(TERAMPIL, "U2.1", "70"),
                _reached(TERAMPIL, "U2.1", Rating.DI_ATAS.value, "Hasil"),
                _reached(TERAMPIL, "U1.1", Rating.DI_ATAS.value, "Hasil"),
            ),
        ),
        EvaluationFault(
            "hasil_dua_macam",
            "Satu RHK dinilai dua macam",
            "Baris kedua RHK pertama pustakawan dinilai Di Atas Ekspektasi; baris pertamanya Sesuai Ekspektasi.",
            expected=("E13 Realisasi!M28",),
            change=_reached(PUSTAKAWAN, "U1.2", Rating.DI_ATAS.value, "Hasil"),
        ),
        EvaluationFault(
            "bukti_kosong",
            "Realisasi tanpa bukti dukung",
            "Bukti Dukung arsiparis dikosongkan.",
            expected=("E14 Realisasi!K35",),
            change=_emptied(ARSIPARIS, "Bukti Dukung"),
        ),
        EvaluationFault(
            "umpan_balik_kosong",
            "Hasil kerja tanpa umpan balik",
            "Umpan Balik di semua baris arsiparis dikosongkan.",
            expected=("E15 Realisasi!L35",),
            change=_emptied(ARSIPARIS, "Umpan Balik"),
        ),
        EvaluationFault(
            "umpan_balik_perilaku_kosong",
            "Perilaku tanpa umpan balik",
            "Umpan balik atas Loyal dan Adaptif arsiparis dikosongkan.",
            expected=("E16 Umpan Balik Perilaku!G10",),
            change=several(
                put(UMPAN_BALIK.name, ARSIPARIS, "Loyal", ""), put(UMPAN_BALIK.name, ARSIPARIS, "Adaptif", "")
            ),
        ),
        EvaluationFault(
            "jumlah_bawahan_beda",
            "Realisasi bawahan tidak berjumlah sama",
            "Pembaca di titik pustakawan terampil diperbaiki menjadi 2.300; angka kepala bidangnya tetap 6.000.",
            expected=("E17 Realisasi!I11",),
            change=_reached(TERAMPIL, "U1.1", "2.300 Orang"),
        ),
        EvaluationFault(
            "asal_kosong",
            "Realisasi tanpa asal angkanya",
            "Kolom Berdasarkan arsiparis dikosongkan.",
            expected=("E18 Realisasi!J35",),
            change=_emptied(ARSIPARIS, "Berdasarkan"),
        ),
    ),
)
