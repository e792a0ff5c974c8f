"""Periode: the settings of an evaluation book, one a row."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn
from skpdoc.contract.sheets.settings import day_columns, office_columns, versi_column
from skpdoc.contract.sheets.shared import ALWAYS, choices_of
from skpdoc.model.choices import PERIODE_NAMES
from skpdoc.model.evaluasi import CetakPeriode
from skpdoc.model.predikat import CapaianOrganisasi

EVALUATION_VERSION = "1"
"""The version of the evaluation book that is written and read."""

PERIODE_SHEET = "Periode"
PERIODE_SETTINGS = (
    versi_column("buku evaluasi", EVALUATION_VERSION),
    *office_columns("dievaluasi", "Tahun SKP yang dievaluasi."),
    SheetColumn(
        "periode",
        "Periode",
        Kind.CHOICE,
        "Bulan, triwulan, atau Tahunan (dicetak AKHIR).",
        "Triwulan I",
        required=ALWAYS,
        choices=PERIODE_NAMES,
    ),
    *day_columns("periode yang dievaluasi", "31 Maret 2026"),
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
