"""What a server says, and what it means; nothing in it that must not be shown."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from skpdoc.text.addresses import masked

_CLOSING = 421
_ENHANCED = re.compile(r"[245]\.(\d{1,3}\.\d{1,3})\b")
_REASONS: dict[str | int, str] = {
    **dict.fromkeys(("1.1", "1.6"), "alamatnya tidak ada"),
    **dict.fromkeys(("1.2", "1.10", "4.4"), "bagian alamat sesudah @ tidak menerima surel"),
    **dict.fromkeys(("1.3", "1.7"), "alamatnya salah tulis"),
    "1.8": "alamat pengirimnya tidak dikenal",
    "2.1": "kotak suratnya tidak aktif",
    "2.2": "kotak suratnya penuh",
    **dict.fromkeys(("2.3", "3.4"), "surelnya terlalu besar"),
    "3.1": "penyimpanan servernya penuh",
    "7.8": "nama akun atau kata sandinya salah",
    421: "server menutup sambungan untuk sementara",
    450: "kotak suratnya sedang tidak dapat dipakai",
    451: "ada gangguan di server",
    452: "penyimpanan servernya penuh",
    454: "login sedang tidak dapat dilayani",
    530: "server meminta login",
    534: "server meminta cara login yang lain",
    535: "nama akun atau kata sandinya salah",
    550: "alamatnya tidak ada atau ditolak",
    551: "alamatnya tidak ada di server itu",
    552: "kotak suratnya penuh atau surelnya terlalu besar",
    553: "alamatnya salah tulis atau tidak diizinkan",
    554: "surelnya tidak diterima",
}
"""what went wrong, by the enhanced code without its class (RFC 3463), else by the code itself (RFC 5321, RFC 4954)"""
_CLASSES = {4: "server belum dapat menerimanya", 5: "server menolaknya"}


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
        """``alamatnya tidak ada (kata server: "550 5.1.1 no such mailbox")``."""
        quoted = f'kata server: "{f"{self.code} {self.text}".strip()}"'
        return f"{self._reason} ({quoted})" if self._reason else quoted

    @property
    def _reason(self) -> str:
        """'' where the answer is none that refuses."""
        if self.code // 100 not in _CLASSES:
            return ""
        found = _ENHANCED.match(self.text)
        reason = _REASONS.get(found[1] if found else self.code) or _REASONS.get(self.code)
        return reason or _CLASSES[self.code // 100]


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
