"""Ratings that contradict each other, their results, or their year."""

from __future__ import annotations

from skpdoc.contract import PENILAIAN, REALISASI
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from tools.faulty.evaluation.changes import Change, put, setting, several
from tools.faulty.evaluation.names import ARSIPARIS, PENELAAH, PUSTAKAWAN
from tools.faulty.evaluation.twin import YEAR, EvaluationFault
from tools.faulty.fault import Group

_RHK = ("U1.1", "U2.1")


def _rated(nip: str, **cells: str) -> Change:
    return several(
        *(put(PENILAIAN.name, nip, header.replace("_", " "), cell) for header, cell in cells.items())
    )


def _results(nip: str, hasil: Rating) -> Change:
    """Both RHK of somebody are rated so."""
    return several(*(put(REALISASI.name, nip, "Hasil", hasil.value, baris) for baris in _RHK))


def _as(nip: str, hasil: Rating, perilaku: Rating = Rating.SESUAI) -> Change:
    """Rated so, as his results are."""
    ratings = {"Rating_Hasil_Kerja": hasil.value, "Rating_Perilaku_Kerja": perilaku.value}
    return several(_results(nip, hasil), _rated(nip, **ratings))


RATINGS = Group(
    "Penilaian",
    "Pejabat penilai memberi dua rating; predikat, keberatan, dan hasil setiap RHK harus sejalan dengannya.",
    (
        EvaluationFault(
            "predikat_bukan_kuadran",
            "Predikat bukan menurut kuadran",
            "Predikat arsiparis diketik Sangat Baik, padahal kedua ratingnya Sesuai Ekspektasi.",
            expected=("E01 Penilaian!I10",),
            change=_rated(ARSIPARIS, Predikat=Predikat.SANGAT_BAIK.value),
        ),
        EvaluationFault(
            "keberatan_tanpa_rating",
            "Keberatan tanpa rating sesudahnya",
            "Keberatan pustakawan diisi Ya; rating sesudah keberatan masih kosong.",
            expected=("E02 Penilaian!L8",),
            change=_rated(PUSTAKAWAN, Keberatan="Ya"),
        ),
        EvaluationFault(
            "rating_tanpa_keberatan",
            "Rating sesudah keberatan tanpa keberatan",
            "Rating sesudah keberatan diisi, sedangkan Keberatan dibiarkan kosong.",
            expected=("E03 Penilaian!L8",),
            change=_rated(
                PUSTAKAWAN,
                Rating_Hasil_Sesudah_Keberatan=Rating.DI_ATAS.value,
                Rating_Perilaku_Sesudah_Keberatan=Rating.SESUAI.value,
            ),
        ),
        EvaluationFault(
            "tidak_dinilai_berisi_rating",
            "Tidak dinilai, tetapi ada ratingnya",
            "Tidak Dinilai arsiparis diisi CLTN; kedua ratingnya tidak dikosongkan.",
            expected=("E04 Penilaian!N10",),
            change=_rated(ARSIPARIS, Tidak_Dinilai="CLTN"),
        ),
        EvaluationFault(
            "rating_kosong",
            "Rating belum diisi",
            "Kedua rating arsiparis dikosongkan.",
            expected=("B06 Penilaian!G10",),
            change=_rated(ARSIPARIS, Rating_Hasil_Kerja="", Rating_Perilaku_Kerja=""),
        ),
        EvaluationFault(
            "rating_salah_ketik",
            "Rating salah ketik",
            "Rating Perilaku Kerja arsiparis diketik: Sesuai Harapan.",
            expected=("B13 Penilaian!H10",),
            change=_rated(ARSIPARIS, Rating_Perilaku_Kerja="Sesuai Harapan"),
        ),
        EvaluationFault(
            "rating_bukan_saran",
            "Rating tidak sejalan dengan hasilnya",
            "Kedua RHK pustakawan dinilai Sesuai Ekspektasi, tetapi Rating Hasil Kerjanya Di Atas Ekspektasi.",
            expected=("E05 Penilaian!G8",),
            change=_rated(PUSTAKAWAN, Rating_Hasil_Kerja=Rating.DI_ATAS.value),
        ),
        EvaluationFault(
            "kepala_bukan_capaian",
            "Rating kepala bukan capaian organisasinya",
            "Capaian Kinerja Organisasi diubah menjadi Istimewa; rating kepala dinas tetap Sesuai Ekspektasi.",
            expected=("E06 Penilaian!G2",),
            change=setting("Capaian Kinerja Organisasi", CapaianOrganisasi.ISTIMEWA.value),
        ),
        EvaluationFault(
            "setahun_bukan_periode",
            "Predikat setahun lain dari semua triwulan",
            "Arsiparis berpredikat Baik di keempat triwulan, setahun dinilai Di Atas Ekspektasi: Sangat Baik.",
            expected=("E07 Penilaian!G10",),
            periode=YEAR,
            change=_as(ARSIPARIS, Rating.DI_ATAS, Rating.DI_ATAS),
        ),
        EvaluationFault(
            "distribusi_di_luar_pola",
            "Distribusi di luar pola",
            "Satu-satunya yang Di Bawah Ekspektasi, penelaah, dinilai Sesuai Ekspektasi.",
            expected=("E08 Periode!B9",),
            change=_as(PENELAAH, Rating.SESUAI),
        ),
    ),
)
