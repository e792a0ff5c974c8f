"""What is asked for when drafts are mailed, and what the mail of one unit rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.letter_forms import LetterForms
from skpdoc.delivery.nouns import Mailing
from skpdoc.model.kiriman import MailingState
from skpdoc.pipeline.folder.manifest import Manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.kinds import every_issued_kind
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.mail.settings import MailSettings


@dataclass(frozen=True, slots=True)
class MailOptions:
    """What is asked for: ``hanya`` are NIP or keys of recipients (none: everyone), ``batas`` the most messages.

    ``uji_coba`` is the address that everything goes to instead. ``ulangi`` is the state that is sent once more.
    ``ingatkan`` is the day on which those who are late are reminded, instead of any drafts.
    """

    hanya: Collection[str] = ()
    batas: int | None = None
    uji_coba: str = ""
    jenis: Sequence[DocumentKind] = field(default_factory=every_issued_kind)
    lampiran: str = ""
    versi_baru: bool = False
    ulangi: MailingState | None = None
    ingatkan: date | None = None


@dataclass(frozen=True, slots=True)
class MailJob:
    """The mail of one unit, before it is planned; where no ledger is, nothing was sent yet.

    ``diingatkan`` are those whom another unit reminds on the same day, with its name, '' where it did so already;
    ``sebelumnya`` the mailings of folders instead of which this one counts.
    """

    folder: Folder
    manifest: Manifest
    ledger: Ledger | None
    setelan: MailSettings
    naskah: LetterForms
    pilihan: MailOptions
    diingatkan: Mapping[str, str] = field(default_factory=dict)
    sebelumnya: Sequence[Mailing] = ()
