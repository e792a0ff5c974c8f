"""Where the password comes from, and where it never goes."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import mail_runs as runs
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from skpdoc.delivery.password import VARIABLE, password_of, remember_password
from skpdoc.errors import SkpdocError

pytestmark = pytest.mark.quick

SERVER = runs.server(587, pengguna="kepegawaian")


class Chest(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[(service, username)] = password


@pytest.fixture(autouse=True)
def _keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(Chest())
    yield
    keyring.set_keyring(before)


def test_environment_then_keyring_then_question(monkeypatch: pytest.MonkeyPatch) -> None:
    assert password_of(SERVER, lambda: "diketik") == "diketik"
    remember_password(SERVER, "disimpan")
    assert password_of(SERVER, lambda: "diketik") == "disimpan"
    monkeypatch.setenv(VARIABLE, "lingkungan")
    assert password_of(SERVER, lambda: "diketik") == "lingkungan"


def test_without_a_keyring_it_is_asked_for_and_not_kept() -> None:
    keyring.set_keyring(NoKeyring())
    assert password_of(SERVER, lambda: "diketik") == "diketik"
    with pytest.raises(SkpdocError, match="tidak dapat disimpan") as caught:
        remember_password(SERVER, "rahasia")
    assert "rahasia" not in str(caught.value)


def test_a_keyring_that_is_only_a_file_is_not_used() -> None:
    kind = type("PlaintextKeyring", (Chest,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(kind())
    with pytest.raises(SkpdocError, match="hanya berkas biasa"):
        remember_password(SERVER, "rahasia")
