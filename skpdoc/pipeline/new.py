"""``skpdoc new``: the blank workbook, one filled with a sample office, or last year's brought into a new year."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from skpdoc.errors import UsageMistakeError
from skpdoc.pipeline.folder.files import refuse_existing, write_new
from skpdoc.records.carry.book import Carried, carry_over
from skpdoc.workbook.markdown import Tables, for_year, read_markdown
from skpdoc.workbook.reading.reader import read_grids
from skpdoc.workbook.writing.blank import Origin, write_workbook

SAMPLE_YEAR = 2026
SAMPLES = ("dinas_perhubungan", "puskesmas_harapan", "dinas_perpustakaan")


def sample_tables(name: str, year: int) -> Tables:
    """The tables of one sample office; the samples are Markdown in ``workbook/samples``."""
    text = files("skpdoc.workbook").joinpath("samples", f"{name}.md").read_text("utf-8")
    return read_markdown(for_year(text, year))


def sample_workbook(name: str, year: int) -> bytes:
    """The workbook of one sample office."""
    return write_workbook(year, sample_tables(name, year))


def new_workbook(path: Path, year: int, sample: str | None) -> None:
    """Write a new workbook. Raises SkpdocError when the file exists or cannot be written."""
    write_new(path, sample_workbook(sample, year) if sample else write_workbook(year))


def new_workbook_from(path: Path, year: int, old: Path) -> Carried:
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
    return carried
