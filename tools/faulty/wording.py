"""Wordings that a dialog kinerja would send back."""

from __future__ import annotations

from tools.faulty.changes import put
from tools.faulty.fault import Fault, Group

_LAPORAN_RHK = "Laporan kinerja dinas disetujui inspektorat"
_LAPORAN = "Jumlah laporan kinerja yang disetujui"
_GANGGUAN = "Persentase gangguan aplikasi yang pulih dalam satu hari"
_BARANG = "Persentase barang yang cocok dengan catatan"
_PEMBAYARAN = "Jumlah dokumen pembayaran yang selesai"
_DESA = "Jumlah desa yang dikunjungi setiap bulan"


WORDING = Group(
    "Rumusan",
    "Rumusan hanya diperingatkan. Usulannya perlu dibaca dahulu: yang berlaku adalah yang disepakati.",
    (
        Fault(
            "rhk_kegiatan",
            "RHK menyebut kegiatan",
            "RHK Sekretaris diketik: Menyusun laporan kinerja dinas.",
            expected=("R02 Peran!D2",),
            edit=put("Peran", _LAPORAN_RHK, "Rencana Hasil Kerja", "Menyusun laporan kinerja dinas"),
        ),
        Fault(
            "rhk_bidang_kerja",
            "RHK hanya menyebut bidang kerja",
            "RHK Sekretaris diketik: Administrasi umum dan kepegawaian.",
            expected=("R03 Peran!D2",),
            edit=put("Peran", _LAPORAN_RHK, "Rencana Hasil Kerja", "Administrasi umum dan kepegawaian"),
        ),
        Fault(
            "sasaran_setingkat_kegiatan",
            "Sasaran kepala dinas setingkat kegiatan",
            "Sasaran PK5 diketik: Terlaksananya rapat koordinasi anggaran dinas.",
            expected=("R06 Perjanjian Kinerja!D6",),
            edit=put("Perjanjian Kinerja", "PK5", "Sasaran", "Terlaksananya rapat koordinasi anggaran dinas"),
        ),
        Fault(
            "fungsional_di_luar_kendali",
            "RHK pejabat fungsional di luar kendalinya",
            "RHK arsiparis diketik: Meningkatnya kesadaran perangkat daerah.",
            expected=("R06 Peran!D32",),
            edit=put(
                "Peran",
                "Arsiparis perangkat daerah menguasai penataan arsip dinamis",
                "Rencana Hasil Kerja",
                "Meningkatnya kesadaran perangkat daerah",
            ),
        ),
        Fault(
            "peran_sama_atasan_lain",
            "Peran yang sama di bawah atasan yang berlainan",
            "RHK arsiparis diketik sama dengan RHK penata di sekretariat.",
            expected=("R12 Peran!D18",),
            edit=put(
                "Peran",
                "Arsiparis perangkat daerah menguasai penataan arsip dinamis",
                "Rencana Hasil Kerja",
                "Aplikasi kinerja dinas terpakai lancar di bidang dan sekretariat",
            ),
        ),
        Fault(
            "kata_mutlak",
            "Kata mutlak",
            "RHK penata diketik: Aplikasi kinerja dinas selalu terpakai lancar.",
            expected=("R16 Peran!D18",),
            edit=put(
                "Peran",
                "Aplikasi kinerja dinas terpakai lancar di bidang dan sekretariat",
                "Rencana Hasil Kerja",
                "Aplikasi kinerja dinas selalu terpakai lancar",
            ),
        ),
        Fault(
            "indikator_tanpa_ukuran",
            "Indikator tanpa ukuran",
            "Indikator diketik: Menyusun laporan kinerja dinas.",
            expected=("R15 Peran!O2",),
            edit=put("Peran", _LAPORAN, "Indikator", "Menyusun laporan kinerja dinas"),
        ),
        Fault(
            "indikator_samar",
            "Kata samar",
            "Indikator diketik: Persentase gangguan aplikasi yang tertangani secara optimal.",
            expected=("R15 Peran!O19",),
            edit=put(
                "Peran", _GANGGUAN, "Indikator", "Persentase gangguan aplikasi yang tertangani secara optimal"
            ),
        ),
        Fault(
            "indikator_ganda",
            "Beberapa indikator dalam satu sel",
            "Indikator diketik: Jumlah laporan kinerja yang disetujui dan persentase laporan tepat waktu.",
            expected=("R15 Peran!O2",),
            edit=put(
                "Peran",
                _LAPORAN,
                "Indikator",
                "Jumlah laporan kinerja yang disetujui dan persentase laporan tepat waktu",
            ),
        ),
        Fault(
            "target_di_indikator",
            "Target di dalam indikator",
            "Indikator diketik: Jumlah laporan kinerja yang disetujui sebanyak 6 laporan.",
            expected=("R15 Peran!O2",),
            edit=put(
                "Peran", _LAPORAN, "Indikator", "Jumlah laporan kinerja yang disetujui sebanyak 6 laporan"
            ),
        ),
        Fault(
            "salah_eja",
            "Salah eja kata kinerja",
            "Persentase tertulis Presentase.",
            expected=("R15 Peran!O21",),
            edit=put("Peran", _BARANG, "Indikator", "Presentase barang yang cocok dengan catatan"),
        ),
        Fault(
            "satuan_tidak_cocok",
            "Satuan tidak cocok dengan indikator",
            "Indikator berbunyi Persentase …, sedangkan Satuan-nya Dokumen.",
            expected=("R17 Peran!Q16",),
            edit=put("Peran", _PEMBAYARAN, "Indikator", "Persentase dokumen pembayaran yang selesai"),
        ),
        Fault(
            "satuan_salah_eja",
            "Satuan salah eja",
            "Satuan diketik Dokumn.",
            expected=("B35 Peran!Q16",),
            edit=put("Peran", _PEMBAYARAN, "Satuan", "Dokumn"),
        ),
        Fault(
            "satuan_benda_lain",
            "Satuan menghitung benda lain",
            "Satuan kunjungan desa diketik Orang.",
            expected=("R17 Peran!Q24",),
            edit=put("Peran", _DESA, "Satuan", "Orang"),
        ),
    ),
)
