"""Encrypted and verified, or not at all: against aiosmtpd with certificates of the test's own."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import mail_runs as runs
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from certificates import issue

from skpdoc.delivery.login import log_in
from skpdoc.delivery.server import ConnectionSecurity, Server
from skpdoc.errors import SkpdocError

PASSWORD = "burung-kenari-7"


class Keeper:
    """Notes with which passwords, and over what, somebody came."""

    def __init__(self) -> None:
        self.came: list[tuple[bytes, bool]] = []

    def __call__(self, server: SMTP, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.came.append((data.password, session.ssl is not None))
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)


@contextmanager
def serving(context: ssl.SSLContext, keeper: Keeper, *, is_implicit: bool) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    tls = {"ssl_context": context} if is_implicit else {"tls_context": context, "require_starttls": True}
    controller = Controller(
        object(), "127.0.0.1", port, authenticator=keeper, auth_require_tls=not is_implicit, **tls
    )
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


Start = Callable[..., tuple[Server, Keeper]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a server whose certificate is for ``names``; what reaches it, and who comes."""
    with ExitStack() as stack:

        def started(keamanan: ConnectionSecurity, *names: str) -> tuple[Server, Keeper]:
            authority, certificate, key = issue(tmp_path, names=names or ("localhost", "127.0.0.1"))
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(certificate, key)
            keeper = Keeper()
            port = stack.enter_context(
                serving(context, keeper, is_implicit=keamanan is ConnectionSecurity.TLS)
            )
            return runs.server(port, keamanan=keamanan, pengguna="kepegawaian", sertifikat=authority), keeper

        yield started


@pytest.mark.parametrize("keamanan", [ConnectionSecurity.STARTTLS, ConnectionSecurity.TLS])
def test_the_password_goes_over_tls_only(start: Start, keamanan: ConnectionSecurity) -> None:
    server, keeper = start(keamanan)
    log_in(server, PASSWORD).close()
    assert keeper.came == [
        (PASSWORD.encode(), keamanan is ConnectionSecurity.STARTTLS)
    ]  # of implicit TLS aiosmtpd knows nothing


@pytest.mark.parametrize("keamanan", [ConnectionSecurity.STARTTLS, ConnectionSecurity.TLS])
def test_an_unknown_authority_is_refused_before_the_password(
    start: Start, keamanan: ConnectionSecurity
) -> None:
    server, keeper = start(keamanan)
    with pytest.raises(
        SkpdocError, match=r"sertifikat server tidak dapat dipercaya .(penerbitnya|dibuat sendiri)"
    ):
        log_in(replace(server, sertifikat=None), PASSWORD)
    assert keeper.came == []


@pytest.mark.parametrize("keamanan", [ConnectionSecurity.STARTTLS, ConnectionSecurity.TLS])
def test_a_certificate_for_another_name_is_refused(start: Start, keamanan: ConnectionSecurity) -> None:
    server, keeper = start(keamanan, "mail.lain.go.id")
    with pytest.raises(SkpdocError, match=r"tidak dapat dipercaya .bukan untuk nama server ini"):
        log_in(server, PASSWORD)
    assert keeper.came == []


def test_the_wrong_kind_of_encryption_is_said(start: Start) -> None:
    server, _ = start(ConnectionSecurity.STARTTLS)
    with pytest.raises(SkpdocError, match="terenkripsi gagal"):
        log_in(replace(server, keamanan=ConnectionSecurity.TLS), PASSWORD)


def test_a_wrong_password_is_said_without_it(start: Start) -> None:
    server, _ = start(ConnectionSecurity.STARTTLS)
    with pytest.raises(SkpdocError, match="login ditolak") as caught:
        log_in(server, "salah-sekali")
    assert "salah-sekali" not in str(caught.value)


def test_an_unreadable_certificate_file_is_said(start: Start, tmp_path: Path) -> None:
    server, _ = start(ConnectionSecurity.STARTTLS)
    with pytest.raises(SkpdocError, match="PEM"):
        log_in(replace(server, sertifikat=tmp_path / "tidak ada.pem"), PASSWORD)
