"""Perilaku: what a superior expects under the values."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, untuk_column, urutan_column
from skpdoc.regulation import catalogue, nilai_names

PERILAKU = SheetSpec(
    "Perilaku",
    "Ekspektasi khusus pimpinan untuk tujuh nilai perilaku kerja. Untuk setiap nilai, baris yang paling khusus "
    "yang berlaku: NIP, lalu Jenis Jabatan, lalu SEMUA.",
    (
        untuk_column(),
        SheetColumn(
            "nilai",
            "Nilai",
            Kind.CHOICE,
            f"Salah satu dari {' atau '.join(one.nilai_dasar for one in catalogue().values())}.",
            "Akuntabel",
            required=ALWAYS,
            choices=nilai_names(),
            width=24,
        ),
        SheetColumn(
            "ekspektasi",
            "Ekspektasi Khusus",
            Kind.LONG_TEXT,
            "Apa yang secara khusus diharapkan pimpinan.",
            "Menjadi teladan dalam menjaga integritas di lingkungan kerjanya",
            required=ALWAYS,
            aliases=("Ekspektasi Khusus Pimpinan", "Ekspektasi"),
            width=70,
        ),
        urutan_column(),
    ),
    aliases=("Perilaku Kerja",),
    needed=False,
    anchors=("untuk",),
)
