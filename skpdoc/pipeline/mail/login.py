"""The account at the mail server: its password, from wherever it comes, tried and remembered."""

from __future__ import annotations

from collections.abc import Callable

from skpdoc.delivery import password
from skpdoc.delivery.login import log_in
from skpdoc.pipeline.mail.settings import MailSettings


def login_password(setelan: MailSettings, ask: Callable[[], str]) -> str:
    """From the environment, the system's keyring, or ``ask``; '' where the server asks for none."""
    return password.password_of(setelan.server, ask) if setelan.server.pengguna else ""


def try_server(setelan: MailSettings, sandi: str) -> int:
    """Connect and log in, and nothing more; the most bytes that a message may have (0: not said)."""
    connection = log_in(setelan.server, sandi)
    limit = connection.limit
    connection.close()
    return limit


def remember(setelan: MailSettings, sandi: str) -> bool:
    """Keep what has logged in, where there is any, in the system's keyring. Raises SkpdocError where there is none."""
    if sandi:
        password.remember_password(setelan.server, sandi)
    return bool(sandi)
