"""The commands of skpdoc, a file each; help and messages in Indonesian."""

from __future__ import annotations

import click

import skpdoc as package
from skpdoc.cli.commands.app import app
from skpdoc.cli.commands.check import check
from skpdoc.cli.commands.coach import coach
from skpdoc.cli.commands.collect import collect
from skpdoc.cli.commands.evaluate import evaluate
from skpdoc.cli.commands.explain import explain
from skpdoc.cli.commands.generate import generate
from skpdoc.cli.commands.impact import impact
from skpdoc.cli.commands.matrix import matrix
from skpdoc.cli.commands.new import new
from skpdoc.cli.commands.options import METAVAR, SUBCOMMAND
from skpdoc.cli.commands.pack import pack
from skpdoc.cli.commands.purge import purge
from skpdoc.cli.commands.send import send
from skpdoc.cli.commands.signed import signed
from skpdoc.cli.commands.status import status
from skpdoc.cli.commands.templates import templates
from skpdoc.cli.commands.verify import verify
from skpdoc.cli.group import InOrder

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=InOrder, context_settings=_SETTINGS, options_metavar=METAVAR, subcommand_metavar=SUBCOMMAND)
@click.version_option(
    package.__version__, prog_name="skpdoc", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def skpdoc() -> None:
    """Satu buku kerja Excel menjadi SKP, Manual IKU dan Matriks Peran Hasil seluruh pegawai.

    Mulai dengan `skpdoc new`, isi buku kerjanya, periksa dengan `skpdoc check`, lalu `skpdoc generate`.
    Data tidak meninggalkan komputer ini, kecuali surel yang Anda kirim sendiri (`skpdoc send`).
    """


for _command in (
    app,
    check,
    coach,
    collect,
    evaluate,
    explain,
    generate,
    impact,
    matrix,
    new,
    pack,
    purge,
    send,
    signed,
    status,
    templates,
    verify,
):
    skpdoc.add_command(_command)
