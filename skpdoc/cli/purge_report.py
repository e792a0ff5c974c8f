"""What the terminal shows of ``skpdoc purge``: what goes, what is known no longer, what stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from skpdoc.cli.screen import hanging
from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.pipeline.mail.outbox import MailLeftovers


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
            click.echo(f"Akan dikosongkan dari catatan pengiriman: {sisa.folder / LEDGER}")
    for line in _loss(going):
        for part in hanging("  ", line):
            click.echo(part)
    return bool(going)


def _loss(going: Sequence[MailLeftovers]) -> Iterator[str]:
    mailings, people = sum(one.kiriman for one in going), sum(one.penerima for one in going)
    if mailings:
        yield (
            f"Hilang: catatan {mailings} kiriman kepada {people} orang. Sesudah ini send menganggap semuanya belum "
            "dikirim, status menyebut draf yang belum kembali, dan generate membuat ulang tanpa --reissue."
        )
    if returned := sum(one.kembali for one in going):
        yield f"Tetap tercatat: siapa yang sudah mengembalikan atau menandatangani ({returned} catatan)."


def show_purged(found: Sequence[MailLeftovers], done: Sequence[Path]) -> None:
    """After it was done."""
    emptied = {sisa.folder / LEDGER for sisa in found if sisa.is_dikosongkan}
    for path in done:
        click.echo(f"{'Dikosongkan' if path in emptied else 'Dihapus'}: {path}")
