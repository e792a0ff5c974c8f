"""``skpdoc status``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from skpdoc.cli.asking import DayParam
from skpdoc.cli.commands.options import METAVAR, RESULTS
from skpdoc.cli.guard import GALAT


@click.command(options_metavar=METAVAR)
@RESULTS
@click.option(
    "--deadline",
    type=DayParam(),
    metavar="TANGGAL",
    help="Tenggat tanda tangan, misalnya 2026-01-31; tanpa ini yang tertulis di skpdoc.toml.",
)
def status(output: Path, deadline: date | None) -> int:
    """Menunjukkan sejauh mana setiap SKP: draf, terkirim, kembali, ditandatangani; dan siapa yang terlambat.

    Juga apa yang berikutnya pada evaluasi, dengan harinya; yang hanya perkiraan disebut begitu.

    Daftar lengkapnya ditulis ke OUTPUT/Status.xlsx. Yang sudah ditandatangani di kertas dicentang di sana (kolom
    Ditandatangani, Oleh, Tanggal), lalu dicatat oleh perintah ini sebelum daftarnya ditulis ulang.
    """
    from skpdoc.cli.report import show_kept
    from skpdoc.cli.status_report import show_doubles, show_replaced, show_status, tell_ticks
    from skpdoc.pipeline.folder.remembered import now
    from skpdoc.pipeline.returned.status import status as found_status
    from skpdoc.pipeline.returned.status_file import save
    from skpdoc.pipeline.settings.evaluation_days import read_evaluation_days
    from skpdoc.pipeline.settings.office import read_deadline

    day = deadline or read_deadline()
    ticks = tell_ticks(output)
    found = found_status(output, now().date(), day, read_evaluation_days())
    show_replaced(output)
    show_doubles(output)
    show_status(found)
    if ticks.ragu:
        return GALAT
    path, simpanan = save(output, found, ticks.terbaca)
    show_kept(simpanan)
    click.echo(f"Lihat: {path}")
    return 0
