"""What the reading process does: one file after the other, each under its own limits, none seen by the next."""

from __future__ import annotations

import contextlib
import copyreg
import gc
import os
import pickle
import queue
import sys
import threading
from importlib import import_module

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell

SECONDS = 50
"""So that a run that refuses a file takes less than a minute."""
MEMORY = 1536 * 1024 * 1024
LENGTH = 8
"""Bytes before an answer that say how long it is."""

_Requests = queue.SimpleQueue[tuple[str, str, bytes]]


def serve() -> None:
    """Limits on; then for each function and file the result or its SkpdocError, until nobody asks any more.

    Any other exception ends the process.
    """
    _limit_memory()
    copyreg.pickle(Cell, _reduced)
    gc.disable()  # a million cells, nothing circular among them
    requests: _Requests = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    while True:
        module, name, data = requests.get()
        _renew_time()
        answer = _answer(module, name, data)
        sys.stdout.buffer.write(len(answer).to_bytes(LENGTH) + answer)
        sys.stdout.buffer.flush()
        del data, answer
        gc.collect()  # the parsers of this file
        gc.freeze()  # what was imported for it


def _listen(requests: _Requests) -> None:
    """Take requests; when the one that asks is gone, end, whatever the process is at."""
    try:
        while line := sys.stdin.buffer.readline():
            module, name, length = line.decode().split()
            requests.put((module, name, sys.stdin.buffer.read(int(length))))
    finally:
        os._exit(0)


def _answer(module: str, name: str, data: bytes) -> bytes:
    answer: object
    try:
        answer = getattr(import_module(module), name)(data)
    except SkpdocError as error:
        answer = SkpdocError(str(error))
    return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)


def _reduced(cell: Cell) -> tuple[type[Cell], tuple[object, ...]]:
    """A cell as its three values: half the time of a frozen dataclass's own way, and there are many."""
    return Cell, (cell.value, cell.kind, cell.number_format)


def _limit_memory() -> None:
    """Where the system keeps such a limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not keep it
            resource.setrlimit(limit, (most, most))


def _renew_time() -> None:
    """Processor time from now on, where the system keeps such a limit; it counts from the process's start."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + SECONDS + 1
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
