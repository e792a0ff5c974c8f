"""The headers of a message: written here word by word, and read anew from its finished bytes.

Python's own writer takes what looks like an encoded word (``=?utf-8?q?=0D=0ABcc:…?=``) apart while it writes, and so
lets a name put headers into a message, or fails at names that are merely odd.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email import policy
from email.header import Header, decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from skpdoc.errors import SkpdocError
from skpdoc.text.addresses import plain_address
from skpdoc.text.lines import one_line

_LINE = 76
_LONGEST = 2_000
_NEXT = "\r\n "
_PLAIN = re.compile(r"[\x20-\x7e]*")
_MAILBOX = re.compile(
    r'(?:"(?P<quoted>[^"\\]*)" |(?P<encoded>(?:=\?utf-8\?[bq]\?[!-~]+\?= )+))?<(?P<address>[!-~]+)>'
)
_FOLD = re.compile(r"\r\n[ \t]")
_LONE = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_MIME = {"content-type", "content-transfer-encoding", "content-disposition", "mime-version"}


class HeldError(SkpdocError):
    """This one message cannot be sent as it is; the others can."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address with the name that stands before it, '' for none."""

    address: str
    name: str = ""


Headers = Mapping[str, str | Mailbox]
"""Name → what is meant: text as :func:`header_text` gives it, or a mailbox whose name is such."""


def header_text(text: str) -> str:
    """``text`` as it stands in a header: line ends become spaces, an encoded word is taken apart (``= ?utf-8?…``).

    Raises HeldError for what steers a machine or turns the direction of writing, and for what is longer than any title.
    """
    line = one_line(text)
    refuse_control(line)
    if len(line) > _LONGEST:
        raise HeldError(f"{line[:40]}…: lebih dari {_LONGEST} karakter. Pendekkan di buku kerja.")
    return line.replace("=?", "= ?")


def refuse_control(text: str) -> None:
    """Raises HeldError for control characters, other than tab and line end, and for half or turning ones."""
    for sign in text:
        is_odd = unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\t\n\r"
        if is_odd or unicodedata.bidirectional(sign) in _TURNING:
            raise HeldError(f"{text[:40]!a} berisi karakter kendali U+{ord(sign):04X}. Hapus di buku kerja.")


_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def mailbox(address: str, name: str = "") -> Mailbox:
    """Raises HeldError where the address is not exactly one plain one, or the name is none for a header."""
    plain = plain_address(address)
    if not plain:
        raise HeldError(f"{address[:60]!a}: bukan satu alamat surel. Perbaiki alamatnya.")
    return Mailbox(plain, header_text(name))


def written(headers: Headers) -> bytes:
    """The lines of these headers, each ended, in pure ASCII."""
    lines = [f"{name}: {_value(name, value)}\r\n" for name, value in headers.items()]
    return "".join(lines).encode("ascii")


def _value(name: str, value: str | Mailbox) -> str:
    if isinstance(value, str):
        return _text(name, value)
    if not value.name:
        return f"<{value.address}>"
    is_quotable = _PLAIN.fullmatch(value.name) and not set(value.name) & set('"\\')
    before = f'"{value.name}"' if is_quotable and len(value.name) < _LINE - 10 else _encoded(name, value.name)
    used = len(name) + 2 if "\r\n" not in before else 0
    is_short = used + len(before.rpartition("\r\n")[2]) + len(value.address) < _LINE - 3
    return f"{before}{' ' if is_short else _NEXT}<{value.address}>"


def _text(name: str, text: str) -> str:
    words = text.split(" ")
    if not _PLAIN.fullmatch(text) or any(len(word) > _LINE - 20 for word in words):
        return _encoded(name, text)
    first = " " * (len(name) + 2)
    lines = textwrap.wrap(text, _LINE, initial_indent=first, break_long_words=False, break_on_hyphens=False)
    return _NEXT.join(lines).strip(" ")


def _encoded(name: str, text: str) -> str:
    return Header(text, "utf-8", _LINE, name).encode(linesep="\r\n")


def prove(content: bytes, meant: Headers, files: Sequence[str]) -> None:
    """Hold the finished message against what was meant: exactly these headers, each once, and these attachments.

    Raises HeldError where anything else would be read out of it.
    """
    message = BytesParser(policy=policy.compat32).parsebytes(content)
    found = [(name, _FOLD.sub(" ", str(value))) for name, value in message.items()]
    own = [(name, value) for name, value in found if name.lower() not in _MIME]
    is_meant = [name for name, _ in own] == list(meant) and all(
        _read(meant[name], value) == meant[name] for name, value in own
    )
    parts = list(message.walk())
    names = [name for part in parts if (name := part.get_filename()) is not None]
    is_plain = all(_is_plain_part(part, is_top=part is message) for part in parts)
    if _LONE.search(content) or not (is_meant and is_plain and names == list(files)):
        raise HeldError(
            "Kepala surelnya tidak terbaca kembali seperti yang dimaksud, jadi surel ini ditahan."
        )


def _read(meant: str | Mailbox, value: str) -> str | Mailbox | None:
    if isinstance(meant, str):
        return _decoded(value)
    found = _MAILBOX.fullmatch(value)
    if found is None:
        return None
    return Mailbox(found["address"], found["quoted"] or _decoded((found["encoded"] or "").strip()))


def _decoded(value: str) -> str:
    return str(make_header(decode_header(value)))


def _is_plain_part(part: Message, *, is_top: bool) -> bool:
    """Only headers of MIME in the parts, each once, and nothing that the parser stumbled over."""
    names = [name.lower() for name in part]
    mime = [name for name in names if name in _MIME]
    return not part.defects and len(set(mime)) == len(mime) and (is_top or mime == names)
