"""What good practice expects of a whole plan, and manuals that are not complete."""

from __future__ import annotations

from tools.faulty.changes import Edit, add, emptied, put, remove, several, sheet
from tools.faulty.fault import Fault, Group
from tools.faulty.names import NIP_PENATA

_APLIKASI = "Aplikasi kinerja dinas terpakai lancar di bidang dan sekretariat"
_BARANG = "Barang milik daerah tercatat sesuai keadaan fisiknya"
_GANGGUAN = "Persentase gangguan aplikasi yang pulih dalam satu hari"
_FISIK = "Persentase barang yang cocok dengan catatan"
_DATA = "Data capaian kinerja tersedia lengkap setiap triwulan"
_KELONGGARAN = {
    "Kode Temuan": "",
    "Berlaku Untuk": "",
    "Menjadi": "Peringatan",
    "Alasan": "Kalimat dari Perjanjian Kinerja yang sudah ditandatangani",
    "Oleh": "Sekretaris Dinas",
}
_SKEMA, _KONSEKUENSI = "Skema Pertanggungjawaban", "Konsekuensi"


def _without_penata() -> Edit:
    return remove("Peran", _APLIKASI, _GANGGUAN, _BARANG, _FISIK)


PRACTICE = Group(
    "Kelengkapan rencana",
    "Peringatan di sini berasal dari praktik yang baik. Periksa, lalu perbaiki atau biarkan.",
    (
        Fault(
            "belum_berisi",
            "Buku kerja belum berisi",
            "Lembar Perjanjian Kinerja, Peran, dan Manual IKU dikosongkan.",
            expected=("K20",),
            edit=emptied("Perjanjian Kinerja", "Peran", "Manual IKU"),
        ),
        Fault(
            "peran_belum_berisi",
            "Lembar Peran belum berisi",
            "Semua baris lembar Peran dihapus.",
            expected=(
                "K20 Peran",
                *(f"R10 Pegawai!A{row}" for row in range(3, 11)),
                *(f"R10 Perjanjian Kinerja!F{row}" for row in range(2, 7)),
            ),
            edit=emptied("Peran"),
        ),
        Fault(
            "sasaran_tanpa_pk",
            "Sasaran Renstra tanpa Perjanjian Kinerja",
            "Satu sasaran ditambahkan di Renstra, tetapi tidak di Perjanjian Kinerja.",
            expected=("K21 Renstra!C6",),
            edit=add(
                "Renstra",
                {
                    "Kode": "R5",
                    "Tujuan": "Terwujudnya tata kelola pemerintahan yang akuntabel",
                    "Sasaran Strategis": "Meningkatnya kapasitas pengelola perpustakaan desa",
                    "Indikator": "Persentase pengelola yang bersertifikat",
                    "Satuan": "Persen",
                    "Target 2026": "40",
                },
            ),
        ),
        Fault(
            "indikator_lain_dari_renstra",
            "Indikator berbeda dari Renstra",
            "Indikator pertama di Perjanjian Kinerja ditulis dengan kata lain daripada di Renstra.",
            expected=("K22 Perjanjian Kinerja!F2",),
            edit=put("Perjanjian Kinerja", "PK1", "Indikator", "Nilai kegemaran membaca masyarakat"),
        ),
        Fault(
            "kelonggaran_galat",
            "Kelonggaran yang tidak boleh",
            "Di lembar Kelonggaran, temuan target kosong (R07) hendak diturunkan.",
            expected=("B61 Kelonggaran!A2",),
            edit=sheet("Kelonggaran", {**_KELONGGARAN, "Kode Temuan": "R07"}),
        ),
        Fault(
            "kelonggaran_tanpa_temuan",
            "Kelonggaran tanpa temuan",
            "Di lembar Kelonggaran tertulis R13, padahal tidak ada target yang kurang.",
            expected=("B62 Kelonggaran!A2",),
            edit=sheet("Kelonggaran", {**_KELONGGARAN, "Kode Temuan": "R13"}),
        ),
        Fault(
            "kelonggaran_diterapkan",
            "Kelonggaran yang menurunkan temuan",
            "Sebuah RHK menyebut kegiatan; temuannya dibiarkan dengan alasan di lembar Kelonggaran.",
            expected=("B64 Kelonggaran!A2", "R02 Peran!D18"),
            edit=several(
                put("Peran", _APLIKASI, "Rencana Hasil Kerja", "Menyusun laporan kinerja dinas"),
                sheet("Kelonggaran", {**_KELONGGARAN, "Kode Temuan": "R02", "Menjadi": "Saran"}),
            ),
        ),
        Fault(
            "pegawai_tanpa_rhk",
            "Pegawai tanpa rencana hasil kerja",
            "Semua peran seorang penata dihapus dari lembar Peran.",
            expected=("R10 Pegawai!A7",),
            edit=_without_penata(),
        ),
        Fault(
            "satu_rhk",
            "Pegawai dengan satu RHK",
            "Salah satu dari dua peran seorang penata dihapus.",
            expected=("R25 Pegawai!B7",),
            edit=remove("Peran", _BARANG, _FISIK),
        ),
        Fault(
            "satu_aspek",
            "RHK dengan satu aspek saja",
            "Baris Kualitas sebuah peran dihapus.",
            expected=("R08 Peran!N20",),
            edit=remove("Peran", _FISIK),
        ),
        Fault(
            "aspek_ganda",
            "Aspek yang sama dua kali",
            "Aspek Kualitas sebuah peran diubah menjadi Kuantitas.",
            expected=("R08 Peran!N21",),
            edit=put("Peran", _FISIK, "Aspek", "Kuantitas"),
        ),
        Fault(
            "peran_sama",
            "Peran yang sama pada dua pegawai",
            "RHK seorang penata disalin menjadi sama dengan RHK penelaah, untuk hasil Sekretaris yang sama.",
            expected=("R12 Peran!D14",),
            edit=put("Peran", _APLIKASI, "Rencana Hasil Kerja", _DATA),
        ),
        Fault(
            "rhk_ganda",
            "RHK yang sama dua kali",
            "RHK kedua seorang penata disalin dari RHK pertamanya.",
            expected=("R12 Peran!D18",),
            edit=put("Peran", _BARANG, "Rencana Hasil Kerja", _APLIKASI),
        ),
        Fault(
            "waktu_di_luar_periode",
            "Target Waktu di luar periode",
            "Target waktu penyelesaian diketik 14 Bulan, padahal periodenya setahun.",
            expected=("R18 Peran!P17",),
            edit=several(
                put("Peran", "Rata-rata waktu penyelesaian dokumen pembayaran", "Target", "14"),
                put("Peran", "Rata-rata waktu penyelesaian dokumen pembayaran", "Satuan", "Bulan"),
            ),
        ),
        Fault(
            "perspektif_kosong",
            "Perspektif belum diisi",
            "Perspektif PK4 dikosongkan.",
            expected=("K14 Perjanjian Kinerja!I5",),
            edit=put("Perjanjian Kinerja", "PK4", "Perspektif", ""),
        ),
        Fault(
            "perspektif_belum_lengkap",
            "Perspektif belum lengkap",
            "Perspektif PK4 diubah dari Penguatan Internal menjadi Proses Bisnis.",
            expected=("R05 Perjanjian Kinerja!I2",),
            edit=put("Perjanjian Kinerja", "PK4", "Perspektif", "Proses Bisnis"),
        ),
        Fault(
            "manual_kendali_tinggi",
            "Tingkat kendali yang tidak ada pada manual",
            "Tingkat kendali manual PK2 diketik: Output Kendali Tinggi.",
            expected=("R06 Manual IKU!E3",),
            edit=put("Manual IKU", "PK2", "Kualitas dan Tingkat Kendali", "Output Kendali Tinggi"),
        ),
        Fault(
            "manual_tanpa_formula",
            "Manual IKU tanpa formula",
            "Formula manual PK2 dikosongkan.",
            expected=("R19 Manual IKU!D3",),
            edit=put("Manual IKU", "PK2", "Formula", ""),
        ),
        Fault(
            "manual_belum_ada",
            "Indikator kepala dinas tanpa manual",
            "Manual PK5 dihapus.",
            expected=("R19 Perjanjian Kinerja!F6",),
            edit=remove("Manual IKU", "PK5"),
        ),
        Fault(
            "lampiran_belum_lengkap",
            "Bagian Lampiran belum diisi",
            "Baris Konsekuensi dihapus dari lembar Lampiran.",
            expected=("R20 Lampiran",),
            edit=remove("Lampiran", _KONSEKUENSI),
        ),
        Fault(
            "skema_tanpa_jadwal",
            "Skema pertanggungjawaban tanpa jadwal",
            "Skema diketik: Hasil kerja dilaporkan dengan bukti dukung.",
            expected=("R20 Lampiran!C3",),
            edit=put("Lampiran", _SKEMA, "Uraian", "Hasil kerja dilaporkan dengan bukti dukung"),
        ),
        Fault(
            "perilaku_untuk_siapa",
            "Perilaku untuk orang yang tidak dikenal",
            "Kolom Untuk diisi NIP yang keliru satu angka.",
            expected=("B22 Perilaku!A9",),
            edit=put(
                "Perilaku",
                "Mempertemukan kepala desa dan kepala sekolah untuk gerakan membaca",
                "Untuk",
                NIP_PENATA[:-1] + "9",
            ),
        ),
    ),
)
