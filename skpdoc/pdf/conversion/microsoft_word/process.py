"""The Word that was started for us, among those that people work in: which it is, and that it ends with us."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import Structure, byref, c_int64, c_size_t, c_uint32, c_uint64, c_void_p, c_wchar, sizeof
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_WORD, _STARTER = "winword.exe", "svchost.exe"
"""the latter starts what COM asks for"""
_WINDOW = "OpusApp"
"""the class of Word's main windows; its dialogs have others"""
_TURN = "Local\\skpdoc-word"
_PAUSE = 0.5
_LONGEST = 900_000
"""milliseconds that one of us waits for another; two Words are better than none"""
_QUIT = 10_000
"""milliseconds that Word may take to leave by itself"""
_ALL, _JOB_LIMITS, _END_WITH_JOB = 2, 9, 0x2000
"""TH32CS_SNAPPROCESS, JobObjectExtendedLimitInformation, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE"""
_RIGHTS = 0x100101
"""SYNCHRONIZE | PROCESS_SET_QUOTA | PROCESS_TERMINATE"""


class _ProcessEntry(Structure):
    """PROCESSENTRY32W"""

    _fields_ = (
        ("size", c_uint32),
        ("usage", c_uint32),
        ("number", c_uint32),
        ("heap", c_size_t),
        ("module", c_uint32),
        ("threads", c_uint32),
        ("parent", c_uint32),
        ("priority", ctypes.c_int32),
        ("flags", c_uint32),
        ("name", c_wchar * 260),
    )


class _Limits(Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least", c_size_t),
        ("most", c_size_t),
        ("active", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
        ("counters", c_uint64 * 6),
        ("memory", c_size_t * 4),
    )


@contextmanager
def turn(sign: Path) -> Iterator[None]:
    """One of us at a time in this session, so that there is one Word of ours; ``sign`` stands while we wait."""
    kernel = _library("kernel32")
    lock = kernel.CreateMutexW(None, 0, ctypes.c_wchar_p(_TURN))
    sign.touch()
    kernel.WaitForSingleObject(lock, _LONGEST)
    sign.unlink()
    yield  # the system gives it back when this process ends, however it ends


class OwnWord:
    """While this stands, the one Word that COM has started since belongs to a job that ends with this process.

    Where two began in the same moment none is ours. One with a window is somebody's: it is let go of for good.
    """

    def __init__(self) -> None:
        self._before = set(_words())
        self._job = c_void_p(_library("kernel32").CreateJobObjectW(None, None))
        self._limit(_END_WITH_JOB)
        self._number, self._process = 0, c_void_p()
        self._is_in_use = False
        self._lock, self._end = threading.Lock(), threading.Event()
        self._watch = threading.Thread(target=self._look_on, daemon=True)

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._watch.join()
        if self._number and not self._is_in_use:
            _library("kernel32").WaitForSingleObject(self._process, _QUIT)

    def is_known(self) -> bool:
        """Asked once there is one: whether it is clear which. If not, none is held."""
        self._look()
        if self._begun() != [self._number]:
            self.let_go()
        return not self._is_in_use

    def is_in_use(self) -> bool:
        """Whether somebody has come to work in it."""
        self._look()
        return self._is_in_use

    def let_go(self) -> None:
        """It stays when we end."""
        self._is_in_use = True
        self._limit(0)

    def _look_on(self) -> None:
        while not self._end.wait(_PAUSE):
            self._look()

    def _look(self) -> None:
        with self._lock:
            if not self._number:
                self._take(self._begun())
            elif not self._is_in_use and _has_window(self._number):
                self.let_go()

    def _begun(self) -> list[int]:
        return [one for one in _words() if one not in self._before]

    def _take(self, begun: list[int]) -> None:
        if len(begun) != 1:
            return
        kernel = _library("kernel32")
        self._process = c_void_p(kernel.OpenProcess(_RIGHTS, 0, begun[0]))
        if kernel.AssignProcessToJobObject(self._job, self._process):
            self._number = begun[0]

    def _limit(self, flags: int) -> None:
        limits = _Limits(flags=flags)
        kernel = _library("kernel32")
        kernel.SetInformationJobObject(self._job, _JOB_LIMITS, byref(limits), sizeof(limits))


def _words() -> Iterator[int]:
    """The numbers of those that COM has started: by the system's own starter, or (so wine) by who asked."""
    found = list(_processes())
    starters = {entry.number for entry in found if entry.name.lower() == _STARTER} | {os.getpid()}
    yield from (entry.number for entry in found if entry.name.lower() == _WORD and entry.parent in starters)


def _processes() -> Iterator[_ProcessEntry]:
    kernel, entry = _library("kernel32"), _ProcessEntry(size=sizeof(_ProcessEntry))
    snapshot = c_void_p(kernel.CreateToolhelp32Snapshot(_ALL, 0))
    step = kernel.Process32FirstW
    while step(snapshot, byref(entry)):
        yield _ProcessEntry.from_buffer_copy(entry)
        step = kernel.Process32NextW
    kernel.CloseHandle(snapshot)


def _has_window(process: int) -> bool:
    """Whether it has a main window that can be seen."""
    user, found, window = _library("user32"), c_uint32(), None
    user.FindWindowExW.restype = c_void_p
    while window := user.FindWindowExW(None, c_void_p(window), ctypes.c_wchar_p(_WINDOW), None):
        user.GetWindowThreadProcessId(c_void_p(window), byref(found))
        if found.value == process and user.IsWindowVisible(c_void_p(window)):
            return True
    return False


def _library(name: str) -> Any:
    return getattr(ctypes, "WinDLL", ctypes.CDLL)(name)
