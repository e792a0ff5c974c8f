"""A faulty evaluation book: that of the small office for one period, with one thing wrong."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.choices import TAHUNAN, TRIWULAN
from skpdoc.pipeline.evaluation.check import checked_evaluation
from skpdoc.pipeline.evaluation.load import group_evaluations, load_evaluation
from skpdoc.pipeline.new import SAMPLE_YEAR, sample_tables
from tools.evaluated.period import BookSheets, FilledPeriod
from tools.evaluated.samples import PERIODS, SMALL, YEARS, filled_period, office_of
from tools.faulty.evaluation.changes import Change
from tools.faulty.fault import Fault
from tools.faulty.said import Said

QUARTER, YEAR = TRIWULAN[0], TAHUNAN


@dataclass(frozen=True, slots=True)
class EvaluationFault(Fault):
    """``change`` is done to the book; ``edit`` to the tables of the workbook that its SKP come from."""

    periode: str = QUARTER
    change: Change | None = None

    def workbook(self) -> bytes:
        """The file; the same each time."""
        book = self._sheets()
        if self.change is not None:
            self.change(book)
        content = book.book()
        return content if self.patch is None else self.patch(content)

    def _sheets(self) -> BookSheets:
        if self.edit is None:
            return deepcopy(_sheets(self.periode))
        tables = sample_tables(SMALL, SAMPLE_YEAR)
        self.edit(tables)
        periode = periode_of(self.periode, SAMPLE_YEAR)
        return FilledPeriod(office_of(SMALL, tables), periode, (), YEARS[SMALL]).sheets()


@cache
def _sheets(wanted: str) -> BookSheets:
    """The small office's book of a period, which knows those before."""
    with TemporaryDirectory() as folder:
        former: list[Path] = []
        for periode in PERIODS:
            book = filled_period(SMALL, periode, tuple(former)).sheets()
            if periode == wanted:
                return book
            former.append(Path(folder) / f"{periode}.xlsx")
            former[-1].write_bytes(book.book())
    raise ValueError(wanted)


def check_evaluation(folder: Path, fault: Fault) -> Said:
    """What is said of the sample in ``folder``."""
    units, refused = group_evaluations([folder / f"{fault.name}.xlsx"])
    if refused:
        return Said(fault, str(refused[0]))
    try:
        evaluated = load_evaluation(units[0])
    except SkpdocError as error:
        return Said(fault, str(error))
    buku = evaluated.buku
    documents = len(buku.dasar) + len({row.kunci for row in buku.angka_kredit}) if buku else 0
    return Said(fault, "", tuple(checked_evaluation(evaluated).json["temuan"]), bool(documents), documents)
