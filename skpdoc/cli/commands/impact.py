"""``skpdoc impact``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR, OUTPUT, TEMPLATES
from skpdoc.cli.commands.units import on_each_unit, say_refused, separate_units
from skpdoc.cli.guard import GALAT
from skpdoc.pipeline.kinds.jenis import OfficeCycle

if TYPE_CHECKING:
    from skpdoc.pipeline.making.impact import ReadUnit

ALL = click.option("--all", "is_all", is_flag=True, help="Tampilkan semua sel dan dokumen, bukan sebagian.")


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@TEMPLATES
@ALL
def impact(buku: tuple[Path, ...], output: Path, templates: Path | None, is_all: bool) -> int:
    """Menunjukkan dokumen siapa yang berubah, dan karena sel mana, sebelum dibuat.

    Buku kerja dibandingkan dengan pembuatan terakhir di folder OUTPUT. Tidak ada yang ditulis.
    """
    from skpdoc.pipeline.making.planned import read_planned

    return show_changes(buku, output, templates, read_planned, is_all=is_all)


def show_changes(
    books: tuple[Path, ...],
    output: Path,
    templates: Path | None,
    read: ReadUnit,
    siklus: OfficeCycle = OfficeCycle.PLANNING,
    *,
    is_all: bool,
) -> int:
    """Of every unit that ``read`` reads: what the next run would do."""
    from skpdoc.cli.impact_report import show_impact
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.folder.remembered import now
    from skpdoc.pipeline.kinds import usual_kinds
    from skpdoc.pipeline.making.impact import Impact
    from skpdoc.pipeline.making.impact import impact as compare
    from skpdoc.pipeline.returned.ticked import unread_ticks

    def told(dampak: Impact) -> int:
        show_impact(dampak, siklus, is_all=is_all)
        return GALAT if dampak.folder is None else 0

    units, refused = separate_units(books, output if siklus is OfficeCycle.PLANNING else None, siklus)
    code = say_refused(refused)
    ticked = unread_ticks(output, now)
    chosen = RunOptions(output, usual_kinds(siklus), templat=templates, diragukan=ticked)
    return max(code, on_each_unit(units, lambda unit, _: compare(unit, chosen, read), told))
