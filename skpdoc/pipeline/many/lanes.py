"""Units side by side on this machine: each lane is one process that works on one unit after the other.

A lane is a pool of one, so that of a process that dies everybody knows at which unit it was. Processes are started
fresh, not forked, so that Windows and Linux do the same.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.many.batch import Done, Watch, Work, attempt
from skpdoc.pipeline.reading.load import UnitBooks

_ATTEMPTS = 2
"""A process may be killed by no fault of its unit's; where it dies twice, the unit is named."""
_LOOK = 0.2
"""seconds between two looks at how far the lanes are"""

_context = multiprocessing.get_context("spawn")
_reached: Any = None
"""in a lane's own process: two numbers that it shares with ours, documents done and all of them"""


@dataclass(slots=True)
class _Lane:
    """``number`` is that of the unit it is at, ``attempts`` how often that was begun."""

    reached: Any
    pool: ProcessPoolExecutor
    number: int = 0
    attempts: int = 0


class SideBySide:
    """The engine for several processes of this machine."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def __call__(
        self, units: Sequence[UnitBooks], work: Work[Done], watch: Watch
    ) -> Iterator[tuple[int, Done | SkpdocError]]:
        """The units' outcomes as they come. Left early (an interrupt), it ends its processes at once."""
        lanes = [_opened() for _ in range(min(self._jobs, len(units)))]
        run = _LaneRun(units, work, watch)
        try:
            for lane in lanes:
                run.take_next(lane)
            while run.busy:
                yield from run.done()
        finally:
            for process in multiprocessing.active_children() if run.busy else ():
                process.terminate()
            for lane in lanes:
                lane.pool.shutdown()


class _LaneRun(Generic[Done]):
    """Which lane is at which unit."""

    def __init__(self, units: Sequence[UnitBooks], work: Work[Done], watch: Watch) -> None:
        self._units, self._work, self._watch = units, work, watch
        self._waiting = deque(range(len(units)))
        self.busy: dict[Future[Done | SkpdocError], _Lane] = {}

    def take_next(self, lane: _Lane) -> None:
        """The next unit, if there is one."""
        if self._waiting:
            lane.number, lane.attempts = self._waiting.popleft(), 0
            self._begin(lane)

    def _begin(self, lane: _Lane) -> None:
        lane.attempts += 1
        lane.reached[:] = [0, 0]
        job = partial(_work_in_lane, self._work, self._units[lane.number])
        try:
            future = lane.pool.submit(job)
        except BrokenProcessPool:  # it died between two units
            lane.pool = _pool(lane.reached)
            future = lane.pool.submit(job)
        self.busy[future] = lane

    def done(self) -> Iterator[tuple[int, Done | SkpdocError]]:
        """What came in within a moment; its lanes go on."""
        done, _ = wait(self.busy, timeout=_LOOK, return_when=FIRST_COMPLETED)
        for lane in self.busy.values():
            self._watch(lane.number, *lane.reached)
        for future in done:
            lane = self.busy.pop(future)
            number, outcome = lane.number, self._outcome(future, lane)
            if outcome is None:
                self._begin(lane)
                continue
            self.take_next(lane)
            yield number, outcome

    def _outcome(self, future: Future[Done | SkpdocError], lane: _Lane) -> Done | SkpdocError | None:
        """None where the process died, and the unit is to be begun again."""
        try:
            return future.result()
        except BrokenProcessPool:
            return _died(self._units[lane.number]) if lane.attempts >= _ATTEMPTS else None


def _opened() -> _Lane:
    reached = _context.RawArray("q", 2)
    return _Lane(reached, _pool(reached))


def _pool(reached: Any) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, _context, _enter, (reached,))


def _died(unit: UnitBooks) -> SkpdocError:
    return SkpdocError(
        f"{unit.judul}: proses pembuatnya berhenti mendadak {_ATTEMPTS} kali. Berkas yang sudah ditulis utuh. Periksa "
        "memori komputer, lalu jalankan lagi."
    )


def _enter(reached: Any) -> None:
    """A lane's process: an interrupt is for ours to handle; without ours it ends."""
    global _reached  # noqa: PLW0603  # what a process is given when it starts
    _reached = reached
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work_in_lane(work: Work[Done], unit: UnitBooks) -> Done | SkpdocError:
    def progress(done: int, total: int) -> None:
        _reached[:] = [done, total]

    return attempt(work, unit, progress)
