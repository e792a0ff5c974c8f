"""A command loads only what it uses: the libraries that take their time come when there is a document to make."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "puskesmas_harapan.xlsx"
NEVER = {
    "pandas",
    "numpy",
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "openpyxl",
    "xlsxwriter",
    "distributed",
    "fsspec",
}
NEVER |= {"filelock", "asyncio", "multiprocessing", "smtplib", "sqlite3", "keyring", "pyhanko"}
AT_READING = {"babel", "rapidfuzz", "tomllib", "zipfile", "subprocess", "dataclasses"}
_RUN = """
import sys
from skpdoc.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


def _loaded(*arguments: str) -> set[str]:
    """The modules, by their first names, that a command has loaded when it is done."""
    run = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return set(run.stderr.split("\n")[-2].split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["generate", "--help"]]
)
def test_help_loads_next_to_nothing(arguments: list[str]) -> None:
    assert _loaded(*arguments) & (NEVER | AT_READING) == set()


@pytest.mark.parametrize("arguments", [["check"], ["explain"]])
def test_reading_loads_no_library_of_documents(arguments: list[str]) -> None:
    who = ["1"] if arguments == ["explain"] else []
    loaded = _loaded(*arguments, str(SAMPLE), *who)
    assert "rapidfuzz" in loaded
    assert loaded & NEVER == set()


def test_a_workbook_written_with_openpyxl_needs_no_numpy_and_hides_none() -> None:
    words = "import sys; import skpdoc.workbook.excel; print('numpy' in sys.modules); import numpy"
    run = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.split() == ["False"]
