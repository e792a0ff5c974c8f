"""Several small units, and what came of working on them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from skpdoc.delivery.ledger_file import FILES as LEDGER_FILES
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import Engine, in_order
from skpdoc.pipeline.new import sample_tables
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import Loaded, UnitBooks, group_books, load_unit
from skpdoc.workbook.writing.blank import write_workbook

Found = TypeVar("Found")

PATIENCE = 60
YEAR = 2026
SMALL = "dinas_perpustakaan"


def book_named(path: Path, unit: str) -> Path:
    """The smallest sample office under another name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_content(unit))
    return path


@cache
def _content(unit: str) -> bytes:
    tables = {name: [list(row) for row in table] for name, table in sample_tables(SMALL, YEAR).items()}
    for row in tables["Unit"]:
        row[1] = unit if row[0] == "Nama Unit Kerja" else row[1]
    return write_workbook(YEAR, tables)


def units_in(folder: Path) -> list[UnitBooks]:
    units, refused = group_books(find_books([folder]).books)
    assert not refused
    return units


def load_units(paths: Sequence[Path]) -> tuple[list[Loaded], list[SkpdocError]]:
    """Every unit among the workbooks, derived; and what kept a file from being read or a unit from being judged."""
    units, refused = group_books(paths)
    derived = []
    for unit in units:
        try:
            derived.append(load_unit(unit))
        except SkpdocError as error:
            refused.append(error)
    return derived, refused


def engine_outcomes(
    engine: Engine[UnitSummary], units: Sequence[UnitBooks], work: Callable[..., UnitSummary]
) -> list[object]:
    return list(in_order(engine(units, work, lambda *_: None)))


def bytes_below(folder: Path) -> dict[str, bytes]:
    """Every file; but the ledgers, which say when they were written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in LEDGER_FILES
    }


def until(look: Callable[[], Found | None]) -> Found:
    """What it finds, as soon as it finds something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("nothing came of it")
