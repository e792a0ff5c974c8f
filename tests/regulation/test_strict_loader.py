"""A regulation's file says all that is needed and nothing else; each fault is told in one Indonesian sentence."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest

from skpdoc import regulation
from skpdoc.errors import SkpdocError
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.regulation.loader import read_regulasi

TEXT = files(regulation).joinpath("permenpanrb_6_2022", "peraturan.toml").read_text("utf-8")


def _told(text: str) -> list[str]:
    with pytest.raises(SkpdocError) as told:
        read_regulasi(text, "uji/peraturan.toml")
    return told.value.lines


def test_the_shipped_regulation_is_read_whole() -> None:
    regulasi = read_regulasi(TEXT, "uji/peraturan.toml")
    assert regulasi == replace(catalogue()[DEFAULT_REGULASI], evaluasi=None, angka_kredit=None)
    assert len(regulasi.panduan_perilaku) == 7
    assert all(len(panduan) == 3 for panduan in regulasi.panduan_perilaku.values())
    assert len(regulasi.pangkat) == len(regulasi.golongan_pppk) == 17


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('nama = "PermenPANRB 6/2022"', "", "nama belum ada."),
        ('nama = "PermenPANRB 6/2022"', "nama = 6", "nama harus satu baris teks di antara tanda kutip."),
        ('templat = "permenpanrb_6_2022"', 'templat = "../lain"', "templat harus nama folder: huruf kecil,"),
        ('skp = "SASARAN KINERJA PEGAWAI"', 'skpp = "X"', "judul.skpp tidak dikenal. Maksud Anda skp?"),
        ('skp = "SASARAN KINERJA PEGAWAI"', 'skp = ["X"]', "judul.skp harus satu baris teks"),
        ("[mph]", "[mph]\nzzz = 1", "mph.zzz tidak dikenal. Hapus baris itu."),
        ("[mph]", "[[mph]]", "mph harus tabel."),
        ('kepala = ["PEGAWAI", ', "kepala = [", "mph.kepala harus daftar tiga teks."),
        (
            "hari_sesudah = 31",
            "hari_sesudah = true",
            "penetapan.hari_sesudah harus banyaknya hari, 0 sampai 366.",
        ),
        (
            "hari_sebelum = 92",
            "hari_sebelum = 500",
            "penetapan.hari_sebelum harus banyaknya hari, 0 sampai 366.",
        ),
        ('"JPT Utama", ', '"JPT Muda", ', "pimpinan harus daftar Jenis Jabatan: JPT Utama; JPT Madya;"),
        (
            'perspektif = ["Penerima Layanan"',
            'perspektif = ["Anggaran"',
            "perspektif harus daftar teks yang berbeda",
        ),
        ('"Hasil kerja" = "pasal 9"', '"Hasil" = "pasal 9"', "dasar.Hasil tidak dikenal. Maksud Anda"),
        ('"Hasil kerja" = "pasal 9"', '"Hasil kerja" = 9', "dasar.Hasil kerja harus satu baris teks"),
        ('"I/a" = "Juru Muda"', '"I/a" = ""', "pangkat.I/a harus satu baris teks"),
    ],
)
def test_what_is_wrong_is_told(old: str, new: str, said: str) -> None:
    assert old in TEXT
    told = _told(TEXT.replace(old, new, 1))
    assert any(line.startswith(f"uji/peraturan.toml: {said}") for line in told), told


def test_a_table_that_holds_nothing_is_told() -> None:
    begin, end = TEXT.index("[panduan_perilaku]"), TEXT.index("[pangkat]")
    assert _told(TEXT[:begin] + "[panduan_perilaku]\n" + TEXT[end:]) == [
        "uji/peraturan.toml: panduan_perilaku masih kosong."
    ]


def test_every_fault_is_told_at_once() -> None:
    told = _told(TEXT.replace("hari_sesudah = 31", "hari_sesudah = -1").replace("[mph]", "[mphh]"))
    assert len(told) == 3


def test_what_is_no_toml_is_told_with_its_line() -> None:
    assert _told("nama = \n") == ["uji/peraturan.toml: baris 1 bukan TOML yang benar."]


def test_a_regulation_may_have_no_grounds() -> None:
    begin, end = TEXT.index("[dasar]"), TEXT.index("[panduan_perilaku]")
    assert read_regulasi(TEXT[:begin] + TEXT[end:], "uji/peraturan.toml").dasar == {}
