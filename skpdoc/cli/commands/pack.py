"""``skpdoc pack``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR, RESULTS
from skpdoc.cli.commands.units import say_refused


@click.command(options_metavar=METAVAR)
@RESULTS
@click.option("--duplex", is_flag=True, help="Untuk cetak dua sisi: tidak ada lembar yang memuat dua SKP.")
def pack(output: Path, duplex: bool) -> int:
    """Menyusun berkas cetak untuk tanda tangan basah: satu PDF per unit, menurut pejabat penilai.

    OUTPUT adalah folder hasil `skpdoc generate`, seluruhnya atau satu unit. Di depan setiap tumpukan ada lembar
    pembatas: siapa menandatangani apa, dengan kotak centang. PDF yang belum ada dibuat dahulu (perlu Microsoft Word
    atau LibreOffice).
    """
    from skpdoc.cli.pack_report import Steps, show_pack
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.folder.manifest import unit_folders, year_folder
    from skpdoc.pipeline.packing.pack import pack as write_pack

    code = 0
    for folder in unit_folders(output):
        try:
            with Steps(year_folder(folder).parent.name) as steps:
                berkas = write_pack(folder, is_duplex=duplex, progress=steps)
        except SkpdocError as error:
            code = max(code, say_refused([error]))
            continue
        code = max(code, show_pack(berkas))
    return code
