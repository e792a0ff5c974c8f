"""A disk that fails, or ends the process, at the n-th file operation, whoever asks for it.

Opening, renaming, removing, making and listing are seen by an audit hook, writing by the stream that :func:`open`
gives; so neither skpdoc nor the libraries it uses can go past it.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_LASTING = {
    errno.ENOSPC: {"write", "open to write", "os.mkdir"},
    errno.EACCES: {"open to write", "os.mkdir", "os.rename", "os.remove"},
}
"""what goes on failing on a full disk, or in a folder without rights; a dead disk fails in everything"""


@dataclass(slots=True)
class Disk:
    """Operations below ``root`` are counted; from the ``fails``-th on ``fault`` may raise instead."""

    root: Path
    fails: int
    fault: Callable[[str], None]
    is_lasting: bool = False
    done: list[str] = field(default_factory=list)

    @property
    def was_hit(self) -> bool:
        """The operation that was to fail was reached."""
        return len(self.done) >= self.fails

    def step(self, operation: str, path: Any) -> None:
        """Count one operation; raises what the fault raises, where it is its turn."""
        if isinstance(path, int) or self.root not in Path(os.fsdecode(path)).parents:
            return
        self.done.append(f"{operation} {Path(os.fsdecode(path)).name}")
        number = len(self.done)
        if number == self.fails or (self.is_lasting and number > self.fails):
            self.fault(operation)


_disk: Disk | None = None


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if _disk is None or not arguments:
        return
    if event == "open":
        _disk.step("open to write" if arguments[2] & _CHANGES else "open", arguments[0])
    elif event in (
        "os.rename",
        "os.remove",
        "os.mkdir",
        "os.scandir",
        "os.listdir",
        "os.link",
        "os.truncate",
    ):
        _disk.step(event, arguments[0])


class _Written(io.FileIO):
    """A file that may take only half of what is written to it."""

    def write(self, data: Any) -> int:
        half = len(data) // 2
        super().write(data[:half])
        if _disk is not None:
            _disk.step("write", self.name)
        super().write(data[half:])
        return len(data)


_open = io.open


def _opened(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
    if _disk is not None and mode in ("wb", "xb"):
        return io.BufferedWriter(_Written(file, mode, opener=named.get("opener")))
    return _open(file, mode, *arguments, **named)


sys.addaudithook(_audit)  # it stays for the process, and looks on while there is no disk


@contextmanager
def _used(disk: Disk) -> Iterator[Disk]:
    global _disk  # an audit hook cannot be taken away again
    _disk, io.open, builtins.open = disk, _opened, _opened
    try:
        yield disk
    finally:
        _disk, io.open, builtins.open = None, _open, _open


def failing(root: Path, fails: int, code: int, *, is_lasting: bool) -> Any:
    """From the ``fails``-th operation below ``root`` one, or all that fail with ``code``, do."""
    lasting = _LASTING.get(code)

    def fault(operation: str) -> None:
        if not is_lasting or lasting is None or operation in lasting:
            raise OSError(code, os.strerror(code))

    return _used(Disk(root, fails, fault, is_lasting))


def watched(root: Path) -> Any:
    """A disk that does as it is told, and counts."""
    return _used(Disk(root, sys.maxsize, lambda _: None))


def interrupted(root: Path, number: int) -> Any:
    """Ctrl-C at the ``number``-th operation."""

    def fault(_: str) -> None:
        raise KeyboardInterrupt

    return _used(Disk(root, number, fault))


def _started(root: Path, number: int, ending: signal.Signals, work: Callable[[], object]) -> int:
    """A copy of this process that does ``work`` and gets ``ending`` at its ``number``-th operation; its id."""
    child = os.fork()
    if child:
        return child
    try:
        with _used(Disk(root, number, lambda _: os.kill(os.getpid(), ending))):
            work()
    except BaseException:
        os._exit(1)
    os._exit(0)


def killed_at(root: Path, number: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process of its own that is killed at its ``number``-th operation; whether it got there."""
    _, status = os.waitpid(_started(root, number, signal.SIGKILL, work), 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL)
    return code != 0


@contextmanager
def stopped_at(root: Path, number: int, work: Callable[[], object]) -> Iterator[int]:
    """Begin ``work`` in a process of its own that stands still at its ``number``-th operation; ended afterwards."""
    child = _started(root, number, signal.SIGSTOP, work)
    _, status = os.waitpid(child, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    try:
        yield child
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
