"""Word documents to PDF: several LibreOffice side by side, or one Word, and no document lost.

Of a call that hangs, dies or says that it is done when it is not, what came out whole is kept and the rest is tried
again: the first missing one, at which it most likely stood, by itself, the others in halves. So a document that
cannot be converted is found and named, and stops no other.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue

from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion.call import convert_batch
from skpdoc.pdf.conversion.maker import PdfMaker

_MOST = 100
"""documents in one call: its start weighs little, and what a call that dies takes along is bounded"""
_FEWEST = 8
"""documents that are worth another lane, which takes as long to start as to convert so many"""
_LOOK = 0.1
_HOPELESS = 3
"""so many single documents without a PDF, and none with one: it is not the documents"""

Batch = tuple[int, ...]
"""places in the list of sources"""
Outcome = tuple[int, bytes | SkpdocError]


def convert(maker: PdfMaker, sources: Sequence[Path], lanes: int) -> Generator[Outcome]:
    """The place in ``sources`` and the PDF of each, or why there is none, in any order.

    Raises SkpdocError when the program does not work at all. Left early, it ends every one that it started.
    """
    lanes = max(1, min(lanes, maker.most_lanes, len(sources) // _FEWEST))
    with tempfile.TemporaryDirectory(prefix="skpdoc-pdf-", ignore_cleanup_errors=True) as folder:
        run = _ConvertRun(maker, sources, [Path(folder, f"lajur-{number}") for number in range(lanes)])
        with ThreadPoolExecutor(lanes) as pool:
            try:
                yield from run.outcomes(pool)
            finally:
                run.stop.set()


def batches_of(count: int, lanes: int) -> list[Batch]:
    """As many batches for each lane, none too large; alike ones stand side by side, so each takes every n-th."""
    number = lanes * -(-count // (lanes * _MOST))
    return [batch for first in range(number) if (batch := tuple(range(first, count, number)))]


def parted(missing: Batch) -> list[Batch]:
    """The first by itself, the others in halves."""
    rest = missing[1:]
    half = -(-len(rest) // 2)
    return [part for part in (missing[:1], rest[:half], rest[half:]) if part]


class _ConvertRun:
    """Which batches wait, and which lane is at which."""

    def __init__(self, maker: PdfMaker, sources: Sequence[Path], rooms: Sequence[Path]) -> None:
        self._maker, self._sources = maker, sources
        self._free, self._rooms = list(rooms), count(len(rooms))
        self._waiting = deque(batches_of(len(sources), len(rooms)))
        self._made: SimpleQueue[Outcome] = SimpleQueue()
        self._busy: dict[Future[Batch], tuple[Batch, Path]] = {}
        self._is_working = False
        self._failed = 0
        self.stop = threading.Event()

    def outcomes(self, pool: ThreadPoolExecutor) -> Iterator[Outcome]:
        while self._waiting or self._busy:
            while self._waiting and self._free:
                batch, room = self._waiting.popleft(), self._free.pop()
                self._busy[pool.submit(self._work, batch, room)] = batch, room
            done, _ = wait(self._busy, timeout=_LOOK, return_when=FIRST_COMPLETED)
            yield from self._finished()
            for future in done:
                yield from self._settle(future, *self._busy.pop(future))

    def _work(self, batch: Batch, room: Path) -> Batch:
        """In a lane's thread: those of the batch that came out, or were not admitted."""
        sources = [self._sources[number] for number in batch]
        made = []
        for place, content in convert_batch(self._maker, sources, room, self.stop):
            made.append(batch[place])
            self._made.put((batch[place], content))
        return tuple(made)

    def _finished(self) -> Iterator[Outcome]:
        for number, made in iter(partial(_taken, self._made), None):
            self._is_working |= isinstance(made, bytes)
            yield number, made

    def _settle(self, future: Future[Batch], batch: Batch, room: Path) -> Iterator[Outcome]:
        made = set(future.result())
        missing = tuple(number for number in batch if number not in made)
        if missing:  # what was ended there may still hold its files, and its profile is not used again
            shutil.rmtree(room, ignore_errors=True)
            room = room.with_name(f"lajur-{next(self._rooms)}")
        self._free.append(room)
        if len(batch) > 1:
            self._waiting.extend(parted(missing))
        elif missing:
            yield missing[0], self._refused(self._sources[missing[0]])

    def _refused(self, source: Path) -> SkpdocError:
        self._failed += 1
        if self._failed >= _HOPELESS and not self._is_working:
            raise SkpdocError(
                f"{self._maker.name} ({self._maker.program}) tidak menghasilkan satu PDF pun. "
                f"{self._maker.if_all_fail}"
            )
        return SkpdocError(
            f"{source}: {self._maker.name} tidak dapat mengubahnya menjadi PDF. {self._maker.if_one_fails}"
        )


def _taken(queue: SimpleQueue[Outcome]) -> Outcome | None:
    try:
        return queue.get_nowait()
    except Empty:
        return None
