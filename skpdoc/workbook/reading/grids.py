"""The bytes of an inspected workbook become grids of cells, in this process."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from skpdoc.contract import IGNORED_SHEETS, UNIT_SHEET, fold_header, sheet_name
from skpdoc.packages import DAMAGE
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading.package import Package
from skpdoc.workbook.reading.refusals import damaged
from skpdoc.workbook.reading.shared_parts import read_formats, read_shared_strings
from skpdoc.workbook.reading.sheet_part import Shared, SheetPart

_IGNORED = {fold_header(name) for name in IGNORED_SHEETS}


def grids_of(data: bytes) -> tuple[Grid, ...]:
    """Every worksheet that an office fills, in workbook order. Raises SkpdocError without a file's name."""
    return _parsed(data, lambda title: fold_header(title) not in _IGNORED)


def unit_grids_of(data: bytes) -> tuple[Grid, ...]:
    """The same of the sheet Unit alone."""
    return _parsed(data, lambda title: sheet_name(title) == UNIT_SHEET)


def _parsed(data: bytes, is_wanted: Callable[[str], bool]) -> tuple[Grid, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _grids(Package(archive), is_wanted)
    except DAMAGE as error:
        raise damaged() from error


def _grids(package: Package, is_wanted: Callable[[str], bool]) -> tuple[Grid, ...]:
    shared = Shared(read_shared_strings(package), read_formats(package), package.is_1904)
    linked_files = package.linked_files()
    grids = []
    for entry in package.worksheets():
        if is_wanted(entry.title):
            sheet = SheetPart(entry, shared)
            sheet.read(package.open(entry.part))
            grids.append(sheet.grid(linked_files))
    return tuple(grids)
