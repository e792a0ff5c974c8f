"""Copies of workbooks with what was found in them at its cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc.pipeline.checking.check import CheckedUnit, checked
from skpdoc.pipeline.checking.marked import write_annotated
from skpdoc.pipeline.folder.files import unwritable
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.web.work.office import loaded_of


def annotate_books(
    books: Sequence[Path], folder: Path, _progress: Progress
) -> list[tuple[Path, tuple[str, ...]]]:
    """Marked copies in ``folder``, each with what whoever opens it ought to know. Raises SkpdocError."""
    return copies_of(checked(loaded_of(books)), folder)


def copies_of(unit: CheckedUnit, folder: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """The same of what was found in either half of the year."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return [(one.path, tuple(one.catatan)) for one in write_annotated(folder, [unit])]
