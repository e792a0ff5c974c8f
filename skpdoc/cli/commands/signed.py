"""``skpdoc signed``."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path

import click

from skpdoc.cli.asking import DayParam
from skpdoc.cli.commands.options import METAVAR, RESULTS


@click.command(options_metavar=METAVAR)
@RESULTS
@click.argument("nip", nargs=-1, required=True, metavar="NIP…")
@click.option(
    "--by", "who", metavar="NAMA", default="", help="Siapa yang menyatakannya; tanpa ini nama akun komputer."
)
@click.option(
    "--date",
    "day",
    type=DayParam(),
    metavar="TANGGAL",
    help="Tanggal ditandatangani, misalnya 2026-01-31; tanpa ini hari ini.",
)
@click.option("--undo", "is_taken_back", is_flag=True, help="Cabut: ternyata belum ditandatangani keduanya.")
def signed(output: Path, nip: tuple[str, ...], who: str, day: date | None, is_taken_back: bool) -> None:
    """Mencatat bahwa SKP pegawai ini sudah ditandatangani di kertas oleh pegawai dan pejabat penilainya.

    OUTPUT adalah folder hasil `skpdoc generate`. Siapa yang menyatakan dan kapan ikut dicatat, dan tampak di
    `skpdoc status`. NIP boleh beberapa; yang mempunyai dua SKP disebut dengan periodenya, misalnya
    198302172009121002/2. Tanda tangan digital tidak perlu dicatat: `skpdoc collect` memeriksanya sendiri.
    """
    from skpdoc.cli.status_report import show_noted, tell_ticks
    from skpdoc.pipeline.folder.remembered import now
    from skpdoc.pipeline.returned.signed import signed as note

    tell_ticks(output)
    show_noted(note(output, nip, who or user(), day or now().date(), now, is_taken_back=is_taken_back))


def user() -> str:
    """Who types, as this computer knows him; '' where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
