"""One message to one recipient: what it says, what is attached, and its bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime, make_msgid

from skpdoc.delivery.headers import Headers, HeldError, header_text, mailbox, prove, refuse_control, written
from skpdoc.delivery.nouns import Mailing
from skpdoc.text.addresses import plain_address

_POLICY = policy.SMTP.clone(cte_type="7bit")
"""lines end as mail wants it; nothing but ASCII travels"""
_KINDS = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
}
_FILE_NAME = re.compile(r"[A-Za-z0-9(),.& _-]{1,200}")
"""what :mod:`skpdoc.text.file_names` gives"""


@dataclass(frozen=True, slots=True)
class LetterText:
    """What a message says: subject, plain text and HTML."""

    subjek: str
    teks: str
    html: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: address and name, and where answers go ('' for the same address)."""

    alamat: str
    nama: str = ""
    balas_ke: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message for one person about some documents; ``kiriman`` are their rows in the ledger, in one order.

    ``terlampir`` says whether they are attached, or only spoken of. ``untuk`` is the address it really goes to.
    """

    penerima: str
    nama: str
    untuk: str
    naskah: LetterText
    kiriman: tuple[Mailing, ...]
    is_attached: bool = True
    is_trial: bool = False


def message_id(surat: Letter, pengirim: Sender) -> str:
    """The same for the same documents and address, so that a mailbox that sees it twice may know it."""
    keys = [f"{one.kunci.sha256}/{one.kunci.ke}" for one in surat.kiriman]
    digest = hashlib.sha256("\n".join([surat.untuk, *keys]).encode()).hexdigest()[:32]
    return f"<{digest}@{_domain(pengirim)}>"


def _domain(pengirim: Sender) -> str:
    return plain_address(pengirim.alamat).rpartition("@")[2]


def compose(surat: Letter, pengirim: Sender, waktu: datetime, lampiran: Sequence[tuple[str, bytes]]) -> bytes:
    """The message as it travels; ``lampiran`` are names and contents.

    Raises HeldError where a name, an address or a text would break out of its place.
    """
    meant = _headers(surat, pengirim, waktu)
    for text in (surat.naskah.teks, surat.naskah.html):
        refuse_control(text)
    body = EmailMessage(policy=_POLICY)
    body.set_content(surat.naskah.teks, charset="utf-8")
    body.add_alternative(surat.naskah.html, subtype="html", charset="utf-8")
    for name, content in lampiran:
        kind, subkind = _kind(name)
        body.add_attachment(content, maintype=kind, subtype=subkind, filename=name)
    content = written(meant) + body.as_bytes()
    prove(content, meant, [name for name, _ in lampiran])
    return content


def check(surat: Letter, pengirim: Sender, names: Sequence[str]) -> None:
    """Before anything is attached: raises HeldError where :func:`compose` would, with files of these names."""
    meant = _headers(surat, pengirim, datetime.now(UTC))
    for text in (surat.naskah.teks, surat.naskah.html):
        refuse_control(text)
    for name in names:
        _kind(name)
    prove(written(meant) + b"\r\n", meant, [])


def _headers(surat: Letter, pengirim: Sender, waktu: datetime) -> Headers:
    """What is meant to stand above a message."""
    reply = {"Reply-To": mailbox(pengirim.balas_ke)} if pengirim.balas_ke else {}
    is_unique = surat.is_trial or not surat.kiriman
    return {
        "From": mailbox(pengirim.alamat, pengirim.nama),
        "To": mailbox(surat.untuk, surat.nama),
        **reply,
        "Subject": header_text(surat.naskah.subjek),
        "Date": format_datetime(waktu),
        "Message-ID": make_msgid(domain=_domain(pengirim)) if is_unique else message_id(surat, pengirim),
    }


def _kind(name: str) -> tuple[str, str]:
    """Of an attachment. Raises HeldError for a name that is no plain one of a Word or PDF file."""
    kind = _KINDS.get(name[name.rfind(".") :].lower())
    if kind is None or not _FILE_NAME.fullmatch(name):
        raise HeldError(f"{name[:60]!a}: bukan nama lampiran yang dapat dikirim. Jalankan generate lagi.")
    return kind


def read_back(content: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """To whom a finished message is addressed, and its attachments by name: what is compared before it goes."""
    message = BytesParser(policy=_POLICY).parsebytes(content)
    addresses = [one.addr_spec for header in message.get_all("To", []) for one in header.addresses]
    files = [
        (part.get_filename() or "", part.get_payload(decode=True)) for part in message.iter_attachments()
    ]
    return ", ".join(addresses), [(name, bytes(file)) for name, file in files if isinstance(file, bytes)]
