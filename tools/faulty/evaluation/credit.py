"""Angka kredit in the evaluation of the year: whose they are, their months, and the column LAMA."""

from __future__ import annotations

from skpdoc.contract import ANGKA_KREDIT, RIWAYAT_AK
from tools.faulty.evaluation.changes import Change, add, put, remove, several
from tools.faulty.evaluation.names import ARSIPARIS, PENELAAH, PUSTAKAWAN
from tools.faulty.evaluation.twin import YEAR, EvaluationFault
from tools.faulty.fault import Group

_SHEET = ANGKA_KREDIT.name


def _typed(nip: str, **cells: str) -> Change:
    """Headers with ``_`` for a space."""
    return several(*(put(_SHEET, nip, header.replace("_", " "), cell) for header, cell in cells.items()))


def _lama(nip: str, which: str, value: str) -> Change:
    return put(_SHEET, nip, f"Lama: {which}", value)


_NO_EARLIER = remove(RIWAYAT_AK.name, ARSIPARIS)


def _fault(name: str, judul: str, ulah: str, expected: str, *changes: Change) -> EvaluationFault:
    return EvaluationFault(name, judul, ulah, (expected,), periode=YEAR, change=several(*changes))


_SECOND_HALF = {"bulan_mulai": "Juli", "bulan_selesai": "Desember", "lama_jf": "", "lama_konversi": ""}

CREDIT = Group(
    "Angka kredit",
    "Hanya di evaluasi tahunan, untuk pejabat fungsional: siapa, bulan apa saja, dan apa yang sudah ditetapkan "
    "sebelumnya (kolom LAMA).",
    (
        _fault(
            "ak_bukan_fungsional",
            "Angka kredit untuk pelaksana",
            "Baris seorang penelaah, pelaksana, ditambahkan di lembar Angka Kredit.",
            "E30 Angka Kredit!A5",
            add(
                _SHEET,
                ARSIPARIS,
                nip=PENELAAH,
                tanggal_lahir="",
                jenis_kelamin="",
                jenjang="Ahli Muda",
                golongan="III/c",
                lama_jf="",
                lama_konversi="",
            ),
        ),
        _fault(
            "nomor_kembar",
            "Nomor PAK dua orang sama",
            "Nomor PAK pustakawan diketik sama dengan nomor arsiparis.",
            "E63 Angka Kredit!X4",
            put(_SHEET, ARSIPARIS, "Nomor PAK", "800/12/PAK/2027"),
            put(_SHEET, PUSTAKAWAN, "Nomor PAK", "800/12/PAK/2027"),
        ),
        _fault(
            "ak_tanpa_baris",
            "Pejabat fungsional tanpa angka kredit",
            "Baris arsiparis dihapus dari lembar Angka Kredit.",
            "E31 Penilaian!A10",
            remove(_SHEET, ARSIPARIS),
        ),
        _fault(
            "ak_golongan_lain",
            "Golongan bukan golongan jenjangnya",
            "Golongan pustakawan ahli muda diketik IV/a.",
            "E32 Angka Kredit!D2",
            _typed(PUSTAKAWAN, Golongan="IV/a"),
        ),
        _fault(
            "ak_bulan_bertindih",
            "Bulan dihitung dua kali",
            "Baris kedua pustakawan dimulai Juli, sedangkan baris pertamanya sampai Desember.",
            "E33 Angka Kredit!K5",
            add(_SHEET, PUSTAKAWAN, **_SECOND_HALF),
        ),
        _fault(
            "ak_sebelum_tmt",
            "Dihitung sebelum TMT Jabatan",
            "TMT Jabatan arsiparis 1 April 2026, tetapi dihitung sejak Januari.",
            "E34 Angka Kredit!K4",
            _typed(ARSIPARIS, TMT_Jabatan="1 April 2026"),
            _lama(ARSIPARIS, "AK Konversi", ""),
            _NO_EARLIER,
        ),
        _fault(
            "ak_riwayat_sebelum_tmt",
            "Riwayat sebelum TMT Jabatan",
            "TMT Jabatan arsiparis 1 Juni 2024, tetapi riwayatnya sejak Maret 2024.",
            "E34 Riwayat AK!D6",
            _typed(ARSIPARIS, TMT_Jabatan="1 Juni 2024"),
        ),
        _fault(
            "ak_bulan_tertinggal",
            "Bulan yang tidak dihitung",
            "Bulan Selesai arsiparis diketik Oktober.",
            "E35 Angka Kredit!L4",
            _typed(ARSIPARIS, Bulan_Selesai="Oktober"),
        ),
        _fault(
            "ak_lama_dua_kali",
            "Kolom LAMA diketik dua kali",
            "Baris pustakawan dibagi dua setengah tahun; kolom LAMA terbawa ke kedua-duanya.",
            "E36 Angka Kredit!O5",
            _typed(PUSTAKAWAN, Bulan_Selesai="Juni"),
            add(_SHEET, PUSTAKAWAN, bulan_mulai="Juli", bulan_selesai="Desember"),
        ),
        _fault(
            "ak_lama_jenjang_sebelumnya",
            "Kolom LAMA dari jenjang sebelumnya",
            "Arsiparis naik ke Ahli Muda pada 1 Juli; angka kredit jenjang sebelumnya ditulis di baris keduanya.",
            "E37 Angka Kredit!Q5",
            _typed(ARSIPARIS, Bulan_Selesai="Juni"),
            add(
                _SHEET,
                ARSIPARIS,
                jenjang="Ahli Muda",
                golongan="III/c",
                tmt_golongan="1 Juli 2026",
                tmt_jabatan="1 Juli 2026",
                bulan_mulai="Juli",
                bulan_selesai="Desember",
                lama_jf="",
                lama_konversi="81,25",
            ),
        ),
        _fault(
            "ak_riwayat_lebih",
            "Riwayat lebih besar daripada yang lama",
            "AK Konversi lama arsiparis diketik 20, sedangkan riwayatnya berjumlah 22,917.",
            "E38 Angka Kredit!Q4",
            _lama(ARSIPARIS, "AK Konversi", "20"),
        ),
        _fault(
            "ak_riwayat_belum_jelas",
            "Riwayat yang belum tentu termasuk LAMA",
            "AK Konversi lama arsiparis diketik 30, riwayatnya 22,917, dan Termasuk LAMA dikosongkan.",
            "E38 Riwayat AK!H6",
            _lama(ARSIPARIS, "AK Konversi", "30"),
            put(RIWAYAT_AK.name, ARSIPARIS, "Termasuk LAMA", ""),
        ),
        _fault(
            "ak_riwayat_jenjang_lain",
            "Riwayat sebagai jenjang lain",
            "Jenjang arsiparis di Riwayat AK diketik Mahir.",
            "E35 Riwayat AK!G6",
            put(RIWAYAT_AK.name, ARSIPARIS, "Jenjang", "Mahir"),
            _lama(ARSIPARIS, "AK Konversi", ""),
        ),
        _fault(
            "ak_lama_sisa",
            "Kolom LAMA hanya sisanya",
            "Arsiparis golongan III/b; AK JF lama diketik 2,083, sisa sesudah kenaikan pangkat.",
            "E39 Angka Kredit!O4",
            _lama(ARSIPARIS, "AK JF Lama", "2,083"),
        ),
        _fault(
            "ak_tanpa_koma",
            "Angka kredit yang hilang komanya",
            "AK JF lama arsiparis diketik 5208, maksudnya 52,08.",
            "E45 Angka Kredit!O4",
            _lama(ARSIPARIS, "AK JF Lama", "5208"),
        ),
        _fault(
            "ak_integrasi_dua_kali",
            "AK Integrasi juga di kolom LAMA",
            "AK Integrasi arsiparis diketik 52,083, yang sudah ditulis sebagai AK JF lama.",
            "E46 Angka Kredit!U4",
            _typed(ARSIPARIS, AK_Integrasi="52,083"),
        ),
        _fault(
            "ak_tanpa_riwayat",
            "Akumulasi tanpa tahun-tahun sebelumnya",
            "Riwayat AK arsiparis dihapus, sedangkan AK Konversi lamanya tetap.",
            "E47 Angka Kredit!Q4",
            _NO_EARLIER,
        ),
        _fault(
            "ak_dasar_lain",
            "AK Dasar di luar tabel",
            "AK Dasar arsiparis diketik 40.",
            "E40 Angka Kredit!N4",
            _lama(ARSIPARIS, "AK Dasar", "40"),
        ),
        _fault(
            "ak_ijazah_lain",
            "AK Pendidikan di luar hitungan",
            "AK Pendidikan Baru arsiparis diketik 25.",
            "E41 Angka Kredit!T4",
            _typed(ARSIPARIS, AK_Pendidikan_Baru="25"),
        ),
        _fault(
            "ak_penyesuaian_lain",
            "AK Penyesuaian lain dari masa kepangkatan",
            "Arsiparis diangkat 1 Maret 2026, golongan III/b sejak April 2024; AK Penyesuaian diketik 40.",
            "E42 Angka Kredit!P4",
            _typed(ARSIPARIS, TMT_Jabatan="1 Maret 2026", Bulan_Mulai="Maret"),
            _NO_EARLIER,
            _lama(ARSIPARIS, "AK JF Lama", ""),
            _lama(ARSIPARIS, "AK Konversi", ""),
            _lama(ARSIPARIS, "AK Dasar", "50"),
            _lama(ARSIPARIS, "AK Penyesuaian", "40"),
        ),
        _fault(
            "ak_penandatangan_lain",
            "Penandatangan tidak dikenal",
            "Penandatangan arsiparis diketik: Kepala BKPSDM.",
            "E43 Angka Kredit!Y4",
            _typed(ARSIPARIS, Penandatangan="Kepala BKPSDM"),
        ),
        _fault(
            "ak_lahir_lain_di_nip",
            "Tanggal lahir lain daripada NIP",
            "Tanggal Lahir arsiparis diketik 17 September 1909.",
            "E48 Angka Kredit!I4",
            _typed(ARSIPARIS, Tanggal_Lahir="17 September 1909"),
        ),
        _fault(
            "ak_tmt_sebelum_diangkat",
            "TMT sebelum diangkat",
            "TMT Golongan arsiparis, yang diangkat Maret 2015, diketik 1 April 2014.",
            "E49 Angka Kredit!E4",
            _typed(ARSIPARIS, TMT_Golongan="1 April 2014"),
        ),
        _fault(
            "ak_golongan_lain_di_skp",
            "Golongan lain daripada di SKP",
            "Golongan arsiparis diketik III/a, di SKP-nya III/b.",
            "E44 Angka Kredit!D4",
            _typed(ARSIPARIS, Golongan="III/a"),
        ),
        _fault(
            "ak_predikat_lain",
            "Predikat lain daripada evaluasinya",
            "Di baris arsiparis yang sampai Desember, Predikat diketik Kurang.",
            "E44 Angka Kredit!M4",
            _typed(ARSIPARIS, Predikat="Kurang"),
        ),
        _fault(
            "ak_dengan_satuan",
            "Angka kredit bukan angka saja",
            "AK Konversi lama arsiparis diketik: 75 AK.",
            "B14 Angka Kredit!Q4",
            _lama(ARSIPARIS, "AK Konversi", "75 AK"),
        ),
    ),
)
