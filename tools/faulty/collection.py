"""Faulty samples of one kind of book: their folder, their page, and how they are checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.faulty.fault import Fault, Group
from tools.faulty.said import Said


@dataclass(frozen=True, slots=True)
class Collection:
    """``folder`` is below ``sample_workbooks``, ``source`` the code that makes them, ``judul`` the title of the page.

    ``asal`` links to the books that the samples come from, ``contoh`` is a command to try, ``lanjut`` ends what stands
    before the samples (Indonesian Markdown). ``check`` says what is said of one.
    """

    folder: str
    judul: str
    source: str
    asal: str
    contoh: str
    lanjut: str
    groups: tuple[Group, ...]
    check: Callable[[Path, Fault], Said]

    @property
    def page(self) -> str:
        """The file in ``docs``."""
        return f"{self.folder}.md"

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All of them, in the order of the page."""
        return tuple(fault for group in self.groups for fault in group.faults)

    def said(self, samples: Path) -> Mapping[str, Said]:
        """The faults' names, in their order → what is said of the files below ``samples``."""
        return {fault.name: self.check(samples / self.folder, fault) for fault in self.faults}
