"""Which workbooks are meant where a folder is named: those in it and below, but none that skpdoc wrote itself."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder import manifest
from skpdoc.pipeline.folder.files import unreadable
from skpdoc.workbook.editing.untouched import is_untouched_copy

_NO_BOOK = ("~$", "._")
"""how the names begin of the file by which Excel holds an open workbook, and of what macOS leaves beside it"""
_OTHER = (".xls", ".xlsm", ".xlsb", ".ods")
_OUTPUT = re.compile(r"indeks\.xlsx|MPH_.*\.xlsx")


@dataclass(slots=True)
class FoundBooks:
    """``books`` in the order of the arguments, in a folder by name; ``dilewati`` maps what is passed over to why."""

    books: list[Path] = field(default_factory=list)
    dilewati: dict[Path, str] = field(default_factory=dict)
    is_folder: bool = False
    """a folder was among the arguments"""


def find_books(paths: Sequence[Path]) -> FoundBooks:
    """The workbooks that ``paths`` name, themselves or by their folder.

    Raises SkpdocError for a folder that cannot be read or holds none.
    """
    found = FoundBooks()
    for path in paths:
        if not _is_folder(path):
            found.books.append(path)
            continue
        found.is_folder = True
        before = len(found.books)
        for file in _files(path, found.dilewati):
            why = _why_not(file)
            if why:
                found.dilewati[file] = why
            elif file.suffix.lower() == ".xlsx" and not file.name.startswith(_NO_BOOK):
                found.books.append(file)
        if len(found.books) == before:
            raise SkpdocError(f"{path}: tidak ada buku kerja (.xlsx) di folder ini dan di bawahnya.")
    return found


def _is_folder(path: Path) -> bool:
    """What cannot even be a name is no folder; the reader says what is wrong with it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _files(folder: Path, skipped: dict[Path, str]) -> Iterator[Path]:
    """Every file in ``folder`` and below, in the order of the names; links to folders are not followed."""

    def refuse(error: OSError) -> None:
        raise unreadable(Path(error.filename), error) from error

    for name, folders, files in os.walk(folder, onerror=refuse):
        here = Path(name)
        if manifest.FILE in files:
            skipped[here] = "folder hasil skpdoc"
            folders.clear()
            continue
        folders.sort()
        yield from (here / file for file in sorted(files))


def _why_not(file: Path) -> str:
    """Why a file that looks like a workbook is not taken for one; '' where it is, or does not even look so."""
    if file.name.startswith(_NO_BOOK):
        return ""
    if file.suffix.lower() in _OTHER:
        return "bukan .xlsx; simpan ulang sebagai .xlsx bila ini buku kerja"
    if file.suffix.lower() != ".xlsx":
        return ""
    if _OUTPUT.fullmatch(file.name):
        return "hasil skpdoc"
    try:
        return "salinan bertanda dari skpdoc check" if is_untouched_copy(file) else ""
    except OSError:
        return ""  # the reader says what is wrong with it
