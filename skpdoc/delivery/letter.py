"""One message to one recipient: what it says, what is attached, and its bytes."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import make_msgid

from skpdoc.delivery.address import plain_address
from skpdoc.delivery.nouns import Kiriman
from skpdoc.errors import SkpdocError

_POLICY = policy.SMTP.clone(cte_type="7bit")
"""lines end as mail wants it; nothing but ASCII travels"""
_KINDS = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
}


@dataclass(frozen=True, slots=True)
class Naskah:
    """What a message says: subject, plain text and HTML."""

    subjek: str
    teks: str
    html: str


@dataclass(frozen=True, slots=True)
class Pengirim:
    """Who sends: address and name, and where answers go ('' for the same address)."""

    alamat: str
    nama: str = ""
    balas_ke: str = ""


@dataclass(frozen=True, slots=True)
class Surat:
    """A message for one person about some documents; ``kiriman`` are their rows in the ledger, in one order.

    ``terlampir`` says whether they are attached, or only spoken of. ``untuk`` is the address it really goes to.
    """

    penerima: str
    nama: str
    untuk: str
    naskah: Naskah
    kiriman: tuple[Kiriman, ...]
    is_attached: bool = True
    is_trial: bool = False


def message_id(surat: Surat, pengirim: Pengirim) -> str:
    """The same for the same documents and address, so that a mailbox that sees it twice may know it."""
    keys = [f"{one.kunci.sha256}/{one.kunci.ke}" for one in surat.kiriman]
    digest = hashlib.sha256("\n".join([surat.untuk, *keys]).encode()).hexdigest()[:32]
    return f"<{digest}@{_domain(pengirim)}>"


def _domain(pengirim: Pengirim) -> str:
    return plain_address(pengirim.alamat).rpartition("@")[2]


def compose(
    surat: Surat, pengirim: Pengirim, waktu: datetime, lampiran: Sequence[tuple[str, bytes]]
) -> bytes:
    """The message as it travels; ``lampiran`` are names and contents.

    Raises SkpdocError where a name or an address would break out of its header.
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = _address(pengirim.alamat, pengirim.nama)
    message["To"] = _address(surat.untuk, surat.nama)
    if pengirim.balas_ke:
        message["Reply-To"] = _address(pengirim.balas_ke, "")
    message["Subject"] = one_line(surat.naskah.subjek)
    message["Date"] = waktu
    is_unique = surat.is_trial or not surat.kiriman
    message["Message-ID"] = make_msgid(domain=_domain(pengirim)) if is_unique else message_id(surat, pengirim)
    message.set_content(surat.naskah.teks, charset="utf-8")
    message.add_alternative(surat.naskah.html, subtype="html", charset="utf-8")
    for name, content in lampiran:
        kind, subkind = _KINDS[name[name.rfind(".") :].lower()]
        message.add_attachment(content, maintype=kind, subtype=subkind, filename=one_line(name))
    return message.as_bytes()


def one_line(text: str) -> str:
    """``text`` for a header: line ends become spaces. Raises SkpdocError for what else steers a machine."""
    line = " ".join(text.split())
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in line):
        raise SkpdocError(
            f"{line!a}: berisi karakter kendali, jadi tidak ada yang dikirim. Hapus karakternya."
        )
    return line


def _address(address: str, name: str) -> Address:
    plain = plain_address(address)
    if not plain:
        raise SkpdocError(f"{address!a}: bukan satu alamat surel. Perbaiki alamatnya.")
    return Address(one_line(name), addr_spec=plain)


def read_back(content: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """To whom a finished message is addressed, and its attachments by name: what is compared before it goes."""
    message = BytesParser(policy=_POLICY).parsebytes(content)
    addresses = [one.addr_spec for header in message.get_all("To", []) for one in header.addresses]
    files = [
        (part.get_filename() or "", part.get_payload(decode=True)) for part in message.iter_attachments()
    ]
    return ", ".join(addresses), [(name, bytes(file)) for name, file in files if isinstance(file, bytes)]
