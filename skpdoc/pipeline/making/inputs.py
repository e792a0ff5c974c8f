"""What a run is made from, as digests: the same digest, the same documents."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import skpdoc
from skpdoc.documents.shipped import shipped_folder
from skpdoc.pipeline.folder.files import unreadable
from skpdoc.pipeline.making.own_code import own_files
from skpdoc.pipeline.settings.office import FILE as SETTINGS
from skpdoc.regulation import catalogue

if TYPE_CHECKING:  # what only looks whether all stands need not load the Word engine
    from skpdoc.documents.render import Manuscript
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.reading.load import UnitBooks

FILLING = ("skpdoc.documents.render",)
"""What makes a document of words that are known: of where these come from no document need know."""
RUNNING = ("skpdoc.pipeline.reading.load", "skpdoc.pipeline.making.generate")
"""What reads a unit and writes its folder."""


def run_digest(unit: UnitBooks, pilihan: RunOptions, running: tuple[str, ...] = RUNNING) -> str:
    """SHA-256 over the unit's workbooks, the settings beside them, the forms, what is asked for, and the code.

    ``running`` are the modules that do the work.

    Raises SkpdocError when a form or a file of settings cannot be read.
    """
    beside = sorted({path.absolute().parent / SETTINGS for path in unit.books.values()})
    parts = [
        own_digest(*running),
        _shipped_digest(),
        [[label, digest] for label, digest in unit.sidik.items()],
        [str(finding) for finding in unit.said],
        digest_of(path for path in beside if path.is_file()),
        folder_digest(pilihan.templat) if pilihan.templat else "",
        sorted(jenis.nama for jenis in pilihan.jenis),
        sorted(pilihan.hanya),
        bool(pilihan.pdf),
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def document_digest(naskah: Manuscript) -> str:
    """SHA-256 over the form, everything it is filled with, and the code that fills it."""
    return hashlib.sha256((own_digest(*FILLING) + naskah.masukan).encode()).hexdigest()


@cache
def own_digest(*starts: str) -> str:
    """Of skpdoc: its version, and the code that ``starts`` depend on, with its data."""
    code = digest_of(own_files(Path(skpdoc.__file__).parent, *starts))
    return hashlib.sha256((skpdoc.__version__ + code).encode()).hexdigest()


@cache
def _shipped_digest() -> str:
    """Of the forms that come with skpdoc."""
    return "".join(folder_digest(shipped_folder(regulasi)) for regulasi in catalogue().values())


def folder_digest(folder: Path) -> str:
    """Of the files in a folder of forms, by name. Raises SkpdocError when one cannot be read."""
    return digest_of(sorted(path for path in folder.glob("*") if path.is_file()))


def digest_of(paths: Iterable[Path]) -> str:
    """SHA-256 over names and contents. Raises SkpdocError when one cannot be read."""
    whole = hashlib.sha256()
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise unreadable(path, error) from error
        whole.update(hashlib.sha256(path.name.encode()).digest() + hashlib.sha256(content).digest())
    return whole.hexdigest()
