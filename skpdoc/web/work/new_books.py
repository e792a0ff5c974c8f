"""Workbooks made new: blank, a sample, of a list of staff, from last year's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from skpdoc.findings import Finding
from skpdoc.model.staff import StaffField, StaffList, WordQuestion
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.new import Meant, new_workbook, new_workbook_from, new_workbook_of_staff
from skpdoc.pipeline.reading.staff import STAFF_FIELDS, read_staff_list, word_questions
from skpdoc.web.asked import DroppedFile
from skpdoc.web.work.dropped import laid_down


def new_book(path: Path, year: int, sample: str | None, unit: str, _progress: Progress) -> Path:
    """A blank workbook of a unit, or a sample. Raises SkpdocError where it stands already."""
    new_workbook(path, year, sample, unit)
    return path


def read_staff(file: DroppedFile, _progress: Progress) -> tuple[StaffList, tuple[StaffField, ...]]:
    """The list of staff in a file that was dropped, of which no copy stays; what its columns may be.

    Raises SkpdocError.
    """
    with laid_down([file]) as (path,):
        return read_staff_list(path.name, path), STAFF_FIELDS


def staff_words(staff: StaffList, chosen: Mapping[str, int], _progress: Progress) -> list[WordQuestion]:
    """Of which texts in the chosen columns somebody must be asked what they stand for."""
    return word_questions(staff, chosen)


def staff_book(
    path: Path,
    year: int,
    unit: str,
    staff: StaffList,
    chosen: Mapping[str, int],
    meant: Meant,
    _progress: Progress,
) -> tuple[dict[str, int], list[Finding]]:
    """A new workbook with the people of a list: how many, and what is said of the others. Raises SkpdocError."""
    people, said = new_workbook_of_staff(path, year, unit, staff, chosen, meant)
    return {"Pegawai": people}, said


def carry_book(path: Path, year: int, old: Path, _progress: Progress) -> tuple[dict[str, int], list[Finding]]:
    """Last year's workbook brought into ``year``: rows brought by sheet, and what is said of the rest."""
    carried = new_workbook_from(path, year, old)
    return {name: rows for name, rows in carried.baris.items() if rows}, list(carried.findings)
