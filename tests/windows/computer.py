"""The package of ``make windows``, unpacked as an officer unpacks it, and a Windows to run it on."""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from skpdoc import __version__
from tools.windows.wine import Wine

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dist" / f"SKP-{__version__}-windows.zip"
INSTALLER = ROOT / "dist" / f"Pasang-SKP-{__version__}.exe"
IS_NEEDED = bool(os.environ.get("SKPDOC_WINDOWS"))
"""where it is set, a package that is missing is a fault and no reason to skip"""


@dataclass(frozen=True, slots=True)
class Computer:
    """Windows, with the package in a folder whose name has spaces, ``&`` and letters beyond ASCII."""

    wine: Wine
    program: Path

    @property
    def python(self) -> Path:
        return self.program / "sistem" / "python" / "python.exe"

    @property
    def state(self) -> Path:
        return self.wine.profile / "AppData" / "Local" / "skpdoc"

    def wait_for_page(self, seconds: float = 300) -> str:
        """The address that SKP.exe tells only to the next start of itself."""
        latest = time.monotonic() + seconds
        while not (self.state / "halaman.json").is_file():
            assert time.monotonic() < latest, "SKP.exe has opened no page"
            time.sleep(0.05)
        return str(json.loads((self.state / "halaman.json").read_text("utf-8"))["alamat"])

    def wait_for_end(self, seconds: float = 300) -> None:
        latest = time.monotonic() + seconds
        while (self.state / "halaman.json").is_file():
            assert time.monotonic() < latest, "the page has not ended"
            time.sleep(0.05)


def unpack(folder: Path) -> Path:
    """The program's folder, which the zip brings."""
    with zipfile.ZipFile(PACKAGE) as archive:
        archive.extractall(folder)
    return folder / "SKP"


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of each file, by its path below ``folder``."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
