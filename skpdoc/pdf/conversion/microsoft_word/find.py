"""Whether Microsoft Word is on this computer, and how it is called."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from skpdoc.pdf.conversion.maker import PdfMaker
from skpdoc.pdf.conversion.microsoft_word import driver

_SERVERS = tuple(rf"{branch}CLSID\{driver.WORD}\LocalServer32" for branch in ("", "WOW6432Node\\"))
"""in HKEY_CLASSES_ROOT; the second is a Word of 32 bits on a Windows of 64"""
_PROGRAM = re.compile(r'\s*"?(.*?\\winword\.exe)(?=["\s]|$)', re.I)
"""other offices enter themselves here as if they were Word"""


@dataclass(frozen=True, slots=True)
class MicrosoftWord(PdfMaker):
    """One at a time, invisible, driven by a process of ours (``driver.py``) that takes LibreOffice's place."""

    name: ClassVar[str] = "Microsoft Word"
    most_lanes: ClassVar[int] = 1
    if_one_fails: ClassVar[str] = "Coba buka di Word: mungkin ada pertanyaan yang harus dijawab dahulu."
    if_all_fail: ClassVar[str] = (
        "Coba buka dan tutup Word sekali, dan jawab yang ditanyakannya (misalnya aktivasi), lalu jalankan lagi. Bila "
        "tetap begitu, pasang LibreOffice dan isi variabel lingkungan SOFFICE dengan lokasi soffice."
    )

    driver: tuple[str, ...] = (sys.executable, "-I", "-m", driver.__name__)

    def command(self, room: Path, outside: Path, copies: Sequence[Path]) -> list[str]:  # noqa: ARG002
        """Nothing is kept between two calls."""
        return [*self.driver, "--outdir", str(outside), *map(str, copies)]


def find_word(registered: Callable[[str], str] | None = None) -> MicrosoftWord | None:
    """The Word that would answer, where it is a real one and its program file is there.

    ``registered`` gives the text of a key of HKEY_CLASSES_ROOT, '' where there is none.
    """
    look = registered or _registered
    for server in _SERVERS:
        found = _PROGRAM.match(look(server))
        if found and Path(found[1]).is_file():
            return MicrosoftWord(Path(found[1]))
    return None


def _registered(key: str) -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415  # Windows has it alone

    try:
        return winreg.QueryValue(winreg.HKEY_CLASSES_ROOT, key)
    except OSError:
        return ""
