"""Windows programs on this computer: by wine in a profile of its own, or by Windows itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_PROCESS_PRNG = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
"""
"""random numbers for cryptography, from a library that every Windows 10 has and wine 8 lacks"""


class Wine:
    """A context manager; the profile is made on entering, and every program in it ended on leaving.

    ``home`` is what programs take for the user's folder. Raises SystemExit where there is neither Windows nor wine.
    """

    def __init__(self, folder: Path) -> None:
        self.prefix, self.home = folder / "prefix", folder / "home"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
            "HOME": str(self.home),
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winebrowser.exe,winemenubuilder.exe=",
        }

    def __enter__(self) -> Self:
        if sys.platform == "win32":
            return self
        if not shutil.which("wine"):
            raise SystemExit("wine is not on this computer; on Debian: apt-get install wine64 wine")
        for folder in (self.prefix, self.home):
            folder.mkdir(parents=True)
        self._do("wineserver", "--persistent=60")  # seconds without a program; else it would outlive us
        self._do("wine", "wineboot", "--init")
        self._do("wine", "winecfg", "-v", "win10")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if sys.platform != "win32":
            self._do("wineserver", "--kill")
            self._do("wineserver", "--wait")

    @property
    def profile(self) -> Path:
        """The user's folder under wine."""
        return next(path for path in (self.prefix / "drive_c" / "users").iterdir() if path.name != "Public")

    def add_random_numbers(self) -> None:
        """What cryptography needs beyond wine 8; raises CalledProcessError where there is no mingw."""
        source = self.prefix / "bcryptprimitives.c"
        source.write_text(_PROCESS_PRNG, "utf-8")
        library = self.prefix / "drive_c" / "windows" / "system32" / "bcryptprimitives.dll"
        compile_it = [
            "x86_64-w64-mingw32-gcc",
            "-shared",
            "-Os",
            "-o",
            str(library),
            str(source),
            "-ladvapi32",
        ]
        subprocess.run(compile_it, check=True)

    def start(
        self,
        program: Path,
        *arguments: str,
        folder: Path | None = None,
        more: Mapping[str, str] | None = None,
    ) -> subprocess.Popen[str]:
        """Begin a program; under wine its three streams must be pipes."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*self._words(), str(program), *arguments],
            cwd=folder,
            env={**self.environment, **(more or {})},
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            encoding="utf-8",
            errors="replace",
        )

    def run(
        self,
        program: Path,
        *arguments: str,
        folder: Path | None = None,
        more: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Its output, once it has ended."""
        with self.start(program, *arguments, folder=folder, more=more) as process:
            told, complained = process.communicate(timeout=600)
        return subprocess.CompletedProcess(process.args, process.returncode, told, complained)

    def _words(self) -> Sequence[str]:
        return [] if sys.platform == "win32" else ["wine"]

    def _do(self, *words: str) -> None:
        quiet = subprocess.DEVNULL
        subprocess.run(words, env=self.environment, check=False, stdout=quiet, stderr=quiet, timeout=300)
