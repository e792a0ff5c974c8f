"""What the pipeline says, as somebody reads it who has buttons and types no commands."""

from __future__ import annotations

import re

_FIELDS = {
    "server": "Penyedia surel",
    "pengirim": "Alamat pengirim",
    "nama_pengirim": "Nama pengirim",
    "narahubung": "Narahubung",
    "tenggat": "Tenggat pengembalian",
    "lampiran": "Lampiran",
    "pengguna": "Nama akun",
    "keamanan": "Cara menyambung",
    "port": "Nomor port",
}
_PLACE = r"(?:[^\s:]*skpdoc\.(?:coba\.)?toml: )?"
_WORDS: tuple[tuple[str, str], ...] = (
    *((rf"{_PLACE}\[surel\] {name}: ", f"{label}: ") for name, label in _FIELDS.items()),
    (r" Isi di skpdoc\.toml \(lihat docs/surel\.md\)", " Isi di setelan surel"),
    (
        r"Tulis tenggat = 2026-01-31 \(tanggal Anda sendiri\) di bawah \[surel\] dalam skpdoc\.toml",
        "Isi Tenggat pengembalian di setelan surel",
    ),
    (
        r"Periksa port dan keamanan di skpdoc\.toml",
        "Periksa Cara menyambung dan Nomor port di setelan surel",
    ),
    (r"server tidak menawarkan STARTTLS", "server tidak melindungi sambungannya"),
    (
        r"Cocokkan port dan keamanan di skpdoc\.toml: biasanya 587 dengan starttls, 465 dengan tls",
        "Coba Cara menyambung yang lain di setelan surel, dan kosongkan Nomor port",
    ),
    (r"Hapus pengguna di skpdoc\.toml", "Kosongkan Nama akun di setelan surel"),
    (r"sebut berkasnya di skpdoc\.toml \(sertifikat\)", "tanyakan kepada pengelola surelnya"),
    (r"Periksa pengirim di skpdoc\.toml", "Periksa Alamat pengirim di setelan surel"),
    (
        r"Simpan sertifikat penerbitnya, lalu sebutkan sebagai `penerbit` di \[tanda_tangan\] skpdoc\.toml",
        "Tanyakan kepada pengelola tanda tangan elektronik apakah penerbitnya dipercaya",
    ),
    (
        r', atau tulis akses = "grup" di bawah \[folder_hasil\] dalam skpdoc\.toml bila memang dipakai bersama',
        "",
    ),
    (
        r"Kirim versi barunya dengan --new-versions",
        'Centang "Kirim juga dokumen yang berubah sesudah dikirim"',
    ),
    (r"kirim lagi dengan --resend tidak-pasti", 'pilih Kirim lagi "yang tidak pasti sampai"'),
    (r"kirim lagi dengan --resend ditolak", 'pilih Kirim lagi "yang ditolak server"'),
    (
        r"Buat dahulu dengan generate, atau pilih --format yang ada",
        "Buat dahulu PDF-nya, atau pilih Lampiran yang lain",
    ),
    (r"ubah di buku kerja, lalu generate", "ubah di buku kerja, lalu Buat dokumen"),
    (
        r"Jalankan generate lagi dan periksa dengan `skpdoc send` tanpa --send",
        "Buat dokumen lagi, lalu lihat rencananya",
    ),
    (
        r"send menganggap semuanya belum dikirim, status menyebut",
        "semuanya dianggap belum dikirim, Status menyebut",
    ),
    (r"generate membuat ulang tanpa --reissue", "dokumen yang berubah dibuat ulang tanpa ditanyakan"),
    (
        r"Terbitkan ulang \(skpdoc generate --reissue\) atau kembalikan isi buku kerjanya dan jalankan skpdoc generate",
        "Terbitkan ulang di Buat dokumen, atau kembalikan isi buku kerjanya dan buat dokumennya lagi",
    ),
    (
        r"[^\s:]*: tidak ada hasil skpdoc di sini\. Jalankan dulu: skpdoc generate .*?generate -o`\.",
        "Belum ada dokumen. Buat dokumen dahulu.",
    ),
    (
        r"[Pp]eriksa( dahulu)? dengan `skpdoc evaluate check`",
        r"Periksa\1 di halaman Evaluasi",
    ),
    (r"[Pp]eriksa dahulu dengan `skpdoc check`", "Periksa dahulu di halaman Periksa"),
    (r"Belum ada hasil skpdoc generate di", "Belum ada dokumen di"),
    (r"Jalankan skpdoc generate bila belum", "Buat dokumen lagi bila belum"),
    (r" \(`skpdoc generate`\)", ""),
    (r" \(`skpdoc evaluate new`\)", ""),
    (
        r"uat buku evaluasi sekali lagi dengan `skpdoc evaluate new`",
        "uat buku evaluasi sekali lagi: pindahkan yang lama ke folder lain, lalu Mulai evaluasi",
    ),
    (r"dipakai dengan `skpdoc evaluate`", "letakkan di folder Evaluasi di sebelah buku kerja"),
    (r"dipakai tanpa `evaluate`", "buka di halaman Buku kerja"),
    (
        r"Bila folder ini dipakai juga untuk `skpdoc evaluate generate`, salin dari: skpdoc templates export \S+",
        "Untuk dokumen evaluasi, pindahkan folder Formulir yang lama, lalu Salin formulir.",
    ),
    (r"atau cabut dengan skpdoc signed --undo", "atau cabut di halaman Status"),
    (r"Dicabut dengan skpdoc signed --undo", "Dicabut"),
    (r"ternyata ditandatangani, pakai skpdoc signed", "ternyata ditandatangani, catat di halaman Status"),
    (r"atau pakai skpdoc signed", "atau catat di halaman Status"),
    (r"jalankan skpdoc status, lalu centang", "buka halaman Status, lalu centang"),
    (r"dikumpulkan dengan skpdoc collect", "dapat dipilih di halaman Yang kembali"),
    (r"skpdoc status mencatatnya", "halaman Status mencatatnya"),
    (r"Semuanya: skpdoc templates check \S+", "Semuanya ada di halaman Formulir"),
    (
        r"(?:Ambil salinannya dengan|Periksa dengan|Buat ulang formulir dari|Salin kembali dari formulir bawaan): "
        r"skpdoc templates (?:export|check) [A-Z-]+",
        "Pindahkan folder Formulir yang lama, lalu Salin formulir",
    ),
    (
        r"contoh yang sudah berisi: skpdoc new \S+ --year \S+ --sample",
        "contoh yang sudah berisi ada di Beranda",
    ),
    (r" \(`skpdoc new BARU\.xlsx`\)", ""),
    (r"Buat buku kerja kosong dengan `skpdoc new [^`]*`", "Buat buku kerja baru di Beranda"),
    (r"`skpdoc new BARU[^`]*`", "Mulai buku kerja baru, dari tahun lalu"),
    (r"salinan bertanda dari skpdoc check", "salinan bertanda dari halaman Periksa"),
    (r"[Jj]alankan (?:skpdoc )?(?:evaluate )?generate lagi", "Buat dokumen lagi"),
    (r"isi variabel lingkungan \S+ dengan lokasi soffice", "tanyakan kepada pengelola komputer"),
    (r"\(Debian/Ubuntu: [^)]*\), ", ""),
    (
        r"Jalankan lagi dengan SKPDOC_DEBUG=1 dan kirim keluarannya kepada pembuat skpdoc",
        "Coba lagi; bila berulang, kirim kalimat ini kepada pembuat SKP",
    ),
    (r"sedang ditulis oleh skpdoc yang lain", "sedang ditulis oleh SKP yang lain"),
    (r"Belum ada hasil skpdoc generate", "Belum ada dokumen terbit"),
    (r"Jalankan skpdoc generate bila belum", "Buat dokumen lagi bila belum"),
    (r"Periksa dahulu dengan `skpdoc (?:evaluate )?check`", "Periksa dahulu di halaman Periksa"),
    (r"dimasukkan dahulu ke SKP \(`skpdoc generate`\)", "dimasukkan dahulu ke SKP dan diterbitkan"),
    (r"Pilih dengan --period dan --year", "Pilih periode dan tahunnya"),
    (
        r"Buat dahulu rekap setiap unit dengan `skpdoc evaluate rekap`",
        "Buat dahulu Rekap Evaluasi setiap unit di halaman Evaluasi",
    ),
    (
        r"Bila folder ini dipakai juga untuk `skpdoc evaluate generate`, salin dari: skpdoc templates export [A-Z-]+",
        "Bila dipakai juga untuk evaluasi, pindahkan folder Formulir yang lama, lalu Salin formulir",
    ),
    (r"lalu jalankan lagi", "lalu ulangi"),
    (r"jalankan lagi", "ulangi"),
    (r"Jalankan lagi", "Ulangi"),
)
_SAID = tuple((re.compile(pattern), words) for pattern, words in _WORDS)


def spoken(text: str) -> str:
    """The same with buttons instead of commands, options and names of settings."""
    for pattern, words in _SAID:
        text = pattern.sub(words, text)
    return text
