"""Heavy work in a process of its own: it can be stopped, and its death is one sentence; the page lives on."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from skpdoc.errors import SkpdocError, own_fault
from skpdoc.pipeline.folder.pilihan import Progress

_ROOM = "skpdoc.web.work"
_FIRST = ("books", "progress")
"""its modules that are loaded before anybody asks; the others come with their first job"""
_PROGRESS, _DONE, _REFUSED = range(3)


class Worker:
    """One process, one job at a time; begun anew when it died or was stopped. Safe to call from any thread."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._is_stopped = False

    def warm(self) -> None:
        """Begin the process, so that the first job need not wait for it."""
        with self._turn:
            self._begin()

    def call(self, name: str, *args: object, progress: Progress | None = None) -> Any:
        """What the function ``name``, as ``books.group``, of :mod:`skpdoc.web.work` gives for ``args``.

        Raises its SkpdocError, and one where the process was stopped or died.
        """
        with self._turn:
            pipe = self._begin()
            self._is_stopped = False
            try:
                pipe.send((name, args))
                while True:
                    kind, *rest = pipe.recv()
                    if kind == _PROGRESS:
                        if progress:
                            progress(*rest)
                        continue
                    if kind == _REFUSED:
                        raise SkpdocError(rest[0])
                    return rest[0]
            except (EOFError, OSError) as error:
                self._end()
                raise self._why() from error

    def _why(self) -> SkpdocError:
        if self._is_stopped:
            return SkpdocError(
                "Dihentikan. Yang sudah selesai tetap utuh; ulangi untuk menyelesaikan sisanya."
            )
        return SkpdocError(
            "Pekerjaannya terhenti di tengah jalan, mungkin karena berkasnya terlalu besar untuk komputer ini. "
            "Berkas yang sudah ditulis utuh. Coba lagi; bila berulang, tutup program lain."
        )

    def stop(self) -> None:
        """End the job that is under way, if there is one."""
        process = self._process
        if process is not None and self._turn.locked():
            self._is_stopped = True
            process.kill()

    def close(self) -> None:
        """End the process."""
        self.stop()
        with self._turn:
            self._end()

    def _begin(self) -> Connection:
        if self._process is None or self._pipe is None or not self._process.is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def serve(pipe: Connection) -> None:
    """The process's side: jobs until nobody asks any more."""
    with contextlib.suppress(ImportError):  # which the first job then tells
        for name in _FIRST:
            import_module(f"{_ROOM}.{name}")
    while True:
        try:
            name, args = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            module, _, function = name.rpartition(".")
            job = getattr(import_module(f"{_ROOM}.{module}"), function)
            answer = (_DONE, job(*args, lambda done, most: pipe.send((_PROGRESS, done, most))))
        except SkpdocError as error:
            answer = (_REFUSED, str(error))
        except Exception as error:
            answer = (_REFUSED, own_fault(error))
        pipe.send(answer)
