"""``skpdoc evaluate explain``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR
from skpdoc.cli.guard import GALAT


@click.command(options_metavar=METAVAR)
@BOOKS
@click.argument("nip", metavar="NIP")
def explain(buku: tuple[Path, ...], nip: str) -> int:
    """Menjelaskan penilaian seorang pegawai: rating, kuadran, realisasi, dan asal setiap angka kredit."""
    from skpdoc.cli.report import show_findings
    from skpdoc.cli.screen import show_indented
    from skpdoc.pipeline.evaluation.explain import explain_evaluation

    lines, findings = explain_evaluation(buku, nip)
    show_indented(lines)
    show_findings(findings)
    return GALAT if findings else 0
