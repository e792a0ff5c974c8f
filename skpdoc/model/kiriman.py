"""What becomes of what is mailed: of each message on its way, and of each document for each recipient."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class MailingState(StrEnum):
    """How far a document is on its way to one address."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    DEFERRED = "deferred"
    UNCERTAIN = "uncertain"

    @property
    def may_have_arrived(self) -> bool:
        """The server has it, or may have it."""
        return self in (MailingState.SENDING, MailingState.SENT, MailingState.UNCERTAIN)

    @property
    def sebutan(self) -> str:
        """As people are told of it."""
        return _SEBUTAN[self]


_SEBUTAN = {
    MailingState.SENT: "terkirim",
    MailingState.REFUSED: "ditolak server",
    MailingState.DEFERRED: "ditunda server",
    MailingState.UNCERTAIN: "tidak pasti sampai",
    MailingState.PLANNED: "tidak dicoba",
    MailingState.SENDING: "sedang dikirim",
}


class MailFate(StrEnum):
    """What is to become of one document for one address."""

    KIRIM = "dikirim"
    SUDAH = "sudah terkirim"
    BERUBAH = "berubah sesudah dikirim"
    DITOLAK = "ditolak server"
    TIDAK_PASTI = "tidak pasti sampai"
    DITAHAN = "ditahan"
    DIINGATKAN = "sudah diingatkan hari ini"
    GILIRAN = "diingatkan lewat unit atau periode lain"
    MENUNGGU = "menunggu Anda"
    DIUBAH_TANGAN = "diubah atau hilang sesudah dibuat"


class SentMail(NamedTuple):
    """A message that was tried: to whom by name and address, how far it came, the server's last word."""

    nama: str
    alamat: str
    keadaan: MailingState
    balasan: str


@dataclass(frozen=True, slots=True)
class MailListRow:
    """One document for one recipient; ``alamat`` is '' where there is none that can be used.

    ``sebagai`` says why he gets it, ``keadaan`` what becomes of it, ``sebab`` what stands in the way.
    """

    nama: str
    sebagai: str
    alamat: str
    jenis: str
    pemilik: str
    berkas: str
    versi: int
    keadaan: str
    sebab: str = ""
