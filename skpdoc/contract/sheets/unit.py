"""Unit: the settings of a workbook, one a row, and the versions of the format."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn
from skpdoc.contract.sheets.settings import day_columns, office_columns, versi_column
from skpdoc.contract.sheets.shared import ALWAYS, choices_of
from skpdoc.model.choices import BarisAtasMPH, Pendekatan, UkuranKertas
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

FORMAT_VERSION = "2"
"""The version that is written."""
READ_VERSIONS = ("1", FORMAT_VERSION)
"""The versions that are read, all by the same rules: what a version adds is optional."""

UNIT_SHEET = "Unit"
UNIT_SETTINGS = (
    versi_column("buku kerja", FORMAT_VERSION),
    *office_columns("mengisi buku kerja ini", "Tahun SKP."),
    *day_columns("periode penilaian", "31 Desember 2026"),
    SheetColumn(
        "regulasi",
        "Regulasi",
        Kind.CHOICE,
        "Peraturan yang menentukan bentuk dokumen.",
        DEFAULT_REGULASI,
        required=ALWAYS,
        choices=tuple(catalogue()),
    ),
    SheetColumn(
        "pendekatan",
        "Pendekatan Hasil Kerja",
        Kind.CHOICE,
        "Kuantitatif: tiap indikator mempunyai target terukur. Kualitatif: ukuran keberhasilan berupa uraian.",
        "Kuantitatif",
        required=ALWAYS,
        choices=choices_of(Pendekatan),
        aliases=("Pendekatan",),
    ),
    SheetColumn(
        "tempat",
        "Tempat Penandatanganan",
        Kind.TEXT,
        "Kota yang dicetak di atas tanda tangan.",
        "Tirta Kencana",
        required=ALWAYS,
    ),
    SheetColumn(
        "tanggal",
        "Tanggal Penandatanganan",
        Kind.DATE,
        "Tanggal yang dicetak di atas tanda tangan; kosong: titik-titik.",
        "5 Januari 2026",
        default="titik-titik",
    ),
    SheetColumn(
        "baris_atas_mph",
        "Baris Atas MPH",
        Kind.CHOICE,
        "Isi baris atas matriks seorang JPT atau pimpinan unit kerja mandiri. Indikator: rencana hasil kerja "
        "beserta indikatornya. Rencana Hasil Kerja: rencana hasil kerja saja.",
        "Indikator",
        choices=choices_of(BarisAtasMPH),
        default=BarisAtasMPH.INDIKATOR.value,
    ),
    SheetColumn(
        "ukuran_kertas",
        "Ukuran Kertas",
        Kind.CHOICE,
        "Ukuran kertas semua dokumen.",
        "A4",
        choices=choices_of(UkuranKertas),
        default=UkuranKertas.A4.value,
    ),
)
