"""Pejabat Lain: who is named and has no SKP in this office."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, choices_of, gelar_columns, pangkat_columns
from skpdoc.model.choices import JenisNomor, JenisPejabatLain

PEJABAT_LAIN = SheetSpec(
    "Pejabat Lain",
    "Orang yang tidak menyusun SKP di sini tetapi disebut: Bupati, Sekretaris Daerah, kepala atau anggota tim "
    "dari unit lain, perwira dengan NRP, dan jabatan Plt. di samping jabatan sendiri (NIP yang sama, jabatan "
    "diawali Plt.). Yang kosong dicetak sebagai tanda -.",
    (
        SheetColumn(
            "kode",
            "Kode",
            Kind.KODE,
            "Nama pendek untuk merujuknya.",
            "BUPATI",
            required=ALWAYS,
            width=14,
        ),
        SheetColumn(
            "nama",
            "Nama",
            Kind.TEXT,
            "Nama lengkap dengan gelar.",
            "H. Surya Atmaja",
            required=ALWAYS,
            width=32,
        ),
        *gelar_columns(),
        SheetColumn(
            "jenis_nomor",
            "Jenis Nomor",
            Kind.CHOICE,
            "NIP, NRP, atau - bila tidak ada.",
            "-",
            choices=choices_of(JenisNomor),
            width=12,
        ),
        SheetColumn("nomor", "Nomor", Kind.TEXT, "NIP atau NRP, sebagai teks.", "", width=21),
        *pangkat_columns("Dicetak sebagai Pangkat, Golongan; pangkat TNI dan Polri seperti diketik.", ""),
        SheetColumn(
            "jabatan",
            "Jabatan",
            Kind.TEXT,
            "Dicetak seperti diketik.",
            "Bupati Tirta Kencana",
            required=ALWAYS,
            width=36,
        ),
        SheetColumn(
            "jenis_jabatan",
            "Jenis Jabatan",
            Kind.CHOICE,
            "Menentukan kolom hasil kerja pimpinan di SKP bawahannya: JPT, pimpinan unit kerja mandiri, kepala daerah "
            "dan pimpinan instansi beserta indikatornya, yang lain rencana hasil kerjanya saja.",
            JenisPejabatLain.KEPALA.value,
            choices=choices_of(JenisPejabatLain),
            default="hasil kerja beserta indikatornya",
            width=20,
        ),
        SheetColumn(
            "unit_kerja",
            "Unit Kerja/Instansi",
            Kind.TEXT,
            "Unit kerja atau instansinya.",
            "Pemerintah Kabupaten Tirta Kencana",
            required=ALWAYS,
            aliases=("Unit Kerja", "Instansi"),
            width=36,
        ),
        SheetColumn("surel", "Surel", Kind.SUREL, "Alamat surel.", "", aliases=("Email", "E-mail"), width=28),
    ),
    aliases=("Pejabat Luar", "Pejabat Lainnya"),
)
