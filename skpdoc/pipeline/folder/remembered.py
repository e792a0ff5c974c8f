"""Which manifest of a unit a run of ours wrote last, as its private ledger knows it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import FILE
from skpdoc.pipeline.folder.place import Folder

if TYPE_CHECKING:
    from skpdoc.delivery.ledger import Ledger


def now() -> datetime:
    """The ledger's clock."""
    return datetime.now().astimezone()


def remember(folder: Folder, digest: str) -> None:
    """A run of ours wrote the manifest of this SHA-256. Raises SkpdocError where the ledger cannot be written."""
    from skpdoc.delivery.ledger import Ledger  # noqa: PLC0415  # what only looks needs no database

    with Ledger(folder.path, now) as ledger:
        if not ledger.knows_manifest(digest):
            ledger.remember_manifest(digest)


def is_remembered(folder: Folder, ledger: Ledger) -> bool:
    """Whether the manifest that stands there is one of ours. Raises SkpdocError where it cannot be read."""
    return ledger.knows_manifest(sha256(folder.read(FILE)))
