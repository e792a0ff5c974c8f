"""Which files of tests cover how much in what time: what ``make quick`` is chosen by (``make measure``).

A plugin of pytest. Files in the order of lines that none before them covers, by second of processor time, children's
included. Of a test with many cases the first three run, and count for all.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_CASES = 3
_ROOT = Path(__file__).parents[1]
_TRACER = coverage.Coverage(data_file=None, source=[str(_ROOT / "skpdoc")])
_COUNTED: Counter[str] = Counter()
_SECONDS: defaultdict[str, list[float]] = defaultdict(list)
_TRACER.start()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first cases of each test."""
    kept = []
    for item in items:
        name = _function(item)
        _COUNTED[name] += 1
        if _COUNTED[name] <= _CASES:
            kept.append(item)
    items[:] = kept


def _function(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Its lines are its file's, its time its function's."""
    _TRACER.switch_context(item.nodeid.partition("::")[0])
    before = sum(os.times()[:4])
    done = yield
    _SECONDS[_function(item)].append(sum(os.times()[:4]) - before)
    return done


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Seconds, lines that are new, and all lines up to there, by file."""
    _TRACER.stop()
    seconds: Counter[str] = Counter()
    for name, taken in _SECONDS.items():
        seconds[name.partition("::")[0]] += sum(taken) / len(taken) * _COUNTED[name]
    lines = _lines()
    known: set[tuple[str, int]] = lines.pop("", set())
    while lines:
        best = max(lines, key=lambda file: len(lines[file] - known) / max(seconds[file], 0.1))
        new = lines.pop(best) - known
        known |= new
        terminalreporter.write_line(f"{seconds[best]:7.1f} s {len(new):6} new {len(known):6} lines  {best}")


def _lines() -> dict[str, set[tuple[str, int]]]:
    """By file of tests the lines of skpdoc that it runs."""
    data = _TRACER.get_data()
    found: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for path in data.measured_files():
        for line, contexts in data.contexts_by_lineno(path).items():
            for context in contexts:
                found[context].add((path, line))
    return found
