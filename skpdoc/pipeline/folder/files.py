"""Files wherever a user wants one: whole or absent. What lies in an output folder is ``pipeline/folder``'s."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.access import HAS_MODES
from skpdoc.pipeline.folder.whole import BY_UMASK, leftovers, replace_whole
from skpdoc.refusal import is_held, is_too_long, reason


def write_whole(path: Path, content: bytes, most: int = BY_UMASK) -> None:
    """Write ``path`` whole or not at all; its folder is made. Raises SkpdocError, the old file intact.

    ``most``: the mode that a new file may have at most; the umask narrows it.
    A file that holds ``content`` already is left alone, so that a run that was broken off finishes only the rest.
    """
    if _is_same(path, content):
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path, content, most=most)
    except OSError as error:
        raise unwritable(path, error) from error


def _is_same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def write_lone(path: Path, content: bytes, of: Iterable[Path] = ()) -> None:
    """Like :func:`write_whole`, in a folder that is not ours: what a killed run left of this file goes too.

    Nobody can read it who cannot read the files ``of`` which it tells.
    """
    _sweep(leftovers(path))
    write_whole(path, content, _narrowest(of))


def _narrowest(files: Iterable[Path]) -> int:
    most = BY_UMASK
    for path in files if HAS_MODES else ():
        with contextlib.suppress(OSError):
            most &= path.stat().st_mode | 0o600
    return most


def _sweep(files: Iterator[Path]) -> None:
    with contextlib.suppress(OSError):
        for leftover in files:
            leftover.unlink()


def unwritable(path: Path, error: OSError) -> SkpdocError:
    """What is said of a file that cannot be written."""
    return SkpdocError(
        f"{path}: tidak dapat ditulis ({reason(error, path)}). {_remedy(error, path, 'ruang serta ')}"
    )


def unreadable(path: Path, error: OSError) -> SkpdocError:
    """What is said of a file that cannot be opened, or is not there."""
    if isinstance(error, FileNotFoundError) and not is_too_long(error, path):
        return SkpdocError(f"{path}: berkas tidak ada. Periksa nama dan foldernya.")
    return SkpdocError(f"{path}: tidak dapat dibaca ({reason(error, path)}). {_remedy(error, path)}")


def _remedy(error: OSError, path: Path, also: str = "") -> str:
    if is_held(error, path):
        return "Tutup berkas itu di Word atau Excel, juga di komputer rekan yang membukanya, lalu ulangi."
    if is_too_long(error, path):
        return "Pindahkan foldernya ke tempat yang lebih dangkal, misalnya langsung di bawah Dokumen."
    return f"Tutup bila sedang dibuka di Word atau Excel, dan periksa {also}hak akses folder."


def stands(path: Path) -> bool:
    """Whether something is there. Raises SkpdocError where one may not even look."""
    try:
        return path.exists()
    except OSError as error:
        raise unreadable(path, error) from error


def write_new(path: Path, content: bytes, of: Iterable[Path] = ()) -> None:
    """Like :func:`write_lone`, but an existing file is never replaced."""
    refuse_existing(path)
    write_lone(path, content, of)


def refuse_existing(path: Path) -> None:
    """Raises SkpdocError where something stands at ``path``."""
    if stands(path):
        raise SkpdocError(f"{path}: sudah ada dan tidak ditimpa. Pilih nama lain.")


def settle() -> None:
    """Let the system bring to disk what was written, where it can be asked to."""
    if hasattr(os, "sync"):
        os.sync()


def sha256(content: bytes) -> str:
    """Hex digest, as the manifest records it."""
    return hashlib.sha256(content).hexdigest()
