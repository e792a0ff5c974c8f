"""The sheet Periode, and people with two SKP."""

from __future__ import annotations

from skpdoc.contract import PENILAIAN
from tools.faulty.changes import Edit, add, put, several
from tools.faulty.evaluation.changes import put as put_cell
from tools.faulty.evaluation.changes import setting
from tools.faulty.evaluation.changes import several as several_changes
from tools.faulty.evaluation.names import ARSIPARIS, KADIS, PENATA
from tools.faulty.evaluation.twin import EvaluationFault
from tools.faulty.fault import Group

_SECOND_ROLES = {
    PENATA: "Barang milik daerah tercatat sesuai keadaan fisiknya",
    ARSIPARIS: "Arsiparis perangkat daerah menguasai penataan arsip dinamis",
}


def _second_post(nip: str, **post: str) -> Edit:
    """From 16 February somebody holds another post, and the second of his roles belongs to it."""
    return several(
        put("Pegawai", nip, "Periode Selesai", "15 Februari 2026"),
        put("Peran", nip, "NIP", f"{nip}/1"),
        put("Peran", _SECOND_ROLES[nip], "NIP", f"{nip}/2"),
        add("Pegawai", {"NIP": nip, "Periode Mulai": "16 Februari 2026"} | post),
    )


_SECRETARY = several(
    put("Pejabat Lain", "BUPATI", "Jabatan", "Sekretaris Daerah"),
    put("Pejabat Lain", "BUPATI", "Jenis Jabatan", "JPT Pratama"),
)
"""the head is assessed by somebody who is not the head of all"""


def _official(kode: str, jabatan: str) -> Edit:
    """One more of the same name."""
    return add(
        "Pejabat Lain",
        {"Kode": kode, "Nama": "Ir. Yoseph Beribe, M.T.", "Jenis Nomor": "-", "Jabatan": jabatan},
    )


PERSONS = Group(
    "Periode dan orang",
    "Kapan dan untuk siapa evaluasi ini. Orang dengan dua SKP bukan kekeliruan; hanya diberitahukan bagaimana "
    "dihitungnya.",
    (
        EvaluationFault(
            "capaian_kosong",
            "Capaian organisasi belum diisi",
            "Capaian Kinerja Organisasi dikosongkan.",
            expected=("B06 Periode!B9",),
            change=setting("Capaian Kinerja Organisasi", ""),
        ),
        EvaluationFault(
            "periode_bukan_triwulannya",
            "Hari di luar periodenya",
            "Periode Selesai Triwulan I diketik 30 Juni 2026.",
            expected=("B26 Periode!B8",),
            change=setting("Periode Selesai", "30 Juni 2026"),
        ),
        EvaluationFault(
            "periode_pendek",
            "Periode tidak penuh",
            "Periode Selesai Triwulan I diketik 28 Februari 2026.",
            expected=("E23 Periode!B8",),
            change=setting("Periode Selesai", "28 Februari 2026"),
        ),
        EvaluationFault(
            "tanggal_terlalu_awal",
            "Ditandatangani sebelum periode selesai",
            "Tanggal Pejabat Penilai diketik 27 Maret 2026.",
            expected=("E22 Periode!B12",),
            change=setting("Tanggal Pejabat Penilai", "27 Maret 2026"),
        ),
        EvaluationFault(
            "pegawai_lebih_dahulu",
            "Pegawai menandatangani lebih dahulu",
            "Tanggal Pegawai diketik 6 April 2026, sehari sebelum tanggal pejabat penilai.",
            expected=("E24 Periode!B13",),
            change=setting("Tanggal Pegawai", "6 April 2026"),
        ),
        EvaluationFault(
            "versi_evaluasi",
            "Versi buku evaluasi lain",
            "Versi Format diubah menjadi 9.",
            expected=("B24 Periode!B2",),
            change=setting("Versi Format", "9"),
        ),
        EvaluationFault(
            "periode_lain",
            "Buku periode lain",
            "Buku Triwulan I dipakai lagi: Periode diketik Triwulan II, dengan harinya.",
            expected=("E98 Periode!B6",),
            change=several_changes(
                setting("Periode", "Triwulan II"),
                setting("Periode Mulai", "1 April 2026"),
                setting("Periode Selesai", "30 Juni 2026"),
                setting("Tanggal Pejabat Penilai", "7 Juli 2026"),
                setting("Tanggal Pegawai", "10 Juli 2026"),
            ),
        ),
        EvaluationFault(
            "unit_lain",
            "Nama unit kerja lain daripada di SKP",
            "Nama Unit Kerja disingkat.",
            expected=("E99 Periode!B4",),
            change=setting("Nama Unit Kerja", "Dinas Perpustakaan & Kearsipan"),
        ),
        EvaluationFault(
            "atasan_tak_dikenal",
            "Atasan Pejabat Penilai tidak dikenal",
            "Di atas pejabat penilai kepala dinas, seorang sekretaris daerah, tidak ada siapa pun di buku kerja; "
            "namanya diketik di buku evaluasi.",
            expected=("E88 Penilaian!E2",),
            edit=_SECRETARY,
            change=put_cell(PENILAIAN.name, KADIS, "Atasan Pejabat Penilai", "Ir. Yoseph Beribe, M.T."),
        ),
        EvaluationFault(
            "atasan_ganda",
            "Atasan Pejabat Penilai cocok dengan beberapa",
            "Yang diketik bernama sama dengan dua orang di lembar Pejabat Lain.",
            expected=("E87 Penilaian!E2",),
            edit=several(_SECRETARY, _official("GUB", "Gubernur"), _official("PJ", "Penjabat Bupati")),
            change=put_cell(PENILAIAN.name, KADIS, "Atasan Pejabat Penilai", "Ir. Yoseph Beribe, M.T."),
        ),
        EvaluationFault(
            "tidak_dinilai_bukan_sebab",
            "Tidak Dinilai tanpa sebab",
            'Tidak Dinilai penata diketik "Tidak".',
            expected=("E97 Penilaian!N7",),
            change=put_cell(PENILAIAN.name, PENATA, "Tidak Dinilai", "Tidak"),
        ),
        EvaluationFault(
            "dua_skp",
            "Dua SKP satu orang",
            "Penata pindah jabatan pada 16 Februari, sehingga SKP-nya dua.",
            expected=("E20 Penilaian!A11",),
            edit=_second_post(
                PENATA,
                **{
                    "Nama": "Agus Salim Watimena, S.Kom.",
                    "Status": "PPPK",
                    "Pangkat/Golongan": "IX",
                    "Jabatan": "Pengelola Barang Milik Daerah",
                    "Jenis Jabatan": "Pelaksana",
                    "Unit Kerja": "Sekretariat",
                    "Atasan": "197608172002121003",
                },
            ),
        ),
        EvaluationFault(
            "skp_plt",
            "SKP sebagai Plt.",
            "Sejak 16 Februari arsiparis merangkap Plt. Kepala Seksi Layanan Arsip, dengan SKP sendiri.",
            expected=("E21 Penilaian!A11",),
            edit=_second_post(
                ARSIPARIS,
                **{
                    "Nama": "Frans Rumkorem, S.A.P.",
                    "Status": "PNS",
                    "Pangkat/Golongan": "Penata Muda Tingkat I, III/b",
                    "Jabatan": "Kepala Seksi Layanan Arsip",
                    "Jenis Jabatan": "Pengawas",
                    "Unit Kerja": "Bidang Kearsipan",
                    "Atasan": "198004242006041009",
                    "Keterangan Jabatan": "Plt.",
                },
            ),
        ),
    ),
)
