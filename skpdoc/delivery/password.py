"""The password of the mail account: from the environment, the system's keyring or a prompt; never from a file."""

from __future__ import annotations

import os
from collections.abc import Callable

from skpdoc.delivery.server import Server
from skpdoc.errors import SkpdocError

VARIABLE = "SKPDOC_SMTP_SANDI"
_SERVICE = "skpdoc"


def password_of(server: Server, ask: Callable[[], str]) -> str:
    """What logs ``server.pengguna`` in; ``ask`` is the last resort. Raises what ``ask`` raises."""
    return os.environ.get(VARIABLE) or _from_keyring(server) or ask()


def remember_password(server: Server, password: str) -> None:
    """Put it into the system's keyring. Raises SkpdocError where there is none that is locked."""
    import keyring  # noqa: PLC0415  # wakes up the system's own service
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        if any("keyrings.alt" in type(one).__module__ for one in _backends(keyring.get_keyring())):
            raise SkpdocError("Penyimpan kata sandi sistem ini hanya berkas biasa, jadi tidak dipakai.")
        keyring.set_password(_SERVICE, _account(server), password)
    except (KeyringError, RuntimeError, OSError) as error:
        raise SkpdocError(
            f"Kata sandi tidak dapat disimpan di penyimpan kata sandi sistem ({type(error).__name__}). Ketik saja "
            f"setiap kali, atau isi variabel lingkungan {VARIABLE}."
        ) from error


def _backends(backend: object) -> list[object]:
    """With those that a chain of keyrings tries."""
    return [backend, *getattr(backend, "backends", ())]


def _from_keyring(server: Server) -> str:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(_SERVICE, _account(server)) or ""
    except (KeyringError, RuntimeError, OSError):
        return ""  # no keyring here: then it is asked for


def _account(server: Server) -> str:
    return f"{server.pengguna}@{server.host}"
