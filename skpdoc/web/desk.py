"""What lies on the officer's desk: the workbooks that he works on, what was found in them, what is being done."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.model.staff import StaffField, StaffList
from skpdoc.web.asked import RESULTS
from skpdoc.web.checked_books import stamp_of
from skpdoc.web.evaluation_desk import EvaluationDesk
from skpdoc.web.jobs import JobDesk
from skpdoc.web.last import LastOpened
from skpdoc.web.told import ArrivedBooks, Checkup, Group, KnownPlace, StagesDone
from skpdoc.web.worker import Worker

_MOST_LOOKS = 8


class Desk(JobDesk):
    """One person's work in one browser on one machine. All of it in the server's thread but the jobs themselves."""

    found_by = "books.check"
    checkup: Checkup | None

    def __init__(self, work: Path, state: Path, worker: Worker, jobs: Worker) -> None:
        super().__init__(worker, jobs)
        self.work = work
        self.last = LastOpened(state)
        self.evaluation = EvaluationDesk(self)
        """the evaluation books of one period that lie open too"""
        self.choices: list[Group] = []
        """units among which somebody must choose"""
        self.arrived: ArrivedBooks | None = None
        """workbooks of a unit that is known elsewhere, of which somebody must say what they are"""
        self.listeners = 0
        self.notice = ""
        """what went well, said once, on the next screen"""
        self.staff: StaffList | None = None
        """a list of staff of which somebody is asked what its columns are"""
        self.staff_fields: Sequence[StaffField] = ()
        """what they may be"""
        self.far: StagesDone | None = None
        """how far the documents of these workbooks are; None where that is not known"""
        self.looked: set[str] = set()
        """screens that somebody has seen since these workbooks were opened"""
        self.mail: Sequence[tuple[str, str]] = ()
        """what was chosen last on the screen Kirim, as its form says it"""
        self.pages: dict[int, list[bytes]] = {}
        """pictures of the documents that were looked at last, by the number of the look: two tabs may look at two"""
        self._looks = 0
        self.closing = asyncio.Event()
        """somebody has asked the server to end"""
        self._are_copies = False
        self._known_as = ""
        """the title of these workbooks as long as they cannot be read"""

    # -- workbooks ----------------------------------------------------------------------------------------

    async def open(self, paths: Sequence[Path], *, is_copy: bool = False) -> None:
        """Begin to work on these workbooks, or on copies that were just made of them; ask where there are several
        units, or the one is known elsewhere. Raises SkpdocError where nothing among them can be read.
        """
        self.refuse_meanwhile()
        groups, refused = await self.ask("books.group", tuple(paths))
        if not groups:
            kept = [f"Tetap memakai {_named(self.books)}."] if self.books else []
            raise SkpdocError("\n".join([*(refused or ["Tidak ada buku kerja di sana."]), *kept]))
        self.warning = "\n".join(refused)
        if len(groups) > 1:
            self.choices, self._are_copies = groups, is_copy
            self.touch()
        else:
            await self.begin(groups[0].books, is_copy=is_copy)

    async def choose(self, number: int) -> None:
        """Begin to work on one unit of several."""
        await self.begin(self.choices[number].books, is_copy=self._are_copies)

    async def begin(self, books: Sequence[Path], *, is_copy: bool) -> None:
        """Work on them, unless their unit and year is known elsewhere: the same bytes are opened there, anything else
        is asked about.
        """
        self.refuse_meanwhile()
        self.choices = []
        books = tuple(path.absolute() for path in books)
        if self.arrived is not None and not set(books).intersection(self.arrived.books):
            self.dismiss()
        places = await self.ask("known.places", books, self.last.every(), self.work, is_copy)
        self.arrived = ArrivedBooks(books, is_copy, tuple(places), stamp_of(books))
        same = next((one for one in places if one.is_same), None)
        if same is not None:
            await self.take(same.books)
            self.notice = (
                f"Isinya sama dengan yang sudah dikenal halaman ini; yang dibuka: {_named(same.books)}"
            )
        elif places:
            self.touch()
        else:
            await self.separate()

    async def renew(self, known: KnownPlace) -> None:
        """What arrived is from now on the content of what is known, at its place. Raises SkpdocError."""
        if self.arrived is None:
            return
        self.refuse_meanwhile()
        books, copies = await self.ask("known.renew", known.books, known.folder, self.arrived.books)
        await self.take(books)
        said = [f"Isi barunya dipakai: {_named(books)}. Hasil dan catatan suratnya tetap."]
        self.notice = "\n".join((*said, *(f"Yang lama disalin ke {path}" for path in copies)))

    async def separate(self) -> None:
        """Work on what arrived, where it lies."""
        if self.arrived is None:
            return
        arrived = self.arrived
        await self.take(arrived.books)
        if arrived.is_copy:
            said = "Yang Anda letakkan disalin, dan salinan ini yang kini menjadi buku kerja: "
            self.notice = said + _named(self.books)

    def dismiss(self) -> None:
        """Nothing comes of what arrived: copies that the page made itself go, unless somebody has worked on them."""
        arrived = self.arrived
        if arrived is not None and arrived.is_copy and stamp_of(arrived.books) == arrived.stamp:
            for path in arrived.books:
                with contextlib.suppress(OSError):
                    path.unlink()
                    path.parent.rmdir()
        self.arrived = None

    async def take(self, books: Sequence[Path]) -> None:
        """Work on the workbooks of one unit, and check them. Raises SkpdocError while a job is under way."""
        self.refuse_meanwhile()
        self.choices = []
        self.books = tuple(path.absolute() for path in books)
        if self.arrived is not None and self.arrived.books != self.books:
            self.dismiss()
        self.arrived = None
        self.checkup, self.job, self.far, self.mail = None, None, None, ()
        self._known_as = next((title for title, paths in self.last.every() if paths == self.books), "")
        self.looked.clear()
        self.evaluation.close()
        await self.check()
        self.last.remember(self.title, self.books)

    async def beside_missing(self) -> list[Path]:
        """Where one of the workbooks is gone: those of the same unit and year that stand in their folder."""
        if self.checkup or not self.books:
            return []
        return await self.ask("known.beside", self.books, self.title)  # type: ignore[no-any-return]

    async def mailed_elsewhere(self) -> list[KnownPlace]:
        """Other places from which something of this unit and year was mailed."""
        known = (self.title, self.books[0].parent, self.last.every(), self.work)
        return await self.ask("known.mailed_elsewhere", *known)  # type: ignore[no-any-return]

    async def follow(self) -> None:
        """What the steps at the left say of the documents; nothing where it cannot be told."""
        if self.checkup:
            self._known_as = self.title
        try:
            self.far = await self.ask("progress.how_far", self.books, self.output) if self.checkup else None
        except SkpdocError:
            self.far = None

    @property
    def output(self) -> Path:
        """Where the documents of these workbooks go: beside them."""
        return self.books[0].parent / RESULTS

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
        return self._known_as or ", ".join(path.name for path in self.books)

    def keep_pages(self, pages: list[bytes]) -> int:
        """The number under which these pictures are kept for a while."""
        self._looks += 1
        self.pages[self._looks] = pages
        self.pages.pop(self._looks - _MOST_LOOKS, None)
        return self._looks


def _named(books: Sequence[Path]) -> str:
    return ", ".join(str(path) for path in books)
