"""``skpdoc explain``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR
from skpdoc.cli.guard import GALAT


@click.command(options_metavar=METAVAR)
@BOOKS
@click.argument("nip", metavar="NIP")
def explain(buku: tuple[Path, ...], nip: str) -> int:
    """Menjelaskan garis seorang pegawai: Renstra › PK › pimpinan › RHK, dan asal setiap angka."""
    from skpdoc.cli.report import show_findings
    from skpdoc.cli.screen import show_indented
    from skpdoc.pipeline.checking.explain import explain as explain_person

    lines, findings = explain_person(buku, nip)
    show_indented(lines)
    show_findings(findings)
    return GALAT if findings else 0
