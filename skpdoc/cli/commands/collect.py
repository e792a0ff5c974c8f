"""``skpdoc collect``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR, RESULTS
from skpdoc.cli.guard import GALAT, WORLD, say


@click.command(options_metavar=METAVAR)
@RESULTS
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
def collect(output: Path, folder: Path) -> int:
    """Mengumpulkan berkas yang kembali dari FOLDER ke OUTPUT, menurut nomor dokumen di dalamnya.

    Berkas Word, PDF, hasil pindai dan foto (.jpg, .png) disalin (FOLDER tidak diubah) ke
    OUTPUT/<unit>/<tahun>/Kembali, dan semua komentar serta perubahan di dalamnya dihimpun dalam Rekap Masukan.xlsx.
    Setumpuk SKP yang dipindai sekaligus dipisahkan menurut kode QR-nya, orang demi orang. Yang tidak jelas milik siapa
    disebut untuk diputuskan orang. Tanda tangan digital dihitung hanya bila dari pegawai dan pejabat penilainya, dengan
    sertifikat dari penerbit yang dipercaya (`penerbit` di [tanda_tangan] skpdoc.toml).
    """
    from skpdoc.cli.collect_report import show_collected
    from skpdoc.pipeline.folder.remembered import now
    from skpdoc.pipeline.returned.collect import collect as collected
    from skpdoc.pipeline.returned.verify import trusted_roots

    result = collected(output, folder, now, roots=trusted_roots())
    show_collected(result)
    refused = [say(error, WORLD) for error in result.ditolak]
    return max([0, *refused, *([GALAT] if result.perlu_keputusan else [])])
