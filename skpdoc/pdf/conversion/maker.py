"""A program that makes PDFs of Word documents, as a call knows it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from skpdoc.guard.surroundings import bare_environment

WAITING = "menunggu"
"""a file of this name beside the PDFs: the program waits for its turn, and is not slow"""


@dataclass(frozen=True, slots=True)
class PdfMaker(ABC):
    """The program file, and how many seconds it may be at one document before it counts as hanging.

    The limit of a call so grows with its documents: each that appears begins it anew. ``admit`` says of a document's
    bytes why they are not given to the program; '' where they are.
    """

    program: Path
    sabar: float = 120
    admit: Callable[[bytes], str] = lambda _content: ""

    name: ClassVar[str]
    """as an officer knows it"""
    most_lanes: ClassVar[int]
    """so many may work side by side"""
    if_one_fails: ClassVar[str]
    if_all_fail: ClassVar[str]
    """what may help then"""

    @abstractmethod
    def command(self, room: Path, outside: Path, copies: Sequence[Path]) -> list[str]:
        """What is to be run so that each of ``copies`` becomes a PDF of its name in ``outside``, one after the other.

        ``room`` is a folder of this call's lane alone, which may hold something of the call before.
        """

    def environment(self) -> Mapping[str, str]:
        """For the program: no secrets."""
        return bare_environment()
