"""Ratings chosen outside Excel, written into the cells of an evaluation book: these cells alone, or nothing."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.angka_kredit import people_of
from skpdoc.evaluation.team import FIELDS, closed_rows
from skpdoc.model.evaluasi import BarisPenilaian
from skpdoc.model.team import ChosenRatings
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.folder.files import sha256, unreadable, unwritable, write_new
from skpdoc.pipeline.folder.renewed_books import COPIES
from skpdoc.pipeline.folder.whole import read_whole, replace_whole
from skpdoc.refusal import is_open
from skpdoc.workbook.editing.fill import fill
from skpdoc.workbook.editing.untouched import as_untouched, comment_of

_RATED = b"skpdoc nilai"
"""The archive's comment of a book that was rated here, until somebody saves it in Excel."""
_CHANGED = "sudah berubah sejak halaman ini ditampilkan, sehingga belum ditulisi."


class SavedRatings(NamedTuple):
    """How many people have other ratings now, and the copies that were made before."""

    orang: int
    cadangan: tuple[Path, ...]


def save_ratings(
    evaluated: Evaluated, shown: Mapping[str, str], chosen: Mapping[str, ChosenRatings], now: datetime
) -> SavedRatings:
    """Write what was ``chosen`` (by key) into the books, as far as it differs; ``shown`` are the digests of the books
    by label when somebody chose.

    A book that a person saved since it was last rated here is copied first. Raises SkpdocError, no book changed by it,
    where one has changed since, is open in Excel, or cannot be written without changing anything else.
    """
    rows = _changed(evaluated, chosen)
    cells: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        for field, value in zip(FIELDS, chosen[row.kunci], strict=True):
            if value != getattr(row, field):
                address = row.source.cell(field).address
                cells[row.source.file][row.source.sheet][address] = value or ""
    books = [
        _RatedBook(evaluated.books[label], shown.get(label, ""), sheets) for label, sheets in cells.items()
    ]
    return SavedRatings(
        people_of(row.kunci for row in rows), tuple(copy for book in books for copy in book.write(now))
    )


def _changed(evaluated: Evaluated, chosen: Mapping[str, ChosenRatings]) -> list[BarisPenilaian]:
    if evaluated.buku is None:
        raise SkpdocError(f"{', '.join(evaluated.books)}: {evaluated.belum_siap}.")
    closed = closed_rows(evaluated.buku)
    return [
        row
        for row in evaluated.buku.penilaian
        if not closed[row.kunci]
        and row.kunci in chosen
        and chosen[row.kunci] != (row.rating_hasil, row.rating_perilaku)
    ]


class _RatedBook:
    """One book, proven before any is written. Raises SkpdocError."""

    def __init__(self, path: Path, shown: str, sheets: Mapping[str, Mapping[str, str]]) -> None:
        self._path = path.resolve()
        self._shown = shown
        self._before = self._read()
        self._after = self._before
        for sheet, texts in sheets.items():
            try:
                self._after = fill(self._after, sheet, texts, _RATED)
            except SkpdocError as error:
                raise SkpdocError(f"{path.name}: {error}") from error

    def write(self, now: datetime) -> list[Path]:
        """The copy that was made before, if one was needed."""
        copies = []
        if comment_of(self._before) != _RATED:
            copy = self._path.parent / COPIES / f"{self._path.stem} {now:%Y-%m-%d %H.%M.%S}.xlsx"
            write_new(copy, as_untouched(self._before), [self._path])
            copies.append(copy)
        self._read()
        try:
            replace_whole(self._path, self._after, stat.S_IMODE(self._path.stat().st_mode))
        except OSError as error:
            raise unwritable(self._path, error) from error
        return copies

    def _read(self) -> bytes:
        """The bytes of what was shown, while nobody holds it open."""
        name = self._path.name
        if is_open(self._path):
            raise SkpdocError(
                f"{name}: sedang dibuka di Excel, sehingga tidak ditulisi. Simpan dan tutup di Excel, lalu simpan di "
                "sini."
            )
        if not os.access(self._path, os.W_OK):
            raise SkpdocError(
                f"{name}: hanya dapat dibaca, sehingga tidak ditulisi. Periksa hak akses berkasnya."
            )
        try:
            found = read_whole(self._path)
        except OSError as error:
            raise unreadable(self._path, error) from error
        if sha256(found) != self._shown:
            raise SkpdocError(f"{name}: {_CHANGED}")
        return found
