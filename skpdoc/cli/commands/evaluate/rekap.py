"""``skpdoc evaluate rekap``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR, OUTPUT
from skpdoc.cli.commands.units import found_units, say_refused


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
def rekap(buku: tuple[Path, ...], output: Path) -> int:
    """Merekap evaluasi: rating, predikat, distribusi dengan grafik, yang belum dinilai, dan usulan kenaikan pangkat.

    Ditulis Rekap Evaluasi.xlsx (satu lembar untuk unit, satu setiap pejabat penilai) dan kembarannya Rekap Evaluasi.csv
    untuk TPP, di folder OUTPUT/<unit>/<tahun>/Evaluasi/<periode>. `skpdoc evaluate generate` menulisnya juga.
    """
    from skpdoc.cli.rekap_report import rekap_lines
    from skpdoc.cli.report import show_kept
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.evaluation.former_books import with_former
    from skpdoc.pipeline.evaluation.load import load_evaluation
    from skpdoc.pipeline.evaluation.rekap import write_rekap_files
    from skpdoc.pipeline.kinds.jenis import OfficeCycle

    units, refused = found_units(buku, siklus=OfficeCycle.EVALUATION)
    for unit in units:
        try:
            written = write_rekap_files(load_evaluation(with_former(unit, output)), output)
        except SkpdocError as error:
            refused.append(error)
            continue
        for line in rekap_lines(written.rekap):
            click.echo(line)
        show_kept(written.simpanan)
        click.echo(f"Rekap ditulis di: {written.folder}\n")
    return say_refused(refused)
