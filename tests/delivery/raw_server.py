"""A mail server that does what it is told at every step, and remembers what it took."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

Behaviour = Callable[[str, str], str]
"""(step, recipient) → ``""`` for the usual answer, an answer of its own, or one of the words below

Steps are ``greet``, ``ehlo``, ``mail``, ``rcpt``, ``data``, ``dot``. ``drop`` hangs up; ``hush`` says nothing more;
``take-drop`` and ``take-hush`` do so at the final dot after they took the message; ``slow`` answers late.
"""

_USUAL = {
    "greet": "220 uji siap",
    "ehlo": "250-uji\r\n250 SIZE 1000000",
    "mail": "250 ok",
    "rcpt": "250 ok",
    "data": "354 silakan",
    "dot": "250 diterima",
}
_WORDS = {"EHLO": "ehlo", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data"}
_PATIENCE = 20


@dataclass
class RawServer:
    """On a loopback port of its own, a thread a connection; ``inbox`` are the recipients and bytes it took."""

    behave: Behaviour = lambda _step, _recipient: ""
    inbox: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    auth: str = "250 ok"
    """the answer to what is no step, with ``{line}`` for what was said"""

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    @property
    def counts(self) -> Counter[str]:
        """How many messages each recipient has."""
        return Counter(recipient for recipient, _ in self.inbox)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        connection.settimeout(_PATIENCE)
        with contextlib.suppress(OSError, _GoneError), connection, connection.makefile("rb") as lines:
            self._say(connection, "greet", "")
            recipient = ""
            while line := lines.readline():
                word = line[:4].decode("ascii", "replace").upper()
                if word == "QUIT":
                    connection.sendall(b"221 sampai jumpa\r\n")
                    return
                if word == "RCPT":
                    recipient = line.split(b"<")[1].split(b">")[0].decode()
                step = _WORDS.get(word)
                if step is None:
                    said = self.auth.format(line=line.decode("ascii", "replace").strip())
                    connection.sendall(said.encode() + b"\r\n")
                elif self._say(connection, step, recipient).startswith("354"):
                    self._take(connection, lines, recipient)

    def _take(self, connection: socket.socket, lines: object, recipient: str) -> None:
        content = b""
        while (line := lines.readline()) != b".\r\n":  # type: ignore[attr-defined]
            if not line:
                raise _GoneError
            content += line
        said = self.behave("dot", recipient)
        if said in ("", "slow") or said.startswith(("take-", "2")):
            self.inbox.append((recipient, content))
        self._answer(connection, said.removeprefix("take-"), "dot")

    def _say(self, connection: socket.socket, step: str, recipient: str) -> str:
        return self._answer(connection, self.behave(step, recipient), step)

    def _answer(self, connection: socket.socket, said: str, step: str) -> str:
        if said == "drop":
            raise _GoneError
        if said == "hush":
            connection.recv(1)  # until the other side hangs up
            raise _GoneError
        if said == "slow":
            time.sleep(0.05)
        text = _USUAL[step] if said in ("", "slow") else said
        connection.sendall(text.encode() + b"\r\n")
        return text


class _GoneError(Exception):
    pass
