"""Which server takes the mail, and how it is spoken to."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ConnectionSecurity(StrEnum):
    """How the connection is encrypted; ``tanpa`` is for this computer itself only."""

    STARTTLS = "starttls"
    TLS = "tls"
    TANPA = "tanpa"


@dataclass(frozen=True, slots=True)
class Server:
    """``pengguna`` is '' where the server asks for no login; times in seconds.

    ``sertifikat`` is a PEM file of the office's own certificate authority. ``batas_akhir`` is how long the server may
    think over a message that it was given (RFC 5321 says ten minutes).
    """

    host: str
    port: int = 587
    keamanan: ConnectionSecurity = ConnectionSecurity.STARTTLS
    pengguna: str = ""
    sertifikat: Path | None = None
    batas_waktu: float = 60
    batas_akhir: float = 600

    @property
    def is_loopback(self) -> bool:
        """It is this computer itself."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() == "localhost"

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


PRESETS: Mapping[str, Server] = {
    "gmail": Server("smtp.gmail.com"),
    "office365": Server("smtp.office365.com"),
    "outlook": Server("smtp-mail.outlook.com"),
    "yahoo": Server("smtp.mail.yahoo.com", 465, ConnectionSecurity.TLS),
}
"""servers by the name that an office knows them by"""
