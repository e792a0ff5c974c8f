"""Which tests fail, as soon as they do; and on CI, twice a minute, how far the run is and what runs.

A run that is killed says so in its last lines: no summary comes then, and pytest-xdist shows dots only.
"""

from __future__ import annotations

import threading
import time

import pytest

_PAUSE = 30.0
"""seconds between two lines about the run"""
_SHOWN = 20


class Progress:
    """Listens in the process that collects the results, whichever process runs the tests."""

    def __init__(self, terminal: pytest.TerminalReporter, pause: float = 0) -> None:
        self._terminal = terminal
        self._running: dict[str, float] = {}
        self._failed: list[str] = []
        self._done = 0
        self._ended = threading.Event()
        if pause:
            threading.Thread(target=self._tell, args=(pause,), daemon=True).start()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """A test has begun."""
        self._running[nodeid] = time.monotonic()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """A test is over, with its teardown."""
        self._running.pop(nodeid, None)
        self._done += 1

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One of the steps of a test is over."""
        if report.failed:
            self._running.pop(report.nodeid, None)  # a worker that died says no more of it
            self._failed.append(report.nodeid)
            self._say(f"FAILED {report.nodeid} ({report.when}) {_reason(report)}")

    def pytest_sessionfinish(self) -> None:
        """pytest's own summary follows."""
        self._ended.set()

    def _tell(self, pause: float) -> None:
        while not self._ended.wait(pause):
            now = time.monotonic()
            running = [f"{nodeid} ({now - since:.0f} s)" for nodeid, since in list(self._running.items())]
            self._say(
                f"{self._done} done, {len(self._failed)} failed; running: {', '.join(running) or 'none'}"
            )
            for nodeid in self._failed[-_SHOWN:]:
                self._say(f"  failed: {nodeid}")

    def _say(self, line: str) -> None:
        self._terminal.ensure_newline()
        self._terminal.write_line(line)
        self._terminal.flush()


def _reason(report: pytest.TestReport) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    return str(crash.message if crash else report.longrepr).strip().partition("\n")[0][:200]


def watch(config: pytest.Config, *, is_told: bool) -> None:
    """Register it; not in a worker, which has no terminal."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Progress(terminal, _PAUSE if is_told else 0))
