"""A test that fails is named at once, and one that hangs is named and ended, also under pytest-xdist."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
_CONFTEST = """
import progress
import pytest

@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    progress._PAUSE = 0.5
    progress.watch(config, is_told=True)
"""
_SUITE = """
import os, time

def test_wrong():
    assert 1 == 2

def test_waits_for_a_pipe(tmp_path):
    time.sleep(0.1)
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "pipa").read_text()

def test_after():
    pass
"""


def test_a_hanging_test_is_named_and_ended(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nfaulthandler_timeout = 2\nfaulthandler_exit_on_timeout = true\n", "utf-8"
    )
    (tmp_path / "conftest.py").write_text(_CONFTEST, "utf-8")
    (tmp_path / "test_uji.py").write_text(_SUITE, "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "xdist", "-n1", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(TESTS), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    before, _, after = ran.stdout.partition("FAILED test_uji.py::test_waits_for_a_pipe")
    assert "FAILED test_uji.py::test_wrong (call) assert 1 == 2\n" in before
    assert (
        "1 failed; running: test_uji.py::test_waits_for_a_pipe (1 s)\n  failed: test_uji.py::test_wrong\n"
        in before
    )
    assert "in test_waits_for_a_pipe" in ran.stderr, "where it hung"
    assert "2 failed, 1 passed" in after
