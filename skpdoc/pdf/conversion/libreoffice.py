"""LibreOffice: where it is on this computer, and how it is called."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from skpdoc.errors import SkpdocError
from skpdoc.guard.surroundings import bare_environment
from skpdoc.pdf.conversion.maker import PdfMaker
from skpdoc.pdf.conversion.profile import PROXIES, set_up

VARIABLE = "SOFFICE"
"""names another program file than the one found"""

_COMMANDS = ("soffice", "libreoffice")
_PROGRAM_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "pdf")
_MEMORY = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "1000000000",
    "MALLOC_TOP_PAD_": "16777216",
    "MALLOC_TRIM_THRESHOLD_": "1000000000",
}
"""for glibc: keep what a document leaves free for the next one; a tenth less work for 50 MB more"""


@dataclass(frozen=True, slots=True)
class LibreOffice(PdfMaker):
    """Without a window, each call with a profile of its own lane."""

    name: ClassVar[str] = "LibreOffice"
    most_lanes: ClassVar[int] = 256
    if_one_fails: ClassVar[str] = "Coba buka dan simpan sebagai PDF dari Word."
    if_all_fail: ClassVar[str] = (
        "Coba buka dan tutup LibreOffice sekali, atau pasang ulang, lalu jalankan lagi."
    )

    def command(self, room: Path, outside: Path, copies: Sequence[Path]) -> list[str]:
        """One call for all of them; the profile stays for the next."""
        set_up(room / "profil")
        profile = f"-env:UserInstallation={(room / 'profil').absolute().as_uri()}"
        return [str(self.program), profile, *_OPTIONS, "--outdir", str(outside), *map(str, copies)]

    def environment(self) -> Mapping[str, str]:
        """No display, no secrets, no way to the net."""
        return {**_MEMORY, **bare_environment(), **PROXIES, "SAL_USE_VCLPLUGIN": "svp"}


def find_libreoffice(environment: Mapping[str, str]) -> LibreOffice | None:
    """The one that ``SOFFICE`` names, or one that is found. Raises SkpdocError when what it names is no program."""
    named = environment.get(VARIABLE)
    if named:
        return LibreOffice(_named(named))
    return next((LibreOffice(place) for place in _places(environment) if place.is_file()), None)


def _named(place: str) -> Path:
    found = shutil.which(place)
    if found is None:
        raise SkpdocError(f"Variabel lingkungan {VARIABLE} menunjuk {place}, dan itu bukan program.")
    return Path(found)


def _places(values: Mapping[str, str]) -> Iterator[Path]:
    """On Windows soffice.com, which unlike soffice.exe waits for its work to be done."""
    for command in _COMMANDS:
        found = shutil.which(command, path=values.get("PATH", ""))
        if found:
            console = Path(found).with_suffix(".com")
            yield console if Path(found).suffix.lower() == ".exe" and console.is_file() else Path(found)
    for variable in _PROGRAM_FOLDERS:
        if values.get(variable):
            program = Path(values[variable], "LibreOffice", "program")
            yield from (program / "soffice.com", program / "soffice.exe")
    yield from map(Path, _ELSEWHERE)
