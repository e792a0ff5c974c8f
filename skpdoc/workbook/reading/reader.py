"""Open an office's workbook and hand over its sheets as grids of cells. Never writes, never follows a link.

The file's bytes are taken once, inspected (:mod:`skpdoc.workbook.reading.preflight`) and streamed in a process of
their own (:mod:`skpdoc.workbook.reading.guarded`), so that no file can hang, fill or kill the one that asks.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

from skpdoc.contract import IGNORED_SHEETS, UNIT_SHEET, fold_header, sheet_name
from skpdoc.errors import SkpdocError
from skpdoc.packages import DAMAGE
from skpdoc.records.cells import Grid
from skpdoc.records.text import printable, shorten
from skpdoc.workbook.reading.guarded import guarded
from skpdoc.workbook.reading.package import Package
from skpdoc.workbook.reading.preflight import MOST_BYTES, inspect
from skpdoc.workbook.reading.refusals import damaged, too_large
from skpdoc.workbook.reading.shared_parts import read_formats, read_shared_strings
from skpdoc.workbook.reading.sheet_part import Shared, SheetPart

_IGNORED = {fold_header(name) for name in IGNORED_SHEETS}


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Every worksheet that an office fills, in workbook order.

    Raises SkpdocError, one line with the file's name, when the file cannot or must not be read.
    """
    return _read(path, grids_of)


def read_unit_grids(path: Path) -> tuple[Grid, ...]:
    """The sheet Unit alone, under its own name; () where no sheet has it. Raises as :func:`read_grids`."""
    return _read(path, unit_grids_of)


def _read(path: Path, parse: Callable[[bytes], tuple[Grid, ...]]) -> tuple[Grid, ...]:
    data = _content(path)
    try:
        inspect(data)
        return guarded(parse, data)
    except SkpdocError as error:
        raise SkpdocError(f"{path.name}: {error}") from error


def grids_of(data: bytes) -> tuple[Grid, ...]:
    """The same of the bytes of an inspected workbook, in this process. Raises SkpdocError without a file's name."""
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


def _content(path: Path) -> bytes:
    """The file's bytes. Raises SkpdocError when it is none, cannot be opened, or is too large."""
    if not path.name.isprintable():
        raise SkpdocError(
            f"{printable(path.name)}: nama berkas memuat karakter yang tidak dapat ditampilkan. Ganti nama berkasnya, "
            "lalu coba lagi."
        )
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SkpdocError(f"{path}: ini folder, bukan buku kerja.")
        if not stat.S_ISREG(status.st_mode):
            raise SkpdocError(f"{path}: bukan berkas biasa.")
        if status.st_size > MOST_BYTES:
            raise SkpdocError(f"{path.name}: {too_large()}")
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES)
    except FileNotFoundError as error:
        raise SkpdocError(f"{path}: berkas tidak ada. Periksa nama dan foldernya.") from error
    except OSError as error:
        raise SkpdocError(
            f"{shorten(str(path), 200)}: berkas tidak dapat dibuka. Tutup dahulu bila sedang dibuka di program lain, "
            "dan pastikan Anda boleh membacanya."
        ) from error
