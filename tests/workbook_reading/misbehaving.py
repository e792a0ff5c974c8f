"""Functions of a file's bytes that do to their process what a hostile file might."""

from __future__ import annotations

import os
import signal

from skpdoc.errors import SkpdocError


def hang(data: bytes) -> int:
    while True:
        data = data[:]


def swell(data: bytes) -> int:
    return len([bytes(64 << 20) for _ in range(100)])


def die(data: bytes) -> int:
    os.kill(os.getpid(), signal.SIGABRT)
    return 0


def break_down(data: bytes) -> int:
    raise ValueError(data)


def refuse(data: bytes) -> int:
    raise SkpdocError(f"ditolak: {len(data)}")


def length(data: bytes) -> int:
    return len(data)
