"""``skpdoc purge``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR, RESULTS


@click.command(options_metavar=METAVAR)
@RESULTS
@click.option("--yes", "is_sure", is_flag=True, help="Hapus tanpa bertanya.")
def purge(output: Path, is_sure: bool) -> int:
    """Menghapus catatan pengiriman dan folder Surat setiap unit di OUTPUT, karena memuat data pribadi.

    Sesudah itu skpdoc tidak tahu lagi siapa yang sudah dikirimi. Dokumen, berkas yang kembali, dan catatan siapa yang
    sudah mengembalikan atau menandatangani tetap ada; buku surat tetap ada tanpa catatan pengirimannya.
    """
    from skpdoc.cli.asking import agreed
    from skpdoc.cli.purge_report import show_loss, show_purged
    from skpdoc.pipeline.mail.outbox import left_behind
    from skpdoc.pipeline.mail.outbox import purge as remove

    found = left_behind(output)
    if not show_loss(found):
        click.echo("Tidak ada yang perlu dihapus.")
        return 0
    if not is_sure and not agreed("Hapus?"):
        click.echo("Tidak ada yang dihapus.")
        return 0
    show_purged(found, remove(found))
    return 0
