"""The program as a process: what it loads, and how it behaves on a bare console."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"

_LOADED = """
import sys
import skpdoc.cli
heavy = {"openpyxl", "docxtpl", "docx", "pandas", "xlsxwriter", "jinja2", "lxml", "babel", "rapidfuzz"}
print(*sorted(heavy & set(sys.modules)))
"""


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, **environment},
        timeout=120,
    )


def test_importing_the_commands_loads_no_heavy_library() -> None:
    ran = _run("-c", _LOADED)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == []


def test_it_runs_as_a_module() -> None:
    ran = _run("-m", "skpdoc", "--help")
    assert ran.returncode == 0
    assert "generate" in ran.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_console_will_do(encoding: str) -> None:
    """A console without › or ← loses the sign, not the run."""
    ran = _run("-m", "skpdoc", "explain", str(SAMPLE), "197904222006042010", PYTHONIOENCODING=encoding)
    assert ran.returncode == 0, ran.stderr
    assert "Theresia" in ran.stdout


def test_a_closed_pipe_is_no_fault() -> None:
    """``skpdoc explain … | head -n 1``."""
    arguments = [sys.executable, "-m", "skpdoc", "explain", str(SAMPLE), "197904222006042010"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        process.wait(120)
    assert b"Traceback" not in said


def test_debug_shows_where_a_fault_of_our_own_is() -> None:
    broken = (
        "import sys, click\n"
        "from skpdoc.cli.guard import run\n"
        "@click.command()\n"
        "def salah():\n    raise RuntimeError('rusak')\n"
        "sys.argv = ['skpdoc']\n"
        "sys.exit(run(salah))\n"
    )
    plain = _run("-c", broken, SKPDOC_DEBUG="")
    assert plain.returncode == 3
    assert "Traceback" not in plain.stderr
    assert "rusak" in plain.stderr
    assert "Traceback" in _run("-c", broken, SKPDOC_DEBUG="1").stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that somebody stands in")
@pytest.mark.parametrize("command", ["check", "generate", "pack", "new", "--version"])
def test_a_folder_that_was_removed_is_said(command: str, tmp_path: Path) -> None:
    """No library that asks where it is says so in English."""
    gone = tmp_path / "pergi"
    gone.mkdir()
    program = "import os, sys; os.chdir(sys.argv[1]); os.rmdir(sys.argv.pop(1)); from skpdoc.cli import main; main()"
    ran = _run("-c", program, str(gone), command, str(SAMPLE))
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.startswith("skpdoc: Folder tempat perintah ini dijalankan sudah tidak ada")
    assert len(ran.stderr.splitlines()) == 1
