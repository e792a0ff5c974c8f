"""One run alone in a folder, which it finds tidy: no leftovers, nothing that others may read."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.access import Access, is_link
from skpdoc.pipeline.folder.files import unwritable
from skpdoc.pipeline.folder.place import Folder, make_folder, refuse_links
from skpdoc.pipeline.folder.whole import TEMPORARY

_LOCK = ".skpdoc-kunci"


@contextlib.contextmanager
def sole_writer(place: Path, access: Access = Access.OWNER, below: Path | None = None) -> Iterator[Folder]:
    """Hold ``place`` for this run alone; what a killed one left unfinished goes, and modes are put right.

    ``below`` is the folder that the user named, above which links are his own affair. Raises SkpdocError when another
    run holds it, or it cannot be held.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  # a check locks nothing

    folder = Folder(place, access)
    lock = FileLock(place / _LOCK, timeout=0, mode=access.file_mode)
    try:
        _make(place, access, below or place)
        folder.stat(_LOCK)
        lock.acquire()
    except Timeout as error:
        raise SkpdocError(
            f"{place}: sedang ditulis oleh skpdoc yang lain. Tunggu sampai selesai, lalu jalankan lagi."
        ) from error
    except OSError as error:
        raise unwritable(place, error) from error
    try:
        _tidy(place, access)
        yield folder
        with contextlib.suppress(OSError):  # then what was noted stands as it was noted
            folder.record.close()
    finally:
        folder.record.release()
        with contextlib.suppress(OSError):  # while it is held: the next run then locks a file of its own
            (place / _LOCK).unlink()
        lock.release()


def _make(place: Path, access: Access, below: Path) -> None:
    """The folders from ``below`` down; those above it by the umask."""
    if below in place.parents:
        refuse_links(below, place)
    below.parent.mkdir(parents=True, exist_ok=True)
    for folder in [*reversed([one for one in place.parents if below in (one, *one.parents)]), place]:
        make_folder(folder, access)
        if folder != below:
            found = folder.lstat()
            access.refuse_strangers(folder, found)
            access.apply(folder, found)


def _tidy(place: Path, access: Access) -> None:
    """Leftovers of killed runs go; what others may read is closed to them. What cannot be done is let be."""
    waiting = [place]
    while waiting:
        with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    if is_link(found):
                        continue
                    if entry.name.startswith(f"{TEMPORARY}-") and stat.S_ISREG(found.st_mode):
                        Path(entry.path).unlink()
                        continue
                    access.apply(Path(entry.path), found)
                    if stat.S_ISDIR(found.st_mode):
                        waiting.append(Path(entry.path))
