"""Functions of a file's bytes that do to their process what a hostile file might."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from skpdoc.errors import SkpdocError


def hang(data: bytes) -> int:
    while True:
        data = data[:]


def folder(data: bytes) -> str:
    return str(Path.cwd())


def swell(data: bytes) -> int:
    return len([bytes(64 << 20) for _ in range(100)])


def grow(data: bytes, mebibytes: int) -> int:
    return len(bytes(mebibytes << 20).replace(b"\0", b"1"))


def die(data: bytes) -> int:
    os.kill(os.getpid(), signal.SIGABRT)
    return 0


def break_down(data: bytes) -> int:
    raise ValueError(data)


def refuse(data: bytes) -> int:
    raise SkpdocError(f"ditolak: {len(data)}")


def length(data: bytes) -> int:
    return len(data)


def process(data: bytes) -> int:
    return os.getpid()


def time_left(data: bytes) -> float:
    """Seconds of processor time until its limit, after having used more than one."""
    import resource  # noqa: PLC0415  # not on Windows

    start = time.process_time()
    left = resource.getrlimit(resource.RLIMIT_CPU)[0] - start
    while time.process_time() < start + 1.1:
        pass
    return left
