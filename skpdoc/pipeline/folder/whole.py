"""Whole files only: written under a random name that nobody else can have made, then renamed."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from skpdoc.pipeline.folder.access import HAS_MODES

TEMPORARY = ".skpdoc-sementara"
MOST_BYTES = 256 * 1024 * 1024
"""no file of ours is larger"""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
BY_UMASK = 0o666
"""then the umask alone decides"""


def replace_whole(path: Path, content: bytes, mode: int | None = None, most: int = BY_UMASK) -> None:
    """Put ``content`` at ``path``, whole or not at all, with ``mode`` from its first byte (None: what the umask leaves
    of ``most``).

    Raises OSError, the old file intact.
    """
    temporary = path.with_name(f"{_beginning(path)}{os.urandom(8).hex()}")
    try:
        with open(temporary, "xb", opener=partial(_created, mode=mode, most=most)) as stream:
            stream.write(content)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _created(path: str, flags: int, mode: int | None, most: int) -> int:
    """Exclusively: what somebody put there before is never written to."""
    handle = os.open(path, flags | _NO_LINK, most if mode is None else mode)
    if mode is not None and HAS_MODES:
        os.fchmod(handle, mode)  # whatever the umask
    return handle


def read_whole(path: Path, most: int = MOST_BYTES) -> bytes:
    """A regular file's bytes, no link followed. Raises OSError, also where there are more than ``most``."""
    with open(path, "rb", opener=_opened) as stream:
        size = os.fstat(stream.fileno()).st_size  # for so much room is made, on Windows slowly
        content = stream.read(min(size, most) + 1)
        if len(content) > size:  # it has grown
            content += stream.read(most - size)
    if len(content) > most:
        raise OSError("terlalu besar")
    return content


def append_to(path: Path, mode: int) -> BinaryIO:
    """A regular file open for lines at its end, unbuffered, made with ``mode``; no link followed. Raises OSError."""
    return open(path, "ab", buffering=0, opener=partial(_opened, mode=mode))  # the caller closes it


def _opened(path: str, flags: int, mode: int = BY_UMASK) -> int:
    """A pipe is not waited for, and nothing but a regular file is opened."""
    handle = os.open(path, flags | _NO_LINK | _NO_WAIT, mode)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError("bukan berkas biasa")
    return handle


def leftovers(path: Path) -> Iterator[Path]:
    """What killed runs left of this very file."""
    return path.parent.glob(f"{_beginning(path)}*")


def _beginning(path: Path) -> str:
    """Of temporary names beside ``path``: shorter than most, whatever its own."""
    return f"{TEMPORARY}-{sha256(os.fsencode(path.name)).hexdigest()[:8]}-"
