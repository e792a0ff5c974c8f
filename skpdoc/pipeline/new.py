"""``skpdoc new``: the blank workbook, one filled with a sample office, or last year's brought into a new year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from skpdoc.contract import OLD_BOOK_SHEET, PEGAWAI, UNIT_SHEET
from skpdoc.errors import UsageMistakeError
from skpdoc.findings import Finding
from skpdoc.model.staff import StaffList
from skpdoc.pipeline.folder.files import refuse_existing, write_new
from skpdoc.records.last_year.book import carry_over
from skpdoc.records.staff_list import staff_rows
from skpdoc.workbook.markdown import Tables, for_year, read_markdown
from skpdoc.workbook.reading.reader import read_grids
from skpdoc.workbook.writing.blank import Origin, write_workbook

Meant = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class CarriedBook:
    """What a new workbook got of last year's: sheet → rows, what is to be said, and the sheet that says it too."""

    baris: Mapping[str, int]
    findings: tuple[Finding, ...]
    lembar: str = OLD_BOOK_SHEET


SAMPLE_YEAR = 2026
SAMPLES = ("dinas_perhubungan", "puskesmas_harapan", "dinas_perpustakaan")


def sample_tables(name: str, year: int) -> Tables:
    """The tables of one sample office; the samples are Markdown in ``workbook/samples``."""
    text = files("skpdoc.workbook").joinpath("samples", f"{name}.md").read_text("utf-8")
    return read_markdown(for_year(text, year))


def sample_workbook(name: str, year: int) -> bytes:
    """The workbook of one sample office."""
    return write_workbook(year, sample_tables(name, year))


def new_workbook_of_staff(
    path: Path, year: int, unit: str, staff: StaffList, chosen: Mapping[str, int], meant: Meant
) -> tuple[int, list[Finding]]:
    """Write a new workbook with the people of a list; how many they are, and what is said of the others.

    Raises SkpdocError when ``path`` exists or cannot be written.
    """
    refuse_existing(path)
    people, said = staff_rows(staff, chosen, meant)
    tables = {**unit_table(unit), PEGAWAI.name: people}
    write_new(path, write_workbook(year, tables))
    return len(people) - 1, said


def unit_table(name: str) -> Tables:
    """The sheet Unit with the unit's name; all else as in a blank workbook."""
    return {UNIT_SHEET: [["Isian", "Nilai"], ["Nama Unit Kerja", name]]}


def new_workbook(path: Path, year: int, sample: str | None, unit: str = "") -> None:
    """Write a new workbook, a sample or blank but for the name of ``unit``.

    Raises SkpdocError when the file exists or cannot be written.
    """
    blank = unit_table(unit) if unit else None
    write_new(path, sample_workbook(sample, year) if sample else write_workbook(year, blank))


def new_workbook_from(path: Path, year: int, old: Path) -> CarriedBook:
    """Write a new workbook with what ``old`` gives it; ``old`` is only read.

    Raises UsageMistakeError when both are one file, SkpdocError when ``path`` exists or cannot be written, or
    ``old`` cannot be read.
    """
    grids = read_grids(old)
    if path.resolve() == old.resolve():
        raise UsageMistakeError(f"{path}: buku kerja baru dan lama sama. Beri nama lain untuk yang baru.")
    refuse_existing(path)
    carried = carry_over(old.name, grids, path.name, year)
    write_new(path, write_workbook(year, carried.tables, Origin(path.name, carried.findings)), [old])
    rows = {name: len(table) - 1 for name, table in carried.tables.items() if name != UNIT_SHEET}
    return CarriedBook(rows, carried.findings)
