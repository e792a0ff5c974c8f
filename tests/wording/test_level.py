"""Whose result it is: a head answers for outcomes, a functional officer for what he controls (R06)."""

from __future__ import annotations

import pytest

from skpdoc.wording import Flaw, judge_indikator, judge_rhk


@pytest.mark.parametrize(
    "text",
    [
        "Terlaksananya kegiatan rapat koordinasi",
        "Terselenggaranya sosialisasi perizinan",
        "Terlaksananya penyusunan dokumen perencanaan",
        "Tersusunnya laporan kinerja dinas",
        "Tersedianya dokumen anggaran",
        "Terselesaikannya penyusunan laporan triwulan",
        "Terfasilitasinya rapat kerja asosiasi",
        "Laporan triwulan badan tersusun",
    ],
)
def test_a_head_answers_for_more_than_what_was_held_or_made(text: str) -> None:
    assert [one.flaw for one in judge_rhk(text, is_ja_jf=False)] == [Flaw.LEVEL]
    assert Flaw.LEVEL not in {one.flaw for one in judge_rhk(text, is_ja_jf=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Meningkatnya mutu layanan angkutan",
        "Tersedianya angkutan umum di setiap kecamatan",
        "Terlaksananya pelayanan publik sesuai standar",
        "Terpenuhinya kebutuhan air bersih",
        "Terlaksananya pemilihan ketua adat yang jujur dan adil",
        "Terfasilitasinya pelaku usaha kecil",
    ],
)
def test_a_state_that_others_feel_is_no_mere_output(text: str) -> None:
    assert judge_rhk(text, is_ja_jf=False) == ()


@pytest.mark.parametrize(
    ("text", "is_low"),
    [
        ("Jumlah laporan kegiatan yang disusun", True),
        ("Jumlah rapat koordinasi", True),
        ("Persentase kegiatan yang terlaksana", True),
        ("Persentase pelaksanaan sosialisasi", True),
        ("Persentase realisasi kegiatan", True),
        ("Jumlah kali pemantauan pasar", True),
        ("Jumlah dok. anggaran yg disusun", True),
        ("Jumlah warga yang mengikuti penyuluhan", True),
        ("Jumlah peserta lokakarya tenun", True),
        ("Tingkat kehadiran undangan sosialisasi", True),
        ("Jumlah studi banding yang dilakukan", True),
        ("Jumlah pembekalan yang diberikan kepada kader", True),
        ("Persentase nota dinas yang dicatat", True),
        ("Jumlah poster yang dibagikan", True),
        ("Jumlah peserta pelatihan yang bekerja", False),
        ("Tingkat kehadiran siswa", False),
        ("Jumlah peserta KB aktif", False),
        ("Jumlah warga yang mengikuti vaksinasi", False),
        ("Jumlah dokumen rencana tata ruang yang ditetapkan", False),
        ("Persentase pelatihan yang hasilnya diterapkan", False),
        ("Persentase penanganan sampah", False),
        ("Jumlah kunjungan wisatawan", False),
        ("Indeks kepuasan masyarakat", False),
        ("Persentase laporan masyarakat yang ditindaklanjuti", False),
    ],
)
def test_a_heads_indicator_measures_what_changed(text: str, is_low: bool) -> None:
    found = judge_indikator(text, None, None, is_ja_jf=False, is_kuantitatif=True)
    assert ([one.flaw for one in found] == [Flaw.LEVEL]) is is_low
    of_staff = judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True)
    assert Flaw.LEVEL not in {one.flaw for one in of_staff}


@pytest.mark.parametrize(
    ("text", "is_beyond"),
    [
        ("Meningkatnya kesejahteraan masyarakat pesisir", True),
        ("Menurunnya angka kematian ibu", True),
        ("Terwujudnya tata kelola dinas yang akuntabel", True),
        ("Pendapatan nelayan meningkat", True),
        ("Pendapatan nelayan binaan meningkat", False),
        ("Terkendalinya mutu uji laboratorium daerah", False),
        ("Meningkatnya kompetensi diri", False),
        ("Meningkatnya hasil belajar peserta didik kelas VII", False),
        ("Meningkatnya pendapatan petani binaan", False),
        ("Tersusunnya rekomendasi kebijakan daerah", False),
    ],
)
def test_a_functional_officer_claims_what_he_controls(text: str, is_beyond: bool) -> None:
    found = judge_rhk(text, is_ja_jf=True, is_fungsional=True)
    assert ([one.flaw for one in found] == [Flaw.BEYOND]) is is_beyond
    assert judge_rhk(text, is_ja_jf=True) == ()


def test_a_head_is_not_offered_that_something_was_made() -> None:
    (found,) = judge_rhk("Menyusun rancangan tarif", is_ja_jf=False)
    assert (found.flaw, found.better) == (Flaw.ACTIVITY, "")
    (found,) = judge_rhk("Menyusun rancangan tarif", is_ja_jf=True)
    assert found.better == "Tersusunnya rancangan tarif"


def test_what_was_held_is_no_result_wherever_its_state_stands() -> None:
    for text in ("Rapat kerja bulanan terlaksana", "Sosialisasi pajak daerah terselenggara"):
        assert [one.flaw for one in judge_rhk(text, is_ja_jf=False)] == [Flaw.LEVEL]
        assert [one.flaw for one in judge_rhk(text, is_ja_jf=True)] == [Flaw.ACTIVITY]
    assert judge_rhk("Rapat kerja bulanan terlaksana tepat waktu", is_ja_jf=True) == ()
