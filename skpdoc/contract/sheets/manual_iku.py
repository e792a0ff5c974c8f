"""Manual IKU: one indicator explained a row."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, Reference, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, KUANTITATIF, choices_of
from skpdoc.model.choices import KualitasKendali, PeriodePelaporan

MANUAL_IKU = SheetSpec(
    "Manual IKU",
    "Manual Indikator Kinerja: satu baris satu indikator.",
    (
        SheetColumn(
            "kode",
            "Kode",
            Kind.REFERENCE,
            "Kode baris Perjanjian Kinerja, atau Kode Peran/Aspek (R07/Kuantitas).",
            "PK1",
            required=ALWAYS,
            references=(Reference.ITEM,),
            width=16,
        ),
        SheetColumn(
            "tujuan",
            "Tujuan",
            Kind.LONG_TEXT,
            "Untuk apa indikator ini diukur.",
            "Mengetahui tingkat pemenuhan fasilitas keselamatan jalan",
            required=ALWAYS,
            width=38,
        ),
        SheetColumn(
            "definisi",
            "Definisi",
            Kind.LONG_TEXT,
            "Apa yang dimaksud dengan indikator ini.",
            "Perbandingan fasilitas terpasang dengan kebutuhan menurut rencana induk",
            required=ALWAYS,
            width=42,
        ),
        SheetColumn(
            "formula",
            "Formula",
            Kind.LONG_TEXT,
            "Cara menghitung; boleh kosong pada pendekatan kualitatif.",
            "(fasilitas terpasang / kebutuhan fasilitas) × 100%",
            required=KUANTITATIF,
            width=38,
        ),
        SheetColumn(
            "kualitas",
            "Kualitas dan Tingkat Kendali",
            Kind.CHOICE,
            "Outcome, Outcome Antara, atau Output Kendali Rendah.",
            "Outcome Antara",
            required=ALWAYS,
            choices=choices_of(KualitasKendali),
            aliases=("Kualitas", "Tingkat Kendali"),
            width=22,
        ),
        SheetColumn(
            "sumber_data",
            "Sumber Data",
            Kind.LONG_TEXT,
            "Dokumen atau aplikasi asal datanya.",
            "Laporan inventarisasi perlengkapan jalan",
            required=ALWAYS,
            width=34,
        ),
        SheetColumn(
            "periode_pelaporan",
            "Periode Pelaporan",
            Kind.CHOICE,
            "Seberapa sering dilaporkan.",
            "Triwulanan",
            required=ALWAYS,
            choices=choices_of(PeriodePelaporan),
            width=17,
        ),
    ),
    aliases=("Manual Indikator Kinerja", "Manual IKI", "Manual"),
    needed=False,
)
