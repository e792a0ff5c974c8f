"""The books of one unit, for a command that is about one person in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc.errors import OtherBookError, SkpdocError
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import UnitBooks, group_books


def one_unit(paths: Sequence[Path], siklus: OfficeCycle = OfficeCycle.PLANNING) -> UnitBooks:
    """Also those in folders; books of the other cycle are passed over where there are any of this one.

    Raises SkpdocError where one cannot be read, or they are of several units (or periods).
    """
    units, refused = group_books(find_books(paths).books, siklus=siklus)
    if units:
        refused = [error for error in refused if not isinstance(error, OtherBookError)]
    if refused:
        raise SkpdocError("\n".join(line for error in refused for line in error.lines))
    if len(units) != 1:
        raise SkpdocError("Buku-bukunya dari beberapa unit atau periode; sebutkan satu saja.")
    return units[0]
