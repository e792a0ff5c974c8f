"""One command as a whole process tree: how long it took, and how much memory it held at its fullest."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

import psutil

_EVERY = 0.05
"""seconds between two looks at the memory of a process tree"""
_MB = 1_000_000
Figure = TypeVar("Figure")


@dataclass(frozen=True, slots=True)
class Run:
    """``cpu`` are the seconds of all its processes; ``peak`` is the most MB that they held together.

    They are looked at 20 times a second; pages that they share count once where the system tells (Linux).
    """

    seconds: float
    cpu: float
    peak: float
    output: str


def run(command: Sequence[str], *, codes: Sequence[int] = (0,)) -> Run:
    """Run it to its end. Raises RuntimeError with what it said when it ends in another code than ``codes``."""
    with tempfile.TemporaryFile() as said:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        looking = _Looking(process.pid)
        process.wait()
        seconds = time.perf_counter() - began
        peak = looking.end()
        said.seek(0)
        output = said.read().decode("utf-8", "replace")
    if process.returncode not in codes:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{output[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, cpu, peak, output)


class _Looking:
    def __init__(self, pid: int) -> None:
        self._root, self._most = psutil.Process(pid), 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(_EVERY):
            try:
                family = [self._root, *self._root.children(recursive=True)]
                self._most = max(self._most, sum(map(_held, family)))
            except psutil.Error:
                continue

    def end(self) -> float:
        self._ended.set()
        self._thread.join()
        return self._most / _MB


def _held(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", full.rss))
    except psutil.Error:
        return 0


def own_peak() -> float:
    """The most MB that this process has held. On Linux since it began: getrusage counts what its parent held too."""
    try:
        found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    except OSError:
        found = None
    if found:
        return int(found[1]) * 1024 / _MB
    return (
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / _MB
    )


def in_turn(ways: dict[str, Callable[[], Figure]], rounds: int) -> dict[str, list[Figure]]:
    """Every way once a round, each round beginning with another, so that a slow moment hits all alike."""
    names = list(ways)
    found: dict[str, list[Figure]] = {name: [] for name in names}
    for number in range(rounds):
        for at in range(len(names)):
            name = names[(at + number) % len(names)]
            found[name].append(ways[name]())
    return found


def middle(figures: Sequence[float]) -> float:
    """The median."""
    return median(figures)
