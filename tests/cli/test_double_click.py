"""Begun without a console: nothing can be printed, so what stops it is shown in a window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from skpdoc.cli import double_click

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"
WINDOWLESS = """
import sys
sys.stdin = sys.stdout = sys.stderr = None  # as pythonw has them
from skpdoc.cli.double_click import main
sys.exit(main())
"""


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    windows: list[str] = []
    monkeypatch.setattr(double_click, "show_window", windows.append)
    return windows


def test_a_server_that_cannot_begin_says_so_in_a_window(
    shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "skpdoc").write_text("not a folder", "utf-8")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["SKP"])
    assert double_click.main() == 3
    (text,) = shown
    assert text.startswith(f"{tmp_path / 'skpdoc'}: tidak dapat dibuat")


def test_a_library_that_windows_blocks_is_told(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def blocked(*_: object, **__: object) -> None:
        raise ImportError(
            "DLL load failed while importing etree: kebijakan memblokir berkas ini", name="etree"
        )

    monkeypatch.setattr("skpdoc.web.server.serve", blocked)
    monkeypatch.setattr(sys, "argv", ["SKP"])
    assert double_click.main() == 3
    (text,) = shown
    assert text.startswith("Windows tidak memuat satu bagian SKP (DLL load failed while importing etree")
    assert "minta petugas TI" in text


@pytest.fixture
def started(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path / "keadaan"),
        "BROWSER": "true",
        "PYTHONPATH": str(ROOT),
    }
    words = [sys.executable, "-c", WINDOWLESS, str(SAMPLE)]
    with subprocess.Popen(words, env=environment) as server:
        yield server
        server.kill()


def test_a_workbook_dropped_on_the_program_is_checked_at_once(
    started: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    address = tmp_path / "keadaan" / "skpdoc" / "halaman.json"
    while not address.is_file():
        assert started.poll() is None
        time.sleep(0.05)
    found = json.loads(address.read_text("utf-8"))["alamat"]
    browser = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(), urllib.request.ProxyHandler({})
    )
    origin = found.partition("/?")[0]
    browser.open(found).close()
    text, latest = "", time.monotonic() + 120
    while "Tidak ada galat" not in text:
        assert started.poll() is None
        assert time.monotonic() < latest, text
        time.sleep(0.1)
        text = browser.open(f"{origin}/periksa").read().decode()
    assert SAMPLE.name in text
    browser.open(urllib.request.Request(f"{origin}/tutup", b"", {"Origin": origin})).close()
    assert started.wait(30) == 0
