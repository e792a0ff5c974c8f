"""What servers do wrong, one thing at a time: what is said of it, what the ledger holds, what the server has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import mail_runs as runs
import pytest
from raw_server import RawServer

from skpdoc.delivery.login import log_in
from skpdoc.delivery.sending import SendOutcome, SendRun
from skpdoc.delivery.server import ConnectionSecurity
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState

pytestmark = pytest.mark.quick

FIRST = runs.address(0)
ONCE = replace(runs.QUICK, percobaan=1)


def answering(step: str, said: str) -> Callable[[str, str], str]:
    """The first person's message meets ``said`` at ``step``, every time; all others go through."""

    def behave(at: str, recipient: str) -> str:
        return said if at == step and recipient == FIRST else ""

    return behave


@pytest.mark.parametrize(
    ("step", "said", "state", "taken"),
    [
        ("rcpt", "550 5.1.1 tidak ada", MailingState.REFUSED, 0),
        ("rcpt", "451 4.7.1 nanti saja", MailingState.DEFERRED, 0),
        ("rcpt", "421 4.3.2 tutup", MailingState.DEFERRED, 0),
        ("rcpt", "drop", MailingState.DEFERRED, 0),
        ("rcpt", "apa", MailingState.DEFERRED, 0),
        ("data", "451 nanti", MailingState.DEFERRED, 0),
        ("data", "554 tidak", MailingState.REFUSED, 0),
        ("data", "drop", MailingState.DEFERRED, 0),
        ("dot", "452 penuh", MailingState.DEFERRED, 0),
        ("dot", "552 terlalu besar", MailingState.REFUSED, 0),
        ("dot", "421 tutup", MailingState.DEFERRED, 0),
        ("dot", "drop", MailingState.UNCERTAIN, 0),
        ("dot", "hush", MailingState.UNCERTAIN, 0),
        ("dot", "take-drop", MailingState.UNCERTAIN, 1),
        ("dot", "take-hush", MailingState.UNCERTAIN, 1),
        ("dot", "take-omong kosong", MailingState.UNCERTAIN, 1),
        ("dot", "250 ok", MailingState.SENT, 1),
    ],
)
def test_one_meets_a_fault_and_the_others_go_on(
    tmp_path: Path, step: str, said: str, state: MailingState, taken: int
) -> None:
    with RawServer(answering(step, said)) as server:
        heard = runs.run(tmp_path, server.port, 3, ONCE)
        runs.run(tmp_path, server.port, 3, ONCE)  # what is done or in doubt is left alone
    assert [one.keadaan for one in heard] == [state, MailingState.SENT, MailingState.SENT]
    assert runs.states(tmp_path)[FIRST] is state
    assert server.counts[FIRST] == taken
    assert [server.counts[runs.address(number)] for number in (1, 2)] == [1, 1]


def test_put_off_is_tried_again_in_the_same_run_with_longer_waits(tmp_path: Path) -> None:
    asked, waits = [], []

    def behave(step: str, recipient: str) -> str:
        if step == "rcpt" and recipient == FIRST:
            asked.append(recipient)
            return "451 nanti" if len(asked) < 3 else ""
        return ""

    with RawServer(behave) as server:
        heard = runs.run(tmp_path, server.port, 2, replace(runs.QUICK, jeda=60, sleep=waits.append))
    assert [one.keadaan for one in heard] == [
        MailingState.DEFERRED,
        MailingState.SENT,
        MailingState.DEFERRED,
        MailingState.SENT,
    ]
    assert waits == [60, 120]
    assert set(runs.states(tmp_path).values()) == {MailingState.SENT}
    assert server.counts == {FIRST: 1, runs.address(1): 1}


def test_a_server_that_keeps_hanging_up_ends_the_run(tmp_path: Path) -> None:
    with (
        RawServer(lambda step, _who: "drop" if step == "rcpt" else "") as server,
        pytest.raises(SkpdocError, match="3 kali"),
    ):
        runs.run(tmp_path, server.port, 10)
    found = list(runs.states(tmp_path).values())
    assert found.count(MailingState.DEFERRED) == 3
    assert found.count(MailingState.PLANNED) == 7


def test_a_server_that_refuses_the_sender_ends_the_run(tmp_path: Path) -> None:
    with (
        RawServer(lambda step, _who: "553 bukan pengirim kami" if step == "mail" else "") as server,
        pytest.raises(SkpdocError, match="menolak pengirim"),
    ):
        runs.run(tmp_path, server.port, 2)
    assert set(runs.states(tmp_path).values()) == {MailingState.PLANNED}


def test_what_is_too_large_is_not_tried(tmp_path: Path) -> None:
    with RawServer(lambda step, _who: "250-uji\r\n250 SIZE 500" if step == "ehlo" else "") as server:
        heard = runs.run(tmp_path, server.port, 1)
    assert [one.keadaan for one in heard] == [MailingState.PLANNED]
    assert "MB" in heard[0].balasan
    assert server.inbox == []


def test_one_that_cannot_be_composed_is_held_and_the_others_go(tmp_path: Path) -> None:
    with RawServer() as server, runs.opened(tmp_path) as ledger:
        letters = [letter for number in range(3) if (letter := runs.letter(ledger, number))]
        letters[1] = replace(letters[1], nama="Siti\x00")
        heard: list[SendOutcome] = []
        tasks = [runs.task(ledger, one) for one in letters]
        connect = partial(log_in, runs.server(server.port), "")
        SendRun(connect, runs.SENDER, ONCE, heard.append).send(tasks)
    assert [one.keadaan for one in heard] == [MailingState.SENT, MailingState.PLANNED, MailingState.SENT]
    assert "karakter kendali" in heard[1].balasan
    assert len(server.inbox) == 2
    assert list(runs.states(tmp_path).values()) == [
        MailingState.SENT,
        MailingState.PLANNED,
        MailingState.SENT,
    ]


def test_a_mismatch_ends_everything_before_the_first_byte(tmp_path: Path) -> None:
    def prove(content: bytes) -> None:
        raise SkpdocError("salah lampiran")

    with RawServer() as server, runs.opened(tmp_path) as ledger:
        letters = [runs.letter(ledger, number) for number in range(3)]
        tasks = [runs.task(ledger, one, prove) for one in letters if one]
        with pytest.raises(SkpdocError, match="salah lampiran"):
            SendRun(lambda: log_in(runs.server(server.port), ""), runs.SENDER, ONCE, lambda _end: None).send(
                tasks
            )
    assert server.inbox == []
    assert set(runs.states(tmp_path).values()) == {MailingState.PLANNED}


def test_no_more_a_minute_than_said(tmp_path: Path) -> None:
    now, waits = [0.0], []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    with RawServer() as server:
        runs.run(tmp_path, server.port, 4, replace(ONCE, per_menit=20, now=lambda: now[0], sleep=sleep))
    assert waits == pytest.approx([3, 3, 3])


def test_the_message_arrives_as_it_was_made(tmp_path: Path) -> None:
    with RawServer() as server:
        runs.run(tmp_path, server.port, 1)
    ((_, content),) = server.inbox
    assert b"\r\n..titik di awal baris\r\n" in content
    assert all(line.endswith(b"\r\n") for line in content.splitlines(keepends=True))


# -- before the first mail ------------------------------------------------------------------------------


def said_of(server: RawServer, **more: object) -> str:
    with pytest.raises(SkpdocError) as caught:
        log_in(runs.server(server.port, **more), "rahasia-besar")
    assert len(caught.value.lines) == 1
    return str(caught.value)


def test_nobody_there(tmp_path: Path) -> None:
    with RawServer() as server:
        pass
    assert "tidak dapat dihubungi (sambungan ditolak)" in said_of(server)


def test_silence_and_a_busy_server() -> None:
    with RawServer(lambda _step, _who: "hush") as server:
        assert "tidak menjawab" in said_of(server, batas_waktu=0.3)
    with RawServer(lambda _step, _who: "421 4.3.2 penuh") as server:
        assert "tidak melayani" in said_of(server)


def test_never_plain_text_to_another_computer() -> None:
    with RawServer() as server, pytest.raises(SkpdocError, match="tanpa enkripsi"):
        log_in(replace(runs.server(server.port), host="mail.contoh.go.id"), "")


def test_starttls_stripped_on_the_way_ends_it() -> None:
    with RawServer() as server:
        assert "STARTTLS" in said_of(server, keamanan=ConnectionSecurity.STARTTLS, pengguna="a")
    assert server.inbox == []


def test_a_refused_login_never_shows_the_password() -> None:
    def behave(step: str, _who: str) -> str:
        return "250-uji\r\n250 AUTH PLAIN LOGIN" if step == "ehlo" else ""

    with RawServer(behave, auth="535 5.7.8 salah: {line}") as server:
        text = said_of(server, pengguna="kepegawaian")
    assert "login ditolak" in text
    assert "rahasia" not in text
    assert "cmFoYXNpYS" not in text


def test_a_server_without_login_is_said() -> None:
    with RawServer() as server:
        assert "tidak menerima login" in said_of(server, pengguna="kepegawaian")
