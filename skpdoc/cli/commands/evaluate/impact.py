"""``skpdoc evaluate impact``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.impact import ALL, show_changes
from skpdoc.cli.commands.options import BOOKS, METAVAR, OUTPUT, TEMPLATES
from skpdoc.pipeline.kinds.jenis import OfficeCycle


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@TEMPLATES
@ALL
def impact(buku: tuple[Path, ...], output: Path, templates: Path | None, is_all: bool) -> int:
    """Menunjukkan dokumen evaluasi siapa yang berubah, dan karena sel mana, sebelum dibuat.

    Buku evaluasi dibandingkan dengan pembuatan terakhir periodenya di folder OUTPUT. Tidak ada yang ditulis.
    """
    from skpdoc.pipeline.evaluation.issued import read_evaluated

    return show_changes(buku, output, templates, read_evaluated, OfficeCycle.EVALUATION, is_all=is_all)
