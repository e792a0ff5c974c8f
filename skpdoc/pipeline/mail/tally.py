"""What became of the messages of one run, each by the last time that it was tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from skpdoc.delivery.sending import SendOutcome
from skpdoc.model.kiriman import MailingState, SentMail


@dataclass(slots=True)
class SendTally:
    """Hears of every message of ``total``, and tells each: one that was put off is heard of again."""

    total: int
    tell: Callable[[SentMail], object]
    _last: dict[int, SentMail] = field(default_factory=dict)

    def __call__(self, end: SendOutcome) -> None:
        """One message was tried."""
        one = SentMail(end.surat.nama, end.surat.untuk, end.keadaan, end.balasan)
        self._last[id(end.surat)] = one
        self.tell(one)

    @property
    def tried(self) -> list[SentMail]:
        """In the order in which they were tried first."""
        return list(self._last.values())

    @property
    def untried(self) -> int:
        """How many nobody tried."""
        return self.total - len(self._last)

    @property
    def counts(self) -> Counter[MailingState]:
        """State → how many of those that were tried."""
        return Counter(one.keadaan for one in self._last.values())
