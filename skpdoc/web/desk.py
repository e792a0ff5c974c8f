"""What lies on the officer's desk: the workbooks that he works on, what was found in them, what is being done."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.model.staff import StaffField, StaffList
from skpdoc.web.asked import DroppedFile
from skpdoc.web.checked_books import CheckedBooks
from skpdoc.web.told import Checkup, Group, StagesDone
from skpdoc.web.worker import Worker

_LAST = "terakhir.json"
_MOST_LAST = 8
_MOST_LOOKS = 8


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


class Desk(CheckedBooks):
    """One person's work in one browser on one machine. All of it in the server's thread but the jobs themselves."""

    found_by = "books.check"
    checkup: Checkup | None

    def __init__(self, work: Path, state: Path, worker: Worker, jobs: Worker) -> None:
        super().__init__(worker)
        self.work = work
        self.jobs = jobs
        """what takes long is done here, so that every other screen answers meanwhile"""
        self._state = state
        self.evaluation = EvaluationDesk(self)
        """the evaluation books of one period that lie open too"""
        self.choices: list[Group] = []
        """units among which somebody must choose"""
        self.job: Job | None = None
        self.version = 0
        """grows whenever what a screen shows has changed"""
        self.listeners = 0
        self.notice = ""
        """what went well, said once, on the next screen"""
        self.warning = ""
        """what did not, said there too"""
        self.staff: StaffList | None = None
        """a list of staff of which somebody is asked what its columns are"""
        self.staff_fields: Sequence[StaffField] = ()
        """what they may be"""
        self.far: StagesDone | None = None
        """how far the documents of these workbooks are; None where that is not known"""
        self.looked: set[str] = set()
        """screens that somebody has seen since these workbooks were opened"""
        self.pages: dict[int, list[bytes]] = {}
        """pictures of the documents that were looked at last, by the number of the look: two tabs may look at two"""
        self._looks = 0
        self.closing = asyncio.Event()
        """somebody has asked the server to end"""
        self._tasks: set[asyncio.Task[None]] = set()

    # -- workbooks ----------------------------------------------------------------------------------------

    async def open(self, paths: Sequence[Path]) -> None:
        """Begin to work on these workbooks. Raises SkpdocError where nothing among them can be read."""
        self._refuse_meanwhile()
        groups, refused = await self.ask("books.group", tuple(paths))
        if not groups:
            raise SkpdocError("\n".join(refused) or "Tidak ada buku kerja di sana.")
        self.warning = "\n".join(refused)
        if len(groups) > 1:
            self.choices = groups
            self.touch()
        else:
            await self.take(groups[0].books)

    async def take(self, books: Sequence[Path]) -> None:
        """Work on the workbooks of one unit, and check them. Raises SkpdocError while a job is under way."""
        self._refuse_meanwhile()
        self.choices = []
        self.books = tuple(path.absolute() for path in books)
        self.checkup, self.job, self.far = None, None, None
        self.looked.clear()
        self.evaluation.close()
        await self.check()
        self._remember()

    async def follow(self) -> None:
        """What the steps at the left say of the documents; nothing where it cannot be told."""
        try:
            self.far = await self.ask("progress.how_far", self.books, self.output) if self.checkup else None
        except SkpdocError:
            self.far = None

    @property
    def output(self) -> Path:
        """Where the documents of these workbooks go: beside them."""
        return self.books[0].parent / "Hasil"

    @property
    def copies(self) -> Path:
        """Where marked copies of the workbooks go."""
        return self.output / "Salinan bertanda"

    @property
    def forms_folder(self) -> Path:
        """Where the office's own forms are kept, safe from updates."""
        return self.work / "Formulir"

    @property
    def forms(self) -> Path | None:
        """The office's own forms; None where it uses the shipped ones."""
        return self.forms_folder if self.forms_folder.is_dir() else None

    @property
    def title(self) -> str:
        """``Dinas Perhubungan · 2026``; the workbooks' names where that is not known."""
        found = self.checkup.found if self.checkup else {}
        if found.get("unit_kerja"):
            return f"{found['unit_kerja']} · {found['tahun']}"
        return ", ".join(path.name for path in self.books)

    # -- jobs ---------------------------------------------------------------------------------------------

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

    def _refuse_meanwhile(self) -> None:
        if self.job is not None and not self.job.is_over:
            raise SkpdocError(f"{self.job.title} belum selesai. Tunggu, atau hentikan dahulu.")

    def start(self, name: str, title: str, *args: object) -> None:
        """Begin a job. Raises SkpdocError where another one is under way."""
        self._refuse_meanwhile()
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

    def keep_pages(self, pages: list[bytes]) -> int:
        """The number under which these pictures are kept for a while."""
        self._looks += 1
        self.pages[self._looks] = pages
        self.pages.pop(self._looks - _MOST_LOOKS, None)
        return self._looks

    def touch(self) -> None:
        """What is shown somewhere has changed."""
        self.version += 1

    # -- what was worked on before ------------------------------------------------------------------------

    def last(self) -> list[tuple[str, tuple[Path, ...]]]:
        """Titles and workbooks, the latest first; those that are not there any more are left out. Of several with
        one title each says its workbooks and their folders too.
        """
        found = [(title, tuple(map(Path, paths))) for title, paths in self._remembered()]
        found = [one for one in found if all(path.is_file() for path in one[1])]
        counts = Counter(title for title, _ in found)
        return [(_with_place(title, books) if counts[title] > 1 else title, books) for title, books in found]

    def _remembered(self) -> list[tuple[str, list[str]]]:
        with contextlib.suppress(OSError, ValueError, TypeError):
            return [
                (str(title), [str(p) for p in paths])
                for title, paths in json.loads(self._file.read_text("utf-8"))
            ]
        return []

    @property
    def _file(self) -> Path:
        return self._state / _LAST

    def _remember(self) -> None:
        own = (self.title, [str(path) for path in self.books])
        kept = [own, *(one for one in self._remembered() if one[1] != own[1])][:_MOST_LAST]
        with contextlib.suppress(OSError):  # a list of what was open last is worth no error
            self._file.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")


def _with_place(title: str, books: Sequence[Path]) -> str:
    return f"{title}, {', '.join('/'.join(path.parts[-3:]) for path in books)}"


class EvaluationDesk(CheckedBooks):
    """The evaluation books of one period of the unit on the desk; none until somebody opens a period."""

    found_by = "evaluation.check"
    checkup: Checkup | None

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.worker)
        self._desk = desk
        self.periode = ""
        self.rekap: tuple[DroppedFile, ...] = ()
        """e-Kinerja's, beside which the books are read; none or one"""

    @property
    def folder(self) -> Path:
        """Where the evaluation books of the unit are kept."""
        return self._desk.books[0].parent / "Evaluasi"

    async def take(self, books: Sequence[Path], periode: str) -> None:
        """Work on the books of one period, and check them."""
        self.books, self.periode, self.checkup, self.rekap = tuple(books), periode, None, ()
        await self.check()

    @property
    def beside(self) -> tuple[object, ...]:
        """The rekap."""
        return (self.rekap,)

    async def renew(self) -> None:
        """Check them once more, with those that were put into their folder meanwhile."""
        try:
            there = await self.ask("evaluation.periods", self._desk.books, self.folder)
            standing = [path for path in self.books if path.exists()]
            found = dict.fromkeys((*standing, *dict(there.ada).get(self.periode, ())))
            self.books = tuple(found) or self.books
            self._desk.warning = "\n".join(there.dilewati)
        except SkpdocError as error:
            self._desk.warning = str(error)
        await self.check()

    async def compare(self, rekap: Sequence[DroppedFile]) -> None:
        """Read them beside another rekap, or none. Raises SkpdocError where it is not theirs, and keeps none."""
        self.rekap = tuple(rekap)
        await self.check()
        if self.error and self.rekap:
            said, self.rekap = self.error, ()
            await self.check()
            raise SkpdocError(said)

    def close(self) -> None:
        """Another unit is worked on."""
        self.books, self.periode, self.checkup, self.rekap = (), "", None, ()
        self.error, self._seen = "", ()

    @property
    def is_busy(self) -> bool:
        """As of the desk: while something is made nothing is read again."""
        return self.is_checking or self._desk.is_working

    def touch(self) -> None:
        """What the page shows has changed."""
        self._desk.touch()
