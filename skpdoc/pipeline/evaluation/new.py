"""``skpdoc evaluate new``: a book for one period, filled in with everything that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpdoc.pipeline.evaluation.prefill import Prefilled
from skpdoc.pipeline.evaluation.source import evaluated_office
from skpdoc.pipeline.folder.files import refuse_existing, write_new
from skpdoc.records.evaluation.data_skp import HEADERS, data_rows
from skpdoc.records.evaluation.periods import periode_of
from skpdoc.workbook.writing.evaluation_book import write_evaluation_book


@dataclass(frozen=True, slots=True)
class NewEvaluation:
    """What was written: path → how many SKP; from where, and what is to be known of it."""

    buku: dict[Path, int]
    asal: str
    catatan: tuple[str, ...]


def new_evaluation(books: Sequence[Path], target: Path, periode: str, results: Path) -> NewEvaluation:
    """Write the book of the period called ``periode``.

    Raises SkpdocError when a workbook cannot be read, nothing of it falls into the period, or ``target`` stands already
    or cannot be written.
    """
    refuse_existing(target)
    office = evaluated_office(books, results)
    tahun = office.kantor.buku.unit.tahun
    filled = Prefilled(office, periode_of(periode, tahun))
    keys = tuple(filled.dasar)
    write_new(target, book_of(filled, keys), books)
    return NewEvaluation({target: len(keys)}, office.asal, office.catatan)


def book_of(filled: Prefilled, keys: Sequence[str]) -> bytes:
    """The book of the SKP ``keys``."""
    data = data_rows(filled.data(keys))
    width = max(map(len, data))
    headers = (*HEADERS, *("" for _ in range(width - len(HEADERS))))
    return write_evaluation_book(filled.settings(), filled.tables(keys), (headers, data))
