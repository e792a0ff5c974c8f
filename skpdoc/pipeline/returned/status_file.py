"""Status.xlsx where it stands: written anew, and known by its bytes."""

from __future__ import annotations

from pathlib import Path

from skpdoc.model.status import Status
from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.folder.manifest import Manifest, read_manifest, unit_folders
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.workbook.writing.status_book import write_status

BOOK = "Status.xlsx"
READ = f"{BOOK} (dibaca)"
"""how the record calls one whose ticks were noted since it was written"""


def save(output: Path, found: Status, noted: str = "") -> tuple[Path, KeptFiles]:
    """Write it as :data:`BOOK` into ``output``; its path, and what became of one that a person changed.

    ``noted`` is the SHA-256 of one of which everything that a person typed is in the ledgers.
    """
    shelf = Shelf(status_place(output), Manifest(lain={BOOK: noted} if noted else {}))
    shelf.index(BOOK, write_status(found))
    shelf.folder.record.forget([READ])
    shelf.folder.record.close()
    return output / BOOK, shelf.simpanan


def status_place(output: Path) -> Folder:
    """Where the list stands: read by the group only where all units are."""
    is_shared = all(read_manifest(unit).akses is Access.GROUP for unit in unit_folders(output))
    return Folder(output, Access.GROUP if is_shared else Access.OWNER)
