"""What the terminal shows of ``skpdoc status``: counts a unit, then who is late."""

from __future__ import annotations

import click

from skpdoc import indonesian
from skpdoc.cli.report import hanging
from skpdoc.model.status import Status, Tahap
from skpdoc.text.lines import printable
from skpdoc.workbook.writing.status_book import by_unit, counted

_SHOWN = 50


def show_status(status: Status) -> None:
    """Within 80 columns on any terminal."""
    units = by_unit(status)
    for (unit, tahun), rows in units.items():
        click.echo(click.style(printable(f"{unit} {tahun}"), bold=True))
        click.echo(f"  {_line(counted(rows))}")
    if len(units) > 1:
        click.echo(f"Semua unit: {_line(counted(status.baris))}")
    if not status.baris:
        click.echo("Belum ada SKP yang diterbitkan di sini.")
    if status.tenggat is None:
        click.echo("Tenggat belum ditetapkan: --deadline TANGGAL, atau tenggat di [surel] skpdoc.toml.")
        return
    late = [row for row in status.baris if row.is_terlambat]
    click.echo(f"Terlambat (tenggat {indonesian.tanggal(status.tenggat)}): {len(late)}")
    for row in late[:_SHOWN]:
        text = f"{row.nama} ({row.nomor}), {row.tahap.value}" + (f": {row.catatan}" if row.catatan else "")
        for line in hanging("  ", printable(text)):
            click.echo(line)
    if len(late) > _SHOWN:
        click.echo(f"  … dan {len(late) - _SHOWN} lainnya (lihat Status.xlsx)")


def _line(counts: list[int]) -> str:
    """``52 SKP: 2 draf → 30 terkirim → 5 kembali → 15 ditandatangani``."""
    everything, *stages, _ = counts
    names = (f"{count} {tahap.value}" for count, tahap in zip(stages, Tahap, strict=True))
    return f"{everything} SKP: {' → '.join(names)}"
