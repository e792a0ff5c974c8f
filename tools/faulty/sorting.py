"""Sheets that were sorted, and what can be seen of it."""

from __future__ import annotations

from tools.faulty.changes import add, cleared, moved_up, numbered, row_between, several, sorted_by
from tools.faulty.fault import Fault, Group
from tools.faulty.patch import head_below

_ROLE = ("Kode", "NIP", "Mendukung", "Rencana Hasil Kerja", "Metode Cascading")
_TINDAK_LANJUT = "Persentase rekomendasi evaluasi yang tuntas ditindaklanjuti"
_BERKAS = "Persentase berkas contoh yang tertata benar seusai bimbingan"
_DESA = "Jumlah perpustakaan desa yang aktif"

_DUKUNGAN = {"Untuk": "SEMUA", "Bagian": "Dukungan Sumber Daya"}

SORTING = Group(
    "Lembar yang diurutkan",
    "Nomor di kolom Urutan mengembalikan susunan semula. Tanpa nomor, baris yang kolom perannya kosong dapat menjadi "
    "milik orang lain, sehingga ditanyakan begitu ada tanda bahwa lembarnya pernah diurutkan.",
    (
        Fault(
            "lanjutan_terpisah",
            "Baris lanjutan terpisah dari perannya",
            "Di lembar Peran, kolom peran baris kedua dikosongkan, dan di atasnya ada baris kosong.",
            expected=("B40 Peran!B4",),
            edit=several(cleared("Peran", _TINDAK_LANJUT, *_ROLE), row_between("Peran", _TINDAK_LANJUT)),
        ),
        Fault(
            "lanjutan_tanpa_nomor",
            "Baris lanjutan di bawah nomor terakhir",
            "Di lembar Peran, baris terakhir tanpa nomor Urutan, dan kolom perannya kosong.",
            expected=("B41 Peran!B33",),
            edit=several(cleared("Peran", _BERKAS, *_ROLE), numbered("Peran", _BERKAS)),
        ),
        Fault(
            "diurutkan_bernomor",
            "Lembar diurutkan, nomornya ikut",
            "Di lembar Peran, satu peran beserta nomornya dipindahkan ke baris teratas.",
            expected=("B42 Peran!S2",),
            edit=several(numbered("Peran"), moved_up("Peran", _DESA)),
        ),
        Fault(
            "nomor_kembar",
            "Nomor Urutan kembar",
            "Di lembar Peran, semua baris diberi nomor Urutan 7.",
            expected=("B43 Peran!S2",),
            edit=numbered("Peran", every="7"),
        ),
        Fault(
            "judul_ikut_diurutkan",
            "Judul kolom ikut diurutkan",
            "Di lembar Perilaku, dua baris isian berada di atas baris judul.",
            expected=("B44 Perilaku!A1",),
            patch=head_below("Perilaku", 2),
        ),
        Fault(
            "lampiran_diurutkan",
            "Lampiran urut abjad, tanpa nomor",
            "Tiga butir ditambahkan di Lampiran, lalu lembarnya diurutkan menurut Uraian; kolom Urutan kosong.",
            expected=("B45 Lampiran!C2",),
            edit=several(
                add("Lampiran", _DUKUNGAN | {"Uraian": "Ruang baca yang tenang"}),
                add("Lampiran", _DUKUNGAN | {"Uraian": "Anggaran perjalanan ke desa"}),
                add("Lampiran", _DUKUNGAN | {"Uraian": "Buku panduan layanan"}),
                sorted_by("Lampiran", "Uraian"),
            ),
        ),
    ),
)
