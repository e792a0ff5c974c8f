"""What the terminal shows of mail: what would go, what stands in the way, what became of it; never a whole address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import click

from skpdoc.cli.screen import hanging
from skpdoc.model.kiriman import MailFate, MailingState, MailListRow, SentMail
from skpdoc.pipeline.mail.plan import UnitMailPlan
from skpdoc.pipeline.mail.send import Postroom
from skpdoc.pipeline.mail.tally import SendTally
from skpdoc.text.addresses import masked

_SHOWN = 12


def show_plan(pos: Postroom) -> None:
    """Unit by unit: the messages, then what is not sent and why."""
    for unit in pos.rencana:
        _show_unit(unit)


def _show_unit(unit: UnitMailPlan) -> None:
    click.echo(click.style(unit.judul, bold=True))
    for surat in unit.surat[:_SHOWN]:
        kinds = Counter(kiriman.dokumen.jenis for kiriman in surat.kiriman)
        what = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        click.echo(f"  {masked(surat.nama)} <{masked(surat.untuk)}>: {what}")
    _and_more(len(unit.surat))
    _show_rest(unit.baris)


def _show_rest(rows: Sequence[MailListRow]) -> None:
    """What is not sent, alike things together."""
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for row in rows:
        if row.keadaan != MailFate.KIRIM:
            groups.setdefault((row.keadaan, row.sebab), {})[masked(row.nama)] = None
    for (state, why), names in groups.items():
        shown = "; ".join(list(names)[:_SHOWN]) + ("; …" if len(names) > _SHOWN else "")
        for line in hanging(f"  {state}: ", f"{why} {len(names)} penerima: {shown}".strip()):
            click.echo(line)


def _and_more(count: int) -> None:
    if count > _SHOWN:
        click.echo(f"  … dan {count - _SHOWN} surel lain (lihat daftar kirim.xlsx)")


class Telling:
    """Hears of every message: a line for each that did not go, and the sums at the end."""

    def __init__(self, total: int) -> None:
        self.tally = SendTally(total, self._tell)

    def _tell(self, akhir: SentMail) -> None:
        sent = self.tally.counts[MailingState.SENT]
        line = f"  [{sent}/{self.tally.total}] {masked(akhir.nama)}: {akhir.keadaan.sebutan}"
        click.echo(line if akhir.keadaan is MailingState.SENT else f"{line}, {akhir.balasan}")

    def show(self) -> bool:
        """The sums, and who did not get his; whether everyone got it."""
        counts, untried = self.tally.counts, self.tally.untried
        sums = [f"{count} {state.sebutan}" for state, count in counts.items()]
        sums += [f"{untried} belum dicoba"] if untried else []
        click.echo(click.style(", ".join(sums) + ".", bold=True))
        _advise(set(counts))
        return counts[MailingState.SENT] == self.tally.total


def _advise(states: Collection[MailingState]) -> None:
    if MailingState.DEFERRED in states or MailingState.PLANNED in states:
        click.echo("Yang ditunda dan belum dicoba dikirim dengan menjalankan perintah ini lagi nanti.")
    if MailingState.UNCERTAIN in states:
        click.echo(
            "Yang tidak pasti: tanyakan kepada penerimanya. Kirim lagi hanya bila belum sampai: --resend tidak-pasti."
        )
    if MailingState.REFUSED in states:
        click.echo("Yang ditolak: perbaiki alamatnya di buku kerja, generate, lalu kirim lagi.")
