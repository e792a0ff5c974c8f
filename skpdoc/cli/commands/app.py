"""``skpdoc app``: the page."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR


@click.command(options_metavar=METAVAR)
@click.argument(
    "buku", type=click.Path(path_type=Path, readable=False), nargs=-1, metavar="[BUKU.xlsx|FOLDER…]"
)
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=0,
    metavar="N",
    help="Pintu tetap; tanpa ini yang bebas.",
)
@click.option("--no-browser", is_flag=True, help="Jangan buka peramban; alamatnya ditulis di sini.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder kerja; tanpa ini folder SKP di Dokumen.",
)
def app(buku: tuple[Path, ...], port: int, no_browser: bool, folder: Path | None) -> None:
    """Membuka SKP di peramban: dari buku kerja kosong sampai dokumennya, tanpa mengetik perintah.

    Halamannya hanya dapat dibuka dari komputer ini, dan datanya tidak meninggalkan komputer ini.
    """
    from skpdoc.web.server import serve

    serve(buku, port=port, folder=folder, is_browser=not no_browser, tell=click.echo)
