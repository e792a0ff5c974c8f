"""``skpdoc coach``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.commands.options import BOOKS, METAVAR, OUTPUT, TEMPLATES
from skpdoc.cli.commands.units import on_each_unit, say_refused, separate_units
from skpdoc.cli.guard import GALAT, WORLD

if TYPE_CHECKING:
    from skpdoc.pipeline.folder.pilihan import Progress
    from skpdoc.pipeline.reading.load import UnitBooks


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@TEMPLATES
def coach(buku: tuple[Path, ...], output: Path, templates: Path | None) -> int:
    """Menyiapkan dialog kinerja: satu lembar Word untuk setiap pimpinan dan ketua tim.

    Isinya siapa memikul apa, celah, kalimat dan target yang perlu dibicarakan, pertanyaan, dan tempat mencatat
    kesepakatan. Lembar dibuat juga bila masih ada galat, kecuali yang barisnya tidak jelas milik siapa; yang sudah
    diisi tidak ditimpa. Hasilnya ada di folder OUTPUT/<unit>/<tahun>/Dialog Kinerja.
    """
    from skpdoc.cli.coach_report import report_sheets
    from skpdoc.pipeline.making.coach import CoachResult
    from skpdoc.pipeline.making.coach import coach as write_sheets
    from skpdoc.pipeline.reading.load import load_unit

    def work(unit: UnitBooks, progress: Progress) -> CoachResult:
        return write_sheets(load_unit(unit), output, templates, progress)

    def told(bahan: CoachResult) -> int:
        report_sheets(bahan)
        return WORLD if bahan.simpanan.gagal else GALAT if bahan.is_withheld else 0

    units, refused = separate_units(buku)
    code = say_refused(refused)
    return max(code, on_each_unit(units, work, told))
