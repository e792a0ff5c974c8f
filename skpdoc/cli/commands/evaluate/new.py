"""``skpdoc evaluate new``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, FOLDER, METAVAR
from skpdoc.model.choices import PERIODE_NAMES


@click.command(options_metavar=METAVAR)
@BOOKS
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="EVALUASI.xlsx",
    help="Buku evaluasi yang ditulis.",
)
@click.option(
    "--period",
    "periode",
    type=click.Choice(PERIODE_NAMES, case_sensitive=False),
    required=True,
    metavar="PERIODE",
    help="Triwulan I sampai Triwulan IV, nama bulan, atau Tahunan.",
)
@click.option(
    "--results",
    type=FOLDER,
    default=Path("output"),
    show_default=True,
    metavar="FOLDER",
    help="Folder hasil skpdoc generate; SKP yang terbit di sana yang dinilai.",
)
def new(buku: tuple[Path, ...], output: Path, periode: str, results: Path) -> None:
    """Membuat buku evaluasi satu periode, terisi dengan semua yang sudah diketahui.

    Diisi dari salinan buku kerja yang terakhir diterbitkan (folder Sumber); bila belum ada, dari BUKU.xlsx. Yang
    tinggal diisi: capaian organisasi, realisasi, umpan balik, dan rating.
    """
    from skpdoc.cli.screen import hanging
    from skpdoc.pipeline.evaluation.new import new_evaluation

    target = output if output.suffix.lower() == ".xlsx" else output.with_name(output.name + ".xlsx")
    made = new_evaluation(buku, target, periode, results)
    for path, count in made.buku.items():
        click.echo(f"Buku evaluasi {periode} ditulis: {path} ({count} SKP)")
    click.echo(f"Diisi dari: {made.asal}")
    for note in made.catatan:
        for line in hanging("  ", note):
            click.echo(line)
    click.echo("Buka di Excel dan mulai dari lembar Petunjuk.")
