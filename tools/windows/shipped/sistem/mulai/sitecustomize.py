"""What SKP.exe does: start the page in Python's own folder, with what was dropped on it, and leave."""

import os
import subprocess
import sys
from pathlib import Path

_MISSING = (
    "SKP tidak lengkap: {} tidak ada atau tidak boleh dijalankan. Bongkar lagi seluruh berkas zip-nya ke folder baru; "
    "bila tetap begini, tanyakan kepada petugas TI apakah antivirus menahannya."
)


def _start() -> None:
    python = Path(sys.executable).parent / "sistem" / "python" / "pythonw.exe"
    words = [str(python), "-X", "utf8", "-m", "skpdoc.cli.double_click", *sys.orig_argv[1:]]
    try:
        subprocess.Popen(words)
    except OSError:
        import ctypes  # noqa: PLC0415

        said = _MISSING.format(python)
        ctypes.windll.user32.MessageBoxW(None, said, "SKP", 0x00010030)  # type: ignore[attr-defined]


_start()
os._exit(0)
