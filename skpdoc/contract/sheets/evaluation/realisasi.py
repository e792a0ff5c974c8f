"""Realisasi: what was reached of every indicator of every SKP."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.evaluation.shared import given_column, nama_column, nip_column
from skpdoc.contract.sheets.shared import ALWAYS, choices_of, urutan_column
from skpdoc.model.choices import Aspek, JenisKinerja
from skpdoc.model.predikat import Rating

_OVER_RHK = ("nip", "rencana_hasil_kerja")
ONCE_AN_RHK = frozenset({"rencana_aksi", "umpan_balik"})
"""what is printed once of a merged cell"""

REALISASI = SheetSpec(
    "Realisasi",
    "Satu baris satu indikator SKP. Yang abu-abu sudah terisi dari SKP yang ditandatangani; isi Realisasi, asal "
    "angkanya, bukti dukung, dan umpan balik.",
    (
        nip_column(),
        nama_column(),
        SheetColumn(
            "rencana_hasil_kerja",
            "Rencana Hasil Kerja",
            Kind.LONG_TEXT,
            "Rencana hasil kerja menurut SKP. Sudah terisi.",
            "Terpasangnya fasilitas keselamatan jalan",
            required=ALWAYS,
            aliases=("RHK",),
            is_given=True,
            width=36,
        ),
        SheetColumn(
            "jenis",
            "Jenis",
            Kind.CHOICE,
            "Hasil kerja utama atau tambahan. Sudah terisi.",
            "Utama",
            choices=choices_of(JenisKinerja),
            default=JenisKinerja.UTAMA.value,
            is_given=True,
            width=11,
        ),
        SheetColumn(
            "aspek",
            "Aspek",
            Kind.CHOICE,
            "Aspek indikator menurut SKP; tidak untuk JPT. Sudah terisi.",
            "Kuantitas",
            choices=choices_of(Aspek),
            is_given=True,
            width=11,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator menurut SKP. Sudah terisi.",
            "Jumlah rambu terpasang",
            required=ALWAYS,
            aliases=("Indikator Kinerja Individu", "IKI"),
            is_given=True,
            width=36,
        ),
        given_column(
            "target", "Target", "Target setahun seperti dicetak di SKP. Sudah terisi.", "120 Unit", 14
        ),
        SheetColumn(
            "rencana_aksi",
            "Rencana Aksi",
            Kind.LONG_TEXT,
            "Boleh ditambahkan: apa yang direncanakan dikerjakan pada periode ini, satu kali untuk setiap RHK; "
            "beberapa: satu baris satu rencana (Alt+Enter). Dicetak di lembar umpan balik.",
            "Memasang 30 rambu di jalur sekolah",
            is_added=True,
            merges_over=_OVER_RHK,
            width=36,
        ),
        SheetColumn(
            "target_periode",
            "Target Periode",
            Kind.TARGET,
            "Target sampai akhir periode ini, bila triwulannya ditetapkan. Sudah terisi; hanya membantu.",
            "30 Unit",
            is_given=True,
            width=14,
        ),
        SheetColumn(
            "realisasi",
            "Realisasi",
            Kind.TARGET,
            "Yang tercapai sejak awal tahun sampai akhir periode ini. Ditulis seperti target; satuannya boleh tidak "
            "diketik.",
            "31",
            required=ALWAYS,
            aliases=("Capaian", "Realisasi Kinerja"),
            width=14,
        ),
        SheetColumn(
            "berdasarkan",
            "Berdasarkan",
            Kind.LONG_TEXT,
            "Asal angkanya; dicetak di bawah realisasi.",
            "laporan pemasangan rambu bulan Maret",
            aliases=("Sumber Data",),
            merges_over=_OVER_RHK,
            width=30,
        ),
        SheetColumn(
            "bukti_dukung",
            "Bukti Dukung",
            Kind.LONG_TEXT,
            "Nama berkas atau tautan; beberapa dipisah titik koma.",
            "BAST rambu 12 Maret; https://contoh.go.id/rambu",
            merges_over=_OVER_RHK,
            width=34,
        ),
        SheetColumn(
            "umpan_balik",
            "Umpan Balik",
            Kind.LONG_TEXT,
            "Siapa: apa; yang berikutnya di baris baru (Alt+Enter) di sel yang sama.",
            "Pimpinan: pemasangan sesuai jadwal, pertahankan",
            merges_over=_OVER_RHK,
            width=40,
        ),
        SheetColumn(
            "hasil",
            "Hasil",
            Kind.CHOICE,
            "Penilaian atas rencana hasil kerja ini, satu kali untuk setiap rencana hasil kerja. Darinya disarankan "
            "Rating Hasil Kerja; pejabat penilai yang menentukan.",
            Rating.SESUAI.value,
            choices=choices_of(Rating),
            merges_over=_OVER_RHK,
            width=20,
        ),
        urutan_column(),
        SheetColumn(
            "baris_skp",
            "Baris SKP",
            Kind.KODE,
            "Nomor indikator di dalam SKP, dengannya baris ini dikenali. Jangan diubah.",
            "U1.2",
            folded=True,
            is_given=True,
            width=10,
        ),
    ),
    anchors=("nip",),
)
