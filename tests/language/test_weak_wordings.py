"""Indicators that measure nothing, and targets at the end of a text; and their like that are let pass (R15).

Events, states and units by which an RHK says that something was done are here, too (R02, R03).
"""

from __future__ import annotations

import pytest
from evaluate import judge

from skpdoc.language import Flaw, judge_rhk


def _flaws(text: str, target: str, satuan: str) -> set[Flaw]:
    row = {
        "bidang": "iki",
        "teks": text,
        "target": target,
        "satuan": satuan,
        "jabatan": "PELAKSANA",
        "temuan": "",
    }
    return {one.flaw for one in judge(row).judged}


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Persentase", "90", "%"),
        ("Nilai", "90", "Nilai"),
        ("Laporan", "12", "Laporan"),
        ("Jumlah kegiatan", "12", "Kegiatan"),
        ("Jumlah rapat yang diikuti", "12", "Rapat"),
        ("Ketepatan waktu", "100", "%"),
        ("Guru bersertifikat", "80", "%"),
        ("Kepuasan orang tua murid", "85", "%"),
        ("Penguatan jejaring kerja", "4", "Kegiatan"),
    ],
)
def test_an_indicator_measures_something(text: str, target: str, satuan: str) -> None:
    assert Flaw.NO_MEASURE in _flaws(text, target, satuan)


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Jumlah laporan", "12", "Laporan"),
        ("Jumlah rapat koordinasi lintas sektor yang diikuti", "12", "Rapat"),
        ("Persentase guru bersertifikat", "80", "%"),
        ("Indeks kepuasan orang tua murid", "85", "Indeks"),
        ("Peningkatan pendapatan asli daerah", "5", "%"),
        ("Akreditasi", "A", "Predikat"),
        ("Prevalensi gizi buruk usia 0-59 bulan per 1.000 balita", "", "Balita"),
        ("Persentase laporan kejadian yang ditanggapi dalam 1x24 jam", "", "%"),
        ("Persentase perawat dengan kehadiran 95%", "", "%"),
    ],
)
def test_what_measures_is_let_pass(text: str, target: str, satuan: str) -> None:
    assert not {Flaw.NO_MEASURE, Flaw.TARGET_INSIDE} & _flaws(text, target, satuan)


@pytest.mark.parametrize(
    ("text", "target", "satuan"),
    [
        ("Tingkat kehadiran siswa 90%", "", "%"),
        ("Laju pertumbuhan ekonomi, 6,25%", "", "%"),
        ("Sertifikat pelatihan minimal 2", "2", "Sertifikat"),
    ],
)
def test_a_target_at_the_end_is_found(text: str, target: str, satuan: str) -> None:
    assert Flaw.TARGET_INSIDE in _flaws(text, target, satuan)


@pytest.mark.parametrize(
    "text",
    [
        "Penguatan jejaring pasar tani",
        "Pemberdayaan kelompok perempuan nelayan",
        "Pencegahan perkawinan anak",
        "Penerbitan surat keterangan pindah",
        "Dukungan manajemen sekretariat",
        "Sekretariat",
        "Tugas tambahan",
        "Terlaksananya kegiatan sosialisasi",
        "Terselenggaranya rapat mingguan bersama mitra",
        "Update profil desa",
        "Pelayanan perizinan sesuai tugas dan fungsi",
    ],
)
def test_what_is_done_or_named_is_no_result(text: str) -> None:
    assert {Flaw.ACTIVITY, Flaw.CATEGORY} & {one.flaw for one in judge_rhk(text, is_ja_jf=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Pencegahan kebakaran lahan berhasil di tiga desa rawan",
        "Penyaluran benih yang tepat sasaran",
        "Penerbitan akta kelahiran selesai dalam tiga hari",
        "Terlaksananya rapat mingguan tepat waktu",
        "Bidang tanah aset daerah tersertifikasi",
    ],
)
def test_how_a_doing_ends_is_a_result(text: str) -> None:
    assert not {Flaw.ACTIVITY, Flaw.CATEGORY} & {one.flaw for one in judge_rhk(text, is_ja_jf=True)}
