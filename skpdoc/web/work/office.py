"""The office that was read last: kept while its workbooks stay as they are, so that no screen reads them again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.reading.load import Loaded, UnitBooks, group_books, load_unit

_last: dict[tuple[tuple[str, str], ...], Loaded] = {}


def unit_of(books: Sequence[Path]) -> UnitBooks:
    """The one unit of these workbooks. Raises SkpdocError where one cannot be read, or they are of several."""
    units, refused = group_books(books)
    if refused:
        raise SkpdocError("\n".join(str(error) for error in refused))
    if len(units) != 1:
        names = "; ".join(f"{unit.nama or unit.judul} {unit.tahun or ''}".strip() for unit in units)
        raise SkpdocError(f"Buku kerja ini milik {len(units)} unit atau tahun: {names}. Buka satu unit saja.")
    return units[0]


def loaded_of(books: Sequence[Path]) -> Loaded:
    """The office, read where a workbook has changed since. Raises SkpdocError."""
    unit = unit_of(books)
    key = tuple((str(unit.books[label]), digest) for label, digest in unit.sidik.items())
    if key not in _last:
        loaded = load_unit(unit)
        _last.clear()
        _last[key] = loaded
    return _last[key]


def derived(books: Sequence[Path]) -> Loaded:
    """The same where documents can be made of it. Raises SkpdocError, with the reason, where none can."""
    loaded = loaded_of(books)
    if loaded.kantor is None or loaded.belum_siap:
        raise SkpdocError(f"Belum dapat ditampilkan: {loaded.belum_siap}.")
    return loaded
