"""Lampiran: the items of the annex."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, choices_of, untuk_column, urutan_column
from skpdoc.model.choices import BagianLampiran

LAMPIRAN = SheetSpec(
    "Lampiran",
    "Isi Lampiran SKP. Baris untuk SEMUA, Jenis Jabatan dan NIP dijumlahkan.",
    (
        untuk_column(),
        SheetColumn(
            "bagian",
            "Bagian",
            Kind.CHOICE,
            "Bagian lampiran.",
            "Dukungan Sumber Daya",
            required=ALWAYS,
            choices=choices_of(BagianLampiran),
            width=27,
        ),
        SheetColumn(
            "uraian",
            "Uraian",
            Kind.LONG_TEXT,
            "Satu butir satu baris.",
            "Komputer dan jaringan internet untuk pengolahan data",
            required=ALWAYS,
            width=80,
        ),
        urutan_column(),
    ),
    aliases=("Lampiran SKP",),
    needed=False,
    anchors=("untuk",),
)
