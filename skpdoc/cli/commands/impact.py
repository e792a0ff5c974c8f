"""``skpdoc impact``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR, OUTPUT, TEMPLATES
from skpdoc.cli.commands.units import on_each_unit, say_refused, separate_units
from skpdoc.cli.guard import GALAT


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@TEMPLATES
@click.option("--all", "is_all", is_flag=True, help="Tampilkan semua sel dan dokumen, bukan sebagian.")
def impact(buku: tuple[Path, ...], output: Path, templates: Path | None, is_all: bool) -> int:
    """Menunjukkan dokumen siapa yang berubah, dan karena sel mana, sebelum dibuat.

    Buku kerja dibandingkan dengan pembuatan terakhir di folder OUTPUT. Tidak ada yang ditulis.
    """
    from skpdoc.cli.impact_report import show_impact
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.making.impact import Impact
    from skpdoc.pipeline.making.impact import impact as compare

    def told(dampak: Impact) -> int:
        show_impact(dampak, is_all=is_all)
        return GALAT if dampak.folder is None else 0

    units, refused = separate_units(buku, output)
    code = say_refused(refused)
    chosen = RunOptions(output, templat=templates)
    return max(code, on_each_unit(units, lambda unit, _: compare(unit, chosen), told))
