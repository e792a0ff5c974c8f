"""E-mail addresses: one plain one or none, and what of addresses and NIP may stand in a log."""

from __future__ import annotations

import re
import unicodedata

_ATOM = r"[A-Za-z0-9#$&'*+/=?^_`{|}~-]+"
"""without ``!`` and ``%``: to some servers ``jahat!budi@contoh.id`` means budi at the host jahat"""
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_PLAIN = re.compile(rf"(?=.{{1,254}}\Z)(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")

_NIP = re.compile(r"(?<!\d)(\d{4})\d{10}(\d{4})(?!\d)")
_ADDRESS = re.compile(r"([^\s@<>\"'(),;:])[^\s@<>\"'(),;:]*@([^\s@<>\"'(),;:]+)")
_UNSHOWN = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
_LONGEST = 200


def plain_address(text: str) -> str:
    """The address in small letters, its domain in ASCII (IDNA); '' for anything but exactly one plain address."""
    local, at, domain = text.partition("@")
    if not at or any(unicodedata.category(sign)[0] in "CZ" for sign in text):
        return ""
    try:
        address = f"{local}@{domain.encode('idna').decode('ascii')}".lower()
    except UnicodeError:
        return ""
    return address if _PLAIN.fullmatch(address) else ""


def masked(text: str) -> str:
    """``text`` for a terminal or a log: ``1986••••••••••1001``, ``b•••@contoh.go.id``; one line, no control signs."""
    text = _UNSHOWN.sub(" ", text)
    text = _ADDRESS.sub(r"\1•••@\2", text)
    return _NIP.sub(rf"\1{'•' * 10}\2", text)[:_LONGEST].strip()
