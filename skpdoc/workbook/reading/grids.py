"""The bytes of an inspected workbook become grids of cells, in this process."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from skpdoc.contract import EVALUATION, IGNORED_SHEETS, PLANNING, fold_header
from skpdoc.errors import SkpdocError
from skpdoc.packages import DAMAGE, archive_of
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading.package import SheetEntry, WorkbookPackage
from skpdoc.workbook.reading.refusals import RESAVE, HostilePartError, damaged
from skpdoc.workbook.reading.shared_parts import read_formats, read_shared_strings
from skpdoc.workbook.reading.sheet_part import Shared, SheetPart

_IGNORED = {fold_header(name) for name in IGNORED_SHEETS}


def grids_of(data: bytes) -> tuple[Grid, ...]:
    """Every worksheet that an office fills, in workbook order. Raises SkpdocError without a file's name."""
    return _parsed(data, lambda title: fold_header(title) not in _IGNORED)


def settings_grids_of(data: bytes) -> tuple[Grid, ...]:
    """The same of the sheets Unit and Periode alone."""
    books = (PLANNING, EVALUATION)
    return _parsed(data, lambda title: any(book.sheet_name(title) == book.settings_sheet for book in books))


def _parsed(data: bytes, is_wanted: Callable[[str], bool]) -> tuple[Grid, ...]:
    try:
        with archive_of(data) as archive:
            return _grids(WorkbookPackage(archive), is_wanted)
    except DAMAGE as error:
        raise damaged() from error


def _grids(package: WorkbookPackage, is_wanted: Callable[[str], bool]) -> tuple[Grid, ...]:
    shared = Shared(read_shared_strings(package), read_formats(package), package.is_1904)
    linked_files = package.linked_files()
    wanted = [entry for entry in package.worksheets() if is_wanted(entry.title)]
    used: set[str] = set()
    read: dict[int, Grid] = {}
    for number, entry in sorted(
        enumerate(wanted), key=lambda one: _is_other(one[1])
    ):  # ours first: bounds are theirs
        left = replace(shared)
        read[number] = _grid(package, entry, left, used, linked_files)
        shared = shared if read[number].fault else left
    return tuple(read[number] for number in range(len(wanted)))


def _is_other(entry: SheetEntry) -> bool:
    """Whether by its title it is none of the contract: what is wrong with such a one stops no other sheet."""
    return not (PLANNING.sheet_name(entry.title) or EVALUATION.sheet_name(entry.title))


def _grid(
    package: WorkbookPackage, entry: SheetEntry, shared: Shared, used: set[str], linked_files: tuple[str, ...]
) -> Grid:
    """The sheet; one that is none of ours and cannot be read is empty and says why. ``used`` are the parts so far."""
    try:
        _refuse_part(entry, used)
        used.add(entry.part.casefold())
        sheet = SheetPart(entry, shared)
        sheet.read(package.open(entry.part))
        return sheet.grid(linked_files)
    except HostilePartError:
        raise
    except SkpdocError as error:
        if not _is_other(entry):
            raise
        return Grid(entry.title, {}, is_hidden=entry.is_hidden, linked_files=linked_files, fault=str(error))


def _refuse_part(entry: SheetEntry, used: Collection[str]) -> None:
    if entry.fault:
        raise SkpdocError(entry.fault)
    if entry.part.casefold() in used:
        raise SkpdocError(f'lembar "{entry.title}" menunjuk isi lembar lain. {RESAVE}')
