"""Umpan Balik Perilaku: what was said of a person's conduct, a column a core value."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.evaluation.shared import nama_column, nip_column
from skpdoc.contract.sheets.shared import urutan_column
from skpdoc.regulation import nilai_names

NILAI_FIELDS = {f"nilai_{number}": nilai for number, nilai in enumerate(nilai_names(), start=1)}
"""Field of its column → core value."""

UMPAN_BALIK = SheetSpec(
    "Umpan Balik Perilaku",
    "Satu baris satu pegawai, satu kolom satu nilai dasar perilaku.",
    (
        nip_column(),
        nama_column(),
        *(
            SheetColumn(
                field,
                nilai,
                Kind.LONG_TEXT,
                f"Umpan balik atas {nilai}; beberapa: satu baris satu umpan balik (Alt+Enter).",
                "Pimpinan: selalu terbuka terhadap masukan",
                width=28,
            )
            for field, nilai in NILAI_FIELDS.items()
        ),
        urutan_column(),
    ),
    aliases=("Umpan Balik", "Perilaku"),
    anchors=("nip",),
)
