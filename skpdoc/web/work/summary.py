"""The evaluations of many units compared; the only room of the page that pays for pandas."""

from __future__ import annotations

from pathlib import Path

from skpdoc.model.rekap import EvaluationSummary
from skpdoc.pipeline.evaluation.summary import BOOK_NAME, periods_below, summarise, write_ringkasan
from skpdoc.pipeline.folder.pilihan import Progress


def periods(folder: Path, _progress: Progress) -> list[tuple[str, str]]:
    """Period and year of every rekap in ``folder`` and below. Raises SkpdocError where there is none."""
    return periods_below(folder)


def write(folder: Path, periode: str, tahun: str, _progress: Progress) -> tuple[Path, EvaluationSummary]:
    """The comparison as a workbook in ``folder``, and what it says. Raises SkpdocError."""
    found, path = summarise(folder, periode, tahun), folder / BOOK_NAME
    write_ringkasan(path, found)
    return path, found
