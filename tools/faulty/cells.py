"""Cells whose content cannot be taken as it stands."""

from __future__ import annotations

from tools.faulty.changes import put, several
from tools.faulty.fault import Fault, Group
from tools.faulty.names import ARSIPARIS, KABID_ARSIP, PENATA, PENELAAH, PUSTAKAWAN, TERAMPIL
from tools.faulty.patch import excel_error, formula, merged, number

_LAPORAN = "Jumlah laporan kinerja yang disetujui"
_REKOMENDASI = "Persentase rekomendasi evaluasi yang tuntas ditindaklanjuti"
_JUDUL = "Jumlah judul baru dalam koleksi keliling"
_KEPUASAN = "Indeks kepuasan pemustaka"
_PEMBAYARAN = "Jumlah dokumen pembayaran yang selesai"

CELLS = Group(
    "Isi sel",
    "Yang tidak terbaca dengan pasti ditanyakan di selnya, tidak ditebak.",
    (
        Fault(
            "nip_angka",
            "NIP tersimpan sebagai angka",
            "NIP arsiparis ditempel sebagai angka; Excel membuang tiga angka terakhirnya.",
            expected=("R28 Pegawai!A10",),
            patch=number("Pegawai", ARSIPARIS, "NIP", "1.9900917201503099E+17"),
        ),
        Fault(
            "nip_kurang_angka",
            "NIP kurang satu angka",
            "NIP penelaah di lembar Pegawai diketik 17 angka; di lembar Peran NIP-nya benar.",
            expected=("R28 Pegawai!A6",),
            edit=put("Pegawai", PENELAAH, "NIP", "19880615201402200"),
        ),
        Fault(
            "isian_wajib_kosong",
            "Isian wajib dikosongkan",
            "Jabatan pustakawan dikosongkan.",
            expected=("B06 Pegawai!E8",),
            edit=put("Pegawai", PUSTAKAWAN, "Jabatan", ""),
        ),
        Fault(
            "pilihan_salah_ketik",
            "Pilihan salah ketik",
            "Jenis Jabatan ditempel dari daftar lain: Fungsionel.",
            expected=("B13 Pegawai!F9",),
            edit=put("Pegawai", TERAMPIL, "Jenis Jabatan", "Fungsionel"),
        ),
        Fault(
            "tanggal_dengan_kata",
            "Tanggal yang bukan tanggal",
            "Tanggal Penandatanganan di lembar Unit diisi: awal Januari 2026.",
            expected=("B16 Unit!B11",),
            edit=put("Unit", "Tanggal Penandatanganan", "Nilai", "awal Januari 2026"),
        ),
        Fault(
            "tanggal_memuat_jam",
            "Tanggal yang memuat jam",
            "Tanggal Penandatanganan disalin dari aplikasi lain, dengan jamnya.",
            expected=("B53 Unit!B11",),
            edit=put("Unit", "Tanggal Penandatanganan", "Nilai", "31/12/2025 23:59:59"),
        ),
        Fault(
            "target_pukul_atau_lama",
            "Pukul atau lamanya?",
            "Batas jam buka loket diketik 07.30 dengan satuan Jam.",
            expected=("B14 Peran!P28",),
            edit=several(put("Peran", _JUDUL, "Target", "'07.30"), put("Peran", _JUDUL, "Satuan", "Jam")),
        ),
        Fault(
            "periode_terbalik",
            "Periode terbalik",
            "Periode Selesai di lembar Unit diisi 31 Desember 2025.",
            expected=("B26 Unit!B7",),
            edit=put("Unit", "Periode Selesai", "Nilai", "31 Desember 2025"),
        ),
        Fault(
            "sel_gabung",
            "Sel digabung",
            "Target dua aspek Sekretaris digabung menjadi satu sel.",
            expected=("B09 Peran!P2",),
            edit=put("Peran", _REKOMENDASI, "Target", ""),
            patch=merged("Peran", _LAPORAN, _REKOMENDASI, "Target"),
        ),
        Fault(
            "rumus_tanpa_nilai",
            "Rumus yang belum pernah dihitung",
            "Target diisi rumus oleh program lain, yang tidak menyimpan hasilnya.",
            expected=("B08 Peran!P28",),
            patch=formula("Peran", _JUDUL, "Target", "75*4"),
        ),
        Fault(
            "galat_excel",
            "Galat Excel di dalam sel",
            "Target menunjuk sel yang sudah dihapus: #REF!.",
            expected=("B07 Peran!P28",),
            patch=excel_error("Peran", _JUDUL, "Target", "#REF!"),
        ),
        Fault(
            "karakter_terlarang",
            "Karakter yang tidak dapat dicetak",
            "Nama jabatan disalin dari PDF; di dalamnya ada karakter kendali.",
            expected=("B11 Pegawai!E10",),
            edit=put("Pegawai", ARSIPARIS, "Jabatan", "Arsiparis\x07 Ahli Pertama"),
        ),
        Fault(
            "karakter_tak_terlihat",
            "Spasi ganda dan karakter tak terlihat",
            "Nama jabatan disalin dari halaman web, dengan spasi ganda dan karakter selebar nol.",
            expected=("B12 Pegawai!E10",),
            edit=put("Pegawai", ARSIPARIS, "Jabatan", "Arsiparis\u200b  Ahli Pertama "),
        ),
        Fault(
            "target_dengan_kata",
            "Target ditulis dengan kata",
            "Target 300 diketik: tiga ratus.",
            expected=("B14 Peran!P28",),
            edit=put("Peran", _JUDUL, "Target", "tiga ratus"),
        ),
        Fault(
            "target_persen_pecahan",
            "Persen atau pecahan?",
            "Target 95 persen diketik 0,95 tanpa tanda persen.",
            expected=("B14 Peran!P3",),
            edit=put("Peran", _REKOMENDASI, "Target", "0,95"),
        ),
        Fault(
            "target_satu_persen",
            "Satu persen atau seratus persen?",
            "Target 100 persen diketik 1 tanpa tanda persen.",
            expected=("B15 Peran!P3",),
            edit=put("Peran", _REKOMENDASI, "Target", "1"),
        ),
        Fault(
            "target_titik_meragukan",
            "Ribuan atau desimal?",
            "Target indeks diketik sebagai teks: 84.125.",
            expected=("B14 Peran!P7",),
            edit=put("Peran", _KEPUASAN, "Target", "'84.125"),
        ),
        Fault(
            "target_satuan_lain",
            "Satuan lain di dalam target",
            "Target diketik 240 Berkas, sedangkan Satuan-nya Dokumen.",
            expected=("B14 Peran!P16",),
            edit=put("Peran", _PEMBAYARAN, "Target", "240 Berkas"),
        ),
        Fault(
            "target_kosong",
            "Target lupa diisi",
            "Target peran yang tidak diturunkan dikosongkan.",
            expected=("R07 Peran!P28",),
            edit=put("Peran", _JUDUL, "Target", ""),
        ),
        Fault(
            "target_nol",
            "Target nol",
            "Target diketik 0.",
            expected=("B14 Peran!P18",),
            edit=put("Peran", "Jumlah pengguna aplikasi yang aktif", "Target", "0"),
        ),
        Fault(
            "pangkat_tidak_cocok",
            "Pangkat dan golongan tidak cocok",
            "Pangkat kepala bidang tertulis Pembina, IV/b.",
            expected=("B27 Pegawai!D5",),
            edit=put("Pegawai", KABID_ARSIP, "Pangkat/Golongan", "Pembina, IV/b"),
        ),
        Fault(
            "surel_salah",
            "Alamat surel salah",
            "Surel diketik tanpa tanda @.",
            expected=("B25 Pegawai!I7",),
            edit=put("Pegawai", PENATA, "Surel", "agus.salim.watimena.contoh.go.id"),
        ),
    ),
)
