"""The evaluation books of one period that lie open beside the workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.web.asked import DroppedFile
from skpdoc.web.checked_books import CheckedBooks
from skpdoc.web.jobs import JobDesk
from skpdoc.web.told import Checkup


class EvaluationDesk(CheckedBooks):
    """The evaluation books of one period of the unit on the desk; none until somebody opens a period."""

    found_by = "evaluation.check"
    checkup: Checkup | None

    def __init__(self, desk: JobDesk) -> None:
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
