"""``skpdoc matrix``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.generate import write_documents
from skpdoc.cli.commands.options import BOOKS, JOBS, METAVAR, OUTPUT, TEMPLATES
from skpdoc.pipeline.kinds.mph import JENIS_MPH


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@TEMPLATES
@JOBS
def matrix(buku: tuple[Path, ...], output: Path, templates: Path | None, jobs: int) -> int:
    """Membuat Matriks Peran Hasil saja, sebagai Word dan Excel (dengan lembar Celah)."""
    return write_documents(buku, output, (), (JENIS_MPH,), templates, jobs=jobs)
