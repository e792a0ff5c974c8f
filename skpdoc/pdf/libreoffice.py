"""Where LibreOffice is on this computer."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from skpdoc.errors import SkpdocError

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


def find_libreoffice(environment: Mapping[str, str] | None = None) -> Path:
    """The program file of LibreOffice. Raises SkpdocError where there is none, saying how to get one."""
    values = os.environ if environment is None else environment
    named = values.get(VARIABLE)
    if named:
        return _named(named)
    for place in _places(values):
        if place.is_file():
            return place
    raise SkpdocError(
        "LibreOffice tidak ditemukan, padahal diperlukan untuk membuat PDF. Pasang dari https://id.libreoffice.org "
        "(Debian/Ubuntu: sudo apt install libreoffice-writer), lalu jalankan lagi. Bila sudah terpasang di tempat "
        f"lain, isi variabel lingkungan {VARIABLE} dengan lokasi soffice. Dokumen Word tidak memerlukannya."
    )


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
