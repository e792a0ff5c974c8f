"""A list of staff on its way into a new workbook: read, and what must be asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from skpdoc.contract import PEGAWAI
from skpdoc.model.staff import StaffField, StaffList, WordQuestion
from skpdoc.records.row import fold_choice
from skpdoc.records.staff_list import ALIASES, NEEDED, STANDING, find_staff_list
from skpdoc.workbook.reading.reader import read_grids

_MOST_WORDS = 60
"""different texts of a column whose meaning is asked"""
_LABELS = {one.field: one.header for one in PEGAWAI.columns} | {STANDING: "Kedudukan (aktif, CLTN, pensiun)"}


STAFF_FIELDS = tuple(StaffField(name, _LABELS[name], name in NEEDED) for name in ALIASES)


def read_staff_list(name: str, path: Path) -> StaffList:
    """The list in a workbook, which messages call ``name``. Raises SkpdocError where there is none."""
    return find_staff_list(name, read_grids(path))


def word_questions(staff: StaffList, chosen: Mapping[str, int]) -> list[WordQuestion]:
    """Each different text of the chosen columns (field → column) that take only certain words."""
    asked: list[WordQuestion] = []
    for column in PEGAWAI.columns:
        values = staff.values(chosen[column.field]) if column.field in chosen else []
        if column.choices and len(values) <= _MOST_WORDS:
            for text in values:
                options = ((one, fold_choice(one) == fold_choice(text)) for one in column.choices)
                asked.append(WordQuestion(column.field, text, tuple(options)))
    return asked
