"""A function of one file's bytes, run in a process of its own: however that ends, here it is one message.

A fresh interpreter is started, not forked, so that Windows and Linux do the same; it gets this one's module
path. It is ended when its time is over; where the system knows limits it also has one of memory. Elsewhere
the bounds of the preflight and of the sheets keep memory finite.
"""

from __future__ import annotations

import contextlib
import copyreg
import gc
import pickle
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell

Result = TypeVar("Result")

SECONDS = 50
"""So that a run that refuses a file takes less than a minute."""
MEMORY = 1536 * 1024 * 1024

_SERVE = (
    "import sys; sys.path[:] = {path!r}; from skpdoc.workbook.reading.guarded import serve; "
    "serve({module!r}, {name!r})"
)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def guarded(function: Callable[[bytes], Result], data: bytes) -> Result:
    """``function(data)``, a function of a module's top level. Its SkpdocError is raised here.

    Raises SkpdocError also when the process dies, or needs more time or memory than it has.
    """
    code = _SERVE.format(path=sys.path, module=function.__module__, name=function.__name__)
    try:
        process = subprocess.run(
            [sys.executable, "-c", code],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
            creationflags=_NO_WINDOW,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise SkpdocError(
            f"berkas tidak dapat dibaca dalam batas {SECONDS} detik dan {MEMORY // 1024**2} MiB memori, sehingga "
            "pembacaannya dihentikan. Salin tabelnya ke buku kerja baru, lalu coba lagi."
        ) from error
    answer: Result | SkpdocError = _loaded(process.stdout)
    if isinstance(answer, SkpdocError):
        raise answer
    return answer


def _loaded(answer: bytes) -> Any:
    """What :func:`serve` wrote, without the collector looking at each of a million new cells in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(answer)
    finally:
        if was_enabled:
            gc.enable()


def serve(module: str, name: str) -> None:
    """What the other process does: limits on, bytes in, the result or its SkpdocError out."""
    _limit()
    gc.disable()  # one answer, nothing circular
    copyreg.pickle(Cell, _reduced)
    function = getattr(import_module(module), name)
    answer: object
    try:
        answer = function(sys.stdin.buffer.read())
    except SkpdocError as error:
        answer = SkpdocError(str(error))
    pickle.dump(answer, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


def _reduced(cell: Cell) -> tuple[type[Cell], tuple[object, ...]]:
    """A cell as its three values: half the time of a frozen dataclass's own way, and there are many."""
    return Cell, (cell.value, cell.kind, cell.number_format)


def _limit() -> None:
    """Memory and processor time, where the system keeps such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not keep it
            resource.setrlimit(limit, (most, most))
