"""The guide to the evaluation book (Indonesian): for its sheet Petunjuk and for the documentation page."""

from __future__ import annotations

from skpdoc.contract.books import EVALUATION
from skpdoc.contract.columns import Required
from skpdoc.contract.guide import Guide, GuideStep, GuideTable

_LANGKAH = (
    GuideStep(
        "Periode",
        "Periksa yang sudah terisi, lalu isi Capaian Kinerja Organisasi yang ditetapkan pimpinan di atas unit ini, "
        "tempat, dan tanggal.",
        "Periode",
    ),
    GuideStep(
        "Capaian PK",
        "Isi realisasi indikator Perjanjian Kinerja kepala unit. Boleh dilewati: lembar ini membantu menimbang capaian "
        "organisasi, tidak menentukannya.",
        "Capaian PK",
    ),
    GuideStep(
        "Realisasi",
        "Isi Realisasi setiap indikator (jumlah sejak awal tahun), asal angkanya, bukti dukung, dan umpan balik. Satu "
        "rencana hasil kerja cukup satu Hasil.",
        "Realisasi",
    ),
    GuideStep(
        "Umpan Balik Perilaku",
        "Isi umpan balik atas nilai dasar perilaku yang memang ada umpan baliknya.",
        "Umpan Balik Perilaku",
    ),
    GuideStep(
        "Penilaian",
        "Pejabat penilai memberi dua rating. Predikat dikosongkan: mengikuti kuadran kinerja. Yang tidak dinilai: isi "
        "sebabnya.",
        "Penilaian",
    ),
    GuideStep(
        "Angka Kredit",
        "Hanya untuk pejabat fungsional, pada evaluasi tahunan. Periksa jenjang, golongan, dan bulannya; lengkapi yang "
        "kosong. Kolom Lama adalah JUMLAH penetapan terakhir, baris demi baris. Bulan-bulan yang dievaluasi tersendiri "
        "(SKP sebelum pindah atau naik jenjang) ditulis di baris sendiri dengan Predikat-nya. Tahun-tahun sebelumnya "
        "ditulis di Riwayat AK; isi Termasuk LAMA di sana.",
        "Angka Kredit",
    ),
    GuideStep(
        "Periksa",
        "Simpan, lalu periksa. Setiap temuan menyebut lembar, sel, dan cara memperbaikinya.",
        perintah="skpdoc evaluate check EVALUASI.xlsx",
    ),
)

_ABU_ABU = (
    "Sudah terisi dari SKP yang ditandatangani. Tidak perlu diketik lagi; bila diubah, ditanyakan, sebab yang dicetak "
    "adalah SKP itu."
)

_BACAAN = GuideTable(
    "Menulis realisasi",
    "Realisasi dibaca seperti target: angka dengan atau tanpa satuannya, persen, waktu, atau teks.",
    ("Tertulis", "Dibaca", "Catatan"),
    (
        ("31", "31 Unit", "satuannya dari target SKP"),
        ("95%", "95%", "juga 95 bila targetnya persen"),
        ("31 Dokumen, padahal targetnya Unit", "ditanyakan", "satuan lain daripada targetnya"),
        ("0,95, padahal targetnya persen", "ditanyakan", "0,95% atau 95%? Ketik dengan tanda %."),
        ("Triwulan II", "Triwulan II", "dicetak seperti diketik"),
    ),
)

_BARIS = GuideTable(
    "Baris",
    "Setiap baris dikenali dari NIP dan Baris SKP (kolom terlipat paling kanan), jadi boleh diurutkan dan disaring.",
    ("Yang dilakukan", "Akibatnya", "Sebaiknya"),
    (
        (
            "Baris dihapus",
            "galat bagi pegawai itu",
            "Isi Tidak Dinilai di lembar Penilaian bila ia tidak dinilai.",
        ),
        ("Baris disalin", "galat: ganda", "Hapus salinannya; satu indikator satu baris."),
        (
            "Dibagi per pejabat penilai",
            "boleh",
            "Sebutkan semua bukunya sekaligus; digabung sendiri. Dokumen dari buku yang tidak disebut tetap berlaku.",
        ),
    ),
)

EVALUATION_GUIDE = Guide(
    EVALUATION,
    "Buku Evaluasi",
    "Selamat bekerja! Dari buku ini evaluasi kinerja seluruh pegawai untuk satu periode disusun. Yang sudah diketahui "
    "dari SKP sudah terisi; isi yang berwarna kuning dan putih. Nama lembar dan judul kolom jangan diubah.",
    _LANGKAH,
    (
        (None, _ABU_ABU),
        (Required.ALWAYS, "Wajib diisi. Judul kolomnya berbintang (*)."),
        (Required.NEVER, "Boleh kosong. Arti sel kosong disebut di bawah."),
    ),
    "Arahkan kursor ke judul kolom untuk membaca penjelasan dan contohnya.",
    ((_BACAAN, (1, 1, 2)), (_BARIS, (1, 1, 2))),
)
