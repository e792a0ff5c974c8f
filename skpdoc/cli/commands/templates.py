"""``skpdoc templates``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import FOLDER, METAVAR, SUBCOMMAND
from skpdoc.cli.guard import GALAT


@click.group(options_metavar=METAVAR, subcommand_metavar=SUBCOMMAND)
def templates() -> None:
    """Formulir Word yang boleh diubah kantor Anda."""


@templates.command("export", options_metavar=METAVAR)
@click.argument("folder", type=FOLDER)
def export(folder: Path) -> None:
    """Menyalin formulir bawaan ke FOLDER untuk diubah di Word."""
    from skpdoc.pipeline.making.forms import export_templates

    written = export_templates(folder)
    click.echo(f"{len(written)} berkas disalin ke {folder}.")
    click.echo(f"Ubah di Word, lalu periksa: skpdoc templates check {folder}")


@templates.command("check", options_metavar=METAVAR)
@click.argument("folder", type=FOLDER)
def check_forms(folder: Path) -> int:
    """Memeriksa formulir di FOLDER sebelum dipakai."""
    from skpdoc.errors import SkpdocError
    from skpdoc.findings import Severity
    from skpdoc.pipeline.making.forms import check_templates

    if not folder.is_dir():
        raise SkpdocError(
            f"{folder}: folder tidak ada. Ambil formulir dengan: skpdoc templates export {folder}"
        )
    problems = check_templates(folder)
    for problem in problems:
        click.echo(str(problem) if problem.severity is Severity.GALAT else f"peringatan: {problem}")
    count = sum(problem.severity is Severity.GALAT for problem in problems)
    if count:
        click.echo(f"{count} masalah ditemukan.")
        return GALAT
    click.echo(f"Formulir di {folder} {'dapat dipakai' if problems else 'baik'}.")
    return 0
