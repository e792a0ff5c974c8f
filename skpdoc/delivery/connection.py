"""One connection to the server, step by step; every step has its answer, or the connection is lost."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from skpdoc.delivery.answer import Answer, answer

_LEAVE_TAKING = 5
"""seconds that the server has to say good-bye"""


class LostError(Exception):
    """The connection is gone, or the server fell silent."""


class Connection:
    """Around a client that is logged in; ``patience`` are the seconds for the answer to a whole message."""

    def __init__(self, client: smtplib.SMTP, patience: float) -> None:
        self._client = client
        self._patience = patience

    @property
    def limit(self) -> int:
        """Bytes that a message may have; 0 where the server does not say."""
        digits = self._client.esmtp_features.get("size", "")
        return int(digits) if re.fullmatch(r"[0-9]{1,18}", digits) else 0

    def sender(self, address: str, size: int) -> Answer:
        """MAIL FROM, with the size where the server wants to know it."""
        options = [f"SIZE={size}"] if self._client.has_extn("size") else []
        with self._listening():
            return answer(*self._client.mail(address, options))

    def recipient(self, address: str) -> Answer:
        """RCPT TO."""
        with self._listening():
            return answer(*self._client.rcpt(address))

    def data(self) -> Answer:
        """DATA; 354 asks for the message."""
        with self._listening():
            return answer(*self._client.docmd("DATA"))

    def give(self, content: bytes) -> None:
        """The message without the final dot: a server that has no more must not take it (RFC 5321, 4.1.1.4)."""
        lines = re.sub(rb"\r\n|\r|\n", b"\r\n", content).removesuffix(b"\r\n")
        with self._listening():
            self._client.send(re.sub(rb"(?m)^\.", b"..", lines) + b"\r\n")

    def final_dot(self) -> Answer:
        """From here on the server may have the message, whatever is heard of it."""
        with self._listening(), self._waiting(self._patience):
            self._client.send(b".\r\n")
            return answer(*self._client.getreply())

    def reset(self) -> None:
        """Take an envelope back."""
        with self._listening():
            self._client.rset()

    def close(self) -> None:
        """Take leave, as far as that is possible."""
        with suppress(smtplib.SMTPException, OSError), self._waiting(_LEAVE_TAKING):
            self._client.quit()
        self._client.close()

    @contextmanager
    def _waiting(self, seconds: float) -> Iterator[None]:
        socket = self._client.sock
        before = socket.gettimeout() if socket else None
        if socket:
            socket.settimeout(seconds)
        yield
        if self._client.sock:
            self._client.sock.settimeout(before)

    @contextmanager
    def _listening(self) -> Iterator[None]:
        try:
            yield
        except (smtplib.SMTPException, OSError, ValueError) as error:
            self._client.close()
            is_silent = isinstance(error, TimeoutError) or "timed out" in str(error)
            raise LostError("server diam" if is_silent else "sambungan terputus") from None
