"""Messages to the server, one after the other: each at most once, none lost without a word.

Of every message the ledger says ``sending``, on disk, before the server is given it. What the server refuses before
or after is known; where it falls silent after the final dot nobody knows, and the message is ``uncertain``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from tenacity import (
    Retrying,
    retry_if_exception_type,
    retry_if_result,
    stop_after_attempt,
    wait_exponential,
)

from skpdoc.delivery.answer import Answer
from skpdoc.delivery.connection import Connection, LostError
from skpdoc.delivery.headers import HeldError
from skpdoc.delivery.letter import Letter, Sender, message_id
from skpdoc.delivery.login import BusyError
from skpdoc.delivery.nouns import MailingKey
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState

_MOST_LOST = 3
"""so many messages one after the other may meet a dead connection, then the run ends"""


class SendLedger(Protocol):
    """What sending asks of a ledger; :class:`skpdoc.delivery.ledger.Ledger` is one."""

    def begin(self, keys: Collection[MailingKey], message_id: str) -> None:
        """About to be given to the server."""

    def finish(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """What became of what was begun."""

    def note(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """Refused or put off before anything was given."""


class NoBook:
    """For a trial, of which nothing is noted."""

    def begin(self, keys: Collection[MailingKey], message_id: str) -> None:
        """Nothing."""

    def finish(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """Nothing."""

    def note(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """Nothing."""


@dataclass(frozen=True, slots=True)
class SendTask:
    """A message, the ledger it stands in, how its bytes are made, and what is held against them last of all.

    ``prove`` raises SkpdocError where the bytes are not what this person may get: that ends the whole run.
    """

    surat: Letter
    buku: SendLedger
    compose: Callable[[], bytes]
    prove: Callable[[bytes], None]

    @property
    def keys(self) -> list[MailingKey]:
        """Of its rows in the ledger."""
        return [one.kunci for one in self.surat.kiriman]


@dataclass(frozen=True, slots=True)
class SendOutcome:
    """What became of a message; ``planned`` where it was not tried."""

    surat: Letter
    keadaan: MailingState
    balasan: str


@dataclass(frozen=True, slots=True)
class SendPace:
    """How fast, and how often once more: ``jeda`` seconds, then twice that, …; the clock and the waiting are given."""

    per_menit: float
    percobaan: int
    jeda: float
    now: Callable[[], float]
    sleep: Callable[[float], None]


class SendRun:
    """One run. ``connect`` raises SkpdocError, BusyError where it may be asked again."""

    def __init__(
        self,
        connect: Callable[[], Connection],
        pengirim: Sender,
        laju: SendPace,
        watch: Callable[[SendOutcome], None],
    ) -> None:
        self._connect = connect
        self._pengirim = pengirim
        self._laju = laju
        self._watch = watch
        self._connection: Connection | None = None
        self._lost = 0
        self._free_from = laju.now()

    def send(self, tasks: Sequence[SendTask]) -> None:
        """Send them all; ``watch`` hears what became of each, of those put off each time.

        Raises SkpdocError where it cannot go on: the first connection fails, the server keeps hanging up, refuses
        the sender, or a message is not what it should be. What was not tried is as it was.
        """
        self._connection = self._connect()
        left = list(tasks)

        def once_more() -> bool:
            left[:] = [task for task in left if self._one(task) is MailingState.DEFERRED]
            return bool(left)

        try:
            self._retrying(retry_if_result(bool))(once_more)
        finally:
            self._drop()

    def _retrying(self, retry: retry_if_result | retry_if_exception_type) -> Retrying:
        return Retrying(
            retry=retry,
            stop=stop_after_attempt(self._laju.percobaan),
            wait=wait_exponential(multiplier=self._laju.jeda),
            sleep=self._laju.sleep,
            reraise=True,
            retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
        )

    def _one(self, task: SendTask) -> MailingState:
        """Send one message, note it, tell it."""
        try:
            content = task.compose()
        except HeldError as error:
            self._watch(SendOutcome(task.surat, MailingState.PLANNED, str(error)))
            return MailingState.PLANNED
        connection = self._ready()
        if connection.limit and len(content) > connection.limit:
            keadaan, balasan = MailingState.PLANNED, _too_large(len(content), connection.limit)
        else:
            self._wait_for_turn()
            keadaan, balasan = self._tried(task, connection, content)
        self._watch(SendOutcome(task.surat, keadaan, balasan))
        if self._lost >= _MOST_LOST:
            raise SkpdocError(
                f"Server {_MOST_LOST} kali berturut-turut memutus sambungan atau diam, jadi pengiriman dihentikan. "
                "Yang belum dicoba tetap menunggu; jalankan lagi nanti."
            )
        return keadaan

    def _tried(self, task: SendTask, connection: Connection, content: bytes) -> tuple[MailingState, str]:
        try:
            answer = self._addressed(task, connection, len(content))
        except LostError as error:
            return self._put_off(task, str(error))
        if not answer.is_yes:
            return self._declined(task, connection, answer)
        task.prove(content)
        task.buku.begin(task.keys, message_id(task.surat, self._pengirim))
        keadaan, balasan = self._handed_over(connection, content)
        task.buku.finish(task.keys, keadaan, balasan)
        return keadaan, balasan

    def _addressed(self, task: SendTask, connection: Connection, size: int) -> Answer:
        """From whom and to whom. Raises SkpdocError where the server will not have us as the sender."""
        answer = connection.sender(self._pengirim.alamat, size)
        if answer.is_yes:
            return connection.recipient(task.surat.untuk)
        if answer.is_no and answer.code != 552:  # 552: this message is too large
            raise SkpdocError(
                f"Server menolak pengirim, {answer}. Tidak ada lagi yang dikirim. Periksa pengirim di "
                "skpdoc.toml; biasanya harus sama dengan akunnya."
            )
        return answer

    def _declined(self, task: SendTask, connection: Connection, answer: Answer) -> tuple[MailingState, str]:
        """Before the message was given: the next one may go all the same."""
        if answer.is_closing or not (answer.is_later or answer.is_no):
            return self._put_off(task, str(answer))
        self._lost = 0
        keadaan = MailingState.REFUSED if answer.is_no else MailingState.DEFERRED
        task.buku.note(task.keys, keadaan, str(answer))
        try:
            connection.reset()
        except LostError:
            self._drop()
        return keadaan, str(answer)

    def _put_off(self, task: SendTask, why: str) -> tuple[MailingState, str]:
        """The connection died before the message was given."""
        self._lost += 1
        self._drop()
        task.buku.note(task.keys, MailingState.DEFERRED, why)
        return MailingState.DEFERRED, why

    def _handed_over(self, connection: Connection, content: bytes) -> tuple[MailingState, str]:
        """DATA to the last answer."""
        keadaan = MailingState.DEFERRED
        try:
            answer = connection.data()
            if answer.is_go_on:
                connection.give(content)
                keadaan = MailingState.UNCERTAIN
                answer = connection.final_dot()
        except LostError as error:
            self._lost += 1
            self._drop()
            return keadaan, str(error)
        return self._understood(answer, keadaan)

    def _understood(self, answer: Answer, doubt: MailingState) -> tuple[MailingState, str]:
        """``doubt`` is what an answer means that means nothing."""
        meanings = {
            2: MailingState.SENT if doubt is MailingState.UNCERTAIN else doubt,
            4: MailingState.DEFERRED,
            5: MailingState.REFUSED,
        }
        is_plain = answer.code // 100 in meanings
        self._lost = 0 if is_plain else self._lost + 1
        if answer.is_closing or not is_plain:
            self._drop()
        return meanings.get(answer.code // 100, doubt), str(answer)

    def _ready(self) -> Connection:
        if self._connection is None:
            self._connection = self._retrying(retry_if_exception_type(BusyError))(self._connect)
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _wait_for_turn(self) -> None:
        now = self._laju.now()
        if now < self._free_from:
            self._laju.sleep(self._free_from - now)
        self._free_from = max(now, self._free_from) + 60 / self._laju.per_menit


def _too_large(size: int, limit: int) -> str:
    return f"{size / 1e6:.1f} MB, sedangkan server menerima paling banyak {limit / 1e6:.1f} MB"
