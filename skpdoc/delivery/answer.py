"""What a server says, and what it means; nothing in it that must not be shown."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from skpdoc.text.addresses import masked

_CLOSING = 421


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply of the server: its code, and its text with NIP and addresses masked."""

    code: int
    text: str

    @property
    def is_yes(self) -> bool:
        """2xx: done."""
        return self.code // 100 == 2

    @property
    def is_go_on(self) -> bool:
        """354: the message may come."""
        return self.code // 100 == 3

    @property
    def is_later(self) -> bool:
        """4xx: not now."""
        return self.code // 100 == 4

    @property
    def is_no(self) -> bool:
        """5xx: not like this."""
        return self.code // 100 == 5

    @property
    def is_closing(self) -> bool:
        """421: the server hangs up."""
        return self.code == _CLOSING

    def __str__(self) -> str:
        return f"{self.code} {self.text}".strip()


def answer(code: int, text: bytes | str, secret: str = "") -> Answer:
    """The reply as it may be shown; words that hold ``secret``, also in base64, are left out."""
    words = (text if isinstance(text, str) else text.decode("utf-8", "replace")).split()
    shown = " ".join("•••" if secret and _holds(word, secret) else word for word in words)
    return Answer(code, masked(shown))


def _holds(word: str, secret: str) -> bool:
    try:
        decoded = base64.b64decode(word, validate=True)
    except (binascii.Error, ValueError):
        decoded = b""
    return secret in word or secret.encode() in decoded
