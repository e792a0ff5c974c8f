"""Workbooks that lie open: what was found in them, and found again whenever one of them was saved."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from skpdoc.errors import SkpdocError
from skpdoc.web.worker import Worker

_POLL = 0.2
"""seconds between two looks at the workbooks"""

Stamp = tuple[tuple[int, int], ...]


class CheckedBooks:
    """``checkup`` is None, and ``error`` says why, where they could not be read; ``found_by`` is the worker's function
    that reads them.
    """

    found_by: ClassVar[str]

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.books: tuple[Path, ...] = ()
        self.checkup: Any = None
        self.error = ""
        self.checked_at = 0.0
        self._checking = asyncio.Lock()
        self._seen: Stamp = ()

    async def ask(self, name: str, *args: object) -> Any:
        """What the worker gives for it. Raises SkpdocError."""
        return await asyncio.to_thread(self.worker.call, name, *args)

    async def check(self) -> None:
        """Read the workbooks again; after a check that is under way, which may be of others."""
        async with self._checking:
            if not self.books:
                return
            books, before = self.books, self.stamp()
            checkup, error = await self._checked(books)
            if books is self.books:  # else others were opened meanwhile, and nothing of these is told of them
                self.checkup, self.error = checkup, error
                self.checked_at, self._seen = time.time(), before
                await self.follow()
        self.touch()

    async def _checked(self, books: Sequence[Path]) -> tuple[Any, str]:
        """What was found, or why nothing can be."""
        try:
            return await self.ask(self.found_by, books, *self.beside), ""
        except SkpdocError as error:
            return None, str(error)

    @property
    def beside(self) -> tuple[object, ...]:
        """What they are read beside."""
        return ()

    @property
    def people(self) -> Mapping[str, str]:
        """Key → name of everybody in them."""
        return self.checkup.people if self.checkup else {}

    async def follow(self) -> None:
        """What is to be known anew after a check."""

    def touch(self) -> None:
        """What is shown somewhere has changed."""
        raise NotImplementedError

    @property
    def is_checking(self) -> bool:
        """The workbooks are being read."""
        return self._checking.locked()

    @property
    def is_busy(self) -> bool:
        """They are not to be read now."""
        return self.is_checking

    def stamp(self) -> Stamp:
        """Size and time of each workbook; (0, 0) of one that is not there."""
        return stamp_of(self.books)

    async def watch(self) -> None:
        """Check again whenever a workbook was saved, once it is quiet; for as long as the page lives."""
        before: Stamp = ()
        while True:
            await asyncio.sleep(_POLL)
            now = self.stamp()
            is_quiet, before = now == before, now
            has_changed = now != self._seen  # also where one was moved away, or came back
            if is_quiet and has_changed and not self.is_busy:
                await self.check()


def stamp_of(paths: Sequence[Path]) -> Stamp:
    """Size and time of each; (0, 0) of one that is not there."""
    return tuple(map(_stamp, paths))


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return 0, 0
    return found.st_size, found.st_mtime_ns
