"""The libraries, for Windows, each of the version and hash that ``requirements.lock`` has; and skpdoc's own wheel."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.windows.runtime import VERSION

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
_UV = [sys.executable, "-m", "uv", "--no-config", "pip"]
_FOR = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", VERSION]
_NAME = re.compile(r"^([a-z0-9][a-z0-9-]*)==")


def put_libraries(folder: Path, room: Path) -> None:
    """Unpacked in ``folder``; no library's own code runs for it."""
    wanted = room / "windows.lock"
    wanted.write_text("".join(locked(needed())), "utf-8")
    how = ["--quiet", "--require-hashes", "--no-deps", "--only-binary", ":all:", "--link-mode", "copy"]
    subprocess.run([*_UV, "install", *how, *_FOR, "--target", str(folder), "-r", str(wanted)], check=True)
    _put_own(folder, room)


def needed() -> set[str]:
    """Names of the packages that skpdoc needs under Windows, which is fewer than are locked."""
    how = ["--quiet", "--no-annotate", "--no-header", "--constraint", str(LOCK), str(ROOT / "pyproject.toml")]
    ran = subprocess.run([*_UV, "compile", *_FOR, *how], check=True, capture_output=True, text=True)
    return {match[1] for line in ran.stdout.splitlines() if (match := _NAME.match(line))}


def locked(names: set[str]) -> Iterator[str]:
    """The lines of the lock that say version and hashes of these packages."""
    is_wanted = False
    for line in LOCK.read_text("utf-8").splitlines(keepends=True):
        if found := _NAME.match(line):
            is_wanted = found[1] in names
        if is_wanted:
            yield line


def _put_own(folder: Path, room: Path) -> None:
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(room), str(ROOT)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    (wheel,) = room.glob("skpdoc-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
