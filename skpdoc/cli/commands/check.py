"""``skpdoc check``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.commands.options import BOOKS, FILE, METAVAR
from skpdoc.cli.commands.units import found_units, say_refused
from skpdoc.cli.guard import GALAT

if TYPE_CHECKING:
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.checking.check import CheckedUnit


JSON_FILE = click.option(
    "--json",
    "json_file",
    type=FILE,
    metavar="BERKAS",
    help="Tulis juga semua temuan sebagai JSON ke BERKAS.",
)
ANNOTATE = click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar="SALINAN.xlsx",
    help="Tulis juga salinan buku kerja dengan sel bertanda dan lembar Temuan; dari beberapa buku kerja: FOLDER.",
)


@click.command(options_metavar=METAVAR)
@BOOKS
@JSON_FILE
@ANNOTATE
def check(buku: tuple[Path, ...], json_file: Path | None, annotate: Path | None) -> int:
    """Memeriksa buku kerja: semua temuan sekaligus, di selnya, dengan cara memperbaikinya.

    Buku kerja tidak diubah. Beberapa buku kerja satu unit (misalnya satu per bidang) digabung.
    """
    from skpdoc.cli.check_report import show_check
    from skpdoc.errors import SkpdocError
    from skpdoc.findings import Severity
    from skpdoc.pipeline.checking.check import checked
    from skpdoc.pipeline.reading.load import load_unit

    units, refused = found_units(buku)
    kept, code = [], 0
    for unit in units:
        try:
            loaded = load_unit(unit)
        except SkpdocError as error:
            refused.append(error)
            continue
        show_check(loaded)
        if any(finding.severity is Severity.GALAT for finding in loaded.findings):
            code = GALAT
        if json_file or annotate:
            kept.append(checked(loaded))
    code = max(code, say_refused(refused))
    write_checked(kept, refused, json_file, annotate)
    return code


def write_checked(
    units: Sequence[CheckedUnit],
    refused: Sequence[SkpdocError],
    json_file: Path | None,
    annotate: Path | None,
) -> None:
    """What was found as JSON, and at the cells of copies, as far as they were asked for."""
    if json_file is not None:
        from skpdoc.pipeline.checking.check import write_json

        write_json(json_file, units, refused)
        click.echo(f"Temuan sebagai JSON: {json_file}")
    if annotate is not None:
        from skpdoc.pipeline.checking.marked import write_annotated

        for copy in write_annotated(annotate, units):
            click.echo(f"Salinan bertanda: {copy.path}")
            for line in copy.catatan:
                click.echo(f"  {line}")
