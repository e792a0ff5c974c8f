"""What supports what, and how targets come down."""

from __future__ import annotations

from tools.faulty.changes import add, put, several
from tools.faulty.fault import Fault, Group
from tools.faulty.names import NIP_KADIS

_PEMUSTAKA_PK, _PEMUSTAKA = "PK2", "Warga terlayani di perpustakaan umum dan perpustakaan keliling"
_ANGGARAN = "Belanja dinas terserap sesuai rencana kas"
_GEDUNG = "Pemustaka terlayani di gedung perpustakaan umum"
_KELILING = "Pembaca terlayani di titik perpustakaan keliling"
_GEDUNG_TERLAYANI = "Jumlah pemustaka yang terlayani di gedung"
_KELILING_TERLAYANI = "Jumlah pembaca yang terlayani di titik keliling"
_ARSIP = "Arsip statis perangkat daerah terselamatkan di depo"
_DATA = "Data capaian kinerja tersedia lengkap setiap triwulan"
_TIM = "Warga desa memperoleh bacaan dari perpustakaan keliling"
_KOLEKSI = "Koleksi keliling sesuai minat baca warga desa"
_BARANG = "Barang milik daerah tercatat sesuai keadaan fisiknya"
_DINAMIS = "Arsiparis perangkat daerah menguasai penataan arsip dinamis"

SUPPORT = Group(
    "Rujukan dan dukungan",
    "Setiap RHK utama menyebut hasil pimpinan yang didukungnya; yang ditunjuk harus ada, dan hanya satu.",
    (
        Fault(
            "kode_ganda",
            "Kode dipakai dua kali",
            "Peran pustakawan terampil juga diberi Kode KLG.1, milik ketua timnya.",
            expected=("B21 Peran!A26",),
            edit=put("Peran", _KELILING, "Kode", "KLG.1"),
        ),
        Fault(
            "kode_tidak_ada",
            "Kode yang tidak ada",
            "Mendukung diketik SEK1, seharusnya SEK.1.",
            expected=("B22 Peran!C14",),
            edit=put("Peran", _DATA, "Mendukung", "SEK1"),
        ),
        Fault(
            "mendukung_kosong",
            "Mendukung lupa diisi",
            "Kolom Mendukung sebuah peran dikosongkan.",
            expected=("R09 Peran!C14",),
            edit=put("Peran", _DATA, "Mendukung", ""),
        ),
        Fault(
            "mendukung_lebih_tinggi",
            "Mendukung hasil atasan dari atasan",
            "Penelaah langsung mendukung PK4 milik kepala dinas, melewati Sekretaris.",
            expected=("R09 Peran!C14",),
            edit=put("Peran", _DATA, "Mendukung", "PK4"),
        ),
        Fault(
            "tanpa_penugasan",
            "Mendukung hasil orang lain tanpa penugasan",
            "Penata di Sekretariat mendukung ARS.2 milik Kepala Bidang Kearsipan; Penugasan Dari kosong.",
            expected=("R24 Peran!C20",),
            edit=put("Peran", _BARANG, "Mendukung", "ARS.2"),
        ),
        Fault(
            "anggota_tanpa_tim",
            "Nama tim tidak sama",
            "Anggota tim menulis Tim Pusling, sedangkan ketuanya Tim Perpustakaan Keliling.",
            expected=("R24 Peran!C28",),
            edit=put("Peran", _KOLEKSI, "Tim", "Tim Pusling"),
        ),
        Fault(
            "tim_salah_eja",
            "Nama tim salah eja",
            "Anggota tim menulis Tim Perpustakan Keliling.",
            expected=("R24 Peran!G28",),
            edit=put("Peran", _KOLEKSI, "Tim", "Tim Perpustakan Keliling"),
        ),
        Fault(
            "tim_tanpa_ketua",
            "Tim tanpa ketua",
            "Pustakawan menulis Tim Perpustakan Keliling pada peran yang mendukung hasil kepala bidangnya.",
            expected=("K18 Peran!G26",),
            edit=put("Peran", _KELILING, "Tim", "Tim Perpustakan Keliling"),
        ),
        Fault(
            "ketua_dua_orang",
            "Dua ketua dalam satu baris",
            "Peran ketua tim diberikan kepada dua pustakawan sekaligus.",
            expected=("K17 Peran!F24", "R10 Peran!D24"),
            edit=put("Peran", _TIM, "NIP", "198509092010011015; 199402282019032008"),
        ),
        Fault(
            "kode_dan_teks_tidak_sejalan",
            "Kode dan teks rujukan tidak sejalan",
            "Kode diganti dengan tangan, tetapi teks di belakangnya tertinggal.",
            expected=("B54 Peran!C14",),
            edit=put("Peran", _DATA, "Mendukung", "SEK.2 · Laporan kinerja dinas disetujui inspektorat"),
        ),
        Fault(
            "jpt_di_peran",
            "Hasil kepala dinas di lembar Peran",
            "Tugas tambahan kepala dinas dicatat di lembar Peran.",
            expected=("R27 Peran!B34", "R19 Peran!O34"),
            edit=add(
                "Peran",
                {
                    "NIP": NIP_KADIS,
                    "Jenis": "Tambahan",
                    "Penugasan Dari": "Bupati Tirta Kencana",
                    "Rencana Hasil Kerja": "Meningkatnya mutu laporan kinerja dinas",
                    "Aspek": "Kuantitas",
                    "Indikator": "Jumlah rekomendasi evaluasi yang tuntas",
                    "Target": "5",
                    "Satuan": "Rekomendasi",
                },
            ),
        ),
        Fault(
            "hasil_tanpa_pendukung",
            "Hasil pimpinan yang tidak didukung siapa pun",
            "Peran tentang arsip dinamis dialihkan mendukung ARS.1, sehingga ARS.2 tidak didukung siapa pun.",
            expected=("R10 Peran!D12",),
            edit=put("Peran", _DINAMIS, "Mendukung", "ARS.1"),
        ),
    ),
)

TARGETS = Group(
    "Target yang turun",
    "Target yang diketik tidak pernah ditimpa, hanya diperiksa; hitungannya selalu disebut.",
    (
        Fault(
            "target_induk_kosong",
            "Target induk belum ada",
            "Target PK2, yang dibagi sampai ke pustakawan, dikosongkan.",
            expected=("R07 Perjanjian Kinerja!G3",),
            edit=put("Perjanjian Kinerja", _PEMUSTAKA_PK, "Target", ""),
        ),
        Fault(
            "target_kurang",
            "Jumlah target bawahan kurang",
            "Bagian pustakawan terampil turun dari 40% menjadi 30%.",
            expected=("R13 Peran!P6",),
            edit=put("Peran", _KELILING, "Bagian", "30%"),
        ),
        Fault(
            "bagian_lebih",
            "Jumlah Bagian melebihi 100%",
            "Bagian pustakawan terampil naik dari 40% menjadi 50%.",
            expected=("R13 Peran!P6",),
            edit=put("Peran", _KELILING, "Bagian", "50%"),
        ),
        Fault(
            "bagian_tidak_terbaca",
            "Bagian ditulis dengan kata",
            "Bagian diketik: separuh.",
            expected=("B20 Peran!M26",),
            edit=put("Peran", _KELILING, "Bagian", "separuh"),
        ),
        Fault(
            "cara_kosong",
            "Langsung tanpa Cara Pembagian",
            "Cara Pembagian Kepala Bidang Perpustakaan dikosongkan.",
            expected=("K01 Peran!L6",),
            edit=put("Peran", _PEMUSTAKA, "Cara Pembagian", ""),
        ),
        Fault(
            "cara_bertentangan",
            "Dua cara untuk satu target",
            "Pustakawan terampil memakai Aspek, rekannya Beban Target, atas target yang sama.",
            expected=("K01 Peran!L26",),
            edit=put("Peran", _KELILING, "Cara Pembagian", "Aspek"),
        ),
        Fault(
            "cara_tanpa_langsung",
            "Cara Pembagian tanpa Metode Langsung",
            "Cara Pembagian Wilayah diisi pada peran Tidak Langsung.",
            expected=("K10 Peran!L14",),
            edit=put("Peran", _DATA, "Cara Pembagian", "Wilayah"),
        ),
        Fault(
            "beban_atas_persen",
            "Persen dibagi sebagai beban",
            "Cara Pembagian realisasi anggaran diubah menjadi Beban Target, padahal persen tidak dapat dijumlah.",
            expected=("K03 Peran!L4",),
            edit=put("Peran", _ANGGARAN, "Cara Pembagian", "Beban Target"),
        ),
        Fault(
            "satuan_berbeda",
            "Satuan berbeda dari target induk",
            "Satuan di gedung diketik Kunjungan, sedangkan target induknya Orang.",
            expected=("K02 Peran!Q22",),
            edit=put("Peran", _GEDUNG_TERLAYANI, "Satuan", "Kunjungan"),
        ),
        Fault(
            "target_lebih_rendah",
            "Target di bawah target induk",
            "Kepala Bidang Kearsipan mengetik 85%, sedangkan target PK3 90%.",
            expected=("R14 Peran!P10",),
            edit=put("Peran", _ARSIP, "Target", "85"),
        ),
        Fault(
            "triwulan_tidak_berjumlah",
            "Triwulan tidak sama dengan setahun",
            "TW IV pada PK2 diketik 5.000, sehingga jumlahnya 23.000.",
            expected=("R26 Perjanjian Kinerja!R3",),
            edit=put("Perjanjian Kinerja", _PEMUSTAKA_PK, "TW IV", "5.000"),
        ),
        Fault(
            "beda_renstra",
            "Perjanjian Kinerja berbeda dari Renstra",
            "Target PK1 diketik 67,5, sedangkan Renstra tahun itu 68,5.",
            expected=("K11 Perjanjian Kinerja!G2",),
            edit=put("Perjanjian Kinerja", "PK1", "Target", "67,5"),
        ),
        Fault(
            "baris_aspek_lain",
            "Aspek yang dipikul tidak ada",
            "Aspek pembaca di titik keliling diubah menjadi Biaya, sedangkan yang dipikul target Kuantitas.",
            expected=("K04 Peran!N26",),
            edit=put("Peran", _KELILING_TERLAYANI, "Aspek", "Biaya"),
        ),
        Fault(
            "satuan_kosong",
            "Satuan pemikul lupa diisi",
            "Satuan pembaca di titik keliling dikosongkan.",
            expected=("K13 Peran!Q26",),
            edit=put("Peran", _KELILING_TERLAYANI, "Satuan", ""),
        ),
        Fault(
            "bagian_tanpa_satuan",
            "Bagian seperti jumlah, tanpa satuan",
            "Bagian pustakawan terampil diketik 5000, tanpa menyebut Orang.",
            expected=("K16 Peran!M26",),
            edit=put("Peran", _KELILING, "Bagian", "5000"),
        ),
        Fault(
            "target_diketik_sendiri",
            "Target diketik di samping Bagian",
            "Bagian 40% tetap terisi, tetapi Target-nya diketik 9.000.",
            expected=("R13 Peran!P6", "K15 Peran!P26"),
            edit=put("Peran", _KELILING_TERLAYANI, "Target", "9.000"),
        ),
        Fault(
            "dua_induk_bagian",
            "Bagian tidak sebanyak induknya",
            "Peran mendukung PUS.1 dan PUS.2 dengan tiga Bagian.",
            expected=("K08 Peran!M26",),
            edit=several(
                put("Peran", _KELILING, "Mendukung", "PUS.1; PUS.2"),
                put("Peran", _KELILING, "Bagian", "40%; 30%; 30%"),
            ),
        ),
    ),
)
