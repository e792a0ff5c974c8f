"""Penilaian: how each SKP was rated."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, Required, SheetColumn, SheetSpec
from skpdoc.contract.sheets.evaluation.shared import given_column, nama_column, nip_column
from skpdoc.contract.sheets.shared import ALWAYS, choices_of, urutan_column
from skpdoc.model.predikat import Predikat, Rating

KEBERATAN = ("Tidak", "Ya")


def _rating(field: str, header: str, note: str, required: Required = Required.NEVER) -> SheetColumn:
    return SheetColumn(
        field,
        header,
        Kind.CHOICE,
        note,
        Rating.SESUAI.value,
        required=required,
        choices=choices_of(Rating),
        width=21,
    )


PENILAIAN = SheetSpec(
    "Penilaian",
    "Satu baris satu SKP. Pejabat penilai mengisi dua rating; predikat mengikuti kuadran kinerja.",
    (
        nip_column(),
        nama_column(),
        given_column("jabatan", "Jabatan", "Menurut SKP. Sudah terisi.", "Kepala Bidang Lalu Lintas", 32),
        given_column("penilai", "Pejabat Penilai", "Menurut SKP. Sudah terisi.", "Ir. Gede Suardika", 30),
        SheetColumn(
            "atasan_penilai",
            "Atasan Pejabat Penilai",
            Kind.LONG_TEXT,
            "Menurut SKP. Bila kosong, ketik nama atau NIP-nya; pangkat dan jabatannya diambil dari buku kerja.",
            "Drs. Lalu Hamdan",
            is_given=True,
            width=30,
        ),
        given_column(
            "periodik",
            "Predikat Sebelumnya",
            "Predikat periode sebelumnya di tahun ini. Sudah terisi bila ada.",
            "Triwulan I: Baik",
            26,
        ),
        _rating("rating_hasil", "Rating Hasil Kerja", "Rating pejabat penilai atas hasil kerja.", ALWAYS),
        _rating(
            "rating_perilaku", "Rating Perilaku Kerja", "Rating pejabat penilai atas perilaku kerja.", ALWAYS
        ),
        SheetColumn(
            "predikat",
            "Predikat",
            Kind.CHOICE,
            "Kosongkan: mengikuti kuadran kinerja dari kedua rating.",
            Predikat.BAIK.value,
            choices=choices_of(Predikat),
            default="menurut kuadran kinerja",
            width=17,
        ),
        SheetColumn(
            "catatan",
            "Catatan/Rekomendasi",
            Kind.LONG_TEXT,
            "Dicetak di Dokumen Evaluasi.",
            "Diusulkan mengikuti pelatihan manajemen lalu lintas",
            aliases=("Catatan", "Rekomendasi"),
            width=40,
        ),
        SheetColumn(
            "keberatan",
            "Keberatan",
            Kind.CHOICE,
            "Ya bila pegawai mengajukan keberatan dan hasilnya sudah ditetapkan.",
            KEBERATAN[0],
            choices=KEBERATAN,
            default=KEBERATAN[0],
            width=12,
        ),
        _rating(
            "rating_hasil_keberatan",
            "Rating Hasil Sesudah Keberatan",
            "Bila Keberatan berisi Ya; dicetak dan dihitung sebagai gantinya.",
        ),
        _rating(
            "rating_perilaku_keberatan",
            "Rating Perilaku Sesudah Keberatan",
            "Bila Keberatan berisi Ya; dicetak dan dihitung sebagai gantinya.",
        ),
        SheetColumn(
            "tidak_dinilai",
            "Tidak Dinilai",
            Kind.TEXT,
            "Sebabnya, bila pegawai tidak dinilai pada periode ini; dokumennya lalu tidak dibuat.",
            "CLTN",
            width=24,
        ),
        urutan_column(),
    ),
    anchors=("nip",),
)
