"""Sheets and headers that were changed."""

from __future__ import annotations

from tools.faulty.changes import add, put, several
from tools.faulty.fault import Fault, Group
from tools.faulty.names import ARSIPARIS, KADIS, PENELAAH
from tools.faulty.patch import (
    HEADS,
    in_turn,
    row_below,
    sheet_copied,
    sheet_removed,
    sheet_renamed,
    text,
)

LAYOUT = Group(
    "Lembar dan kolom",
    "Nama lembar dan judul kolom dikenali walaupun huruf besar, spasi, dan titiknya lain; ejaan yang lain ditanyakan.",
    (
        Fault(
            "lembar_hilang",
            "Lembar dihapus",
            "Lembar Perjanjian Kinerja dihapus dari buku kerja.",
            expected=("B01",),
            patch=sheet_removed("Perjanjian Kinerja"),
        ),
        Fault(
            "lembar_salah_nama",
            "Nama lembar diubah",
            "Lembar Pegawai diberi nama Pegawei.",
            expected=("B01 Pegawei",),
            patch=sheet_renamed("Pegawai", "Pegawei"),
        ),
        Fault(
            "lembar_disalin",
            "Lembar disalin lalu diubah",
            "Lembar Pegawai disalin; sesudah itu jabatan arsiparis diubah di lembar aslinya.",
            expected=("B66 Pegawai (2)",),
            patch=in_turn(
                sheet_copied("Pegawai", "Pegawai (2)"),
                text("Pegawai", ARSIPARIS, "Jabatan", "Arsiparis Ahli Muda"),
            ),
        ),
        Fault(
            "lembar_arsip",
            "Arsip lembar dengan isi lain",
            "Salinan lembar Pegawai dinamai Pegawai lama; jabatan arsiparis diubah di lembar aslinya.",
            expected=("B67 Pegawai lama",),
            patch=in_turn(
                sheet_copied("Pegawai", "Pegawai lama"),
                text("Pegawai", ARSIPARIS, "Jabatan", "Arsiparis Ahli Muda"),
            ),
        ),
        Fault(
            "bukan_buku_kerja",
            "Buku kerja lain",
            "Yang diberikan bukan buku kerja standar: dari lembar-lembarnya hanya Pegawai yang ada.",
            expected=("B65",),
            patch=in_turn(
                *map(
                    sheet_removed,
                    (
                        "Unit",
                        "Renstra",
                        "Perjanjian Kinerja",
                        "Pejabat Lain",
                        "Peran",
                        "Manual IKU",
                        "Perilaku",
                        "Kelonggaran",
                    ),
                ),
                sheet_removed("Lampiran"),
            ),
        ),
        Fault(
            "kolom_salah_eja",
            "Judul kolom salah ketik",
            "Di lembar Peran, judul Indikator menjadi Indikatr Knerja.",
            expected=("B03 Peran!O1",),
            patch=text("Peran", HEADS, "Indikator", "Indikatr Knerja"),
        ),
        Fault(
            "kolom_ganda",
            "Judul kolom ganda",
            "Di lembar Peran, judul TW IV diubah menjadi Target, sehingga ada dua kolom Target.",
            expected=("B05 Peran!W1",),
            patch=text("Peran", HEADS, "TW IV", "Target"),
        ),
        Fault(
            "kolom_mirip",
            "Kolom dari aplikasi kepegawaian",
            "Kolom Eselon dari aplikasi kepegawaian ikut ditempel di lembar Pegawai.",
            expected=("B50 Pegawai!O1",),
            edit=put("Pegawai", KADIS, "Eselon", "II.b"),
        ),
        Fault(
            "kolom_bersaing",
            "Dua kolom untuk jabatan",
            "Jabatan baru sejak Januari diketik di kolom tersendiri, Jabatan Baru, di sebelah Jabatan yang lama.",
            expected=("B51 Pegawai!O1",),
            edit=put("Pegawai", PENELAAH, "Jabatan Baru", "Analis Kebijakan Ahli Pertama"),
        ),
        Fault(
            "isian_unit_mirip",
            "Isian Unit dengan nama lain",
            "Di lembar Unit, tanggal penandatanganan diketik pada baris baru bernama Tanggal SKP.",
            expected=("B51 Unit!A14",),
            edit=several(
                put("Unit", "Tanggal Penandatanganan", "Nilai", ""),
                add("Unit", {"Isian": "Tanggal SKP", "Nilai": "5 Januari 2026"}),
            ),
        ),
        Fault(
            "versi_format",
            "Versi format lain",
            "Di lembar Unit, Versi Format diubah menjadi 9.",
            expected=("B24 Unit!B2",),
            edit=put("Unit", "Versi Format", "Nilai", "9"),
        ),
        Fault(
            "baris_di_bawah_tabel",
            "Catatan di bawah tabel",
            "Dua baris di bawah tabel Pegawai diketik: Jumlah 9 orang.",
            expected=("B17 Pegawai!A13",),
            patch=row_below("Pegawai", 3, "Jumlah 9 orang"),
        ),
        Fault(
            "tanda_tangan_di_bawah_tabel",
            "Tanda tangan langsung di bawah tabel",
            "Tepat di bawah baris terakhir lembar Pegawai diketik: Mengetahui, Kepala Dinas.",
            expected=("B17 Pegawai!B11",),
            patch=row_below("Pegawai", 1, "Mengetahui, Kepala Dinas", "B"),
        ),
        Fault(
            "nama_di_bawah_tabel",
            "Nama tanpa isian lain di bawah tabel",
            "Dua baris di bawah tabel Pegawai ada nama tanpa NIP dan jabatan.",
            expected=("B68 Pegawai!B13",),
            patch=row_below("Pegawai", 3, "Yohana Wanggai, S.Sos.", "B"),
        ),
    ),
)
