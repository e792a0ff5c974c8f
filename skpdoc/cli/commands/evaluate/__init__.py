"""``skpdoc evaluate``: the second half of the year, a file a subcommand."""

from __future__ import annotations

import click

from skpdoc.cli.commands.evaluate.check import check
from skpdoc.cli.commands.evaluate.explain import explain
from skpdoc.cli.commands.evaluate.generate import generate
from skpdoc.cli.commands.evaluate.impact import impact
from skpdoc.cli.commands.evaluate.new import new
from skpdoc.cli.commands.evaluate.rekap import rekap
from skpdoc.cli.commands.evaluate.summary import summary
from skpdoc.cli.commands.options import METAVAR, SUBCOMMAND


@click.group(options_metavar=METAVAR, subcommand_metavar=SUBCOMMAND)
def evaluate() -> None:
    """Evaluasi kinerja: realisasi, umpan balik, penilaian, dan angka kredit dari satu buku evaluasi."""


for _command in (new, check, explain, impact, generate, rekap, summary):
    evaluate.add_command(_command)
