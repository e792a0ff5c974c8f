"""Open an office's workbook and hand over its sheets as grids of cells. Never writes, never follows a link.

The file's bytes are taken once, then inspected and streamed in a process of their own
(:mod:`skpdoc.guard.guarded`), so that no file can hang, fill or kill the one that asks.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.guard.guarded import guarded
from skpdoc.records.cells import Grid
from skpdoc.text.lines import printable, shorten
from skpdoc.workbook.reading.foreign import lock_file
from skpdoc.workbook.reading.refusals import MOST_BYTES, too_large

_LOCK = re.compile(r"~\$(.*)|\.~lock\.(.*)#")
"""How Excel and LibreOffice call the file by which they hold an open workbook; it may be closed to us."""
_REMEDY = "Salin tabelnya ke buku kerja baru, lalu coba lagi."


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Every worksheet that an office fills, in workbook order.

    Raises SkpdocError, one line with the file's name, when the file cannot or must not be read.
    """
    return _read(path, inspected_grids)


def read_settings_grids(path: Path) -> tuple[Grid, ...]:
    """The sheets Unit and Periode alone; () where there is neither. Raises as :func:`read_grids`."""
    return _read(path, inspected_settings_grids)


def inspected_grids(data: bytes) -> tuple[Grid, ...]:
    """What the reading process does with the bytes of a file. Raises SkpdocError without its name."""
    from skpdoc.workbook.reading import grids, preflight  # noqa: PLC0415  # only that process needs them

    preflight.inspect(data)
    return grids.grids_of(data)


def inspected_settings_grids(data: bytes) -> tuple[Grid, ...]:
    """The same of the sheets Unit and Periode alone."""
    from skpdoc.workbook.reading import grids, preflight  # noqa: PLC0415  # only that process needs them

    preflight.inspect(data)
    return grids.settings_grids_of(data)


def _read(path: Path, parse: Callable[[bytes], tuple[Grid, ...]]) -> tuple[Grid, ...]:
    data = _content(path)
    try:
        return guarded(parse, data, remedy=_REMEDY)
    except SkpdocError as error:
        raise SkpdocError(f"{path.name}: {error}") from error


def _content(path: Path) -> bytes:
    """The file's bytes. Raises SkpdocError when it is none, cannot be opened, or is too large."""
    if not path.name.isprintable():
        raise SkpdocError(
            f"{printable(path.name)}: nama berkas memuat karakter yang tidak dapat ditampilkan. Ganti nama berkasnya, "
            "lalu coba lagi."
        )
    if locked := _LOCK.fullmatch(path.name):
        raise SkpdocError(f"{path.name}: {lock_file(locked[1] or locked[2])}")
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
