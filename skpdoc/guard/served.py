"""What the reading process does: one file after the other, each under its own limits, none seen by the next."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from skpdoc.errors import SkpdocError, own_fault

SECONDS = 50
"""Where nobody says otherwise: so that a run that refuses a file takes less than a minute."""
MEMORY = 1536 * 1024 * 1024
LENGTH = 8
"""Bytes before an answer that say how long it is."""
STAYS, LEAVES = b"+", b"-"
"""What comes before them: whether this process can serve another file, or has grown."""
_GROWN = 400 * 1024 * 1024
"""Bytes of memory at its peak, of which it may not get rid."""


class _Request(NamedTuple):
    """Which function, how long it may take, and what it gets: a file's bytes, and the pickled rest."""

    module: str
    name: str
    seconds: int
    data: bytes
    rest: bytes


_Requests = queue.SimpleQueue[_Request]


def serve() -> None:
    """Limits on; then for each function and file the result or its SkpdocError, until nobody asks any more.

    Any other exception ends the process.
    """
    _limit_memory()
    gc.disable()  # a million cells or words, nothing circular among them
    requests: _Requests = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    while True:
        request = requests.get()
        _renew_time(request.seconds)
        answer = _answer(request)
        sys.stdout.buffer.write((LEAVES if _has_grown() else STAYS) + len(answer).to_bytes(LENGTH) + answer)
        sys.stdout.buffer.flush()
        del request, answer
        gc.collect()  # the parsers of this file
        gc.freeze()  # what was imported for it


def _listen(requests: _Requests) -> None:
    """Take requests; when the one that asks is gone, end, whatever the process is at."""
    try:
        while line := sys.stdin.buffer.readline():
            module, name, seconds, length, rest = line.decode().split()
            data, more = sys.stdin.buffer.read(int(length)), sys.stdin.buffer.read(int(rest))
            requests.put(_Request(module, name, int(seconds), data, more))
            del data, more
    finally:
        os._exit(0)


def _answer(request: _Request) -> bytes:
    answer: object
    try:
        function = getattr(import_module(request.module), request.name)
        answer = function(request.data, *pickle.loads(request.rest))
    except SkpdocError as error:
        answer = SkpdocError(str(error))
    except ImportError as error:  # no fault of the file
        answer = SkpdocError(own_fault(error))
    return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)


def _limit_memory() -> None:
    """Where the system keeps such a limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not keep it
            resource.setrlimit(limit, (most, most))


def _has_grown() -> bool:
    return _peak() > _GROWN


def _peak() -> int:
    """Bytes of memory at its most, where the system counts them; else 0.

    Not ``ru_maxrss`` on Linux: a program begins there with the peak of the one that started it (getrusage(2)).
    """
    if sys.platform == "win32":
        return 0
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text()
        return 1024 * int(status.partition("VmHWM:")[2].split()[0])
    import resource  # noqa: PLC0415  # not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _renew_time(seconds: int) -> None:
    """Processor time from now on, where the system keeps such a limit; it counts from the process's start."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + seconds + 1
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
