"""Settings that both books have: the version of the format, the office, the days of the period."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn
from skpdoc.contract.sheets.shared import ALWAYS


def versi_column(book: str, version: str) -> SheetColumn:
    """Versi Format: the one that is written."""
    note = f"Versi {book} ini. Jangan diubah."
    return SheetColumn("versi", "Versi Format", Kind.TEXT, note, version, required=ALWAYS, choices=(version,))


def office_columns(which: str, tahun: str) -> tuple[SheetColumn, ...]:
    """Nama Instansi, Nama Unit Kerja (``which`` unit that is), Tahun."""
    return (
        SheetColumn(
            "nama_instansi",
            "Nama Instansi",
            Kind.TEXT,
            "Nama instansi seperti dicetak di kepala dokumen.",
            "Pemerintah Kabupaten Tirta Kencana",
            required=ALWAYS,
            aliases=("Instansi",),
        ),
        SheetColumn(
            "nama_unit_kerja",
            "Nama Unit Kerja",
            Kind.TEXT,
            f"Nama unit yang {which}; menjadi nama folder hasil.",
            "Dinas Perhubungan",
            required=ALWAYS,
            aliases=("Unit Kerja", "Perangkat Daerah"),
        ),
        SheetColumn("tahun", "Tahun", Kind.YEAR, tahun, "2026", required=ALWAYS),
    )


def day_columns(periode: str, last: str) -> tuple[SheetColumn, ...]:
    """Periode Mulai and Periode Selesai: the first and last day of ``periode``; ``last`` is an example."""
    return (
        SheetColumn(
            "periode_mulai",
            "Periode Mulai",
            Kind.DATE,
            f"Hari pertama {periode}.",
            "1 Januari 2026",
            required=ALWAYS,
        ),
        SheetColumn(
            "periode_selesai",
            "Periode Selesai",
            Kind.DATE,
            f"Hari terakhir {periode}.",
            last,
            required=ALWAYS,
        ),
    )
