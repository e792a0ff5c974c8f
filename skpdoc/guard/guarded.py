"""A function of one file's bytes, run in a process of its own: however that ends, here it is one message.

A fresh interpreter is started, not forked, so that Windows and Linux do the same; it gets this one's module
path. It stays for the next file (:mod:`skpdoc.guard.served` is its side) unless it died, or a large file has made it
grow. Each file has its own time; where the system knows limits there is also one of memory. Elsewhere the bounds of
the preflight and of whoever reads keep memory finite.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from skpdoc.collector import held_still
from skpdoc.errors import SkpdocError
from skpdoc.guard.served import LEAVES, LENGTH, MEMORY, SECONDS
from skpdoc.guard.surroundings import bare_environment

Result = TypeVar("Result")

_SERVE = "import sys; sys.path[:] = {path!r}; from skpdoc.guard.served import serve; serve()"
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_LARGE = 4 * 1024 * 1024
"""Bytes of a file and its answer, after which the process does not stay: it would keep the memory."""

_DIED = (OSError, EOFError)
"""What its pipes raise when the process is gone."""


def guarded(
    function: Callable[..., Result],
    data: bytes,
    *more: object,
    seconds: int = SECONDS,
    name: str = "",
    remedy: str = "",
) -> Result:
    """``function(data, *more)``, a function of a module's top level. Its SkpdocError is raised here.

    Raises SkpdocError also when the process dies, or needs more time or memory than it has; ``name`` is what the
    file is then called, ``remedy`` the sentence that says what to do.
    """
    process = _taken()
    try:
        answer, has_grown = process.ask(function, data, more, seconds)
    except BaseException as error:
        process.end()
        if isinstance(error, _DIED):
            raise _stopped(seconds, name, remedy) from error
        raise
    if has_grown or len(data) + len(answer) > _LARGE:
        process.end()
    else:
        _idle.append(process)
    outcome: Result | SkpdocError = _loaded(answer)
    if isinstance(outcome, SkpdocError):
        raise outcome
    return outcome


class _Process:
    """A reading process; one file at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE.format(path=[*map(os.path.abspath, sys.path)])],
            cwd=sys.prefix,  # it may outlive the folder that it is begun in, and on Windows would keep it
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=bare_environment(),
            creationflags=_NO_WINDOW,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._is_over = False

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def ask(
        self, function: Callable[..., object], data: bytes, more: tuple[object, ...], seconds: int
    ) -> tuple[bytes, bool]:
        """The pickled answer, and whether the process has grown by it.

        Raises one of ``_DIED`` when the process dies, or is killed because its time is over.
        """
        watch = threading.Timer(seconds, self._kill)
        watch.start()
        try:
            rest = pickle.dumps(more, pickle.HIGHEST_PROTOCOL)
            head = f"{function.__module__} {function.__name__} {seconds} {len(data)} {len(rest)}\n"
            for piece in (head.encode(), data, rest):
                self._to.write(piece)
            self._to.flush()
            has_grown = self._read(1) == LEAVES
            answer = self._read(int.from_bytes(self._read(LENGTH)))
        finally:
            watch.cancel()
            watch.join()
        if self._is_over:  # killed in its last moment, and not to be asked again
            raise EOFError
        return answer, has_grown

    def _kill(self) -> None:
        self._is_over = True
        self._process.kill()

    def _read(self, length: int) -> bytes:
        content = self._from.read(length)
        if len(content) < length:
            raise EOFError
        return content

    def end(self) -> None:
        """Whatever it is at."""
        self._process.kill()
        for pipe in (self._to, self._from):
            with contextlib.suppress(OSError):  # what it did not take
                pipe.close()
        self._process.wait()


_idle: list[_Process] = []


def _taken() -> _Process:
    """A process that waits for a file; a new one where none does."""
    while True:
        try:
            process = _idle.pop()
        except IndexError:
            return _Process()
        if process.is_alive:
            return process
        process.end()


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_idle.clear)  # its pipes are the parent's


def _stopped(seconds: int, name: str, remedy: str) -> SkpdocError:
    return SkpdocError(
        f"{f'{name}: ' if name else ''}berkas tidak dapat dibaca dalam batas {seconds} detik dan "
        f"{MEMORY // 1024**2} MiB memori, sehingga pembacaannya dihentikan. {remedy}".rstrip()
    )


def _loaded(answer: bytes) -> Any:
    """What the process wrote, without the collector looking at each of a million new cells in vain."""
    with held_still():
        return pickle.loads(answer)
