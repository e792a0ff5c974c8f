"""What the terminal shows of ``skpdoc collect``."""

from __future__ import annotations

from collections import Counter

import click

from skpdoc.cli.report import hanging, show_kept
from skpdoc.pipeline.returned.collect import Pengumpulan
from skpdoc.text.lines import printable

_SHOWN = 50


def show_collected(result: Pengumpulan) -> None:
    """How many of each kind were filed, what a person must decide, and where the remarks are."""
    counts = Counter(masuk.macam for masuk in result.masuk)
    kinds = ", ".join(f"{count} {macam.value}" for macam, count in counts.items())
    click.echo(f"Dikumpulkan: {len(result.masuk)} berkas{f' ({kinds})' if kinds else ''}.")
    if result.sudah_ada:
        click.echo(f"Sudah ada dari pengumpulan sebelumnya: {len(result.sudah_ada)} berkas.")
    if result.tanpa_masukan:
        click.echo(
            f"Sama dengan yang diterbitkan, tanpa masukan dan tanda tangan: {len(result.tanpa_masukan)} berkas."
        )
    if result.perlu_keputusan:
        click.echo(f"Perlu diputuskan orang, tidak disalin: {len(result.perlu_keputusan)} berkas.")
    for path, reason in result.perlu_keputusan[:_SHOWN]:
        for line in hanging("  ", printable(f"{path}: {reason}"), fg="yellow"):
            click.echo(line)
    if len(result.perlu_keputusan) > _SHOWN:
        click.echo(f"  … dan {len(result.perlu_keputusan) - _SHOWN} lainnya")
    dangers = [(masuk.path, masuk.pemeriksaan.bahaya) for masuk in result.masuk if masuk.pemeriksaan.bahaya]
    if dangers:
        click.echo(f"Waspada, jangan dibuka sebelum diperiksa: {len(dangers)} berkas.")
    for path, told in dangers[:_SHOWN]:
        for line in hanging("  ", printable(f"{path}: {' '.join(told)}"), fg="red"):
            click.echo(line)
    show_kept(result.simpanan)
    for path in result.rekap:
        click.echo(f"Lihat: {path}")
