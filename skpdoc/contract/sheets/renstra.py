"""Renstra: the strategic plan, one indicator a row, a target a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import ALWAYS, kode_column, urutan_column

TARGET_YEAR_COLUMN = SheetColumn(
    "target",
    "Target <tahun>",
    Kind.TARGET,
    "Target tahun tersebut menurut Renstra.",
    "85",
    width=12,
)


def target_year_columns(years: Iterable[int]) -> tuple[SheetColumn, ...]:
    """The ``Target <year>`` columns of Renstra for the years of a plan."""
    return tuple(
        SheetColumn(
            f"target_{year}",
            f"Target {year}",
            Kind.TARGET,
            f"Target tahun {year} menurut Renstra.",
            "85",
            aliases=(f"Target Tahun {year}",),
            width=12,
        )
        for year in years
    )


RENSTRA = SheetSpec(
    "Renstra",
    "Rencana strategis: satu baris satu indikator. Kolom Target boleh lima tahun mana pun, asal tahun SKP ada "
    "di antaranya.",
    (
        kode_column("indikator Renstra", "S1.1"),
        SheetColumn(
            "tujuan",
            "Tujuan",
            Kind.LONG_TEXT,
            "Tujuan Renstra. Kosong atau digabung: sama dengan baris di atasnya.",
            "Terwujudnya transportasi yang aman dan terjangkau",
            fill_down=True,
            width=34,
        ),
        SheetColumn(
            "sasaran",
            "Sasaran Strategis",
            Kind.LONG_TEXT,
            "Sasaran strategis. Kosong atau digabung: sama dengan baris di atasnya.",
            "Meningkatnya keselamatan lalu lintas",
            required=ALWAYS,
            aliases=("Sasaran",),
            fill_down=True,
            width=34,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator sasaran.",
            "Persentase pemenuhan fasilitas keselamatan jalan",
            required=ALWAYS,
            aliases=("Indikator Sasaran", "Indikator Kinerja"),
            width=34,
        ),
        SheetColumn(
            "satuan", "Satuan", Kind.SATUAN, "Satuan indikator.", "Persen", required=ALWAYS, width=12
        ),
        SheetColumn(
            "kondisi_awal",
            "Kondisi Awal",
            Kind.TEXT,
            "Capaian sebelum periode Renstra.",
            "72,5",
            aliases=("Baseline", "Kondisi Awal (Baseline)"),
            width=13,
        ),
        urutan_column(),
    ),
    aliases=("Rencana Strategis",),
    needed=False,
    anchors=("sasaran",),
)


def renstra_of(years: Iterable[int]) -> SheetSpec:
    """Renstra with the ``Target <year>`` columns of a plan, before Urutan."""
    *columns, urutan = RENSTRA.columns
    return replace(RENSTRA, columns=(*columns, *target_year_columns(years), urutan))
