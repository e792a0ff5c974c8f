"""Perjanjian Kinerja: the agreements, and all of the SKP of a JPT; one indicator a row."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, Reference, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import (
    ALWAYS,
    PEOPLE,
    cascading_columns,
    choices_of,
    jenis_column,
    kode_column,
    konsolidasi_column,
    penugasan_column,
    polarisasi_column,
    satuan_column,
    target_column,
    triwulan_columns,
    urutan_column,
)
from skpdoc.model.choices import Aspek
from skpdoc.regulation import perspektif_names

PERJANJIAN_KINERJA = SheetSpec(
    "Perjanjian Kinerja",
    "Perjanjian Kinerja tiap pejabat yang menandatanganinya, dan seluruh SKP seorang JPT: satu baris satu "
    "indikator. Baris dengan Pemilik, Sasaran dan Jenis yang sama menjadi satu rencana hasil kerja. Untuk "
    "Pejabat Lain cukup Pemilik dan Sasaran.",
    (
        kode_column("indikator ini", "PK1"),
        SheetColumn(
            "pemilik",
            "Pemilik",
            Kind.REFERENCE,
            "NIP pegawai atau Kode Pejabat Lain. Dua periode: NIP/1 atau NIP/2. Kosong atau digabung: sama "
            "dengan baris di atasnya.",
            "197203151998031004",
            required=ALWAYS,
            references=PEOPLE,
            fill_down=True,
            width=30,
        ),
        SheetColumn(
            "induk",
            "Induk",
            Kind.REFERENCE,
            "Kode Renstra, atau kode item atasannya yang didukung; beberapa dipisah titik koma. Kosong atau digabung: "
            "sama dengan baris di atasnya, hanya di dalam satu Sasaran.",
            "S1.1",
            references=(Reference.RENSTRA, Reference.ITEM),
            fill_down=True,
            width=22,
        ),
        SheetColumn(
            "sasaran",
            "Sasaran",
            Kind.LONG_TEXT,
            "Sasaran; menjadi rencana hasil kerja. Kosong atau digabung: sama dengan baris di atasnya, hanya di dalam "
            "satu Pemilik.",
            "Meningkatnya keselamatan lalu lintas",
            required=ALWAYS,
            aliases=("Sasaran Strategis", "Sasaran Program", "Sasaran Kegiatan", "Rencana Hasil Kerja"),
            fill_down=True,
            width=38,
        ),
        SheetColumn(
            "aspek",
            "Aspek",
            Kind.CHOICE,
            "Aspek indikator dalam SKP; tidak untuk JPT.",
            "Kuantitas",
            choices=choices_of(Aspek),
            default=Aspek.KUANTITAS.value,
            width=11,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator kinerja.",
            "Persentase pemenuhan fasilitas keselamatan jalan",
            required=ALWAYS,
            aliases=("Indikator Kinerja", "Indikator Kinerja Individu"),
            width=38,
        ),
        target_column("85", ALWAYS),
        satuan_column("Persen"),
        SheetColumn(
            "perspektif",
            "Perspektif",
            Kind.CHOICES,
            "Wajib untuk JPT dan pimpinan unit kerja mandiri; beberapa dipisah titik koma.",
            "Penerima Layanan",
            choices=perspektif_names(),
            width=19,
        ),
        polarisasi_column(),
        konsolidasi_column(),
        *cascading_columns(),
        jenis_column(),
        penugasan_column(),
        urutan_column(),
        *triwulan_columns(),
    ),
    aliases=("PK", "Perjanjian Kinerja (PK)", "Perkin"),
    anchors=("pemilik", "sasaran"),
)
