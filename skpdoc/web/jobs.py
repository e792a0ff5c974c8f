"""Jobs that take their time, beside which every other screen answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.web.checked_books import CheckedBooks
from skpdoc.web.worker import Worker


@dataclass(slots=True)
class Job:
    """Something that takes its time: what it is called, how far it is, and what came of it."""

    name: str
    title: str
    done: int = 0
    most: int = 0
    began: float = field(default_factory=time.monotonic)
    is_over: bool = False
    result: Any = None
    error: str = ""

    @property
    def seconds_left(self) -> int | None:
        """By the pace so far; None where that cannot be told yet."""
        if self.done < 3 or self.done >= self.most:
            return None
        return round((time.monotonic() - self.began) / self.done * (self.most - self.done))


class JobDesk(CheckedBooks):
    """Workbooks of which something is made, one job at a time."""

    def __init__(self, worker: Worker, jobs: Worker) -> None:
        super().__init__(worker)
        self.jobs = jobs
        """what takes long is done here"""
        self.job: Job | None = None
        self.version = 0
        """grows whenever what a screen shows has changed"""
        self.warning = ""
        """what did not go well, said once, on the next screen"""
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_busy(self) -> bool:
        """Something is being done that somebody waits for."""
        return self.is_checking or self.is_working

    @property
    def is_working(self) -> bool:
        """A job is under way."""
        return self.job is not None and not self.job.is_over

    def job_of(self, name: str) -> Job | None:
        """The job of this name, under way or over; None where the last one was another."""
        return self.job if self.job is not None and self.job.name == name else None

    def refuse_meanwhile(self) -> None:
        """Raises SkpdocError while a job is under way."""
        if self.job is not None and not self.job.is_over:
            raise SkpdocError(f"{self.job.title} belum selesai. Tunggu, atau hentikan dahulu.")

    def start(self, name: str, title: str, *args: object) -> None:
        """Begin a job. Raises SkpdocError where another one is under way."""
        self.refuse_meanwhile()
        self.job = job = Job(name, title)
        task = asyncio.get_running_loop().create_task(self._run(job, args))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.touch()

    async def _run(self, job: Job, args: Sequence[object]) -> None:
        def progress(done: int, most: int) -> None:
            job.done, job.most = done, most

        try:
            job.result = await asyncio.to_thread(self.jobs.call, job.name, *args, progress=progress)
        except SkpdocError as error:
            job.error = str(error)
        finally:
            try:
                await self.follow()
            finally:
                job.is_over = True  # and the steps at the left say so at the same time
                self.touch()

    def touch(self) -> None:
        """What is shown somewhere has changed."""
        self.version += 1
