"""``make pythons``: the quick tests on every Python that the classifiers promise and that is on this computer."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PROMISED = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def promised() -> list[str]:
    """``3.11``, ``3.12``, …: what ``pyproject.toml`` says."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [match[1] for line in project["classifiers"] if (match := _PROMISED.fullmatch(line))]


def interpreter(version: str) -> str:
    """Where that Python is: on the path, or among pyenv's; '' where there is none that runs."""
    return next((path for path in _candidates(version) if _version(path) == version), "")


def _candidates(version: str) -> Iterator[str]:
    found = shutil.which(f"python{version}")
    if found:
        yield found
    yield from sorted(map(str, Path.home().glob(f".pyenv/versions/{version}.*/bin/python")), reverse=True)


def _version(path: str) -> str:
    """pyenv puts a python3.12 on the path that only says which version to choose."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    ran = subprocess.run([path, "-c", code], capture_output=True, text=True, check=False)
    return ran.stdout.strip()


def main() -> int:
    """1 where a Python that is there fails; those that are not there are told."""
    failed = False
    for version in promised():
        path = interpreter(version)
        if not path:
            sys.stderr.write(f"Python {version}: not on this computer\n")
            continue
        command = ["make", f"PYTHON={path}", f"VENV=.venvs/{version}", "quick-tests"]
        failed |= subprocess.run(command, cwd=ROOT, check=False).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
