"""``skpdoc evaluate summary``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR


@click.command(options_metavar=METAVAR)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), metavar="FOLDER")
@click.option(
    "--period", "periode", default="", metavar="PERIODE", help="Bila yang direkap lebih dari satu periode."
)
@click.option("--year", "tahun", default="", metavar="TAHUN", help="Bila yang direkap lebih dari satu tahun.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="RINGKASAN.xlsx",
    help="Buku yang ditulis; biasanya Ringkasan Evaluasi.xlsx di FOLDER.",
)
def summary(folder: Path, periode: str, tahun: str, output: Path | None) -> None:
    """Membandingkan evaluasi semua unit: predikat per unit, pejabat penilai, dan jenis jabatan.

    Dibaca dari Rekap Evaluasi.csv setiap unit di dalam FOLDER (biasanya output), satu periode.
    """
    from skpdoc.cli.summary_report import summary_lines
    from skpdoc.pipeline.evaluation.summary import BOOK_NAME, summarise, write_ringkasan

    found = summarise(folder, periode, tahun)
    target = output or folder / BOOK_NAME
    write_ringkasan(target, found)
    for line in summary_lines(found):
        click.echo(line)
    click.echo(f"\nRingkasan ditulis: {target}")
