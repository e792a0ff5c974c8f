"""Puts ``tests`` on the path, so that every folder can use :mod:`tables`; what holds for every test."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import progress
import pytest
from hypothesis import settings
from runs import Ran, Skpdoc
from search import searched

from skpdoc.cli import main

settings.register_profile("ours", searched(40))
settings.load_profile("ours")

_MEMORY = Path("/dev/shm")
_NEEDED = 6 * 1024**3
"""bytes; a whole run leaves some 2 GB of documents, and two Windows of 1.3 GB"""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Temporary files in memory where there is room: much of a run is files written, killed and written again."""
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _NEEDED:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """The terminal is there by now."""
    progress.watch(session.config, is_told=bool(os.environ.get("CI")))


@pytest.fixture(autouse=True, scope="session")
def _no_power_cut() -> Iterator[None]:
    """No test switches the computer off, so none need wait until everybody's files are on the disk."""
    with pytest.MonkeyPatch.context() as patch:
        if hasattr(os, "sync"):
            patch.setattr(os, "sync", lambda: None)
        yield


@pytest.fixture
def skpdoc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Skpdoc:
    """Runs ``skpdoc`` in an empty folder; a traceback, or a fault of skpdoc's own, fails the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SKPDOC_DEBUG", raising=False)

    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["skpdoc", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        assert "Traceback" not in out + err
        assert "Kesalahan di dalam skpdoc" not in err
        return Ran(stop.value.code, out, err)

    return run
