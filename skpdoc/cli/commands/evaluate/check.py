"""``skpdoc evaluate check``."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from skpdoc.cli.commands.check import ANNOTATE, JSON_FILE
from skpdoc.cli.commands.options import BOOKS, FILE, METAVAR
from skpdoc.cli.commands.units import found_units, say_refused
from skpdoc.cli.guard import GALAT


@click.command(options_metavar=METAVAR)
@BOOKS
@JSON_FILE
@ANNOTATE
@click.option(
    "--rekap",
    type=FILE,
    metavar="REKAP.xlsx",
    help="Bandingkan pula dengan Rekap Penilaian dari e-Kinerja.",
)
def check(buku: tuple[Path, ...], json_file: Path | None, annotate: Path | None, rekap: Path | None) -> int:
    """Memeriksa buku evaluasi: semua temuan sekaligus, di selnya, dengan cara memperbaikinya.

    Buku evaluasi tidak diubah. Beberapa buku satu unit dan periode (misalnya satu per pejabat penilai) digabung.
    """
    from skpdoc.cli.commands.check import write_checked
    from skpdoc.cli.evaluation_report import show_evaluation
    from skpdoc.errors import SkpdocError
    from skpdoc.findings import Severity
    from skpdoc.pipeline.evaluation.check import checked_evaluation
    from skpdoc.pipeline.evaluation.ekinerja import beside_rekap
    from skpdoc.pipeline.evaluation.load import load_evaluation
    from skpdoc.pipeline.kinds.jenis import OfficeCycle

    units, refused = found_units(buku, siklus=OfficeCycle.EVALUATION)
    kept, code = [], 0
    for unit in units:
        try:
            evaluated = load_evaluation(unit)
            if rekap:
                evaluated = evaluated.beside(partial(beside_rekap, rekap))
        except SkpdocError as error:
            refused.append(error)
            continue
        show_evaluation(evaluated)
        if any(finding.severity is Severity.GALAT for finding in evaluated.findings):
            code = GALAT
        kept.append(checked_evaluation(evaluated))
    code = max(code, say_refused(refused))
    write_checked(kept, refused, json_file, annotate)
    return code
