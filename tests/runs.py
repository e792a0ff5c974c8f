"""What a command that was run did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command did."""

    code: int
    shown: str
    said: str

    @property
    def everything(self) -> str:
        return self.shown + self.said


Skpdoc = Callable[..., Ran]
