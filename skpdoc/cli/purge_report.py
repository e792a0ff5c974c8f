"""What the terminal shows of ``skpdoc purge``: what goes, what is known no longer, what stays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from skpdoc.cli.screen import hanging
from skpdoc.pipeline.mail.outbox import MailLeftovers, losses


def show_loss(found: Sequence[MailLeftovers]) -> bool:
    """Before it is done; whether there is anything to do."""
    for sisa in found:
        for left in sisa.dibiarkan:
            click.echo(f"Dibiarkan, bukan buatan skpdoc atau sudah diubah: {sisa.folder / left}")
    going = [sisa for sisa in found if sisa.milik_kita or sisa.is_dikosongkan]
    for sisa in going:
        for path in sisa.milik_kita:
            click.echo(f"Akan dihapus: {sisa.folder / path}")
        if sisa.is_dikosongkan:
            click.echo(f"Akan dikosongkan dari catatan pengiriman: {sisa.buku_surat}")
    for line in losses(going):
        for part in hanging("  ", line):
            click.echo(part)
    return bool(going)


def show_purged(found: Sequence[MailLeftovers], done: Sequence[Path]) -> None:
    """After it was done."""
    emptied = {sisa.buku_surat for sisa in found if sisa.is_dikosongkan}
    for path in done:
        click.echo(f"{'Dikosongkan' if path in emptied else 'Dihapus'}: {path}")
