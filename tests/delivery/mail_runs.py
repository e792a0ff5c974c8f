"""Sending over invented documents; ``python mail_runs.py FOLDER PORT COUNT [KILL_AT]`` is a run, killed at a step."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from skpdoc.delivery import connection as connections
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.ledger_file import LedgerFile
from skpdoc.delivery.letter import Letter, LetterText, Sender, compose
from skpdoc.delivery.login import log_in
from skpdoc.delivery.nouns import IssuedFile, Mailing
from skpdoc.delivery.plan import judge
from skpdoc.delivery.sending import SendOutcome, SendPace, SendRun, SendTask
from skpdoc.delivery.server import ConnectionSecurity, Server
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailFate, MailingState

NOW = datetime(2026, 1, 12, 8, 0, tzinfo=UTC)
SENDER = Sender("kepegawaian@contoh.go.id", "Kepegawaian")
TEXT = LetterText("Konsep SKP – 2026", "Terlampir.\n.titik di awal baris\n", "<p>Terlampir.</p>")
QUICK = SendPace(1e9, 3, 0, time.monotonic, lambda _seconds: None)


def address(number: int) -> str:
    return f"pegawai{number}@contoh.go.id"


def file_of(number: int) -> bytes:
    return f"dokumen pegawai {number}".encode() * 50


def server(port: int, **more: object) -> Server:
    values = {"keamanan": ConnectionSecurity.TANPA, "batas_waktu": 5, "batas_akhir": 0.5} | more
    return Server("127.0.0.1", port, **values)  # type: ignore[arg-type]


def letter(ledger: Ledger, number: int, known: Sequence[Mailing] = ()) -> Letter | None:
    """What is still to be sent to the person of that number, brought into the ledger; ``known`` is what it holds."""
    digest = hashlib.sha256(file_of(number)).hexdigest()
    dokumen = ledger.record(IssuedFile("SKP", str(number), f"ID-{number}", digest, f"SKP/{number}.docx"))
    history = [one for one in known if one.dokumen.kunci == str(number)]
    ruling = judge(dokumen, address(number), str(number), history, new_versions=False)
    if ruling.nasib is not MailFate.KIRIM:
        return None
    ledger.plan([ruling.kiriman])
    return _surat(number, ruling.kiriman)


def _surat(number: int, kiriman: Mailing) -> Letter:
    return Letter(str(number), f"Pegawai {number}", address(number), TEXT, (kiriman,))


def task(ledger: Ledger, surat: Letter, prove: Callable[[bytes], None] = lambda _content: None) -> SendTask:
    files = [(f"{surat.penerima}.docx", file_of(int(surat.penerima)))]
    return SendTask(surat, ledger, lambda: compose(surat, SENDER, NOW, files), prove)


def opened(folder: Path) -> Ledger:
    return Ledger(folder, lambda: NOW)


def run(folder: Path, port: int, count: int, laju: SendPace = QUICK) -> list[SendOutcome]:
    """One run as the command makes it; what was heard of each message. Raises what ends it."""
    heard: list[SendOutcome] = []
    with opened(folder) as ledger:
        ledger.doubt_interrupted()
        known = ledger.mailings()
        letters = [surat for number in range(count) if (surat := letter(ledger, number, known))]
        connect = partial(log_in, server(port), "")
        tasks = [task(ledger, surat) for surat in letters]
        if tasks:
            SendRun(connect, SENDER, laju, heard.append).send(tasks)
    return heard


def states(folder: Path) -> dict[str, MailingState]:
    with opened(folder) as ledger:
        return {one.kunci.alamat: one.keadaan for one in ledger.mailings()}


def killed_at(step: int) -> None:
    """End this process without a word at its n-th step: before or after a commit, or a word to the server."""
    left = [step]

    def tick() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    written = LedgerFile._written

    @contextlib.contextmanager
    def watched(self: LedgerFile) -> Iterator[None]:
        tick()
        with written(self):
            yield
            tick()
        tick()

    LedgerFile._written = watched  # type: ignore[method-assign]
    for name in ("sender", "recipient", "data", "give", "final_dot"):
        _around(name, tick)


def _around(name: str, tick: Callable[[], None]) -> None:
    whole = getattr(connections.Connection, name)

    def watched(self: connections.Connection, *arguments: object) -> object:
        tick()
        found = whole(self, *arguments)
        tick()
        return found

    setattr(connections.Connection, name, watched)


if __name__ == "__main__":
    where, at, people, *kill = sys.argv[1:]
    if kill:
        killed_at(int(kill[0]))
    try:
        run(Path(where), int(at), int(people))
    except SkpdocError as error:
        sys.exit(str(error))
