"""Whole files only: written under a temporary name, then renamed."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from skpdoc.errors import SkpdocError

_TEMPORARY = ".skpdoc-sementara"
_LOCK = ".skpdoc-kunci"
ASIDE = "Tidak berlaku"


def write_whole(path: Path, content: bytes) -> None:
    """Write ``path`` whole or not at all; its folder is made. Raises SkpdocError, the old file intact.

    A file that holds ``content`` already is left alone, so that a run that was broken off finishes only the rest.
    """
    if _is_same(path, content):
        return
    temporary = path.with_name(_temporary(path, str(os.getpid())))
    try:
        try:
            temporary.write_bytes(content)
        except FileNotFoundError:  # its folder: most stand already, so that none is asked for each time
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
        temporary.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def _is_same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def write_private(path: Path, content: bytes) -> None:
    """Write ``path``, which only its owner may read; so its folder, where it is made now. Raises SkpdocError."""
    temporary = path.with_name(_temporary(path, str(os.getpid())))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            stream.write(content)
        temporary.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def holds(path: Path, digest: str) -> bool:
    """Whether a file of this SHA-256 stands there and can be read."""
    try:
        return path.is_file() and sha256(path.read_bytes()) == digest
    except OSError:
        return False


def _temporary(path: Path, process: str) -> str:
    """A name beside ``path``, shorter than most, whatever its own."""
    return f"{_TEMPORARY}-{sha256(os.fsencode(path.name))[:8]}-{process}"


def write_lone(path: Path, content: bytes) -> None:
    """Like :func:`write_whole`, in a folder that is not ours: what a killed run left of this file goes too."""
    _sweep(path.parent.glob(_temporary(path, "*")))
    write_whole(path, content)


def _sweep(leftovers: Iterator[Path]) -> None:
    with contextlib.suppress(OSError):
        for leftover in leftovers:
            leftover.unlink()


def _unwritable(path: Path, error: OSError) -> SkpdocError:
    return SkpdocError(
        f"{path}: tidak dapat ditulis ({error.strerror or error}). Tutup bila sedang dibuka di Word atau Excel, dan "
        "periksa ruang serta hak akses folder."
    )


def unreadable(path: Path, error: OSError) -> SkpdocError:
    """What is said of a file that cannot be opened, or is not there."""
    if isinstance(error, FileNotFoundError):
        return SkpdocError(f"{path}: berkas tidak ada. Periksa nama dan foldernya.")
    return SkpdocError(
        f"{path}: tidak dapat dibaca ({error.strerror or error}). Tutup bila sedang dibuka di Word atau Excel, dan "
        "periksa hak akses folder."
    )


def stands(path: Path) -> bool:
    """Whether something is there. Raises SkpdocError where one may not even look."""
    try:
        return path.exists()
    except OSError as error:
        raise unreadable(path, error) from error


def write_new(path: Path, content: bytes) -> None:
    """Like :func:`write_lone`, but an existing file is never replaced."""
    refuse_existing(path)
    write_lone(path, content)


def refuse_existing(path: Path) -> None:
    """Raises SkpdocError where something stands at ``path``."""
    if stands(path):
        raise SkpdocError(f"{path}: sudah ada dan tidak ditimpa. Pilih nama lain.")


def set_aside(folder: Path, path: str) -> str:
    """Move a file that no longer holds to ``Tidak berlaku/`` in ``folder``; where it is now. Raises SkpdocError."""
    source, target = folder / path, folder / ASIDE / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    except OSError as error:
        raise SkpdocError(f"{source}: tidak dapat dipindahkan ({error.strerror}).") from error
    return f"{ASIDE}/{path}"


@contextlib.contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Hold ``folder`` for this run alone; what a killed one left unfinished goes.

    Raises SkpdocError when another run holds it.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  # a check locks nothing

    lock = FileLock(folder / _LOCK, timeout=0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise SkpdocError(
            f"{folder}: sedang ditulis oleh skpdoc yang lain. Tunggu sampai selesai, lalu jalankan lagi."
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        _sweep(folder.rglob(f"{_TEMPORARY}-*"))
        yield
    finally:
        with contextlib.suppress(OSError):  # while it is held: the next run then locks a file of its own
            (folder / _LOCK).unlink()
        lock.release()


def settle() -> None:
    """Let the system bring to disk what was written, where it can be asked to."""
    if hasattr(os, "sync"):
        os.sync()


def sha256(content: bytes) -> str:
    """Hex digest, as the manifest records it."""
    return hashlib.sha256(content).hexdigest()
