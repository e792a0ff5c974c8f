"""What the ledger holds: documents as issued, each one's mailings, what came back, and what is said of signatures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from skpdoc.model.kiriman import MailingState


class MailingKind(StrEnum):
    """What a mailing is: the draft, a later version in its place, a reminder of it."""

    DRAF = "draf"
    PENGGANTI = "pengganti"
    PENGINGAT = "pengingat"


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """One issued file: kind, owner's key, id as its footer shows it, SHA-256, path in the unit's folder.

    ``versi`` counts up with each new ``id_dokumen`` of a kind and owner: a Word file and its PDF share it. 0 before
    the ledger knows it.
    """

    jenis: str
    kunci: str
    id_dokumen: str
    sha256: str
    path: str
    masukan: str = ""
    versi: int = 0

    @property
    def suffix(self) -> str:
        """``.docx`` or ``.pdf``."""
        return self.path[self.path.rfind(".") :].lower()


@dataclass(frozen=True, slots=True)
class MailingKey:
    """What tells a mailing from every other: document, address, and ``ke``: 0, or the number of a repetition that
    somebody asked for (a reminder; a version that holds again).
    """

    sha256: str
    alamat: str
    ke: int = 0


@dataclass(frozen=True, slots=True)
class Mailing:
    """One document on its way to one address.

    ``penerima`` is the key of the person; ``balasan`` the server's last word, NIP and addresses masked; ``waktu``
    when it was last changed, ISO.
    """

    kunci: MailingKey
    penerima: str
    macam: MailingKind
    dokumen: IssuedFile
    keadaan: MailingState = MailingState.PLANNED
    message_id: str = ""
    percobaan: int = 0
    balasan: str = ""
    waktu: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A returned file: of which document and version, whose, where it was filed (``/`` between) and its SHA-256.

    ``macam`` is ``ditandatangani``, ``dikomentari`` or ``dipindai``; ``penanda_tangan`` the names in its signatures.
    """

    id_dokumen: str
    versi: int
    kunci: str
    path: str
    sha256: str
    macam: str
    penanda_tangan: tuple[str, ...] = ()
    waktu: str = ""


@dataclass(frozen=True, slots=True)
class SignedStatement:
    """Somebody (``oleh``) says that both have signed a document by hand, or takes that back (``is_berlaku`` False).

    ``tanggal`` is the ISO day of the signatures, ``asal`` where it was said: the command or the tick of a workbook.
    """

    id_dokumen: str
    kunci: str
    is_berlaku: bool
    oleh: str
    tanggal: str
    asal: str
    waktu: str = ""
