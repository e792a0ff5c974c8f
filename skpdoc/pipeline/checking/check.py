"""``skpdoc check``: what was found, as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.pipeline.checking.findings_json import findings_json, unit_json
from skpdoc.pipeline.folder.files import stands, write_lone
from skpdoc.pipeline.reading.load import Loaded


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """What is kept of a unit that was checked for the files that are written at the end; its office is let go."""

    books: Mapping[str, Path]
    findings: tuple[Finding, ...]
    json: Mapping[str, Any]


def checked(loaded: Loaded) -> CheckedUnit:
    """The unit, once it was checked."""
    return CheckedUnit(loaded.books, loaded.findings, unit_json(loaded))


def write_json(path: Path, units: Sequence[CheckedUnit], refused: Sequence[SkpdocError] = ()) -> None:
    """Every finding of every unit as one JSON file. Raises SkpdocError when it cannot be written."""
    keep_apart(path, units)
    told = findings_json([unit.json for unit in units], refused).encode("utf-8")
    write_lone(path, told, [book for unit in units for book in unit.books.values()])


def keep_apart(path: Path, units: Sequence[CheckedUnit]) -> None:
    """A workbook is never written over."""
    for unit in units:
        for book in unit.books.values():
            if path.resolve() == book.resolve() or (stands(path) and path.samefile(book)):
                raise SkpdocError(f"{path}: ini buku kerjanya sendiri, tidak ditimpa. Pilih nama lain.")
