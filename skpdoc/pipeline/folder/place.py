"""A folder of ours: all that is read, written, moved or removed in it goes through here.

Paths are relative, with ``/`` between. None leads out; no link on the way or at its end is followed; only regular
files are touched; nothing is ever put over another file but by :meth:`Folder.write`, which replaces it whole.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.access import HAS_MODES, Access, is_link
from skpdoc.pipeline.folder.files import sha256, unreadable, unwritable
from skpdoc.pipeline.folder.record import Record
from skpdoc.pipeline.folder.whole import MOST_BYTES, read_whole, replace_whole
from skpdoc.refusal import reason


class Folder:
    """``path`` is trusted: whoever makes this has looked that it is where it should be."""

    def __init__(self, path: Path, access: Access = Access.OWNER) -> None:
        self.path = path
        self.access = access
        self.record = Record(path, access)

    # -- what stands there ----------------------------------------------------------------------------

    def find(self, path: str) -> Path:
        """Where it is. Raises SkpdocError where it would lead out of the folder, or through a link."""
        place = self.path
        for part in _parts(path):
            self._look(place)
            place = place / part
        return place

    def _look(self, place: Path) -> os.stat_result | None:
        """A folder that is none, or leads elsewhere, is refused; None where nothing stands there."""
        found = _stat(place)
        if found is None or place == self.path:
            return found
        if is_link(found) or not stat.S_ISDIR(found.st_mode):
            raise SkpdocError(
                f"{place}: bukan folder biasa ({_what(found)}), jadi tidak diikuti. Pindahkan dari sana."
            )
        return found

    def stat(self, path: str) -> os.stat_result | None:
        """Of a regular file; None where nothing stands there. Raises SkpdocError for anything else."""
        place = self.find(path)
        found = _stat(place)
        if found is not None and (is_link(found) or not stat.S_ISREG(found.st_mode)):
            raise SkpdocError(
                f"{place}: bukan berkas biasa ({_what(found)}), jadi tidak disentuh. Pindahkan dari sana."
            )
        return found

    def stands(self, path: str) -> bool:
        """Whether a file is there. Raises SkpdocError like :meth:`stat`."""
        return self.stat(path) is not None

    def read(self, path: str, most: int = MOST_BYTES) -> bytes:
        """Raises SkpdocError, also where nothing stands there."""
        self.stat(path)
        place = self.find(path)
        try:
            return read_whole(place, most)
        except OSError as error:
            raise unreadable(place, error) from error

    def digest(self, path: str) -> str | None:
        """SHA-256 in hex; None where nothing stands there. Raises SkpdocError where that cannot be told."""
        return sha256(self.read(path)) if self.stands(path) else None

    def holds(self, path: str, digest: str) -> bool:
        """Whether a file of this SHA-256 stands there and can be read."""
        try:
            return self.digest(path) == digest
        except SkpdocError:
            return False

    def files(self, path: str) -> Iterator[str]:
        """The regular files directly in a folder of it, sorted; none where there is no such folder."""
        place = self.find(f"{path}/x").parent
        if not place.is_dir():
            return
        try:
            with os.scandir(place) as entries:
                names = sorted(one.name for one in entries if one.is_file(follow_symlinks=False))
        except OSError as error:
            raise unreadable(place, error) from error
        yield from (f"{path}/{name}" for name in names)

    # -- what is changed ------------------------------------------------------------------------------

    def write(self, path: str, content: bytes) -> str:
        """Whole or not at all, noted as ours; its SHA-256. Raises SkpdocError, the old file intact."""
        self.stat(path)
        place, digest = self.find(path), sha256(content)
        try:
            self._make(place.parent)
            self.record.note(path, digest)
            replace_whole(place, content, self.access.file_mode)
        except OSError as error:
            raise unwritable(place, error) from error
        return digest

    def move(self, path: str, target: str) -> None:
        """Raises SkpdocError, also where something stands at the target."""
        source, goal = self.find(path), self.find(target)
        if self.stat(path) is None or _stat(goal) is not None:
            raise SkpdocError(
                f"{source}: tidak dapat dipindahkan ke {goal}. Periksa keduanya, lalu jalankan lagi."
            )
        try:
            self._make(goal.parent)
            source.rename(goal)
        except OSError as error:
            raise SkpdocError(
                f"{source}: tidak dapat dipindahkan ({reason(error, source)}). Tutup bila sedang dibuka."
            ) from error

    def remove(self, path: str) -> None:
        """Raises SkpdocError, also for anything but a regular file."""
        self.stat(path)
        place = self.find(path)
        try:
            place.unlink()
        except OSError as error:
            raise SkpdocError(
                f"{place}: tidak dapat dihapus ({reason(error, place)}). Tutup bila sedang dibuka."
            ) from error

    def remove_empty(self, path: str) -> bool:
        """Remove a folder of it that holds nothing any more; whether it is gone."""
        place = self.find(f"{path}/x").parent
        with contextlib.suppress(OSError):
            place.rmdir()
        return _stat(place) is None

    def _make(self, place: Path) -> None:
        """The folder and those above it, as private as they should be."""
        found = _stat(place)
        if found is not None:
            self.access.refuse_strangers(place, found)
            return
        if place != self.path:
            self._make(place.parent)
        make_folder(place, self.access)


def make_folder(place: Path, access: Access) -> None:
    """Raises OSError."""
    with contextlib.suppress(FileExistsError):
        place.mkdir(mode=access.folder_mode)
        if HAS_MODES:
            place.chmod(access.folder_mode)  # whatever the umask


def refuse_links(above: Path, folder: Path) -> None:
    """Raises SkpdocError where a folder on the way from ``above``, which is as the user named it, is a link."""
    for number in range(1, len(folder.relative_to(above).parts) + 1):
        place = above.joinpath(*folder.relative_to(above).parts[:number])
        found = _stat(place)
        if found is not None and is_link(found):
            raise SkpdocError(f"{place}: tautan ke tempat lain, jadi tidak diikuti. Sebutkan folder aslinya.")


def _parts(path: str) -> Iterable[str]:
    parts = path.split("/")
    if any(part in ("", ".", "..") or any(sign in part for sign in "\\:\0") for part in parts):
        raise SkpdocError(f"{PurePosixPath(path)}: nama ini keluar dari folder hasil, jadi tidak dipakai.")
    return parts


def _stat(place: Path) -> os.stat_result | None:
    try:
        return place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise SkpdocError(
            f"{place}: tidak dapat dibaca ({_why(error, place)}). Periksa hak akses folder."
        ) from error


def _why(error: OSError | ValueError, place: Path) -> str:
    return reason(error, place) if isinstance(error, OSError) else "namanya ditolak sistem"


def _what(found: os.stat_result) -> str:
    if is_link(found):
        return "tautan ke tempat lain"
    return (
        "folder"
        if stat.S_ISDIR(found.st_mode)
        else "berkas"
        if stat.S_ISREG(found.st_mode)
        else "berkas khusus"
    )
