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
    from skpdoc.pipeline.evaluation.former_books import with_former
    from skpdoc.pipeline.evaluation.issued import EvaluatedUnit, read_evaluated
    from skpdoc.pipeline.evaluation.load import Evaluated
    from skpdoc.pipeline.reading.load import UnitBooks

    def read(books: UnitBooks) -> tuple[Evaluated, EvaluatedUnit | None]:
        return read_evaluated(with_former(books, output))

    return show_changes(buku, output, templates, read, OfficeCycle.EVALUATION, is_all=is_all)
