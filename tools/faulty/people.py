"""People and who assesses them."""

from __future__ import annotations

from tools.faulty.changes import add, put, several
from tools.faulty.fault import Fault, Group
from tools.faulty.names import (
    ARSIPARIS,
    KABID_ARSIP,
    KABID_PUSTAKA,
    KADIS,
    NIP_ARSIPARIS,
    NIP_KABID_ARSIP,
    NIP_KABID_PUSTAKA,
    NIP_SEKRETARIS,
    PENATA,
    PUSTAKAWAN,
    TERAMPIL,
)

_PINDAH = {
    "NIP": NIP_ARSIPARIS,
    "Nama": ARSIPARIS,
    "Status": "PNS",
    "Pangkat/Golongan": "Penata Muda Tingkat I, III/b",
    "Jabatan": "Arsiparis Ahli Pertama",
    "Jenis Jabatan": "Fungsional",
    "Unit Kerja": "Sekretariat",
    "Atasan": NIP_SEKRETARIS,
}

_PLT = {
    "Kode": "PLT-KADIS",
    "Nama": "Burhanuddin Siregar, S.Sos., M.A.P.",
    "Jenis Nomor": "NIP",
    "Nomor": NIP_SEKRETARIS,
    "Pangkat/Golongan": "Pembina Tingkat I, IV/b",
    "Jabatan": "Plt. Kepala Dinas Perpustakaan dan Kearsipan",
    "Jenis Jabatan": "JPT Pratama",
    "Unit Kerja/Instansi": "Dinas Perpustakaan dan Kearsipan",
}

PEOPLE = Group(
    "Pegawai dan atasan",
    "Setiap pegawai ada satu kali dalam satu periode, dan garis atasannya berujung pada seorang Pejabat Lain.",
    (
        Fault(
            "nip_ganda",
            "NIP yang sama pada dua pegawai",
            "NIP arsiparis disalin ke baris pegawai baru, dan lupa diganti.",
            expected=("R22 Pegawai!A10", "R22 Pegawai!A11"),
            edit=add("Pegawai", _PINDAH | {"Nama": "Siti Rahma Wattimury, S.A.P."}),
        ),
        Fault(
            "periode_bertumpuk",
            "Dua periode yang bertumpuk",
            "Arsiparis pindah 1 Juli, tetapi periode lamanya masih setahun penuh.",
            expected=("R22 Pegawai!A10", "R22 Pegawai!A11"),
            edit=add(
                "Pegawai",
                _PINDAH | {"Periode Mulai": "1 Juli 2026", "Tanggal Penandatanganan": "1 Juli 2026"},
            ),
        ),
        Fault(
            "atasan_tidak_dikenal",
            "Atasan ditulis dengan sebutan",
            "Atasan arsiparis diketik: Kabid Kearsipan.",
            expected=("B22 Pegawai!H10",),
            edit=put("Pegawai", ARSIPARIS, "Atasan", "Kabid Kearsipan"),
        ),
        Fault(
            "atasan_nip_meleset",
            "NIP atasan salah ketik",
            "Satu angka NIP atasan keliru.",
            expected=("B22 Pegawai!H9",),
            edit=put("Pegawai", TERAMPIL, "Atasan", "197911032005012008"),
        ),
        Fault(
            "atasan_diri_sendiri",
            "Atasan diri sendiri",
            "NIP sendiri terisi di kolom Atasan.",
            expected=("R22 Pegawai!H5",),
            edit=put("Pegawai", KABID_ARSIP, "Atasan", NIP_KABID_ARSIP),
        ),
        Fault(
            "atasan_melingkar",
            "Atasan yang melingkar",
            "Dua kepala bidang saling menjadi atasan.",
            expected=("R22 Pegawai!H4",),
            edit=several(
                put("Pegawai", KABID_ARSIP, "Atasan", NIP_KABID_PUSTAKA),
                put("Pegawai", KABID_PUSTAKA, "Atasan", NIP_KABID_ARSIP),
            ),
        ),
        Fault(
            "tanpa_pimpinan_puncak",
            "Tidak ada pimpinan puncak",
            "Atasan kepala dinas diisi NIP Sekretaris, bawahannya.",
            expected=("R22 Pegawai!H2", "R22 Pegawai!H2"),
            edit=put("Pegawai", KADIS, "Atasan", NIP_SEKRETARIS),
        ),
        Fault(
            "nama_memuat_nip",
            "Nama dan NIP dalam satu sel",
            "Dari daftar tanda tangan disalin: Frans Rumkorem, S.A.P. NIP. 199009172015031004.",
            expected=("B47 Pegawai!B10",),
            edit=put("Pegawai", ARSIPARIS, "Nama", f"{ARSIPARIS} NIP. {NIP_ARSIPARIS}"),
        ),
        Fault(
            "golongan_tidak_ada",
            "Golongan yang tidak ada",
            "Golongan kepala bidang diketik III/e.",
            expected=("B48 Pegawai!D5",),
            edit=put("Pegawai", KABID_ARSIP, "Pangkat/Golongan", "III/e"),
        ),
        Fault(
            "pangkat_dua_kolom",
            "Pangkat/Golongan dan Golongan yang berbeda",
            "Kolom Golongan ditambahkan dari aplikasi kepegawaian; kenaikan seorang pustakawan baru ada di sana.",
            expected=("B49 Pegawai!D8",),
            edit=put("Pegawai", PUSTAKAWAN, "Golongan", "IV/a"),
        ),
        Fault(
            "jenis_pejabat_kosong",
            "Pejabat Lain tanpa Jenis Jabatan",
            "Sasaran Bupati dicatat beserta indikatornya, tetapi Jenis Jabatannya tidak diisi.",
            expected=("B52 Pejabat Lain!G2", "R10 Perjanjian Kinerja!D7"),
            edit=several(
                put("Pejabat Lain", "BUPATI", "Jenis Jabatan", ""),
                add(
                    "Perjanjian Kinerja",
                    {"Pemilik": "BUPATI", "Sasaran": "Terwujudnya masyarakat gemar membaca"}
                    | {
                        "Indikator": "Indeks pembangunan literasi masyarakat",
                        "Target": "70",
                        "Satuan": "Indeks",
                    },
                ),
            ),
        ),
        Fault(
            "atasan_juga_plt",
            "Atasan yang juga Plt.",
            "Sekretaris menjadi Plt. kepala dinas dan dicatat di Pejabat Lain, tetapi Atasan kepala bidang "
            "perpustakaan diisi NIP-nya.",
            expected=("R09 Peran!C6", "R09 Peran!C8", "R22 Pegawai!H4"),
            edit=several(
                put("Pegawai", KABID_PUSTAKA, "Atasan", NIP_SEKRETARIS),
                add("Pejabat Lain", _PLT),
            ),
        ),
        Fault(
            "tanggal_terlambat",
            "Tanggal penandatanganan terlambat",
            "Tanggal Penandatanganan seorang pegawai 15 Agustus 2026.",
            expected=("R21 Pegawai!M7",),
            edit=put("Pegawai", PENATA, "Tanggal Penandatanganan", "15 Agustus 2026"),
        ),
    ),
)
