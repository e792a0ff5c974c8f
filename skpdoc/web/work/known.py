"""Where a unit and year is worked on already, so that no second workbook takes its place in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from glob import escape
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import sha256, unreadable
from skpdoc.pipeline.folder.manifest import FILE
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.folder.renewed_books import renew_books
from skpdoc.pipeline.folder.whole import read_whole
from skpdoc.pipeline.reading.load import named_unit
from skpdoc.pipeline.returned.status import status
from skpdoc.text.file_names import folder_name
from skpdoc.text.references import fold_reference
from skpdoc.web.asked import RESULTS
from skpdoc.web.names import plain_name, whole
from skpdoc.web.told import KnownPlace

_EXCEL = "~$"
"""how the name begins of the file by which Excel holds an open workbook"""

Opened = tuple[str, tuple[Path, ...]]
"""title and workbooks, as the page remembers them"""
UnitYear = tuple[str, int]


def places(
    books: Sequence[Path], last: Sequence[Opened], work: Path, is_copy: bool, _progress: Progress
) -> list[KnownPlace]:
    """Other places of the unit and year of ``books``: of ``last``, and the work folder's. None where their own folder
    is one of them, unless they are copies that were just made, or where their unit has no name.
    """
    unit = _unit_of(books[0])
    if unit is None:
        return []
    found = dict(_places(books, unit, last, work))
    if books[0].parent in found and not is_copy:
        return []
    digests = _digests(books)
    return [_known(folder, there, unit, digests) for folder, there in found.items()]


def mailed_elsewhere(
    title: str, here: Path, last: Sequence[Opened], work: Path, _progress: Progress
) -> list[KnownPlace]:
    """Other places than ``here`` from which something of the unit and year ``title`` was mailed."""
    name, _, year = title.rpartition(" · ")
    if not name or whole(year) is None:
        return []
    unit = (name, int(year))
    others = [one for one in _places((), unit, last, work) if one[0] != here]
    known = [_known(folder, there, unit, frozenset()) for folder, there in others]
    return [one for one in known if one.is_mailed]


def beside(books: Sequence[Path], title: str, _progress: Progress) -> list[Path]:
    """Where one of ``books`` is gone: workbooks of the unit and year ``title`` in their folder, by another name."""
    folder = books[0].parent
    if all(path.is_file() for path in books) or not folder.is_dir():
        return []
    others = (path for path in sorted(folder.glob("*.xlsx")) if path not in books)
    return [path for path in others if (unit := _unit_of(path)) and _is_titled(title, unit)]


def renew(
    old: Sequence[Path], folder: Path, new: Sequence[Path], _progress: Progress
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Where the new ones stand now, and the copies of the old, see :func:`renew_books`. Raises SkpdocError."""
    return renew_books(old, folder, new, now())


def _unit_of(book: Path) -> UnitYear | None:
    """None where it cannot be read, or has no name or year."""
    if book.name.startswith(_EXCEL):
        return None
    try:
        name, year, _ = named_unit(book.name, book)
    except SkpdocError:
        return None
    return (name, year) if name and year else None


def _titled(unit: UnitYear) -> str:
    return f"{unit[0]} · {unit[1]}"


def _is_titled(title: str, unit: UnitYear) -> bool:
    return fold_reference(title) == fold_reference(_titled(unit))


def _is_same(unit: UnitYear, other: UnitYear | None) -> bool:
    return other is not None and _is_titled(_titled(other), unit)


def _places(
    arrived: Sequence[Path], unit: UnitYear, last: Sequence[Opened], work: Path
) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Each folder once, with the workbooks that stand there and were opened last."""
    seen: set[Path] = set()
    remembered = [(books[0].parent, title, books) for title, books in last if books]
    in_work = [(home, _titled(unit), sorted(home.glob("*.xlsx"))) for home in _homes(unit, work)]
    for folder, title, paths in (*remembered, *in_work):
        standing = [path for path in paths if path.is_file() and path not in arrived]
        its = tuple(path for path in standing if _is_same(unit, _unit_of(path)))
        is_left = _is_titled(title, unit) and _results(folder, unit).is_dir()
        if folder not in seen and (its or is_left):
            seen.add(folder)
            yield folder, its


def _homes(unit: UnitYear, work: Path) -> Iterator[Path]:
    """Its own folder in the work folder, and those there in which something was made of it."""
    yield work / plain_name(unit[0]) / str(unit[1])
    below = f"{RESULTS}/{escape(folder_name(unit[0]))}/{unit[1]}"
    for results in (*work.glob(f"*/{below}"), *work.glob(f"*/*/{below}")):
        yield results.parents[2]


def _results(folder: Path, unit: UnitYear) -> Path:
    return folder / RESULTS / folder_name(unit[0]) / str(unit[1])


def _known(folder: Path, books: tuple[Path, ...], unit: UnitYear, digests: frozenset[str]) -> KnownPlace:
    told, is_mailed = _made(_results(folder, unit))
    saved = max((path.stat().st_mtime for path in books), default=None)
    changed = datetime.fromtimestamp(saved).astimezone() if saved else None
    return KnownPlace(
        _titled(unit), folder, books, changed, told, is_mailed, bool(books) and _digests(books) == digests
    )


def _made(results: Path) -> tuple[str, bool]:
    """What stands there, and whether something of it was mailed; so where its records cannot be read, too."""
    if not (results / FILE).is_file():
        return "belum ada dokumen", False
    try:
        rows = status(results, now().date(), None).baris
    except SkpdocError as error:
        return str(error), True
    mailed = sum(bool(row.dikirim) for row in rows)
    return f"{len(rows)} dokumen, {mailed} sudah dikirim" if mailed else f"{len(rows)} dokumen", mailed > 0


def _digests(books: Sequence[Path]) -> frozenset[str]:
    try:
        return frozenset(sha256(read_whole(path)) for path in books)
    except OSError as error:
        raise unreadable(books[0], error) from error
