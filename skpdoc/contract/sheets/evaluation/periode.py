"""Periode: the settings of an evaluation book, one a row."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn
from skpdoc.contract.sheets.shared import ALWAYS, choices_of
from skpdoc.model.choices import PERIODE_NAMES
from skpdoc.model.evaluasi import CetakPeriode
from skpdoc.model.predikat import CapaianOrganisasi

EVALUATION_VERSION = "1"
"""The version of the evaluation book that is written and read."""

PERIODE_SHEET = "Periode"
PERIODE_SETTINGS = (
    SheetColumn(
        "versi",
        "Versi Format",
        Kind.TEXT,
        "Versi buku evaluasi ini. Jangan diubah.",
        EVALUATION_VERSION,
        required=ALWAYS,
        choices=(EVALUATION_VERSION,),
    ),
    SheetColumn(
        "nama_instansi",
        "Nama Instansi",
        Kind.TEXT,
        "Nama instansi seperti dicetak di kepala dokumen.",
        "Pemerintah Kabupaten Tirta Kencana",
        required=ALWAYS,
        aliases=("Instansi",),
    ),
    SheetColumn(
        "nama_unit_kerja",
        "Nama Unit Kerja",
        Kind.TEXT,
        "Nama unit yang dievaluasi; menjadi nama folder hasil.",
        "Dinas Perhubungan",
        required=ALWAYS,
        aliases=("Unit Kerja", "Perangkat Daerah"),
    ),
    SheetColumn("tahun", "Tahun", Kind.YEAR, "Tahun SKP yang dievaluasi.", "2026", required=ALWAYS),
    SheetColumn(
        "periode",
        "Periode",
        Kind.CHOICE,
        "Bulan, triwulan, atau Tahunan (dicetak AKHIR).",
        "Triwulan I",
        required=ALWAYS,
        choices=PERIODE_NAMES,
    ),
    SheetColumn(
        "periode_mulai",
        "Periode Mulai",
        Kind.DATE,
        "Hari pertama periode yang dievaluasi.",
        "1 Januari 2026",
        required=ALWAYS,
    ),
    SheetColumn(
        "periode_selesai",
        "Periode Selesai",
        Kind.DATE,
        "Hari terakhir periode yang dievaluasi.",
        "31 Maret 2026",
        required=ALWAYS,
    ),
    SheetColumn(
        "capaian",
        "Capaian Kinerja Organisasi",
        Kind.CHOICE,
        "Ditetapkan pimpinan di atas unit ini dan diketik di sini; tidak dihitung. Lembar Capaian PK membantu "
        "menimbangnya.",
        "Baik",
        required=ALWAYS,
        choices=choices_of(CapaianOrganisasi),
        aliases=("Capaian Organisasi",),
    ),
    SheetColumn(
        "ditetapkan_oleh",
        "Ditetapkan Oleh",
        Kind.TEXT,
        "Siapa yang menetapkan capaian kinerja organisasi.",
        "Bupati Tirta Kencana",
    ),
    SheetColumn(
        "tempat",
        "Tempat",
        Kind.TEXT,
        "Kota yang dicetak di atas tanda tangan.",
        "Tirta Kencana",
        required=ALWAYS,
        aliases=("Tempat Penandatanganan",),
    ),
    SheetColumn(
        "tanggal_penilai",
        "Tanggal Pejabat Penilai",
        Kind.DATE,
        "Tanggal di atas tanda tangan pejabat penilai.",
        "3 April 2026",
        default="titik-titik",
    ),
    SheetColumn(
        "tanggal_pegawai",
        "Tanggal Pegawai",
        Kind.DATE,
        "Tanggal di atas tanda tangan pegawai.",
        "6 April 2026",
        default="titik-titik",
    ),
    SheetColumn(
        "cetak_periode",
        "Cetak Periode",
        Kind.CHOICE,
        "Pilihan: hanya periode ini yang dicetak. Coret: semua triwulan dicetak, yang lain dicoret.",
        CetakPeriode.PILIHAN.value,
        choices=choices_of(CetakPeriode),
        default=CetakPeriode.PILIHAN.value,
    ),
)
