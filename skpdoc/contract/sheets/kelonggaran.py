"""Kelonggaran: the waivers of an office."""

from __future__ import annotations

from skpdoc.codes import PRINTABLE
from skpdoc.contract.columns import Kind, Reference, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, PEOPLE, choices_of
from skpdoc.model.choices import TingkatKelonggaran

KELONGGARAN = SheetSpec(
    "Kelonggaran",
    "Temuan yang memang disengaja: tingkatnya diturunkan, dengan alasan dan nama yang bertanggung jawab. Keduanya "
    "disebut di setiap laporan. Tidak dibawa ke buku kerja tahun berikutnya.",
    (
        SheetColumn(
            "kode",
            "Kode Temuan",
            Kind.TEXT,
            "Kode temuan yang diturunkan. Galat hanya yang dapat dicetak (R09, R13, R24); peringatan semuanya.",
            "R13",
            required=ALWAYS,
            choices=tuple(
                f"{kind.code} · {kind.title}" for kind in PRINTABLE if not kind.code.startswith("E")
            ),
            aliases=("Kode", "Temuan"),
            width=44,
        ),
        SheetColumn(
            "untuk",
            "Berlaku Untuk",
            Kind.REFERENCE,
            "NIP seorang pegawai, atau Kode sebuah baris Renstra, Perjanjian Kinerja, atau Peran. Bukan alamat sel: "
            "sel berpindah.",
            "PK1",
            references=(*PEOPLE, Reference.RENSTRA, Reference.ITEM),
            default="semua temuan berkode itu",
            aliases=("Untuk",),
            width=30,
        ),
        SheetColumn(
            "menjadi",
            "Menjadi",
            Kind.CHOICE,
            "Tingkatnya sesudah diturunkan.",
            "Peringatan",
            choices=choices_of(TingkatKelonggaran),
            default=TingkatKelonggaran.PERINGATAN.value,
            width=13,
        ),
        SheetColumn(
            "alasan",
            "Alasan",
            Kind.LONG_TEXT,
            "Mengapa temuan itu boleh dibiarkan.",
            "Sisa target dibagi sesudah mutasi bulan Februari",
            required=ALWAYS,
            width=60,
        ),
        SheetColumn(
            "oleh",
            "Oleh",
            Kind.TEXT,
            "Nama atau jabatan yang memutuskan.",
            "Sekretaris Dinas",
            required=ALWAYS,
            width=30,
        ),
        SheetColumn("tanggal", "Tanggal", Kind.DATE, "Kapan diputuskan.", "12 Januari 2026", width=16),
    ),
    needed=False,
)
