"""What the terminal shows of mail: what would go, what stands in the way, what became of it; never a whole address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from skpdoc.cli.screen import hanging
from skpdoc.delivery.address import masked
from skpdoc.delivery.nouns import MailingState
from skpdoc.delivery.plan import MailFate
from skpdoc.delivery.sending import SendOutcome
from skpdoc.model.kiriman import MailListRow
from skpdoc.pipeline.mail.plan import UnitMailPlan
from skpdoc.pipeline.mail.send import Postroom

_SHOWN = 12
_WORDS = {
    MailingState.SENT: "terkirim",
    MailingState.REFUSED: "ditolak server",
    MailingState.DEFERRED: "ditunda server",
    MailingState.UNCERTAIN: "tidak pasti sampai",
    MailingState.PLANNED: "tidak dicoba",
    MailingState.SENDING: "sedang dikirim",
}


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
        self._total = total
        self._last: dict[int, SendOutcome] = {}

    def __call__(self, akhir: SendOutcome) -> None:
        """One message was tried."""
        self._last[id(akhir.surat)] = akhir
        sent = sum(one.keadaan is MailingState.SENT for one in self._last.values())
        line = f"  [{sent}/{self._total}] {masked(akhir.surat.nama)}: {_WORDS[akhir.keadaan]}"
        click.echo(line if akhir.keadaan is MailingState.SENT else f"{line} ({akhir.balasan})")

    def show(self) -> bool:
        """The sums, and who did not get his; whether everyone got it."""
        counts = Counter(_WORDS[akhir.keadaan] for akhir in self._last.values())
        untried = self._total - len(self._last)
        if untried:
            counts["belum dicoba"] += untried
        click.echo(
            click.style(", ".join(f"{count} {word}" for word, count in counts.items()) + ".", bold=True)
        )
        _advise(self._last.values())
        return counts[_WORDS[MailingState.SENT]] == self._total


def _advise(ends: Iterable[SendOutcome]) -> None:
    states = {akhir.keadaan for akhir in ends}
    if MailingState.DEFERRED in states or MailingState.PLANNED in states:
        click.echo("Yang ditunda dan belum dicoba dikirim dengan menjalankan perintah ini lagi nanti.")
    if MailingState.UNCERTAIN in states:
        click.echo(
            "Yang tidak pasti: tanyakan kepada penerimanya. Kirim lagi hanya bila belum sampai: --resend tidak-pasti."
        )
    if MailingState.REFUSED in states:
        click.echo("Yang ditolak: perbaiki alamatnya di buku kerja, generate, lalu kirim lagi.")
