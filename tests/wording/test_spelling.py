"""Words misspelt (R15): what is no word and one letter off one; and what looks like it and is let pass."""

from __future__ import annotations

import pytest

from skpdoc.wording import Flaw, judge_rhk
from skpdoc.wording.affixes import taken_apart
from skpdoc.wording.dictionary import is_known, meant

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("masyrakat", "masyarakat"),  # a letter lost
        ("pelaksanaaan", "pelaksanaan"),  # doubled
        ("meilputi", "meliputi"),  # changed about
        ("kegiatyan", "kegiatan"),  # too many
        ("dispilin", "disiplin"),
        ("kepegawajan", "kepegawaian"),  # another
        ("terselengaranya", "terselenggaranya"),  # within affixes
        ("berkoodinasi", "berkoordinasi"),
        ("penyelengaraan", "penyelenggaraan"),
        ("mengunakan", "menggunakan"),
        ("konfrensi", "konferensi"),  # a word of no plan, but long
        ("pelayananan", "pelayanan"),  # an ending twice
        ("tersusunnyanya", "tersusunnya"),
        ("pengawasaan", "pengawasan"),
        ("pelatihaan", "pelatihan"),
        ("pembinan", "pembinaan"),  # and half of one: bin is a stem, too
        ("penggunan", "penggunaan"),
        ("penegakkan", "penegakan"),  # no noun has -kan
        ("aksebilitas", "aksesibilitas"),  # two letters that stand together lost
        ("penyenggaraan", "penyelenggaraan"),
        ("pecatatan", "pencatatan"),  # nor pe-…-an before c
        ("medukung", "mendukung"),  # me- is for l, m, n, r, w, y
        ("kondusifitas", "kondusivitas"),
    ],
)
def test_a_slip_means_the_word_one_letter_off(word: str, right: str) -> None:
    assert meant(word, may_be_name=False) == right


@pytest.mark.parametrize(
    "word",
    [
        *(
            "terlaksananya",
            "memverifikasi",
            "terverifikasinya",
            "penatausahaan",
            "keterlaksanaan",
            "menyosialisasikan",
        ),
        *(
            "antarinstansi",
            "pascabencana",
            "terairi",
            "diketahuinya",
            "kegiatanlah",
            "wirausahawan",
            "stunting",
        ),
        *("kalurahan", "surveior", "response", "international", "semarang", "kendari", "respon"),
    ],
)
def test_words_affixes_terms_and_foreign_words_are_known(word: str) -> None:
    assert is_known(word)
    assert meant(word, may_be_name=False) == ""


@pytest.mark.parametrize("word", ["bpkad", "sakip", "wonosobo", "simpeg", "lhokseumawe", "qwertyuiop"])
def test_what_comes_near_nothing_is_let_pass(word: str) -> None:
    assert not is_known(word)
    assert meant(word, may_be_name=False) == ""


def test_a_name_is_taken_for_a_slip_only_where_a_letter_is_lost() -> None:
    assert meant("kejaksin", may_be_name=True) == ""
    assert meant("tunggkal", may_be_name=True) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Terpeliharanya jalan di Kecamatan Pandaan",
        "Terlayaninya Pasien Puskesmas Gedangan",
        "Terbinanya kelompok tani Sindang",
        "Terkelolanya SIMPEG-Online dan e-kinerja",
        "Terbitnya kartu BPJS-Ketenagakerjaan",
        "Terbinanya kader di Kotapemuda",
        "Terjawabnya setiap orang yang bertanyanya",
        "Tersusunnya DED Embung2",
    ],
)
def test_names_abbreviations_and_hyphens_are_no_misspellings(text: str) -> None:
    assert [one for one in judge_rhk(text, is_ja_jf=True) if one.flaw is Flaw.SPELLING] == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Terbinanya kader dilapangan", "Terbinanya kader di lapangan"),
        ("Tersusunnya laporan dantelaahan", "Tersusunnya laporan dan telaahan"),
        ("Terbinanya kelompokpetani", "Terbinanya kelompok petani"),
        ("PersentaseKPU yang tertib", "Persentase KPU yang tertib"),
    ],
)
def test_a_missing_space_is_put_in(text: str, better: str) -> None:
    assert [one.better for one in judge_rhk(text, is_ja_jf=True) if one.flaw is Flaw.SPELLING] == [better]


def test_usual_spellings_are_only_remarked() -> None:
    (one,) = judge_rhk("Tersusunnya analisa resiko", is_ja_jf=True)
    assert (one.flaw, one.words) == (Flaw.SPELLING_TOLERATED, "analisa, resiko")


def test_the_offer_keeps_the_capitals() -> None:
    (one,) = judge_rhk("TERTATANYA ARSIP PELAYANANN", is_ja_jf=True)
    assert (one.words, one.better) == ("PELAYANANN", "TERTATANYA ARSIP PELAYANAN")


def test_a_word_is_taken_apart_in_every_way() -> None:
    ways = {(parts.before, parts.stem, parts.behind) for parts in taken_apart("penyusunannya")}
    assert {("", "penyusunannya", ""), ("", "penyusunan", "nya"), ("peny", "susun", "annya")} <= ways
    assert not any(parts.behind == "an" for parts in taken_apart("melaksanaan") if parts.before)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Terpenuhinya hak hak anak", "Terpenuhinya hak-hak anak"),
        ("Termutakhirkannya DTKS nya", "Termutakhirkannya DTKS-nya"),
        ("Arsip tersimpan rapih", "Arsip tersimpan rapi"),
        ("Tersedianya obat obatan yang cukup", "Tersedianya obat-obatan yang cukup"),
        ("Tersusunnya laporan yang dapat di laksanakan", "Tersusunnya laporan yang dapat dilaksanakan"),
        ("Arsip yang di kelola tertata rapi", "Arsip yang dikelola tertata rapi"),
        ("Terlayaninya siswa dan dan guru tepat waktu", "Terlayaninya siswa dan guru tepat waktu"),
        ("Laporan penyelesaian penyelesaian aduan tersusun", "Laporan penyelesaian aduan tersusun"),
        (
            "Tersedianya sarana pasca panen panen raya",
            "Tersedianya sarana pascapanen panen raya",
        ),  # not twice
        ("Respon time layanan sesuai standar", "Waktu tanggap layanan sesuai standar"),
        ("Koperasi ber NIB dibina sesuai rencana", "Koperasi ber-NIB dibina sesuai rencana"),
        ("Terpeliharanya Pra-sarana sekolah", "Terpeliharanya Prasarana sekolah"),
        ("Tertibnya admin-istrasi kegiatan", "Tertibnya administrasi kegiatan"),
        ("Layanan yang ber koordinasi selesai tepat waktu", "Layanan yang berkoordinasi selesai tepat waktu"),
        (
            "Laporan Dewan PerwakilanRakyat tersusun tepat waktu",
            "Laporan Dewan Perwakilan Rakyat tersusun tepat waktu",
        ),
        ("Terkendalinya kinjera unit sesuai target", "Terkendalinya kinerja unit sesuai target"),
        ("Terlayaninya Masyarajkat sesuai standar", "Terlayaninya Masyarakat sesuai standar"),
        ("Tugas yang menjadi tanggungjawabnya selesai", "Tugas yang menjadi tanggung jawabnya selesai"),
        (
            "Terselesaikannya Penyenggaraan pemerintahan tepat waktu",
            "Terselesaikannya Penyelenggaraan pemerintahan tepat waktu",
        ),
    ],
)
def test_words_that_belong_together_or_stand_twice(text: str, right: str) -> None:
    spelt = [
        one.better
        for one in judge_rhk(text, is_ja_jf=True)
        if one.flaw in (Flaw.SPELLING, Flaw.SPELLING_TOLERATED)
    ]
    assert spelt == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Tertatanya pasar di Kabupaten Fak Fak sesuai standar",
        "Terlayaninya warga di kecamatan dan di pekan raya tepat waktu",
        "Terkelolanya makanan, tanaman, halaman, dan pertahanan pangan sesuai standar",
        "Pengusahaan hutan sesuai izin dan perusahaan binaan meningkat",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert [one for one in judge_rhk(text, is_ja_jf=True) if one.flaw is Flaw.SPELLING] == []


def test_a_usual_spelling_is_let_pass_as_gravely_with_nya() -> None:
    for text in ("Tugas menjadi tanggungjawab unit selesai", "Tugas menjadi tanggungjawabnya selesai"):
        flaws = {one.flaw for one in judge_rhk(text, is_ja_jf=True)}
        assert Flaw.SPELLING_TOLERATED in flaws
        assert Flaw.SPELLING not in flaws
