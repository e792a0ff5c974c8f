"""The one rule for every file that is made again: nobody's work is lost, and nothing is changed in silence.

A file that a person changed since it was made stays where it would be made just the same again; where it would be
another now it is moved to ``Diubah tangan/`` with its own date. What no longer holds goes to ``Tidak berlaku/``. A
file that we never made is not touched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from itertools import chain, count
from pathlib import PurePosixPath

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.place import Folder
from skpdoc.refusal import owner_files

ASIDE, CHANGED = "Tidak berlaku", "Diubah tangan"
UNKNOWN = ""
"""the digest of a file of ours of which nobody knows how it was made"""
_LATEST = datetime(2099, 12, 31, tzinfo=UTC).timestamp()


class Fate(Enum):
    """What became of a file that was to be made."""

    WRITTEN = "ditulis"
    SAME = "tetap"
    LEFT = "dibiarkan"
    """a person changed it, and it would be made just as it was"""
    MOVED = "dipindahkan"
    """a person changed it, and it was made anew"""


@dataclass(frozen=True, slots=True)
class Done:
    """``sha256`` is that of the file as we make it, ``pindah`` where the changed one is now, '' where none was."""

    fate: Fate
    sha256: str
    pindah: str = ""


def renew(folder: Folder, path: str, content: bytes, made: Iterable[str]) -> Done:
    """Bring ``content`` to ``path``, where files of the digests ``made`` are ours as we made them.

    Raises SkpdocError where it cannot be written, or a file of a stranger's stands there.
    """
    ours, digest, found = known(folder, path, made), sha256(content), folder.digest(path)
    if found == digest:
        return Done(Fate.SAME, digest)
    if found is None:
        return Done(Fate.WRITTEN, folder.write(path, content))
    if found in ours:
        refuse_open(folder, path)
        return Done(Fate.WRITTEN, folder.write(path, content))
    if digest in ours:
        return Done(Fate.LEFT, digest)
    if not ours:
        raise SkpdocError(
            f"{folder.path / path}: sudah ada dan bukan buatan skpdoc, jadi tidak ditimpa. Pindahkan atau ganti "
            "namanya, lalu jalankan lagi."
        )
    refuse_open(folder, path)
    return Done(Fate.MOVED, digest, _replaced(folder, path, content))


def _replaced(folder: Folder, path: str, content: bytes) -> str:
    pindah = keep_changed(folder, path)
    folder.write(path, content)
    return pindah


def retire(folder: Folder, path: str, made: Iterable[str]) -> Done | None:
    """Move what no longer holds aside; None where nothing of ours stands there. Raises SkpdocError."""
    ours, found = known(folder, path, made), folder.digest(path)
    if found is None or not ours:
        return None
    refuse_open(folder, path)
    if found in ours:
        return Done(Fate.WRITTEN, found, set_aside(folder, path, found))
    return Done(Fate.MOVED, found, keep_changed(folder, path))


def known(folder: Folder, path: str, made: Iterable[str]) -> frozenset[str]:
    """The digests that a file of ours may have there."""
    return frozenset(chain(made, folder.record.noted.get(path, ())))


def set_aside(folder: Folder, path: str, digest: str) -> str:
    """To ``Tidak berlaku/``, never over another; where it is now. Raises SkpdocError."""
    for target in aside_names(path, digest):
        found = folder.digest(target)
        if found == digest:  # it lies there already
            folder.remove(path)
            return target
        if found is None:
            folder.move(path, target)
            return target
    raise SkpdocError(f"{folder.path / path}: tidak dapat dipindahkan ke {ASIDE}; kosongkan folder itu.")


def aside_names(path: str, digest: str) -> tuple[str, str]:
    """Where a file of this digest lies in ``Tidak berlaku/``, if anywhere: the second is used where the first is."""
    whole = PurePosixPath(path)
    return f"{ASIDE}/{path}", f"{ASIDE}/{whole.with_name(f'{whole.stem}_{digest[:16]}{whole.suffix}')}"


def keep_changed(folder: Folder, path: str) -> str:
    """To ``Diubah tangan/`` with the day on which it was last changed; where it is now. Raises SkpdocError."""
    found = folder.stat(path)
    assert found is not None
    whole = PurePosixPath(path)
    day = datetime.fromtimestamp(min(max(found.st_mtime, 0), _LATEST)).astimezone().date()
    for number in count(1):
        again = "" if number == 1 else f" ({number})"
        target = f"{CHANGED}/{whole.with_name(f'{whole.stem} {day}{again}{whole.suffix}')}"
        if not folder.stands(target):
            folder.move(path, target)
            return target
    raise AssertionError


def refuse_open(folder: Folder, path: str) -> None:
    """Raises SkpdocError while Word, Excel or LibreOffice says, here or on another computer, that it has it open."""
    whole = PurePosixPath(path)
    for name in owner_files(whole.name):
        if folder.stands(str(whole.with_name(name))):
            raise SkpdocError(
                f"{folder.path / path}: sedang dibuka di Word, Excel atau LibreOffice. Tutup dahulu, lalu jalankan "
                f'lagi; bila tidak ada yang membukanya, hapus berkas "{name}" di sebelahnya.'
            )
